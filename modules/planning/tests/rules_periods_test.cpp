#include <map>
#include <random>
#include <set>

#include <gtest/gtest.h>

#include "a_history.hpp"

namespace framsyn::planning {
namespace {

using workforce::Index;
using workforce::kAll;
using workforce::kUnknown;

constexpr Index kWard = 1, kOther = 2;

std::set<int> years_told(const AHistory::Told& world, Index unit, Index profession) {
  std::set<int> years;
  for (const ToldYear& year : world.telling().years(world.cut(unit, profession))) years.insert(year.year);
  return years;
}

/// Two wards with many of all three professions, where the first's physicians are as many as is said.
class WardsOverYears : public AHistory {
 public:
  WardsOverYears() : AHistory({kUnknown, kRegion, kRegion}, 3, Date(2015, 1, 1), Date(2022, 12, 31)) {
    for (const Index ward : {kWard, kOther}) add(30, ward, kNurse), add(12, ward, kPorter);
    add(20, kOther, kPhysician);
  }
  WardsOverYears& physicians(int persons, Date from, Date until = workforce::kOpen) {
    add(persons, kWard, kPhysician, from, until);
    return *this;
  }
};

TEST(Periods, AGroupOfManyNowIsNotToldInTheYearsWhenItWasFew) {
  const auto world = WardsOverYears().physicians(3, Date(2015, 2, 1)).physicians(5, Date(2019, 2, 1)).told();
  EXPECT_EQ(years_told(world, kWard, kPhysician), (std::set<int>{2019, 2020, 2021, 2022}));
  EXPECT_TRUE(world.telling().opens({kWard, kPhysician}));
}

TEST(Periods, AGroupOfNobodyNowIsNotToldInTheYearsWhenItWasFew) {
  const auto world = WardsOverYears().physicians(1, Date(2015, 2, 1), Date(2021, 2, 1)).told();
  EXPECT_TRUE(years_told(world, kWard, kPhysician).empty());
  EXPECT_FALSE(world.telling().names(world.cut(kWard, kPhysician))) << "who was never many is not named";
}

TEST(Periods, AGroupOfFewNowIsToldInTheYearsWhenItWasMany) {
  const auto world = WardsOverYears()
                         .physicians(8, Date(2015, 2, 1), Date(2020, 6, 1))
                         .physicians(2, Date(2015, 2, 1))
                         .told();
  EXPECT_EQ(years_told(world, kWard, kPhysician), (std::set<int>{2015, 2016, 2017, 2018, 2019}));
  EXPECT_FALSE(world.telling().stock(world.cut(kWard, kPhysician)).heads);
  EXPECT_FALSE(world.telling().forecasts(kWard, kPhysician));
}

TEST(Periods, TheFlowsIntoAndOutOfAWithheldYearAreWithheldToo) {
  // Eight in 2018, four in 2019, nine from 2020: 2018's number less 2019's leavers would be 2019's.
  const auto world = WardsOverYears()
                         .physicians(4, Date(2015, 2, 1))
                         .physicians(4, Date(2015, 2, 1), Date(2019, 6, 1))
                         .physicians(5, Date(2020, 6, 1))
                         .told();
  std::map<int, bool> flows;
  for (const ToldYear& year : world.telling().years(world.cut(kWard, kPhysician)))
    flows[year.year] = year.leavers.has_value();
  EXPECT_EQ(flows, (std::map<int, bool>{{2015, true},
                                        {2016, true},
                                        {2017, true},
                                        {2018, true},
                                        {2020, false},
                                        {2021, true},
                                        {2022, true}}));
}

TEST(Periods, OneWhoLeftALargeGroupIsCountedButNotWhy) {
  const auto world = WardsOverYears()
                         .physicians(9, Date(2015, 2, 1))
                         .physicians(1, Date(2015, 2, 1), Date(2021, 6, 1))
                         .told();
  const auto& cut = world.cut(kWard, kPhysician);
  for (const ToldYear& year : world.telling().years(cut)) {
    if (year.year == 2021) EXPECT_EQ(year.leavers, 1);
  }
  for (const ToldLeaving& leaving : world.telling().leavings(cut)) EXPECT_FALSE(leaving.count);
}

TEST(Periods, AWardWithASingleSmallProfessionDoesNotSayWhichItIs) {
  AHistory history({kUnknown, kRegion, kRegion}, 3, Date(2020, 1, 1), Date(2022, 12, 31));
  history.add(30, kOther, kNurse), history.add(12, kOther, kPorter), history.add(6, kOther, kPhysician);
  history.add(4, kWard, kNurse);
  history.add(9, kWard, kPhysician, Date(2019, 1, 1), Date(2021, 6, 1));
  const auto world = history.told();
  const Telling telling = world.telling();
  EXPECT_EQ(telling.stock(world.cut(kWard, kAll)).heads, 4);
  EXPECT_FALSE(telling.names(world.cut(kWard, kNurse)));
  EXPECT_FALSE(telling.stock(world.cut(kWard, kPhysician)).heads)
      << "that there are no physicians would say that the four are nurses";
}

/// People who come, stay and go by chance at 13 units.
AHistory random_history(unsigned seed) {
  std::mt19937 any(seed);
  std::vector<Index> parent{kUnknown};
  for (Index u = 1; u < 13; ++u) parent.push_back((u - 1) / 3);
  AHistory history(std::move(parent), 4, Date(2018, 1, 1), Date(2023, 6, 30));
  const int size = 100 + static_cast<int>(any() % 700);
  for (int i = 0; i < size; ++i) {
    const auto unit = static_cast<Index>(any() % 8 == 0 ? any() % 13 : 4 + any() % 9);
    const auto profession = static_cast<Index>(std::min(any() % 4, any() % 4));
    const Date from = Date(2017, 1, 1).plus_days(static_cast<int>(any() % 2300));
    history.add(1, unit, profession, from,
                any() % 2 == 0 ? workforce::kOpen : from.plus_days(1 + static_cast<int>(any() % 1500)));
  }
  return history;
}

/// Everything told of one period: heads by group.
using Period = std::map<std::pair<Index, Index>, std::int64_t>;

/// What a reader can work out of one period by taking told numbers from each other.
void expect_no_few_by_subtraction(const AHistory::Told& world, const Period& told, const Period& truth,
                                  const std::string& when) {
  const auto heads = [&](Index unit, Index profession) {
    const auto found = truth.find({unit, profession});
    return found == truth.end() ? 0 : found->second;
  };
  for (const auto& [group, number] : told) {
    const auto [unit, profession] = group;
    if (profession != kAll) {
      EXPECT_TRUE(number == 0 || number >= 5) << when;
      continue;
    }
    std::int64_t rest = number, parts = 0, named = 0;
    for (Index p = 0; p < 4; ++p) {
      const auto part = told.find({unit, p});
      named += part != told.end();
      parts += part == told.end() && heads(unit, p) > 0;
      if (part != told.end()) rest -= part->second;
    }
    if (rest == 0 || named == 0) continue;
    EXPECT_TRUE(rest >= 5 && parts >= 2 && rest > parts)
        << when << " unit " << unit << ": " << rest << " in " << parts;
  }
  const auto& parent = world.outlook.workforce.records().units.parent;
  for (const auto& [group, number] : told) {
    const auto [unit, profession] = group;
    if (profession == kAll) continue;
    std::int64_t rest = number;
    for (Index child = 0; child < 13; ++child) {
      if (parent[static_cast<std::size_t>(child)] != (unit == kAll ? kUnknown : unit)) continue;
      const auto part = told.find({child, profession});
      rest -= part == told.end() ? 0 : part->second;
    }
    EXPECT_TRUE(rest == 0 || rest >= 5)
        << when << " unit " << unit << " profession " << profession << ": " << rest;
  }
}

TEST(Periods, NoPeriodOfAnyHistoryTellsOfFewByItselfOrBySubtraction) {
  std::int64_t told_groups = 0;
  for (unsigned seed = 1; seed <= 25; ++seed) {
    const auto world = random_history(seed).told();
    const Telling telling = world.telling();
    std::map<std::string, Period> told, truth;
    for (const auto& cut : world.cuts) {
      const std::pair group{cut.cut.unit, cut.cut.profession};
      for (const auto& y : cut.years) truth[std::to_string(y.year)][group] = y.heads;
      for (const auto& m : cut.months)
        truth[std::to_string(m.year) + "-" + std::to_string(m.month)][group] = m.heads;
      truth["now"][group] = cut.now.heads;
      for (const auto& y : telling.years(cut)) told[std::to_string(y.year)][group] = y.heads;
      for (const auto& m : telling.months(cut))
        told[std::to_string(m.year) + "-" + std::to_string(m.month)][group] = m.heads;
      if (const auto heads = telling.stock(cut).heads; heads && telling.names(cut))
        told["now"][group] = *heads;
    }
    for (const auto& [period, groups] : told) {
      told_groups += static_cast<std::int64_t>(groups.size());
      expect_no_few_by_subtraction(world, groups, truth[period], std::to_string(seed) + " " + period);
    }
  }
  EXPECT_GT(told_groups, 10'000);
}

TEST(Periods, MonthsYearsAndNowAgreeAndFlowsStandBetweenToldStocks) {
  for (unsigned seed = 1; seed <= 25; ++seed) {
    const auto world = random_history(seed).told();
    const Telling telling = world.telling();
    for (const auto& cut : world.cuts) {
      std::map<int, bool> decembers;
      std::optional<std::int64_t> newest;
      const auto months = telling.months(cut);
      for (const auto& m : months) {
        if (m.month == 12) decembers[m.year] = true;
        if (m.year == 2023 && m.month == 6) newest = m.heads;
      }
      std::set<int> stocks;
      for (const auto& y : telling.years(cut)) {
        stocks.insert(y.year);
        EXPECT_TRUE(y.year < 2018 || decembers[y.year]) << seed;
        if (y.joiners && cut.cut.profession != kAll && y.year > 2018)
          EXPECT_TRUE(stocks.contains(y.year - 1)) << seed << " " << y.year;
      }
      if (!telling.names(cut)) continue;
      EXPECT_EQ(newest, telling.stock(cut).heads) << seed;
      if (telling.forecasts(cut.cut.unit, cut.cut.profession)) EXPECT_GE(cut.now.heads, 5) << seed;
    }
  }
}

}  // namespace
}  // namespace framsyn::planning
