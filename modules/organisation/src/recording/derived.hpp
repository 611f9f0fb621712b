#pragma once

#include <framsyn/platform/db/database.hpp>

namespace framsyn::organisation {

/// Makes anew what is kept for quick reading: the tree and its reach, and who is employed on the day the data
/// tell about. Called in the transaction of each import and undo.
void derive_current(db::Tx&);

}  // namespace framsyn::organisation
