#include <framsyn/planning/runs.hpp>

#include <framsyn/engine/forecast/method.hpp>

#include "backtest/shown.hpp"
#include "names.hpp"
#include "run/computation.hpp"
#include "run/run_store.hpp"
#include "scope.hpp"

namespace framsyn::planning {

std::string_view name(RunInput input) {
  constexpr std::string_view kNames[] = {"data", "need", "settings", "method", "version"};
  return kNames[static_cast<std::size_t>(input)];
}

Result<RemadeRun> remake(db::Tx& tx, Run::Id run, int threads, const forecast::Progress& progress) {
  const auto kept = RunStore(tx).kept(run);
  if (!kept) return refuse(kNoSuchRun);
  Order order = kept->order;
  order.threads = threads, order.progress = progress;
  TRY(made, computation(tx, order, rule_of(kept->rule)));
  std::vector<RunInput> changed;
  const auto compare = [&](RunInput input, bool as_it_was) {
    if (!as_it_was) changed.push_back(input);
  };
  compare(RunInput::data, kept->inputs_sha256 == made.outlook.inputs_sha256);
  const auto as_kept = [](const std::string& then, const std::string& now) {
    return then.empty() || then == now;
  };
  compare(RunInput::need, as_kept(kept->need_sha256, made.needed.inputs_sha256));
  compare(RunInput::settings, as_kept(kept->settings_sha256, settings_sha256()));
  compare(RunInput::method, kept->method == forecast::kMethod);
  compare(RunInput::version, kept->version == kVersion);
  std::string hash = results_sha256(made);
  return RemadeRun{std::move(made.outlook), order, kept->results_sha256, std::move(hash), std::move(changed)};
}

}  // namespace framsyn::planning
