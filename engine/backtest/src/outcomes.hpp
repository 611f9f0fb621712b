#pragma once

#include <framsyn/engine/backtest/backtest.hpp>
#include <framsyn/engine/workforce/by_cut.hpp>

#include <map>

namespace framsyn::backtest {

/// What a group had in a year, by measure; nothing where it is not known.
std::optional<double> told(const workforce::YearRow&, forecast::Measure, bool fte_known);

/// The years of every group, as a history tells them.
class Outcomes {
 public:
  Outcomes(const workforce::Workforce&, workforce::MeasuringDay);
  const workforce::CutFigures* find(forecast::Cut) const;
  std::optional<double> came(forecast::Cut, int year, forecast::Measure) const;
  /// A measure's values year by year, oldest first, from when it is known.
  std::vector<double> series(forecast::Cut, forecast::Measure) const;
  /// Every group, by unit and then profession.
  std::vector<forecast::Cut> cuts() const;
  int last_year() const { return last_year_; }

 private:
  std::vector<workforce::CutFigures> figures_;
  std::map<forecast::Cut, const workforce::CutFigures*> places_;
  bool fte_known_;
  int last_year_ = 0;
};

}  // namespace framsyn::backtest
