#include "estimation/closed_units.hpp"

#include <algorithm>

namespace framsyn::forecast {
namespace {

using workforce::kOpen;
using workforce::Spell;

constexpr std::int64_t kLeast = 5;
constexpr int kYear = 365;

/// By unit, the first day on which nobody is there any more; kOpen where somebody is.
std::vector<Date> emptied(const workforce::Workforce& w, const Window& window) {
  std::vector<Date> days(w.records().units.id.size(), window.from);
  for (const Spell& s : w.spells()) {
    Date& day = days[static_cast<std::size_t>(s.unit)];
    day = std::max(day, s.until);
  }
  for (Date& day : days) day = day > window.from && day <= window.to ? day : kOpen;
  return days;
}

struct LastYear {
  std::int64_t people = 0, left = 0;
};

}  // namespace

ClosedUnits closed_units(const workforce::Workforce& w, const Window& window) {
  const auto empty_from = emptied(w, window);
  std::vector<LastYear> last(empty_from.size());
  for (const Spell& s : w.spells()) {
    const auto unit = static_cast<std::size_t>(s.unit);
    if (empty_from[unit] == kOpen || s.until <= empty_from[unit].plus_days(-kYear)) continue;
    ++last[unit].people, last[unit].left += s.leaving != workforce::Leaving::still_employed;
  }
  ClosedUnits closed{std::vector<Date>(empty_from.size(), kOpen)};
  for (std::size_t unit = 0; unit < last.size(); ++unit) {
    if (last[unit].left < kLeast || last[unit].left * 2 < last[unit].people) continue;
    closed.seen_until[unit] = empty_from[unit].plus_days(-kYear);
    ++closed.units, closed.leavers += last[unit].left;
  }
  return closed;
}

}  // namespace framsyn::forecast
