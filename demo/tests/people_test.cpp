#include <set>

#include <gmock/gmock.h>

#include "rows.hpp"

namespace framsyn::demo {
namespace {

/// Luhn over all ten digits of YYMMDDNNNC ends in 0 (SKV 704).
int luhn(const std::string& ten) {
  int sum = 0;
  for (std::size_t i = 0; i < ten.size(); ++i) {
    const int twice = (ten[i] - '0') * (i % 2 == 0 ? 2 : 1);
    sum += twice / 10 + twice % 10;
  }
  return sum % 10;
}

std::vector<const CsvRow*> of(const char* name_in_ascii_part) {
  std::vector<const CsvRow*> all;
  for (const CsvRow& row : employments())
    if (row.at("namn").find(name_in_ascii_part) != std::string::npos) all.push_back(&row);
  return all;
}

TEST(People, carry_numbers_that_no_living_person_can_have) {
  for (const CsvRow& row : employments()) {
    const std::string& number = row.at("personnummer");
    ASSERT_EQ(number.size(), 13u);
    EXPECT_THAT(number.substr(9, 2), testing::AnyOf("98", "99")) << number;
    EXPECT_EQ(luhn(number.substr(2, 6) + number.substr(9)), 0) << number;
    EXPECT_TRUE(Date::parse(number.substr(0, 4) + "-" + number.substr(4, 2) + "-" + number.substr(6, 2)))
        << number;
  }
}

TEST(People, share_a_number_with_nobody) {
  std::map<std::string, std::string> names;
  for (const CsvRow& row : employments())
    EXPECT_EQ(names.emplace(row.at("personnummer"), row.at("namn")).first->second, row.at("namn"));
}

TEST(People, of_whom_twelve_are_protected) {
  std::set<std::string> masked;
  for (const CsvRow& row : employments())
    if (row.at("skyddad") == "J") masked.insert(row.at("personnummer"));
  EXPECT_EQ(masked.size(), 12u);
}

TEST(EvaNordin, manages_the_emergency_department) {
  const auto rows = of("Eva Nordin");
  ASSERT_FALSE(rows.empty());
  EXPECT_EQ(rows.front()->at("enhet"), "Akutmottagningen");
  EXPECT_EQ(rows.front()->at("till"), "");
  EXPECT_EQ(rows.front()->at("chef_personnummer"), rows.front()->at("personnummer"));
}

TEST(JohanAslund, left_and_came_back) {
  std::vector<const CsvRow*> his;
  for (const CsvRow* row : of("Johan \xC5slund"))
    if (row->at("personnummer").starts_with("19850130")) his.push_back(row);
  ASSERT_EQ(his.size(), 2u);
  EXPECT_EQ(his[0]->at("till"), "2018-05-31");
  EXPECT_TRUE(resigned(*his[0]));
  EXPECT_EQ(his[1]->at("from"), "2021-09-01");
  EXPECT_NE(his[0]->at("anstallnings_id"), his[1]->at("anstallnings_id"));
}

TEST(MariaHedman, holds_two_employments_at_once) {
  std::set<std::string> units;
  for (const CsvRow* row : of("Maria Hedman"))
    if (row->at("personnummer").starts_with("19771205") && row->at("till").empty())
      units.insert(row->at("anstallnings_id"));
  EXPECT_EQ(units.size(), 2u);
}

}  // namespace
}  // namespace framsyn::demo
