#pragma once

#include <framsyn/engine/workforce/by_cut.hpp>
#include <framsyn/planning.hpp>

#include "disclosure/rules_periods.hpp"
#include "disclosure/rules_small_cells.hpp"

namespace framsyn::planning {

/// A stock as it may be told; nothing where withheld, or not known.
struct ToldStock {
  std::optional<std::int64_t> heads;
  std::optional<double> fte;
};
struct ToldYear {
  int year = 0;
  std::int64_t heads = 0;
  std::optional<double> fte;
  std::optional<std::int64_t> joiners, leavers, moves_in, moves_out;
  std::optional<double> delivered_fte{};
};
struct ToldMonth {
  int year = 0;
  unsigned month = 0;
  std::int64_t heads = 0;
  std::optional<double> fte;
};

/// What may be told of each group, whoever asks (sv: röjandekontroll). The one place that decides it: what a
/// run keeps has come through here, so no page, view, file or report can show more.
///
/// How many work at a unit is a fact about the organisation and always told. All else is told period by
/// period, where the group is large enough and does not give another away (docs/adr/0017).
class Telling {
 public:
  Telling(const Outlook&, std::span<const workforce::CutFigures>);

  /// Is the group told of at all? A profession at a unit that was never many enough is not named.
  bool names(const workforce::CutFigures&) const;
  /// May more than a unit's head count be told of it now?
  bool opens(const workforce::Filter& cut) const { return !masks_.hides_now(cut); }
  bool forecasts(workforce::Index unit, workforce::Index profession) const;
  bool forecasts(forecast::Cut cut, forecast::Measure measure) const { return outlook_.tells(cut, measure); }
  ToldStock stock(const workforce::CutFigures&) const;
  std::vector<ToldYear> years(const workforce::CutFigures&) const;
  /// The kept ones.
  std::vector<ToldMonth> months(const workforce::CutFigures&) const;
  std::vector<ToldLeaving> leavings(const workforce::CutFigures&) const;
  std::vector<ToldAges> ages(const workforce::CutFigures&) const;

 private:
  std::optional<double> degrees(std::int64_t heads, double fte) const;

  const Outlook& outlook_;
  PeriodMasks masks_;
  std::vector<ProfessionTable> absence_;  ///< by year; none where absence is not known
  SmallCells cells_;
  bool knows_fte_;
};

}  // namespace framsyn::planning
