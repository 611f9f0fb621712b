#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include <framsyn/platform/access/gate.hpp>
#include <framsyn/platform/db/database.hpp>

namespace framsyn::organisation {

/// A condition of SQL: is this unit within the reach? Holds whole numbers of ours only, so it may stand in
/// the text.
std::string within_reach(const access::Grant& grant, std::string_view unit_column);
bool reaches(db::Tx& tx, const access::Grant& grant, std::int64_t unit);
/// Names the state of all that this module shows: the number of the last import.
std::string data_version(db::Tx& tx);

}  // namespace framsyn::organisation
