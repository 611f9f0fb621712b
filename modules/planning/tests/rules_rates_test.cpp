#include "disclosure/rules_rates.hpp"

#include <gtest/gtest.h>

namespace framsyn::planning {
namespace {

using forecast::Cause;
using forecast::RatesBy;

/// A region of two units and a table of one cause.
struct Table {
  workforce::Units units{{1, 2, 3}, {workforce::kUnknown, 0, 0}};
  forecast::FittedRates table;
  Table() { table.years = 10; }
  Table& line(RatesBy by, int level, double years, double events, Cause cause = Cause::resignation) {
    table.rates.push_back({cause, by, level, years, events, events / years, 0, 1});
    return *this;
  }
  std::vector<std::uint8_t> withheld() const { return withheld_rates(units, table); }
};

TEST(RatesWithheld, AUnitWithThreeWhoLeftIsNotToldNorTheOneItFollowsFrom) {
  const auto mask = Table()
                        .line(RatesBy::total, 0, 1000, 43)
                        .line(RatesBy::unit, 0, 1000, 43)
                        .line(RatesBy::unit, 1, 900, 40)
                        .line(RatesBy::unit, 2, 100, 3)
                        .withheld();
  EXPECT_EQ(mask, (std::vector<std::uint8_t>{0, 1, 1, 1}))
      << "the topmost unit hides nothing: it is the whole";
}

TEST(RatesWithheld, FewPersonsAreNotToldEvenWhereNobodyLeft) {
  const auto mask = Table()
                        .line(RatesBy::total, 0, 1000, 60)
                        .line(RatesBy::profession, 0, 920, 60)
                        .line(RatesBy::profession, 1, 40, 0)
                        .withheld();
  EXPECT_EQ(mask[2], 1);
}

TEST(RatesWithheld, DeathAndDisabilityAreNotToldOfAUnit) {
  const auto mask = Table()
                        .line(RatesBy::total, 0, 1000, 60, Cause::death_or_disability)
                        .line(RatesBy::unit, 1, 1000, 60, Cause::death_or_disability)
                        .line(RatesBy::profession, 0, 1000, 60, Cause::death_or_disability)
                        .withheld();
  EXPECT_EQ(mask, (std::vector<std::uint8_t>{0, 1, 0}));
}

TEST(RatesWithheld, WhatIsLargeEnoughIsTold) {
  const auto mask = Table()
                        .line(RatesBy::total, 0, 1000, 60)
                        .line(RatesBy::age, 0, 500, 30)
                        .line(RatesBy::age, 1, 500, 30)
                        .withheld();
  EXPECT_EQ(mask, (std::vector<std::uint8_t>{0, 0, 0}));
}

}  // namespace
}  // namespace framsyn::planning
