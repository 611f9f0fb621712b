#include "scenario/baseline.hpp"

#include <framsyn/engine/forecast/moments.hpp>

#include <fmt/format.h>

#include "assumptions/chosen_store.hpp"
#include "run/loading.hpp"

namespace framsyn::planning {

Result<Baseline> baseline(db::Tx& tx, const Order& order) {
  TRY(loaded, load(tx, order));
  std::string inputs = fingerprint(loaded.records, order);
  TRY(now, workforce::Workforce::from(std::move(loaded.records)));
  TRY(found, assumed(tx, now, order));
  std::string key = found.key(std::move(inputs));
  return Baseline{std::move(now), std::move(found), std::move(loaded.units), std::move(loaded.professions),
                  loaded.whole,   std::move(key)};
}

namespace {

Result<std::shared_ptr<const KeptBaseline>> read_baseline(db::Tx& tx) {
  const Order order = order_in_force(tx);
  TRY(base, baseline(tx, order));
  // Which groups there are, and how large they are now, decides what is withheld; not what becomes of them.
  TRY(groups, forecast::moments(base.now, base.assumptions(), {order.last_year}, {100}, {order.seed},
                                {kQuickThreads}));
  Withholding withholding(base.now.records(), groups);
  return std::make_shared<const KeptBaseline>(KeptBaseline{std::move(base), std::move(withholding)});
}

}  // namespace

Result<std::shared_ptr<const KeptBaseline>> Baselines::current(db::Tx& tx, const std::string& version) {
  const auto data = organisation::data(tx);
  const std::string asked =
      fmt::format("{} {} {} {}", version, data.import.value(), data.recorded_at ? iso(*data.recorded_at) : "",
                  ChosenStore(tx).in_force().id);
  const std::lock_guard lock(guard_);
  if (kept_ && version_ == asked) return kept_;
  kept_.reset();
  TRY(read, read_baseline(tx));
  version_ = asked;
  return kept_ = std::move(read);
}

}  // namespace framsyn::planning
