#include "measure.hpp"
#include "planted.hpp"
#include "works.hpp"

#include <fmt/format.h>

#include <cstdlib>

namespace framsyn::bench {
namespace {

using namespace framsyn::forecast;

constexpr double kLeave = 0.09, kHires = 0.1;
constexpr int kYears = 10;

/// Person i works in group i mod groups and is 22 + 11 i mod 42 years old: any peer can make the same people.
workforce::Records people(int staff, int groups) {
  workforce::Records r;
  const Date now(2024, 12, 31);
  for (int g = 0; g < groups; ++g) r.units.id.push_back(g + 1), r.units.parent.push_back(workforce::kUnknown);
  r.professions = {1};
  for (int i = 0; i < staff; ++i) {
    r.people.id.push_back(i + 1), r.people.sex.push_back(workforce::Sex::unknown);
    r.people.birth.push_back(workforce::Birth::on(Date(2024 - 22 - 11 * i % 42, 6, 30)));
    auto& e = r.employments;
    e.person.push_back(i), e.unit.push_back(i % groups), e.profession.push_back(0),
        e.fte.push_back(Share::whole());
    e.start.push_back(Date(2010, 1, 1)), e.until.push_back(workforce::kOpen),
        e.leaving.push_back(workforce::Leaving::still_employed);
  }
  r.observed_from = Date(2015, 1, 1), r.known_to = now;
  return r;
}

Assumptions known_rates(int staff, int groups) {
  constexpr double kCertain = 1e12;
  const Rate one{kCertain, kCertain};
  Assumptions a;
  a.as_of = Date(2024, 12, 31);
  a.retire_profession = {one, one};
  a.leave_age.fill(1), a.leave_tenure.fill(1), a.move_tenure.fill(0);
  for (int age = 61; age < Assumptions::kFirstAge + Assumptions::kAges; ++age) {
    a.retire[static_cast<std::size_t>(age - Assumptions::kFirstAge)] = planted_retirement(age);
  }
  const double hires = kHires * staff / groups;
  for (int g = 0; g < groups; ++g)
    a.groups.push_back({g, 0, {kCertain, kCertain / hires}, 1, 0, 0, {{kCertain, kCertain / kLeave}}, {one}});
  a.destinations = {{}, {}};
  a.entry_ages.assign(2, {0, 0, 1, 0, 0, 0, 0, 0, 0});
  return a;
}

/// The first step is 365 days of a year of 365.25; whoever is a, is a and a half.
double expected_heads(int staff) {
  const double first = 365 / 365.25;
  double sum = 0;
  for (int i = 0; i < staff; ++i) {
    const int age = 22 + 11 * i % 42;
    double hazard = kLeave * (first + kYears - 1);
    for (int t = 0; t < kYears; ++t)
      hazard += (planted_retirement(age + t) + planted_retirement(age + t + 1)) / 2 * (t == 0 ? first : 1);
    sum += std::exp(-hazard);
  }
  for (int s = 0; s < kYears; ++s) {
    const double length = s == 0 ? first : 1;
    sum += kHires * staff * length * std::exp(-kLeave * (length / 2 + kYears - 1 - s));
  }
  return sum;
}

}  // namespace

void known_draws(int staff, int groups, int draws, int threads) {
  const auto w = *workforce::Workforce::from(people(staff, groups));
  const Assumptions a = known_rates(staff, groups);
  const Stopwatch watch;
  const auto p = project(w, a, {2024 + kYears}, {draws}, {1}, {threads});
  if (!p) {
    std::fprintf(stderr, "%s %s\n", p.error().refusal->text_en.data(), p.error().detail.c_str());
    std::exit(1);
  }
  const Quantity* q = p->find({workforce::kAll, workforce::kAll}, 2024 + kYears, Measure::heads);
  watch.stop("draws", fmt::format(R"(,"mean":{:.4f},"sd":{:.4f},"expected":{:.4f},"threads":{})", q->mean,
                                  q->sd, expected_heads(staff), threads));
}

}  // namespace framsyn::bench
