// Two works. "fixed": known rates, no calendar effects, so that every peer can do the same and the closed
// form is exact. "region": a planted region from its history to all its quantiles, which no peer here does.
// One line each: work, staff, groups, years, draws, threads, CPU-s, wall-s, peak MB, mean heads at the end,
// expected.
#include "planted.hpp"

#include <sys/resource.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace {

using namespace framsyn;
using namespace framsyn::forecast;

constexpr double kLeave = 0.09, kHires = 0.1;
constexpr int kYears = 10;

double cpu_seconds() {
  rusage used{};
  getrusage(RUSAGE_SELF, &used);
  return static_cast<double>(used.ru_utime.tv_sec + used.ru_stime.tv_sec) +
         static_cast<double>(used.ru_utime.tv_usec + used.ru_stime.tv_usec) * 1e-6;
}
double peak_megabytes() {
  rusage used{};
  getrusage(RUSAGE_SELF, &used);
  return static_cast<double>(used.ru_maxrss) / 1024;
}

class Stopwatch {
 public:
  void line(const char* work, int staff, int groups, int years, int draws, int threads, double mean,
            double sd, double expected) const {
    const double wall = std::chrono::duration<double>(std::chrono::steady_clock::now() - begun_).count();
    std::printf("framsyn\t%s\t%d\t%d\t%d\t%d\t%d\t%.3f\t%.3f\t%.1f\t%.3f\t%.3f\t%.3f\n", work, staff, groups,
                years, draws, threads, cpu_seconds() - cpu_, wall, peak_megabytes(), mean, sd, expected);
  }

 private:
  std::chrono::steady_clock::time_point begun_ = std::chrono::steady_clock::now();
  double cpu_ = cpu_seconds();
};

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
    a.groups.push_back({g, 0, {kCertain, kCertain / hires}, 1, 0, {{kCertain, kCertain / kLeave}}, {one}});
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

void fixed(int staff, int groups, int draws, int threads) {
  const auto w = *workforce::Workforce::from(people(staff, groups));
  const Assumptions a = known_rates(staff, groups);
  const Stopwatch watch;
  const auto p = project(w, a, {2024 + kYears}, {draws}, {1}, {threads});
  if (!p)
    std::fprintf(stderr, "%s %s\n", p.error().refusal->text_en.data(), p.error().detail.c_str()),
        std::exit(1);
  const Quantity* q = p->find({workforce::kAll, workforce::kAll}, 2024 + kYears, Measure::heads);
  watch.line("fixed", staff, groups, kYears, draws, threads, q->mean, q->sd, expected_heads(staff));
}

void region(int staff, int units, int draws, int threads) {
  const Planted planted{.people = staff, .units = units, .from = Date(2016, 1, 1)};
  const auto w = *workforce::Workforce::from(PlantedHistory(planted).run());
  const Stopwatch watch;
  const auto a = estimate(w, planted_settings());
  const auto p = project(w, *a, {2035}, {draws}, {1}, {threads});
  if (!p)
    std::fprintf(stderr, "%s %s\n", p.error().refusal->text_en.data(), p.error().detail.c_str()),
        std::exit(1);
  const Quantity* q = p->find({workforce::kAll, workforce::kAll}, 2035, Measure::heads);
  watch.line("region", staff, static_cast<int>(a->groups.size()), static_cast<int>(p->years.size()), draws,
             threads, q->mean, q->sd, 0);
}

}  // namespace

int main(int count, char** words) {
  if (count != 6) {
    std::fprintf(stderr, "bench_forecast fixed|region STAFF UNITS DRAWS THREADS\n");
    return 2;
  }
  const auto number = [&](int i) { return std::atoi(words[i]); };
  if (std::string_view(words[1]) == "fixed")
    fixed(number(2), number(3), number(4), number(5));
  else
    region(number(2), number(3), number(4), number(5));
}
