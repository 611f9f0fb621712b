#pragma once

#include <optional>

#include <framsyn/base/result.hpp>
#include <framsyn/platform/http/call.hpp>

#include "run/figures_store.hpp"

namespace framsyn::planning {

inline constexpr Refusal kNoUnit{"planning.no_unit", Fault::not_found, "Enheten finns inte",
                                 "There is no such unit"};
inline constexpr Refusal kNoProfession{"planning.no_profession", Fault::not_found, "Yrket finns inte",
                                       "There is no such profession"};
inline constexpr Refusal kNoRun{
    "planning.no_run", Fault::conflict,
    "Det finns inga uträkningar än. Läs in personaldata först, eller vänta tills "
    "uträkningen efter inläsningen är klar",
    "Nothing has been computed yet. Import staff data first, or wait for the computation"};

inline constexpr Refusal kNoSuchRun{
    "planning.no_such_run", Fault::not_found,
    "Körningen finns inte. Den kan ha tagits bort eller ersatts av en nyare",
    "There is no such run. It may have been removed or replaced by a newer one"};

/// The group that a reader asks about, named, and inside the reader's reach.
struct AskedGroup {
  GroupKey key;
  Named unit;
  std::optional<Named> profession;
};

/// Without a unit: the whole organisation for those who reach it, else the reader's first own unit. A unit
/// outside the reach is "not found", so that nobody can probe for what exists.
Result<AskedGroup> asked_group(http::Call& call, std::optional<std::int64_t> unit,
                               std::optional<std::int64_t> profession);

/// The newest run, or the one asked for. Refuses where there is none.
Result<RunFacts> run_asked(Figures&, std::optional<std::int64_t> asked);

/// The nearest group that may be shown in place of this one, within the reader's reach: the same profession
/// in a unit above, else all professions from this unit upwards.
std::optional<Instead> shown_instead(http::Call& call, std::int64_t run, const AskedGroup& asked);

/// The same for the forecast, of which more is withheld than of the stock.
std::optional<Instead> forecast_instead(http::Call& call, std::int64_t run, const AskedGroup& asked);

/// All professions of the unit, else of the nearest unit above, where ages are told: no unit's single
/// profession has them, and no unit whose people are too spread over them.
std::optional<Instead> ages_instead(http::Call& call, std::int64_t run, const AskedGroup& asked);

/// Why a group's figures are not shown, and where the nearest ones are.
Withheld too_few(std::string what, std::optional<Instead>);

}  // namespace framsyn::planning
