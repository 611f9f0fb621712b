#pragma once

#include <framsyn/base/result.hpp>
#include <framsyn/platform/db/database.hpp>

namespace framsyn::administration {

/// Is there still somebody who manages accounts everywhere, after what this transaction has done? The last
/// word of every act that could lock everybody out; refused, it is undone.
Result<> still_administered(db::Tx& tx, Date today);

}  // namespace framsyn::administration
