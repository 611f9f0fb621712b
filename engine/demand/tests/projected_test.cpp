#include <framsyn/engine/demand/line.hpp>
#include <framsyn/engine/demand/population.hpp>
#include <framsyn/engine/demand/projected.hpp>

#include <gmock/gmock.h>

#include <cmath>
#include <limits>

namespace {

using namespace framsyn;
using namespace framsyn::demand;

const CareUse kOldUseMore{{1, 1, 4}, {1, 1, 3}};

PopulationYear people(double young, double middle, double old) {
  return {{young, middle, old}, {young, middle, old}, {}, {}, {}, {}};
}

TEST(CareIndex, CountsEachInhabitantByWhatThatAgeUses) {
  const PopulationYear years[] = {people(10, 10, 10), people(10, 10, 20)};
  const auto care = care_index(years, kOldUseMore, 0.005).value();
  EXPECT_DOUBLE_EQ(care.index[0], 1);
  EXPECT_DOUBLE_EQ(care.index[1], (40.0 + 140) / (40 + 70))
      << "20 + 20 young and middle-aged, 4 and 3 for the old";
  EXPECT_DOUBLE_EQ(care.sd[0], 0);
  EXPECT_DOUBLE_EQ(care.sd[1], 0.005);
}

TEST(CareIndex, ReadsVariantsAsAnIntervalOf80Per) {
  PopulationYear next = people(10, 10, 10);
  next.low_women = next.low_men = {10, 10, 9};
  next.high_women = next.high_men = {10, 10, 11};
  const PopulationYear years[] = {people(10, 10, 10), next};
  const auto care = care_index(years, kOldUseMore, 0.3).value();
  EXPECT_NEAR(care.sd[1], std::log(117.0 / 103) / (2 * 1.2815515655), 1e-9);
}

TEST(CareIndex, CountsThoseOlderThanTheTableAsItsOldest) {
  const PopulationYear years[] = {{{0, 0, 0, 5}, {0, 0, 0, 0}, {}, {}, {}, {}},
                                  {{0, 0, 5, 5}, {0, 0, 0, 0}, {}, {}, {}, {}}};
  EXPECT_DOUBLE_EQ(care_index(years, kOldUseMore, 0).value().index[1], 2);
}

TEST(CareIndex, RefusesPopulationsThatCannotBe) {
  PopulationYear bad = people(10, std::numeric_limits<double>::quiet_NaN(), 10);
  EXPECT_FALSE(care_index({&bad, 1}, kOldUseMore, 0));
  bad = people(0, 0, 0);
  EXPECT_EQ(care_index({&bad, 1}, kOldUseMore, 0).error().detail, "nobody who uses care");
  bad = people(1, 1, 1);
  EXPECT_FALSE(care_index({&bad, 1}, kOldUseMore, -1));
  EXPECT_FALSE(care_index({}, kOldUseMore, 0));
}

TEST(StaffingTrend, OfAShortHistoryIsWhatIsBelieved) {
  const double fte[] = {10, 12, 14}, index[] = {1, 1, 1};
  const auto trend = staffing_trend(fte, index, {}).value();
  EXPECT_EQ(trend.drift, 0);
  EXPECT_EQ(trend.drift_sd, 0.01);
  EXPECT_EQ(trend.step_sd, 0.02);
}

TEST(StaffingTrend, AddsBackTheProductivityThatThereWas) {
  std::vector<double> fte, index;
  for (int year = 0; year < 40; ++year) fte.push_back(100), index.push_back(1);
  StaffingPrior sure;
  sure.step_years = 0;
  const auto trend = staffing_trend(fte, index, sure).value();
  EXPECT_NEAR(trend.drift, 0.005, 1e-12)
      << "no change of staff at half a per cent more care each: more care was given";
  const Base base{0, 0, 100, 0};
  const ProfessionDrivers drivers[] = {{{{1, 1, 1}, {0, 0, 0}}, trend}};
  const auto need = projected({&base, 1}, drivers, {2026, 2027, 2028}, sure).value();
  EXPECT_NEAR(need.groups[0].fte[2], 100, 1e-9) << "so the ratio that there was goes on";
}

TEST(StaffingTrend, OfNoisyYearsIsDrawnTowardsNoDrift) {
  const double index[] = {1, 1, 1, 1, 1, 1};
  const double fte[] = {100, 110, 99, 121, 110, 130};
  StaffingPrior prior;
  prior.productivity = 0;
  const auto trend = staffing_trend(fte, index, prior).value();
  EXPECT_GT(trend.drift, 0);
  EXPECT_LT(trend.drift, 0.2 * std::log(1.3) / 5) << "five steps of ten per cent up and down say little";
  EXPECT_GT(trend.step_sd, 0.05);
}

TEST(StaffingTrend, RefusesWhatIsNoRatio) {
  const double fte[] = {1, 2, 3, 4}, index[] = {1, 0, 1, 1};
  EXPECT_FALSE(staffing_trend(fte, index, {}));
  StaffingPrior bad;
  bad.productivity = std::numeric_limits<double>::quiet_NaN();
  EXPECT_FALSE(staffing_trend({}, {}, bad));
}

TEST(ProjectedNeed, IsBaseTimesCareOverProductivity) {
  const Base bases[] = {{0, workforce::kUnknown, 2, 0.3}, {0, 0, 10, 0.1}};
  const ProfessionDrivers nurses{{{1, 1.1}, {0, 0.03}}, {0.01, 0.02, 0.04}};
  const ProfessionDrivers unknown{{{1, 1.2}, {0, 0.01}}, {0, 0, 0}};
  const ProfessionDrivers drivers[] = {nurses, unknown};
  StaffingPrior prior;
  prior.productivity = 0.005, prior.productivity_sd = 0.04;
  const auto need = projected(bases, drivers, {2026, 2027}, prior).value();
  EXPECT_DOUBLE_EQ(need.groups[1].fte[0], 10);
  EXPECT_NEAR(need.groups[1].fte[1], 10 * 1.1 * std::exp(0.005), 1e-12);
  EXPECT_NEAR(need.groups[0].fte[1], 2 * 1.2 * std::exp(-0.005), 1e-12);
  EXPECT_NEAR(need.common_sd[1], std::hypot(0.03, 0.04), 1e-12);
  EXPECT_NEAR(need.profession_sd[0][1], std::hypot(0.02, 0.04), 1e-12);
  EXPECT_EQ(need.profession_sd[1][1], 0);
  EXPECT_TRUE(checked(need, 1, 1));
}

TEST(NeedLine, AddsWhatIsSharedInFullAndWhatIsOwnBySquares) {
  const Need need{.years = {2030},
                  .groups = {{0, 0, {30}, 0.1}, {1, 0, {40}, 0.1}, {1, 1, {10}, 0}},
                  .common_sd = {0.02},
                  .profession_sd = {{0.03}, {0}, {0}}};
  const std::size_t of_nurses[] = {0, 1}, of_second[] = {1, 2};
  const auto nurses = line(need, of_nurses);
  EXPECT_DOUBLE_EQ(nurses.median[0], 70);
  const double sd = std::sqrt(0.02 * 0.02 + 0.03 * 0.03 + 25.0 / (70 * 70));
  EXPECT_NEAR(nurses.high[0], 70 * std::exp(1.2815515655 * sd), 1e-6) << "own sds of 3 and 4 are 5 together";
  EXPECT_NEAR(nurses.low[0] * nurses.high[0], 4900, 1e-9);
  EXPECT_DOUBLE_EQ(line(need, of_second).median[0], 50);
  EXPECT_DOUBLE_EQ(line(need, {}).high[0], 0);
}

}  // namespace
