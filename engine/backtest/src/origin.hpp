#pragma once

#include <framsyn/engine/backtest/baselines.hpp>

#include "energy.hpp"
#include "outcomes.hpp"
#include "score_sums.hpp"

namespace framsyn::backtest {

/// What comparisons are added to.
struct Sums {
  ScoreSums scores;
  EnergySums energies;
  /// What the rule says, once it has been decided, beside our own: the places of an origin that it is tested
  /// on.
  const Rule* rule = nullptr;
  ScoreSums own, shown;  ///< on those origins alone
};

/// One year that is forecast from, with what was known then.
class Origin {
 public:
  Origin(int year, const workforce::Workforce& known, const Outcomes& outcomes, const Settings& settings,
         Sums& sums);
  Result<> compare();

 private:
  Result<> project(const forecast::Assumptions&, int draws, Method);
  std::optional<Place> place_of(forecast::Cut, int year, forecast::Measure) const;
  /// Nothing where the group has too few years of its own to be compared.
  const SimpleForecasts* simple(forecast::Cut, forecast::Measure);
  void compare_simple(const Place&, forecast::Cut, const SimpleForecasts&, double came);
  double constant_rates(const Place&, forecast::Cut, double last) const;
  void test_rule(const Place&, const statistics::Histogram&, const SimpleForecasts&, double came);
  std::vector<forecast::Cut> together_at(Level) const;
  void compare_together(const forecast::KeptDraws&, int first_year, Method);
  void compare_together_at(Level, int year, const forecast::KeptDraws&, int first_year, Method);
  void compare_simple_together(Level, int ahead, std::span<const forecast::Cut>,
                               std::span<const double> came);

  int year_, last_;
  const workforce::Workforce& known_;
  Outcomes before_;
  std::size_t least_years_;
  const Outcomes& outcomes_;
  Levels levels_;
  const Settings& settings_;
  Sums& sums_;
  forecast::Cut at_{workforce::kUnknown, workforce::kUnknown};  ///< whose simple forecasts are at hand
  std::array<std::optional<SimpleForecasts>, forecast::kAllMeasures> simple_;
};

}  // namespace framsyn::backtest
