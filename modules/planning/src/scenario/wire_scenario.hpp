#pragma once

#include "wire.hpp"

/// How a scenario travels (sv: scenario): what is done otherwise in a group, and what it changes.
namespace framsyn::planning {

/// What a lever moves: docs/guide/scenarier.md. The last two are of the gap alone; absence moves what is
/// delivered, and the gap.
enum class LeverChoice {
  resignations,
  moves,
  later_retirement,
  fill_rate,
  fill_more,  ///< share of leavers' posts filled more than it has been, -1..1; it ends at 0 and at 1
  hires,
  more_hires,
  training,
  contract_degree,
  hires_cap,
  absence,
  task_shift,
  agency
};
BOOST_DESCRIBE_ENUM(LeverChoice, resignations, moves, later_retirement, fill_rate, fill_more, hires,
                    more_hires, training, contract_degree, hires_cap, absence, task_shift, agency)

/// What is given to many units is divided by this: forecast::LeverWeights.
enum class LeverDivision { need_of_hires, size };
BOOST_DESCRIBE_ENUM(LeverDivision, need_of_hires, size)

/// Persons, years, multiples and shares; each kind has its own limits within these.
using LeverSize = wire::Ranged<double, -5.0, 100000.0>;
using LeverShare = wire::Ranged<double, 0.0, 1.0>;

struct LeverAsked {
  LeverChoice kind{};
  std::optional<std::int64_t> unit, profession;  ///< those that are asked about, when nothing is said
  CalendarYear from;
  std::optional<wire::Ranged<double, 0.0, 40.0>> ramp;  ///< years
  LeverSize size;
  std::optional<LeverSize> low, high;                    ///< 80 % of what the size may be; both or none
  std::optional<LeverShare> completes, comes;            ///< training: shares; 1 when nothing is said
  std::optional<wire::Ranged<double, 0.0, 20.0>> delay;  ///< training: years
  std::optional<LeverShare> follows;                     ///< later_retirement: share; 1 when nothing is said
  std::optional<wire::Ranged<double, 0.0, 0.9>> now;     ///< absence: share of the time today
  std::optional<std::int64_t> to;                        ///< task_shift: profession
  std::optional<wire::Ranged<double, 0.0, 10.0>> ratio;  ///< task_shift: FTE of `to` for each; 1
  std::optional<LeverDivision> by;  ///< training, more_hires, hires_cap; need_of_hires when nothing is said
  std::optional<bool> off;          ///< written down, and not reckoned with
};
BOOST_DESCRIBE_STRUCT(LeverAsked, (),
                      (kind, unit, profession, from, ramp, size, low, high, completes, comes, delay, follows,
                       now, to, ratio, by, off))

struct ScenarioAsked {
  std::optional<std::int64_t> unit, profession;
  std::optional<CalendarYear> horizon;
  std::vector<LeverAsked> levers;  ///< one to ten, at least one of them not off
};
BOOST_DESCRIBE_STRUCT(ScenarioAsked, (), (unit, profession, horizon, levers))

struct SideSpread {
  double mean = 0, p10 = 0, p50 = 0, p90 = 0;
};
BOOST_DESCRIBE_STRUCT(SideSpread, (), (mean, p10, p50, p90))

/// What the scenario has more than the base, draw by draw.
struct DifferenceSpread {
  double mean = 0, p10 = 0, p50 = 0, p90 = 0;
  double above = 0;  ///< share of the draws in which it is above zero
};
BOOST_DESCRIBE_STRUCT(DifferenceSpread, (), (mean, p10, p50, p90, above))

struct SidesOfMeasure {
  SideSpread base, scenario;
  DifferenceSpread difference;
};
BOOST_DESCRIBE_STRUCT(SidesOfMeasure, (), (base, scenario, difference))

/// Supply less need in FTE; below zero is a shortage (sv: brist).
struct GapSide {
  SideSpread fte;
  double need = 0;                              ///< mean, FTE
  double shortage = 0;                          ///< share of the draws in which there is one
  double more_for_even = 0, more_for_sure = 0;  ///< FTE more, for enough in half and in 80 % of the draws
};
BOOST_DESCRIBE_STRUCT(GapSide, (), (fte, need, shortage, more_for_even, more_for_sure))

struct SidesOfGap {
  GapSide base, scenario;
  SideSpread difference;  ///< FTE, draw by draw
};
BOOST_DESCRIBE_STRUCT(SidesOfGap, (), (base, scenario, difference))

struct ScenarioYear {
  int year = 0;
  std::optional<SidesOfMeasure> heads, fte, joiners;
  std::optional<SidesOfGap> gap;  ///< where the need of the group is known
};
BOOST_DESCRIBE_STRUCT(ScenarioYear, (), (year, heads, fte, joiners, gap))

/// The first year in which a shortage is likelier than not; nothing: none.
struct FirstShort {
  std::optional<int> base, scenario;
};
BOOST_DESCRIBE_STRUCT(FirstShort, (), (base, scenario))

/// Both sides and what parts them (sv: Tänk om). By our own model, also where a simple method is shown.
struct ScenarioPage {
  Named unit;
  std::optional<Named> profession;
  Date as_of;
  int draws = 0;
  bool exact = true;  ///< drawn; false: a quick figure by moments (sv: snabbräkning), close to the drawn one
  std::vector<ScenarioYear> years;
  std::optional<Withheld> withheld;
  FirstShort first_short;
};
BOOST_DESCRIBE_STRUCT(ScenarioPage, (), (unit, profession, as_of, draws, exact, years, withheld, first_short))

}  // namespace framsyn::planning
