#pragma once

#include <framsyn/engine/rates/design.hpp>
#include <framsyn/engine/rates/shared_draws.hpp>

#include <memory>

namespace framsyn::rates {

class Arrow;

/// What was found. Effects are logs of multiples; an sd is how much the levels differ.
struct Fit {
  double events = 0, years = 0;
  double whole = 0;                             ///< log rate a year where every effect is 0
  std::vector<std::vector<double>> term;        ///< by term and level
  std::vector<double> profession, unit, group;  ///< unit: its own beside those above it
  std::vector<double> term_sd,
      unit_sd;  ///< by term; by depth in the tree, the last: units with none below (0: not told)
  double profession_sd = 0, group_sd = 0;
  std::vector<double> group_events, group_expected;  ///< by group; expected without the group's own effect
  SharedDraws shared;                                ///< joint uncertainty of all but years and groups
  int rounds = 0;
  bool settled = true;                     ///< the last round changed nothing that matters
  std::shared_ptr<const Arrow> curvature;  ///< for margins

  /// Log rate of a unit x profession that need not be in the design, without an effect of its own.
  double without_own(const Design&, Group) const;
};

/// Penalised Poisson likelihood by Newton's method, and the variances by Fellner-Schall steps (Wood and
/// Fasiolo 2017), one of each a round; unit x profession and the unit tree are eliminated one by one, what is
/// left is dense. Without any event every effect is 0 and the whole is half an event in all the years.
Result<Fit> fit(const Design&, std::span<const double> events);

/// Several causes of the same time at risk, each by itself: the cause-specific likelihood is a product. The
/// same bits whatever the threads.
Result<std::vector<Fit>> fit_all(const Design&, std::span<const std::vector<double>> causes, int threads);

/// One line of the fitted table: those rows that a level is asked for together.
struct Margin {
  double years = 0, events = 0;
  double rate = 0;    ///< a person-year: expected events over time
  double log_sd = 0;  ///< of the rate's logarithm, posterior
};
/// `level_of[row]` below `levels`; or -1: in no margin.
std::vector<Margin> margins(const Design&, const Fit&, std::span<const double> events,
                            std::span<const int> level_of, int levels);

}  // namespace framsyn::rates
