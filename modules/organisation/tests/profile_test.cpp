// What a profile may say, and what it is refused for.
#include <gtest/gtest.h>

#include "reading/row_reader.hpp"

namespace framsyn::organisation {
namespace {

Profile with(const std::string& more) {
  return read_profile("name: staff\nkind: spells\nperson: {key: {column: id}}\n" + more).value();
}

std::vector<std::string> refused(const std::string& more) {
  std::vector<std::string> places;
  for (const ProfileFault& fault : check(with(more))) places.push_back(fault.where);
  return places;
}

using Places = std::vector<std::string>;
const std::string kFrom = "employment: {from: {column: from}";

TEST(ImportProfile, needs_no_more_than_who_and_from_when) { EXPECT_EQ(refused(kFrom + "}"), Places{}); }

TEST(ImportProfile, limits_that_no_employment_has_are_refused) {
  EXPECT_EQ(refused(kFrom + ", fte_most: 1e300}"), Places{"/employment/fte_most"});
  EXPECT_EQ(refused(kFrom + ", fte_most: 0}"), Places{"/employment/fte_most"});
  EXPECT_EQ(refused(kFrom + ", rehire_gap: 2147483647}"), Places{"/employment/rehire_gap"});
  EXPECT_EQ(refused(kFrom + ", rehire_gap: -1}"), Places{"/employment/rehire_gap"});
  EXPECT_EQ(refused(kFrom + ", full_time_hours: 169}"), Places{"/employment/full_time_hours"});
  EXPECT_EQ(refused(kFrom + ", fte_in: weekly_hours}"), Places{"/employment/full_time_hours"});
  EXPECT_EQ(refused(kFrom + ", fte_in: weekly_hours, full_time_hours: 38.25, fte_most: 1.2, rehire_gap: 31}"),
            Places{});
}

TEST(ImportProfile, a_delimiter_is_one_mark) {
  for (const char* mark : {"\";\"", "tab", "\"\\t\"", "\"|\"", "\"^\""})
    EXPECT_EQ(refused(kFrom + "}\nfile: {delimiter: " + mark + "}"), Places{}) << mark;
  for (const char* word : {"semikolon", "a", "\"å\"", "\";;\"", "\"\\n\""})
    EXPECT_EQ(refused(kFrom + "}\nfile: {delimiter: " + word + "}"), Places{"/file/delimiter"}) << word;
}

TEST(ImportProfile, the_header_row_and_the_pivot_are_within_reason) {
  EXPECT_EQ(refused(kFrom + "}\nfile: {header_row: -1}"), Places{"/file/header_row"});
  EXPECT_EQ(refused(kFrom + "}\nfile: {header_row: 4}"), Places{});
  EXPECT_EQ(refused(kFrom + "}\nvalues: {pivot: 100}"), Places{"/values/pivot"});
}

TEST(DayInName, is_found_wherever_the_pattern_says) {
  EXPECT_EQ(day_in_name("*{YYYY}_{MM}*", "pcn_2020_03.csv"), Date(2020, 3, 31));
  EXPECT_EQ(day_in_name("{YYYY}-{MM}-{DD}.xlsx", "2020-03-15.xlsx"), Date(2020, 3, 15));
  EXPECT_EQ(day_in_name("*_{YYYY}.csv", "a_1_2019_2021.csv"), Date(2021, 12, 31));
  EXPECT_EQ(day_in_name("*a*{YYYY}*", "aaa2024"), Date(2024, 12, 31));
}

TEST(DayInName, is_none_where_the_name_is_another) {
  EXPECT_EQ(day_in_name("*{YYYY}_{MM}*", "pcn_03.csv"), std::nullopt);
  EXPECT_EQ(day_in_name("{YYYY}", "2020.csv"), std::nullopt);
  EXPECT_EQ(day_in_name("{YYYY}{MM}", "2020-3"), std::nullopt);
  EXPECT_EQ(day_in_name("{YYYY}-{MM}", "2020-13"), std::nullopt);
}

TEST(DayInName, is_told_at_once_whatever_the_pattern) {
  std::string pattern;
  for (int i = 0; i < 40; ++i) pattern += "*a";
  EXPECT_EQ(day_in_name(pattern + "{YYYY}", std::string(200, 'a')), std::nullopt);
}

}  // namespace
}  // namespace framsyn::organisation
