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
  LeaveSample out{empty_sample(w, known_window(w)), {}};
  Sample& sample = out.sample;
  Gathering gathering;
  workforce::each_exposure(w, bounds_of(sample.window), risk,
                           [&](std::size_t year, const workforce::ExposureRow& row) {
                             gathering.add(row, static_cast<int>(year), sample.professions,
                                           {.leavings = static_cast<double>(row.moves)});
                           });
  static_cast<Cells&>(sample) = std::move(gathering).settled(sample.units);
  for (const Cell& c : sample.cells) out.events.push_back(sample.ended(c).leavings);
  return out;
}

}  // namespace framsyn::forecast
