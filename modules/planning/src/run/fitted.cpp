#include <framsyn/planning.hpp>

#include "assumptions/packed_retirement.hpp"
#include "disclosure/rules_rates.hpp"
#include "run/loading.hpp"

namespace framsyn::planning {

Result<FittedLook> fitted_rates(db::Tx& tx, const Order& order) {
  TRY(loaded, load(tx, order));
  std::string inputs = fingerprint(loaded.records, order);
  TRY(workforce, workforce::Workforce::from(std::move(loaded.records)));
  TRY(table, forecast::fitted_rates(workforce, settings_by_rules(), order.threads));
  auto withheld = withheld_rates(workforce.records().units, table, LeavingsBeside(workforce, loaded.whole));
  return FittedLook{std::move(table),        std::move(withheld),
                    std::move(loaded.units), std::move(loaded.professions),
                    std::move(inputs),       forecast::doubts_of(workforce)};
}

}  // namespace framsyn::planning
