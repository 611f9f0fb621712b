#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include <gmock/gmock.h>

#include "rows.hpp"

namespace framsyn::demo {
namespace {

double number_of(std::string text) {
  std::ranges::replace(text, ',', '.');
  return std::stod(text);
}

std::map<int, double> inhabitants(const std::string& variant, int from_age) {
  std::map<int, double> all;
  for (const CsvRow& row : rows(region().population))
    if (row.at("variant") == variant && std::stoi(row.at("ålder")) >= from_age)
      all[std::stoi(row.at("år"))] += number_of(row.at("antal"));
  return all;
}

TEST(Need, has_inhabitants_who_grow_old) {
  const auto all = inhabitants("", 0), old = inhabitants("", 80), low = inhabitants("låg", 0),
             high = inhabitants("hög", 0);
  EXPECT_EQ(all.size(), 23);
  EXPECT_NEAR(all.at(2025), 130'000, 5'000);
  EXPECT_GT(old.at(2036), 1.2 * old.at(2026)) << "the large generations of the 1940s and 1950s";
  EXPECT_EQ(low.size(), 11) << "variants of what is projected, none of what is counted";
  EXPECT_NEAR(high.at(2036) / all.at(2036), std::exp(0.004 * 11), 5e-4);
  EXPECT_NEAR(low.at(2036) / all.at(2036), std::exp(-0.004 * 11), 5e-4);
}

TEST(Need, has_an_establishment_of_all_open_units_that_is_a_little_above_the_staff) {
  double posts = 0, staff = 0;
  std::set<std::string> units;
  for (const CsvRow& row : rows(region().establishment))
    posts += number_of(row.at("årsarbetare")), units.insert(row.at("enhet"));
  for (const CsvRow& row : employments())
    if (holds(row, Date(2026, 10, 31))) staff += number_of(row.at("sysselsattningsgrad")) / 100;
  EXPECT_EQ(units.size(), 190);
  EXPECT_GT(posts, staff) << "posts are vacant";
  EXPECT_LT(posts, 1.1 * staff);
}

TEST(Need, has_two_rounds_of_the_same_wish) {
  std::map<std::string, int> rounds;
  int replaced = 0;
  for (const CsvRow& row : rows(region().mapping))
    row.at("skäl") == "utökning" ? ++rounds[row.at("enhet")] : ++replaced;
  EXPECT_GT(rounds.size(), 40);
  EXPECT_THAT(rounds, testing::Each(testing::Pair(testing::_, 2)));
  EXPECT_EQ(replaced, static_cast<int>(rounds.size()));
}

}  // namespace
}  // namespace framsyn::demo
