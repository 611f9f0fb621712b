#include <framsyn/engine/forecast/assumptions.hpp>
#include <framsyn/engine/forecast/doubts.hpp>
#include <framsyn/engine/forecast/projection.hpp>

#include <gtest/gtest.h>

namespace framsyn::forecast {
namespace {

using workforce::Index;
using workforce::Leaving;

/// Units of 40 posts, from 2014 to 2023. Of each, four people a year leave, and another comes the same day.
workforce::Records three_units() {
  workforce::Records r;
  for (Index unit = 0; unit < 4; ++unit)
    r.units.id.push_back(unit + 1), r.units.parent.push_back(unit == 0 ? workforce::kUnknown : 0);
  r.professions = {1};
  auto& e = r.employments;
  for (int post = 0; post < 120; ++post) {
    const Index unit = 1 + post / 40;
    Date from(2014, 1, 1);
    for (int stay = 0; from <= Date(2023, 12, 31); ++stay) {
      // Each post changes hands every tenth year, forty posts at four days a year.
      const Date until = stay == 0 ? Date(2014 + post % 10, 2 + 3 * (post / 10 % 4), 15) : workforce::kOpen;
      e.person.push_back(static_cast<Index>(r.people.id.size())), e.unit.push_back(unit),
          e.profession.push_back(0);
      e.fte.push_back(Share::whole()), e.start.push_back(from), e.until.push_back(until);
      e.leaving.push_back(until == workforce::kOpen ? Leaving::still_employed : Leaving::resignation);
      r.people.id.push_back(static_cast<std::int64_t>(r.people.id.size()) + 1);
      r.people.birth.push_back(workforce::Birth::in(1985)), r.people.sex.push_back(workforce::Sex::unknown);
      from = until;
    }
  }
  r.observed_from = Date(2014, 1, 1), r.known_to = Date(2023, 12, 31);
  return r;
}

/// All of the last unit leave on a day in 2021, and nobody comes there again.
workforce::Records with_one_closed() {
  workforce::Records r = three_units();
  const Date day(2021, 7, 1);
  workforce::Employments kept;
  const auto& e = r.employments;
  for (std::size_t i = 0; i < e.person.size(); ++i) {
    const bool closing = e.unit[i] == 3;
    if (closing && e.start[i] >= day) continue;
    const bool leaves = closing && e.until[i] > day;
    kept.person.push_back(e.person[i]), kept.unit.push_back(e.unit[i]), kept.profession.push_back(0);
    kept.fte.push_back(e.fte[i]), kept.start.push_back(e.start[i]);
    kept.until.push_back(leaves ? day : e.until[i]);
    kept.leaving.push_back(leaves ? Leaving::dismissal : e.leaving[i]);
  }
  r.employments = std::move(kept);
  return r;
}

double heads_in(const workforce::Workforce& w, int year) {
  const auto p = project(w, *estimate(w, {}), {year}, {2000}, {1}, {1});
  return p->find({workforce::kAll, workforce::kAll}, year, Measure::heads)->mean;
}

TEST(ClosedUnits, LeaveTheOthersAsTheyAre) {
  const auto open = *workforce::Workforce::from(three_units());
  const auto closed = *workforce::Workforce::from(with_one_closed());
  const Assumptions a = *estimate(open, {}), b = *estimate(closed, {});
  EXPECT_NEAR(b.leavers / b.person_years, a.leavers / a.person_years, .01);
  EXPECT_NEAR(b.refill, a.refill, .05);
  EXPECT_NEAR(heads_in(open, 2028) / 120, 1, .02);
  EXPECT_NEAR(heads_in(closed, 2028) / 80, 1, .02);
}

TEST(ClosedUnits, AreToldOf) {
  const Doubts doubts = doubts_of(*workforce::Workforce::from(with_one_closed()));
  EXPECT_EQ(doubts.closed_units, 1);
  EXPECT_GE(doubts.left_closed, 40);
  EXPECT_EQ(doubts_of(*workforce::Workforce::from(three_units())).closed_units, 0);
}

TEST(ClosedUnits, AreNoneWhereThePeopleWentOnElsewhere) {
  auto r = with_one_closed();
  auto& e = r.employments;
  for (std::size_t i = 0, n = e.person.size(); i < n; ++i) {
    if (e.unit[i] != 3 || e.until[i] != Date(2021, 7, 1)) continue;
    e.person.push_back(e.person[i]), e.unit.push_back(1), e.profession.push_back(0),
        e.fte.push_back(e.fte[i]);
    e.start.push_back(e.until[i]), e.until.push_back(workforce::kOpen),
        e.leaving.push_back(Leaving::still_employed);
  }
  EXPECT_EQ(doubts_of(*workforce::Workforce::from(r)).closed_units, 0);
}

TEST(Doubts, CountUnknownBirthsAndAgesBeyondBelief) {
  auto r = three_units();
  r.people.birth[0] = {}, r.people.birth[1] = {};
  r.people.birth[2] = workforce::Birth::in(2008), r.people.birth[3] = workforce::Birth::in(1921);
  const Doubts doubts = doubts_of(*workforce::Workforce::from(r));
  EXPECT_EQ(doubts.people, static_cast<std::int64_t>(r.people.id.size()));
  EXPECT_EQ(doubts.births_unknown, 2);
  EXPECT_EQ(doubts.beyond_ages, 2);
  EXPECT_EQ(doubts_of(*workforce::Workforce::from(three_units())).beyond_ages, 0);
}

}  // namespace
}  // namespace framsyn::forecast
