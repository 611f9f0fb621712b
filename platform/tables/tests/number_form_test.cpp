#include <gtest/gtest.h>

#include <framsyn/platform/tables/number_form.hpp>

namespace framsyn::tables {
namespace {

const NumberForm kSwedish{',', " "};
const NumberForm kAmericanNumber{'.', ","};
const NumberForm kGerman{',', "."};

std::optional<NumberForm> guessed_number(std::vector<std::string_view> values) {
  return guess_number_form(values);
}

TEST(Number, SwedishOnesHaveACommaAndAnyKindOfBlank) {
  EXPECT_EQ(read_number("1 234,5", kSwedish), 1234.5);
  EXPECT_EQ(read_number("1\u00A0234\u202F567,5", kSwedish), 1234567.5);
  EXPECT_EQ(read_number(" 0,8 ", kSwedish), 0.8);
  EXPECT_EQ(read_number("12", kSwedish), 12);
  EXPECT_EQ(read_number("1 234,50 kr", kSwedish), 1234.5);
  EXPECT_EQ(read_number("SEK 12", kSwedish), 12);
}

TEST(Number, AmericanOnesHaveDollarsCommasAndTrailingBlanks) {
  EXPECT_EQ(read_number("$1,234.00 ", kAmericanNumber), 1234);
  EXPECT_EQ(read_number("(21.00)", kAmericanNumber), -21);
  EXPECT_EQ(read_number("($1,021.50)", kAmericanNumber), -1021.5);
  EXPECT_EQ(read_number(".5", kAmericanNumber), 0.5);
}

TEST(Number, AMinusStandsBeforeOrAfterAndHasSeveralForms) {
  EXPECT_EQ(read_number("-1.234,50", kGerman), -1234.5);
  EXPECT_EQ(read_number("1.234,50-", kGerman), -1234.5);
  EXPECT_EQ(read_number("\u22125", kSwedish), -5);
  EXPECT_EQ(read_number("- 5", kSwedish), -5);
  EXPECT_EQ(read_number("+5", kSwedish), 5);
}

TEST(Number, APercentIsAHundredth) {
  EXPECT_EQ(read_number("80 %", kSwedish), 0.8);
  EXPECT_EQ(read_number("80%", kSwedish), 0.8);
  EXPECT_EQ(read_number("12,5\u00A0%", kSwedish), 0.125);
}

TEST(Number, WhatDoesNotFitTheStatedFormIsNothingAndNeverAGuess) {
  for (const char* text :
       {"",     " ",      "-",   "kr",   "abc", "1,2,3", "12 34,5",  "1 2345", "1234 5", "1.5",     "--5",
        "(-5)", "5 5 %%", "1e5", "0x10", "inf", "nan",   "1 234 ,5", "heltid", "+-5",    "1,2 345", "1  234"})
    EXPECT_FALSE(read_number(text, kSwedish)) << text;
  EXPECT_FALSE(read_number("1,23", kAmericanNumber));
  EXPECT_FALSE(read_number("1,234,56", kAmericanNumber));
  EXPECT_FALSE(read_number("£5", NumberForm({'.', ",", {"$"}})));
}

TEST(Number, AFormIsGuessedOnlyWhenThereIsOneWayToRead) {
  EXPECT_EQ(guessed_number({"0,75", "1"}), kSwedish);
  EXPECT_EQ(guessed_number({"0.75", "1"}), kAmericanNumber);
  EXPECT_EQ(guessed_number({"$1,234.00 ", "(21.00)", ""}), kAmericanNumber);
  EXPECT_EQ(guessed_number({"1.234,50", "2,1"}), kGerman);
  EXPECT_EQ(guessed_number({"1 234", "5"}), kSwedish);
  EXPECT_FALSE(guessed_number({"1,234"}));
  EXPECT_FALSE(guessed_number({"1.234"}));
  EXPECT_FALSE(guessed_number({"1", "två"}));
  EXPECT_FALSE(guessed_number({"", " "}));
}

TEST(Number, WhatWasExpectedIsToldByExample) {
  EXPECT_EQ(expected(kSwedish).sv, "ett tal som 1 234,5");
  EXPECT_EQ(expected(kAmericanNumber).en, "a number such as 1,234.5");
}

}  // namespace
}  // namespace framsyn::tables
