#include <gtest/gtest.h>

#include <numeric>

#include "a_history.hpp"
#include "drivers/rules_drivers.hpp"

namespace framsyn::planning {
namespace {

scenario::DriverShares shares(forecast::Cut cut) { return {cut, 2.5, {.333, .333, .334, 0, 0, 0, 0}}; }

class Drivers : public testing::Test {
 protected:
  /// Thirty nurses at the first ward and nineteen at the second.
  static AHistory::Told told() {
    AHistory history({-1, 0, 0}, 1, Date(2018, 1, 1), Date(2025, 12, 31));
    history.add(30, 1, kNurse), history.add(19, 2, kNurse);
    return history.told();
  }
};

TEST_F(Drivers, AreWholePerCentThatSumToAHundred) {
  const auto history = told();
  const std::array all{shares({1, kNurse})};
  const auto drivers = told_drivers(history.outlook, all);
  ASSERT_EQ(drivers.size(), 1);
  EXPECT_EQ(std::accumulate(drivers[0].per_cent.begin(), drivers[0].per_cent.end(), 0), 100);
  EXPECT_EQ(drivers[0].per_cent[2], 34) << "what lost most by rounding has the one that is left";
}

TEST_F(Drivers, AreNotToldOfFewerThanTwenty) {
  const auto history = told();
  const std::array all{shares({1, kNurse}), shares({2, kNurse}), shares({2, workforce::kAll})};
  EXPECT_EQ(told_drivers(history.outlook, all).size(), 1);
}

TEST_F(Drivers, AreNotToldOfWhatIsNotForecastOrIsCertain) {
  const auto history = told();
  scenario::DriverShares certain = shares({1, kNurse});
  certain.sd = 0;
  const std::array all{certain, shares({1, kPorter}), shares({7, kNurse})};
  EXPECT_TRUE(told_drivers(history.outlook, all).empty());
}

}  // namespace
}  // namespace framsyn::planning
