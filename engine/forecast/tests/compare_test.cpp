#include "planted.hpp"

#include <gtest/gtest.h>

#include <framsyn/engine/forecast/comparison.hpp>

namespace framsyn::forecast {
namespace {

using workforce::kAll;

struct Both {
  workforce::Workforce workforce =
      *workforce::Workforce::from(PlantedHistory({.people = 3000, .units = 60, .professions = 8}).run());
  Assumptions base = *estimate(workforce, planted_settings()), scenario = base;
  Both() {
    scenario.levers = {{.name = "stanna", .kind = LeverKind::resignations, .from = 2024, .size = .9}};
  }
  Comparison run(std::uint64_t seed = 3) const {
    return *compare(workforce, base, scenario, {2033}, {1000}, {seed}, {2});
  }
};
const Both& both() {
  static const Both both;
  return both;
}

TEST(Compare, GivesBothProjectionsAsTheyAreAlone) {
  const Comparison c = both().run();
  const auto same = [](const Projection& a, const Projection& b) {
    return std::ranges::equal(a.quantities, b.quantities, [](const Quantity& x, const Quantity& y) {
      return x.mean == y.mean && x.sd == y.sd && x.quantile == y.quantile;
    });
  };
  EXPECT_TRUE(same(c.base, *project(both().workforce, both().base, {2033}, {1000}, {3}, {1})));
  EXPECT_TRUE(same(c.scenario, *project(both().workforce, both().scenario, {2033}, {1000}, {3}, {1})));
}

TEST(Compare, MeansOfDifferencesAreDifferencesOfMeans) {
  const Comparison c = both().run();
  for (const Cut& cut : c.base.cuts) {
    for (const Measure m : {Measure::heads, Measure::fte, Measure::joiners, Measure::leavers}) {
      const double apart = c.scenario.find(cut, 2030, m)->mean - c.base.find(cut, 2030, m)->mean;
      ASSERT_NEAR(c.find(cut, 2030, m)->quantity.mean, apart, 2e-3);
    }
  }
}

TEST(Compare, IsFarSurerThanTwoIndependentForecasts) {
  const Comparison c = both().run();
  const auto other = *project(both().workforce, both().scenario, {2033}, {1000}, {4}, {2});
  const Cut all{kAll, kAll};
  const double paired = c.find(all, 2033, Measure::heads)->quantity.sd;
  const double base = c.base.find(all, 2033, Measure::heads)->sd,
               apart = other.find(all, 2033, Measure::heads)->sd;
  const double ratio = (base * base + apart * apart) / (paired * paired);
  RecordProperty("variance_ratio", std::to_string(ratio));
  EXPECT_GT(ratio, 80) << "445 where the share refilled is known, 111 where each draw has its own";
}

TEST(Compare, RefusesWhatIsNotTheSameStaff) {
  const auto before = *both().workforce.as_of(Date(2021, 12, 31));
  const auto c =
      compare(both().workforce, both().base, *estimate(before, planted_settings()), {2033}, {200}, {3}, {1});
  ASSERT_FALSE(c);
  EXPECT_EQ(c.error().refusal, &kCannotCompare);
}

/// Whole thousandths of FTE of two cases, their squares and their product, by cut at the last year.
class Sums : public DrawWatcher {
 public:
  explicit Sums(const CutTree& tree) : last_(tree.years.size() - 1), all_(tree.cuts.size() * 2) {}
  void see(const CutDraws& seen) override {
    const std::size_t row = seen.fte.size() / 2;
    for (std::size_t run : {0u, 1u})
      for (int l = 0; l < seen.draws; ++l)
        all_[seen.cut * 2 + run] += static_cast<std::int64_t>(
            1000 * seen.fte[run * row + last_ * kShownTogether + static_cast<std::size_t>(l)] + .5f);
  }
  std::unique_ptr<DrawWatcher> another() const override {
    auto other = std::make_unique<Sums>(*this);
    std::ranges::fill(other->all_, 0);
    return other;
  }
  void add(const DrawWatcher& other) override {
    for (std::size_t i = 0; i < all_.size(); ++i) all_[i] += dynamic_cast<const Sums&>(other).all_[i];
  }
  double mean(std::size_t cut, std::size_t run) const {
    return static_cast<double>(all_[cut * 2 + run]) / 1e6;
  }

 private:
  std::size_t last_;
  std::vector<std::int64_t> all_;
};

TEST(Watcher, SeesEveryDrawOfEveryCut) {
  std::unique_ptr<DrawWatcher> watched;
  const auto c = *compare(
      both().workforce, both().base, both().scenario, {2033}, {1000}, {3}, {3},
      [](const CutTree& tree) { return std::make_unique<Sums>(tree); }, &watched);
  const auto& sums = dynamic_cast<const Sums&>(*watched);
  for (std::size_t cut = 0; cut < c.base.cuts.size(); ++cut) {
    ASSERT_NEAR(sums.mean(cut, 0), c.base.find(c.base.cuts[cut], 2033, Measure::fte)->mean, 2e-3);
    ASSERT_NEAR(sums.mean(cut, 1), c.scenario.find(c.base.cuts[cut], 2033, Measure::fte)->mean, 2e-3);
  }
}

}  // namespace
}  // namespace framsyn::forecast
