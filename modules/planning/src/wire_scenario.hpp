#pragma once

#include "wire.hpp"

/// How a scenario travels (sv: scenario): what is done otherwise in a group, and what it changes.
namespace framsyn::planning {

/// What a lever moves: docs/guide/scenarier.md. Those of the gap are not here, as no need is asked for.
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
  hires_cap
};
BOOST_DESCRIBE_ENUM(LeverChoice, resignations, moves, later_retirement, fill_rate, fill_more, hires,
                    more_hires, training, contract_degree, hires_cap)

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
};
BOOST_DESCRIBE_STRUCT(LeverAsked, (),
                      (kind, unit, profession, from, ramp, size, low, high, completes, comes, delay))

struct ScenarioAsked {
  std::optional<std::int64_t> unit, profession;
  std::optional<CalendarYear> horizon;
  std::vector<LeverAsked> levers;  ///< one to five
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

struct ScenarioYear {
  int year = 0;
  std::optional<SidesOfMeasure> heads, fte;
};
BOOST_DESCRIBE_STRUCT(ScenarioYear, (), (year, heads, fte))

/// Both sides and what parts them (sv: Tänk om). By our own model, also where a simple method is shown.
struct ScenarioPage {
  Named unit;
  std::optional<Named> profession;
  Date as_of;
  int draws = 0;
  std::vector<ScenarioYear> years;
  std::optional<Withheld> withheld;
};
BOOST_DESCRIBE_STRUCT(ScenarioPage, (), (unit, profession, as_of, draws, years, withheld))

}  // namespace framsyn::planning
