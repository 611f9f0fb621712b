#include "absence/leaves.hpp"

#include <framsyn/engine/workforce/absence.hpp>

namespace framsyn::forecast {
namespace {

/// The whole years up to the data date in which absence is known.
Window known_window(const workforce::Workforce& w) {
  Window window = window_of(w, 10);
  int years = 0;
  while (years < window.years && workforce::absence_known_on(w, window.end(window.years - 1 - years)))
    ++years;
  if (years > 0) window.from = window.begin(window.years - years);
  window.years = years;
  return window;
}

}  // namespace

LeaveSample leaves_of(const workforce::Workforce& w, workforce::LeaveRisk risk) {
  LeaveSample out;
  Sample& sample = out.sample;
  sample.window = known_window(w);
  sample.professions = static_cast<int>(w.records().professions.size()) + 1;
  sample.units = static_cast<int>(w.records().units.id.size());
  sample.parents = w.records().units.parent;
  std::vector<Date> bounds{sample.window.from};
  for (int year = 0; year < sample.window.years; ++year) bounds.push_back(sample.window.end(year));
  workforce::each_exposure(w, bounds, risk, [&](std::size_t year, const workforce::ExposureRow& row) {
    sample.cells.push_back(cell_of(row, static_cast<int>(year), sample.professions));
    out.events.push_back(row.moves);
  });
  return out;
}

}  // namespace framsyn::forecast
