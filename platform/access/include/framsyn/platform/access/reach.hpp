#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include <framsyn/platform/access/gate.hpp>
#include <framsyn/platform/db/database.hpp>

/// How far a grant goes over the unit tree (sv: räckvidd), asked where the rows are. The tree is not ours:
/// `closure` is the table or view, with the columns ancestor_id and unit_id (every unit below itself
/// included), that the asking room may read.
namespace framsyn::access {

/// A condition of SQL: is the unit in this column within reach? Holds whole numbers of ours only, so it may
/// stand in the text.
std::string within(const Grant&, std::string_view unit_column, std::string_view closure);
/// Is it a unit in the tree, and within reach? Out of reach is as if it were not there.
bool reaches(db::Tx&, const Grant&, std::int64_t unit, std::string_view closure);

}  // namespace framsyn::access
