#pragma once

#include <framsyn/organisation.hpp>

namespace framsyn::organisation {

/// Makes anew what is kept for quick reading: the tree and its reach, and who is employed on the day the data
/// tell about. Called in the transaction of each import and undo.
void derive_current(db::Tx&);

/// The whole tree as it was when an import had been recorded, parents before children.
std::vector<Unit> units_by(db::Tx&, std::int64_t import);

}  // namespace framsyn::organisation
