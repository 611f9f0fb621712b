#include "absences.hpp"

#include <algorithm>
#include <cmath>

namespace framsyn::demo {
namespace {

/// A kind of sick period: its share of all sick time, least and mean days, and how much of full time it
/// takes.
struct Kind {
  double share, least, mean;
  bool partial;
};
constexpr Kind kKinds[] = {{0.32, 1, 4.5, false}, {0.26, 15, 30, false}, {0.42, 60, 170, true}};
// Periods that fall within another, or are cut where an employment ends, are made up for: the loss is about a
// fifth of all time.
constexpr double kMadeUpFor = 1.27;
constexpr double kPartialMean = 0.75;  // of 100, 75, 50: see extent()

int extent(statistics::Stream& chance, bool partial) {
  if (!partial) return 100;
  static constexpr int kExtents[] = {100, 100, 75, 50, 50};  // mean 75
  return kExtents[static_cast<std::size_t>(chance.uniform() * std::size(kExtents))];
}

/// Women above, men below, more with age (domain figures of Swedish regions).
double relative(const World& world, int person, Date on) {
  const int years = age(world, person, on);
  const double by_age = years < 30 ? 0.85 : years < 50 ? 0.95 : 1.10;
  return by_age * (world.people[static_cast<std::size_t>(person)].woman ? 1.10 : 0.68);
}

int length(statistics::Stream& chance, const Kind& kind) {
  return static_cast<int>(kind.least + (kind.mean - kind.least) * -std::log(chance.uniform()));
}

/// Absences of one month of one employment; begins no earlier than `free`, the day after the last one.
void of_month(const World& world, const Stretch& stretch, Date month, Date& free, std::vector<Absence>& all) {
  auto chance = world.chance(stretch.employment, month, kAbsence);
  const double sick =
      world.truths.sick_leave_percent(month.year()) / 100 * relative(world, stretch.person, month);
  for (const Kind& kind : kKinds) {
    const double days_a_month = 365.25 / 12;
    const double effect = kind.partial ? kPartialMean : 1.0;
    const double rate = kMadeUpFor * sick * kind.share * days_a_month / (kind.mean * effect);
    if (chance.uniform() >= 1 - std::exp(-rate)) continue;
    const Date from = month.plus_days(static_cast<int>(28 * chance.uniform()));
    const int part = extent(chance, kind.partial), days = length(chance, kind);
    if (from < free || from < stretch.from) continue;
    Date to = std::min(from.plus_days(days - 1), stretch.to.value_or(world.last));
    to = std::min(to, world.last);
    if (to < from) continue;
    all.push_back({stretch.person, "Sjukfrånvaro", from, to, part});
    free = to.plus_days(1);
  }
}

void parental(const World& world, const Stretch& stretch, Date month, Date& free, std::vector<Absence>& all) {
  const int years = age(world, stretch.person, month);
  if (years < 25 || years > 42) return;
  auto chance = world.chance(stretch.employment, month, kAbsence + 100);
  const bool woman = world.people[static_cast<std::size_t>(stretch.person)].woman;
  if (chance.uniform() >= 0.06 / 12 || month < free) return;
  const Date to = std::min(month.plus_days(woman ? 300 : 90), stretch.to.value_or(world.last));
  if (to <= month) return;
  all.push_back({stretch.person, "Föräldraledighet", month, std::min(to, world.last), 100});
  free = to.plus_days(1);
}

}  // namespace

std::vector<Absence> absences(const World& world) {
  std::vector<Absence> all;
  std::vector<Date> free(world.people.size(), world.first);
  for (const Stretch& stretch : world.stretches) {
    const Date until = stretch.to.value_or(world.last);
    Date& next = free[static_cast<std::size_t>(stretch.person)];
    for (Date month(stretch.from.year(), stretch.from.month(), 1); month <= until;
         month = next_month(month)) {
      if (month < stretch.from) continue;
      parental(world, stretch, month, next, all);
      of_month(world, stretch, month, next, all);
    }
  }
  std::ranges::stable_sort(all, {}, [](const Absence& one) { return std::pair(one.person, one.from); });
  return all;
}

}  // namespace framsyn::demo
