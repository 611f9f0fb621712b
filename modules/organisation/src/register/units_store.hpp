#pragma once

#include <framsyn/base/result.hpp>
#include <framsyn/platform/access/gate.hpp>

#include "wire.hpp"

namespace framsyn::organisation {

/// The tree as it stands, within the reader's reach. Managers are named only to those who may see employees.
UnitTree unit_tree(db::Tx&, const access::Grant&);
Result<UnitPage> unit_page(db::Tx&, const access::Grant&, std::int64_t unit);
ProfessionList profession_list(db::Tx&);

}  // namespace framsyn::organisation
