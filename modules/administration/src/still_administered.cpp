#include "still_administered.hpp"

#include <algorithm>

#include "rights.hpp"
#include "store.hpp"

namespace framsyn::administration {

Result<> still_administered(db::Tx& tx, Date today) {
  const auto held = assignments_with(tx, kAccounts.code);
  if (std::ranges::any_of(held, [&](const auto& one) { return keeps_administered(one, today); })) return {};
  return refuse(kLastAdministrator);
}

}  // namespace framsyn::administration
