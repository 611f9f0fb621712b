#pragma once

#include <framsyn/organisation/import.hpp>

namespace framsyn::organisation {

/// What the database knows of its key.
enum class KeyStanding {
  right,
  unknown,  ///< people were stored before there was a check value: nothing tells
  unused,   ///< nothing has been hashed with any key
  wrong,
};
KeyStanding standing_of(db::Tx&, const IdentityKey&);
bool anybody_stored(db::Tx&);
/// From now on, this is the database's key.
void keep_check(db::Tx&, const IdentityKey&);

}  // namespace framsyn::organisation
