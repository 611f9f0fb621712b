#include "disclosure/rules_rates.hpp"

#include <algorithm>
#include <cmath>

#include <framsyn/engine/disclosure/disclosure.hpp>

namespace framsyn::planning {
namespace {

using forecast::FittedRate;
using forecast::RatesBy;

constexpr auto kColumns = static_cast<std::size_t>(forecast::kCauses);

/// A cut as a tree under the total: units as they stand, the others side by side.
std::vector<std::int32_t> tree_of(const workforce::Units& units, const forecast::FittedRates& table,
                                  RatesBy by) {
  std::vector<std::int32_t> parent{-1};
  if (by == RatesBy::unit) {
    for (const auto p : units.parent) parent.push_back(p + 1);  // a root stands under the total
    return parent;
  }
  int levels = 0;
  for (const FittedRate& r : table.rates)
    if (r.by == by) levels = std::max(levels, r.level + 1);
  parent.resize(static_cast<std::size_t>(levels) + 1, 0);
  return parent;
}

/// Persons behind a line of events: who left once left once.
std::int64_t persons(double events) { return static_cast<std::int64_t>(std::llround(events)); }

/// How many have died, become unable to work or gone on long leave is told of the whole and of large cuts,
/// never of a unit.
bool tells_of_health(const FittedRate& r) {
  using enum forecast::Cause;
  return r.by == RatesBy::unit &&
         (r.cause == death_or_disability || r.cause == long_leave || r.cause == return_from_leave);
}

}  // namespace

std::vector<std::uint8_t> withheld_rates(const workforce::Units& units, const forecast::FittedRates& table,
                                         const LeavingsBeside& beside) {
  std::vector<std::uint8_t> out(table.rates.size());
  const double years = std::max(1, table.years);
  for (int b = static_cast<int>(RatesBy::profession); b < forecast::kRatesBy; ++b) {
    const auto by = static_cast<RatesBy>(b);
    const auto parent = tree_of(units, table, by);
    std::vector<std::int64_t> events(parent.size() * (kColumns + 1));
    disclosure::Mask few(events.size());
    const auto cell = [&](const FittedRate& r) {
      const std::size_t row = r.by == RatesBy::total ? 0 : static_cast<std::size_t>(r.level) + 1;
      return row * (kColumns + 1) + static_cast<std::size_t>(r.cause);
    };
    for (const FittedRate& r : table.rates) {
      if (r.by != by && r.by != RatesBy::total) continue;
      events[cell(r)] = persons(r.events);
      events[cell(r) - static_cast<std::size_t>(r.cause) + kColumns] += persons(r.events);
      few[cell(r)] = r.person_years < 5 * years || tells_of_health(r) || beside.gives_away(r);
    }
    const auto mask =
        disclosure::CrossedTree(parent, static_cast<int>(kColumns)).withheld(events, {}, std::move(few));
    for (std::size_t i = 0; i < out.size(); ++i)
      if (table.rates[i].by == by) out[i] = mask[cell(table.rates[i])];
  }
  // The total is told where it is of enough: it stands in every cut, and is not hidden for one.
  for (std::size_t i = 0; i < out.size(); ++i)
    if (table.rates[i].by == RatesBy::total) out[i] = !disclosure::may_show(persons(table.rates[i].events));
  return out;
}

}  // namespace framsyn::planning
