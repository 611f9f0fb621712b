#pragma once

#include <framsyn/base/result.hpp>
#include <framsyn/base/text.hpp>
#include <framsyn/platform/db/database.hpp>

#include "supply_model.hpp"

namespace framsyn::reports {

inline constexpr Refusal kNoUnit{"reports.no_unit", Fault::not_found, "Enheten finns inte",
                                 "There is no such unit"};
inline constexpr Refusal kManyUnits{"reports.many_units", Fault::conflict,
                                    "Flera enheter heter så. Ange enhetens kod i stället",
                                    "Several units have that name. Give the unit's code instead"};
inline constexpr Refusal kNoRun{
    "reports.no_run", Fault::conflict,
    "Det finns inga uträkningar att göra en rapport av. Läs in personaldata först",
    "There is nothing computed to make a report of. Import staff data first"};

/// Reads all that the report tells of a unit (0: the whole organisation), in the reader's language.
Result<Supply> read_supply(db::Tx&, std::int64_t unit, Language);

}  // namespace framsyn::reports
