#include <framsyn/planning.hpp>
#include <framsyn/planning/need.hpp>
#include <framsyn/platform/digest/sha256.hpp>

#include "assumptions/assumed.hpp"
#include "run/loading.hpp"
#include "scenario/scenario_reading.hpp"
#include "scenario/scenario_text.hpp"

namespace framsyn::planning {
namespace {

/// The region's own need in the years that are projected: it asks for an outlook, of however few draws.
Result<demand::Need> told_need(db::Tx& tx, Order order) {
  order.draws = 100, order.progress = {};
  TRY(seen, outlook(tx, order));
  TRY(told, need(tx, seen, order.known));
  return told.need();
}

}  // namespace

Result<ScenarioOutlook> compare_as_read(db::Tx& tx, const Order& order, const ReadsScenario& reads) {
  TRY(loaded, load(tx, order));
  std::string inputs = fingerprint(loaded.records, order);
  TRY(now, workforce::Workforce::from(std::move(loaded.records)));
  TRY(assumed, assumed(tx, now, order));
  forecast::Assumptions& base = assumed.assumptions;
  TRY(read, reads(now, base, loaded.units, loaded.professions));
  forecast::Assumptions scenario = base;
  base.levers = read.base, scenario.levers = read.levers;
  if (read.need_as_told) {
    TRY(need, told_need(tx, order));
    read.need = std::move(need);
  }
  TRY(comparison, scenario::compare(now, base, scenario, read.need ? &*read.need : nullptr, {order.last_year},
                                    {order.draws}, {order.seed}, {order.threads}, order.progress));
  Withholding withholding(now.records(), comparison.staff.base);
  std::optional<Withholding> absence;
  if (comparison.staff.base.absence_known())
    absence.emplace(now.records(), comparison.staff.base, kLeastForAbsence);
  return ScenarioOutlook{std::move(read),
                         std::move(comparison),
                         std::move(loaded.units),
                         std::move(loaded.professions),
                         std::move(withholding),
                         assumed.key(std::move(inputs)),
                         {},
                         std::move(absence)};
}

Result<ScenarioOutlook> compare_scenarios(db::Tx& tx, const Order& order, std::string_view yaml) {
  const auto reads = [&](const auto& now, const auto& base, const auto& units, const auto& professions) {
    return read_scenario(yaml, now, base, order.last_year, units, professions);
  };
  TRY(outlook, compare_as_read(tx, order, reads));
  outlook.scenario_sha256 = digest::sha256_hex(yaml);
  return outlook;
}

}  // namespace framsyn::planning
