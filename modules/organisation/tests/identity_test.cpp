#include <gtest/gtest.h>

#include "identity/identity_number.hpp"

namespace framsyn::organisation {
namespace {

const Date kToday(2026, 5, 4);

TEST(IdentityNumber, a_personnummer_tells_birth_date_and_sex) {
  // 811228-9874 is the example number of SKV 704.
  const auto read = read_identity_number("811228-9874", {}, kToday);
  ASSERT_TRUE(read);
  EXPECT_EQ(read->normal, "198112289874");
  EXPECT_EQ(read->birth_date, Date(1981, 12, 28));
  EXPECT_EQ(read->sex, Sex::man);
}

TEST(IdentityNumber, every_way_of_writing_it_is_one_number) {
  for (const char* text : {"8112289874", "19811228-9874", "198112289874", " 811228 9874 "})
    EXPECT_EQ(read_identity_number(text, {}, kToday)->normal, "198112289874") << text;
}

TEST(IdentityNumber, a_plus_means_a_hundred_years_or_more) {
  EXPECT_EQ(read_identity_number("811228+9874", {}, kToday)->normal, "188112289874");
}

TEST(IdentityNumber, a_wrong_check_digit_is_no_number) {
  EXPECT_FALSE(read_identity_number("811228-9875", {}, kToday));
}

TEST(IdentityNumber, a_day_that_is_no_day_is_no_number) {
  EXPECT_FALSE(read_identity_number("810230-0008", {}, kToday));
}

TEST(IdentityNumber, a_co_ordination_number_has_sixty_added_to_the_day) {
  // 701063-2391 is the example number of SKV 707.
  const auto read = read_identity_number("701063-2391", {}, kToday);
  ASSERT_TRUE(read);
  EXPECT_EQ(read->birth_date, Date(1970, 10, 3));
}

TEST(IdentityNumber, a_reserve_number_is_understood_by_its_pattern_only) {
  const std::string patterns[] = {"YYYYMMDDANNN"};
  EXPECT_FALSE(read_identity_number("19811228-R123", {}, kToday));
  const auto read = read_identity_number("19811228-r123", patterns, kToday);
  ASSERT_TRUE(read);
  EXPECT_EQ(read->normal, "19811228R123");
  EXPECT_EQ(read->birth_date, Date(1981, 12, 28));
  EXPECT_EQ(read->sex, Sex::unknown);
}

TEST(IdentityNumber, is_hidden_wherever_it_stands_in_a_text) {
  for (const char* number : {"811228-9874", "8112289874", "19811228-9874", "198112289874", "811228+9874",
                             "811228 9874", "19811228–9874", "701063-2391"}) {
    const std::string text(number);
    EXPECT_EQ(without_identity_numbers(text), "[personnummer]") << number;
    EXPECT_EQ(without_identity_numbers("Bo Ek, " + text + ", åter"), "Bo Ek, [personnummer], åter") << number;
    EXPECT_TRUE(holds_identity_number("(" + text + ")")) << number;
  }
  EXPECT_EQ(without_identity_numbers("811228-9874/701063-2391"), "[personnummer]/[personnummer]");
}

TEST(IdentityNumber, is_not_seen_in_what_only_resembles_one) {
  for (const char* text : {"", "811228-9875", "232100-0016", "5811228-98741", "A811228987", "08-123 45 67",
                           "2024-01-01 12:30", "1234567890123", "811328-9874", "Avdelning 12"}) {
    EXPECT_EQ(without_identity_numbers(text), text);
    EXPECT_FALSE(holds_identity_number(text)) << text;
  }
}

}  // namespace
}  // namespace framsyn::organisation
