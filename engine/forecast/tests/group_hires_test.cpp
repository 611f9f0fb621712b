#include "estimation/group_hires.hpp"

#include <gtest/gtest.h>

#include "put_cell.hpp"

namespace framsyn::forecast {
namespace {

/// Five years, one profession; each unit has people year by year and hires so many every year.
struct Division {
  Assumptions assumed;
  Division(const std::vector<std::vector<double>>& people, const std::vector<int>& hires,
           const std::vector<double>& heads) {
    Sample s{.window = {Date(2015, 1, 1), Date(2019, 12, 31), 5},
             .professions = 2,
             .units = static_cast<int>(people.size())};
    for (int u = 0; u < s.units; ++u) {
      assumed.groups.push_back({u, 0, {}});
      for (int y = 0; y < 5; ++y) {
        const double there = people[static_cast<std::size_t>(u)][static_cast<std::size_t>(y)];
        if (there > 0) put_cell(s, u, y, there);
        for (int i = 0; i < hires[static_cast<std::size_t>(u)] && there > 0; ++i)
          s.joiners.push_back({0, u, y, 30, std::nullopt});
      }
    }
    divide_hires(s, hire_rates(s, 0), static_cast<double>(s.joiners.size()) / 5, heads, assumed);
  }
  double mean(std::size_t unit) const { return assumed.groups[unit].hires.mean(); }
};

TEST(GroupHires, DoNotFollowWhoHappensToBeThereToday) {
  const std::vector<double> even(5, 20.0);
  const Division d({even, even, even}, {4, 4, 4}, {20, 14, 26});
  EXPECT_NEAR(d.mean(0), 4, .01);
  EXPECT_NEAR(d.mean(1), d.mean(2), 1e-9);
}

TEST(GroupHires, AreTheUnitsOwnAsFarAsItHasShown) {
  const std::vector<double> even(5, 20.0);
  const Division d({even, even, even, even}, {0, 4, 4, 12}, {20, 20, 20, 20});
  EXPECT_LT(d.mean(0), 1.5);
  EXPECT_GT(d.mean(3), 9);
  EXPECT_NEAR(d.mean(0) + d.mean(1) + d.mean(2) + d.mean(3), 20, .5);
}

TEST(GroupHires, OfANewUnitAreThoseOfItsOwnTime) {
  const std::vector<double> even(5, 20.0), of_late{0, 0, 0, 10, 20};
  const Division d({even, even, of_late}, {4, 4, 4}, {20, 20, 20});
  EXPECT_GT(d.mean(2), 3) << "eight in two years, and not in five";
}

TEST(GroupHires, HaveTheirUnitsDoubtInCommon) {
  const std::vector<double> even(5, 20.0);
  const Division d({even, even}, {4, 4}, {20, 20});
  ASSERT_EQ(d.assumed.unit_hires.size(), 2u);
  EXPECT_DOUBLE_EQ(d.assumed.unit_hires[0].mean(), 1);
  EXPECT_GE(d.assumed.unit_hires[0].shape, 20) << "twenty were hired";
}

}  // namespace
}  // namespace framsyn::forecast
