#include "planted.hpp"

#include <framsyn/engine/forecast/projection.hpp>

#include <gtest/gtest.h>

#include <random>

namespace framsyn::forecast {
namespace {

using workforce::kAll;
using workforce::Workforce;
constexpr Cut kWholeOfIt{kAll, kAll};

/// The first year after the data date, by a forecast that goes on to `last`.
std::array<double, 2> first_year(const Workforce& w, const Assumptions& a, int last) {
  const auto p = *project(w, a, {last}, {1000}, {5}, {2});
  const int year = p.years.front();
  return {p.find(kWholeOfIt, year, Measure::heads)->mean, p.find(kWholeOfIt, year, Measure::joiners)->mean};
}

TEST(Horizon, ChangesNoYearBeforeIt) {
  const auto whole = *Workforce::from(PlantedHistory({.people = 1500, .units = 30, .refill = .8}).run());
  for (const Date day :
       {whole.known_to(), whole.known_to().plus_days(-70), whole.known_to().plus_days(-250)}) {
    const Workforce known = *whole.as_of(day);
    const Assumptions assumed = *estimate(known, planted_settings());
    const int first = day.plus_days(1).year();
    const auto alone = first_year(known, assumed, first), far = first_year(known, assumed, first + 9);
    EXPECT_NEAR(alone[0], far[0], .004 * far[0]) << day.iso();
    EXPECT_NEAR(alone[1], far[1], .04 * far[1] + 2) << day.iso();
  }
}

/// Two hundred posts, all told of from the first day on; a tenth is left a year, and filled the day after.
workforce::Records as_many_as_always(int years) {
  workforce::Records r;
  r.units = {{1, 2, 3, 4, 5}, {workforce::kUnknown, 0, 0, 0, 0}};
  r.professions = {1};
  const Date first(2015, 1, 1);
  r.known_to = Date(2014 + years, 12, 31);
  const auto employ = [&](workforce::Index unit, Date from) {
    const auto person = static_cast<workforce::Index>(r.people.id.size());
    r.people.id.push_back(person + 1), r.people.birth.push_back({}), r.people.sex.push_back({});
    auto& e = r.employments;
    e.person.push_back(person), e.unit.push_back(unit), e.profession.push_back(0),
        e.fte.push_back(Share::whole());
    e.start.push_back(from), e.until.push_back(workforce::kOpen),
        e.leaving.push_back(workforce::Leaving::still_employed);
    return e.person.size() - 1;
  };
  std::mt19937 chance(7);
  for (int post = 0; post < 200; ++post) {
    const workforce::Index unit = 1 + post % 4;
    std::size_t row = employ(unit, first);
    for (int year = 0; year < years; ++year) {
      if (chance() % 10 != 0) continue;
      const Date day = first.plus_days(year * 365 + 10 + (post * 37) % 340);
      r.employments.until[row] = day, r.employments.leaving[row] = workforce::Leaving::resignation;
      row = employ(unit, day.plus_days(1));
    }
  }
  return r;
}

TEST(FirstDay, IsNobodysDayOfHiring) {
  for (const int years : {1, 2, 3, 4, 5, 10}) {
    const Workforce w = *Workforce::from(as_many_as_always(years));
    const auto assumed = estimate(w, planted_settings());
    ASSERT_TRUE(assumed) << years << assumed.error().detail;
    const auto p = *project(w, *assumed, {2017 + years}, {400}, {5}, {2});
    for (const int year : p.years) {
      EXPECT_NEAR(p.find(kWholeOfIt, year, Measure::heads)->mean, 200, 8) << years << " years, " << year;
      EXPECT_NEAR(p.find(kWholeOfIt, year, Measure::joiners)->mean,
                  p.find(kWholeOfIt, year, Measure::leavers)->mean, 4)
          << years << " years, " << year;
    }
  }
}

}  // namespace
}  // namespace framsyn::forecast
