#include <framsyn/engine/forecast/doubts.hpp>

#include "estimation/closed_units.hpp"

#include <algorithm>

namespace framsyn::forecast {
namespace {

bool beyond_ages(const workforce::Birth& birth, Date came, Date last) {
  return *birth.age(came) < Assumptions::kFirstAge ||
         *birth.age(last) >= Assumptions::kFirstAge + Assumptions::kAges;
}

}  // namespace

Doubts doubts_of(const workforce::Workforce& w) {
  Doubts doubts;
  doubts.renamed.assign(w.renamed().begin(), w.renamed().end());
  const ClosedUnits closed = closed_units(w, window_of(w, 10));
  doubts.closed_units = closed.units, doubts.left_closed = closed.leavers;
  const auto spells = w.spells();
  for (std::size_t first = 0, end = 0; first < spells.size(); first = end) {
    while (end < spells.size() && spells[end].person == spells[first].person) ++end;
    const Date came = spells[first].start, last = std::min(spells[end - 1].until.plus_days(-1), w.known_to());
    if (came > w.known_to() || last < w.observed_from()) continue;
    const auto& birth = w.records().people.birth[static_cast<std::size_t>(spells[first].person)];
    ++doubts.people;
    if (!birth.known()) {
      ++doubts.births_unknown;
    } else {
      doubts.beyond_ages += beyond_ages(birth, came, last);
    }
  }
  return doubts;
}

}  // namespace framsyn::forecast
