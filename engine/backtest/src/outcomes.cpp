#include "outcomes.hpp"

#include <algorithm>

namespace framsyn::backtest {

std::optional<double> told(const workforce::YearRow& row, forecast::Measure measure, bool fte_known) {
  switch (measure) {
    case forecast::Measure::heads:
      return static_cast<double>(row.heads);
    case forecast::Measure::fte:
      if (fte_known) return row.fte;
      break;
    case forecast::Measure::joiners:
      if (row.flows_known) return static_cast<double>(row.joiners);
      break;
    case forecast::Measure::leavers:
      if (row.flows_known) return static_cast<double>(row.leavers);
      break;
    case forecast::Measure::delivered_fte:
      if (fte_known) return row.delivered_fte;
  }
  return std::nullopt;
}

Outcomes::Outcomes(const workforce::Workforce& w, workforce::MeasuringDay day)
    : figures_(workforce::by_cut(w, day)), fte_known_(w.knows_fte()) {
  for (const auto& cut : figures_) {
    places_.emplace(forecast::Cut{cut.cut.unit, cut.cut.profession}, &cut);
    if (!cut.years.empty()) last_year_ = std::max(last_year_, cut.years.back().year);
  }
}

const workforce::CutFigures* Outcomes::find(forecast::Cut cut) const {
  const auto found = places_.find(cut);
  return found == places_.end() ? nullptr : found->second;
}

std::vector<forecast::Cut> Outcomes::cuts() const {
  std::vector<forecast::Cut> cuts;
  for (const auto& [cut, figures] : places_) cuts.push_back(cut);
  return cuts;
}

std::optional<double> Outcomes::came(forecast::Cut cut, int year, forecast::Measure measure) const {
  const auto* figures = find(cut);
  if (figures == nullptr) return std::nullopt;
  const auto row = std::ranges::find(figures->years, year, &workforce::YearRow::year);
  if (row == figures->years.end()) return std::nullopt;
  return told(*row, measure, fte_known_);
}

std::vector<double> Outcomes::series(forecast::Cut cut, forecast::Measure measure) const {
  std::vector<double> values;
  if (const auto* figures = find(cut)) {
    for (const auto& row : figures->years)
      if (const auto value = told(row, measure, fte_known_)) values.push_back(*value);
  }
  return values;
}

}  // namespace framsyn::backtest
