#include "assumptions/assumed.hpp"

#include <framsyn/platform/digest/sha256.hpp>
#include <framsyn/platform/wire/encode.hpp>

#include "assumptions/chosen_store.hpp"
#include "assumptions/packed_retirement.hpp"
#include "assumptions/rules_chosen.hpp"

namespace framsyn::planning {

std::string Assumed::key(std::string inputs_sha256) const {
  if (set_by_somebody(chosen).empty()) return inputs_sha256;
  return digest::sha256_hex(inputs_sha256 + wire::encode(chosen));
}

Result<Assumed> assumed(db::Tx& tx, const workforce::Workforce& now, const Order& order) {
  ChosenVersion version = ChosenStore(tx).in_force(order.known.at);
  TRY_VOID(fits(version.chosen, now.basis()));
  TRY(found, forecast::estimate(now, settings_by_rules(), order.threads));
  Assumed made{{}, version.chosen, version.id, {}};
  made.assumptions = with_chosen(std::move(found), made.chosen, made.replaced);
  return made;
}

Order order_in_force(db::Tx& tx) {
  return ordered(ChosenStore(tx).in_force().chosen, Order{}, organisation::data(tx).as_of);
}

}  // namespace framsyn::planning
