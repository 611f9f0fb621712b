#include <gtest/gtest.h>

#include <framsyn/platform/tables/date_form.hpp>

namespace framsyn::tables {
namespace {

constexpr Date kDay(2021, 3, 4);
const DateForm kIso{};
const DateForm kBritish{DateOrder::dmy, 30};
const DateForm kAmericanDate{DateOrder::mdy, 30};

std::optional<DateForm> guessed_date(std::vector<std::string_view> values) {
  return guess_date_form(values, 2026);
}

TEST(DateText, YearFirstInAnyDress) {
  for (const char* text : {"2021-03-04", "20210304", "2021/3/4", "2021.03.04", " 2021-03-04 ", "2021 03 04"})
    EXPECT_EQ(read_date(text, kIso), kDay) << text;
}

TEST(DateText, AClockTimeAfterItIsReadPast) {
  for (const char* text :
       {"2021-03-04 13:45:00", "2021-03-04T00:00", "2021-03-04T13:45:00.000Z", "2021-03-04 23:59:59,9",
        "2021-03-04T13:45:00+01:00", "20210304 13:45", "20210304T1:45"})
    EXPECT_EQ(read_date(text, kIso), kDay) << text;
  EXPECT_EQ(read_date("3/4/2021 1:45 PM", kAmericanDate), kDay);
  for (const char* text :
       {"2021-03-04 25:00", "2021-03-04 13:60", "2021-03-04 kl 13", "2021-03-04x", "2021-03-04 13"})
    EXPECT_FALSE(read_date(text, kIso)) << text;
}

TEST(DateText, DayOrMonthFirstAsStated) {
  EXPECT_EQ(read_date("4/3/21", kBritish), kDay);
  EXPECT_EQ(read_date("4/3/21", kAmericanDate), Date(2021, 4, 3));
  EXPECT_EQ(read_date("10/24/79", kAmericanDate), Date(1979, 10, 24));
  EXPECT_EQ(read_date("04.03.2021", kBritish), kDay);
  EXPECT_EQ(read_date("04032021", kBritish), kDay);
  EXPECT_EQ(read_date("2021-03-04", kAmericanDate), kDay);
}

TEST(DateText, TwoDigitYearsNeedAPivotThatIsStated) {
  EXPECT_FALSE(read_date("4/3/21", DateForm{DateOrder::dmy}));
  EXPECT_EQ(read_date("4/3/30", kBritish), Date(2030, 3, 4));
  EXPECT_EQ(read_date("4/3/31", kBritish), Date(1931, 3, 4));
  EXPECT_EQ(read_date("210304", DateForm{DateOrder::ymd, 30}), kDay);
}

TEST(DateText, WhatDoesNotFitIsNothingAndNeverAGuess) {
  for (const char* text :
       {"", "2021", "2021-02-29", "2021-13-01", "2021-03", "2021-03/04", "44259", "4/3/2021x", "03-04-2021",
        "202103041", "0000-00-00", "i går", "1-2-3", "2021-003-04"})
    EXPECT_FALSE(read_date(text, kIso)) << text;
  EXPECT_FALSE(read_date("24/10/79", kAmericanDate));
}

TEST(DateText, SerialsOfASpreadsheetAreReadWhereTheFormSaysSo) {
  const DateForm from_1900{.serial = Serial::from_1900}, from_1904{.serial = Serial::from_1904};
  EXPECT_EQ(read_date("44259", from_1900), kDay);
  EXPECT_EQ(read_date("44259.57", from_1900), kDay);
  EXPECT_EQ(read_date("42797", from_1904), kDay);
  EXPECT_EQ(read_date("2021-03-04", from_1900), kDay);
  EXPECT_EQ(day_of_serial(1, Serial::from_1900), Date(1900, 1, 1));
  EXPECT_EQ(day_of_serial(59, Serial::from_1900), Date(1900, 2, 28));
  EXPECT_FALSE(day_of_serial(60, Serial::from_1900));
  EXPECT_EQ(day_of_serial(61, Serial::from_1900), Date(1900, 3, 1));
  EXPECT_FALSE(day_of_serial(-1, Serial::from_1900));
  EXPECT_FALSE(day_of_serial(1e9, Serial::from_1900));
  EXPECT_EQ(day_of_serial(0, Serial::from_1904), Date(1904, 1, 1));
}

TEST(DateText, AFormIsGuessedOnlyWhenThereIsOneWayToRead) {
  EXPECT_EQ(guessed_date({"2021-03-04", ""}), DateForm{});
  EXPECT_EQ(guessed_date({"20210304"}), DateForm{});
  EXPECT_EQ(guessed_date({"10/24/79", "4/3/21"}), (DateForm{DateOrder::mdy, 26}));
  EXPECT_EQ(guessed_date({"24/10/1979", "4/3/2021"}), DateForm{DateOrder::dmy});
  EXPECT_FALSE(guessed_date({"4/3/21"}));
  EXPECT_FALSE(guessed_date({"4/3/2021"}));
  EXPECT_FALSE(guessed_date({"2021-03-04", "okänt"}));
  EXPECT_FALSE(guessed_date({""}));
}

}  // namespace
}  // namespace framsyn::tables
