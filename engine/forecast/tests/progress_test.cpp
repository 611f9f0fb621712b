#include "planted.hpp"

#include <framsyn/engine/forecast/comparison.hpp>

#include <gtest/gtest.h>

#include <cstring>

namespace framsyn::forecast {
namespace {

struct Watched {
  workforce::Workforce workforce =
      *workforce::Workforce::from(PlantedHistory({.people = 300, .units = 9, .professions = 3}).run());
  Assumptions assumed = *estimate(workforce, planted_settings());
  Result<Projection> run(int threads, const Progress& progress) const {
    return project(workforce, assumed, {2028}, {640}, {7}, {threads}, {}, nullptr, progress);
  }
};
const Watched& watched() {
  static const Watched watched;
  return watched;
}

TEST(Progress, IsToldPartByPartByOneAtATimeAndChangesNothing) {
  const Projection alone = *watched().run(1, {});
  for (const int threads : {1, 3}) {
    int before = 0;
    bool inside = false;
    const auto seen = watched().run(threads, [&](int done, int of) {
      EXPECT_FALSE(std::exchange(inside, true));
      EXPECT_EQ(done, ++before);
      EXPECT_EQ(of, 20);
      inside = false;
      return true;
    });
    EXPECT_EQ(before, 20);
    EXPECT_EQ(0, std::memcmp(alone.quantities.data(), seen->quantities.data(),
                             alone.quantities.size() * sizeof(Quantity)));
  }
}

TEST(Progress, ARunThatIsStoppedIsRefusedAndGoesNoFurther) {
  for (const int threads : {1, 3}) {
    for (const int last : {1, 5, 20}) {
      int told = 0;
      const auto stopped = watched().run(threads, [&](int done, int) { return ++told, done < last; });
      ASSERT_FALSE(stopped) << threads << " " << last;
      EXPECT_EQ(stopped.error().refusal, &kCancelled);
      EXPECT_EQ(told, last);
    }
  }
}

TEST(Progress, AComparisonCanBeStopped) {
  const auto stopped = compare(watched().workforce, watched().assumed, watched().assumed, {2028}, {640}, {7},
                               {2}, {}, nullptr, [](int done, int) { return done < 3; });
  ASSERT_FALSE(stopped);
  EXPECT_EQ(stopped.error().refusal, &kCancelled);
}

}  // namespace
}  // namespace framsyn::forecast
