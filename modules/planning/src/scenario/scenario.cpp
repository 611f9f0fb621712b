#include <framsyn/planning.hpp>
#include <framsyn/platform/digest/sha256.hpp>

#include "need/need_basis.hpp"
#include "scenario/baseline.hpp"
#include "scenario/scenario_text.hpp"

namespace framsyn::planning {
namespace {

Result<demand::Need> told_need(db::Tx& tx, const Baseline& base, const Order& order) {
  const Date as_of = base.assumptions().as_of;
  TRY(years, forecast::projected_years(as_of, {order.last_year}));
  TRY(told, need_for(tx,
                     {base.now, base.units, base.professions, base.whole, as_of, std::move(years),
                      base.assumed.chosen, base.inputs_sha256},
                     order.known));
  return told.need();
}

}  // namespace

Result<scenario::Comparison> compared(db::Tx& tx, const Baseline& base, const Order& order, Scenario& asked) {
  forecast::Assumptions before = base.assumptions(), after = before;
  before.levers = asked.base, after.levers = asked.levers;
  if (asked.need_as_told) {
    TRY(told, told_need(tx, base, order));
    asked.need = std::move(told);
  }
  return scenario::compare(base.now, before, after, asked.need ? &*asked.need : nullptr, {order.last_year},
                           {order.draws}, {order.seed}, {order.threads}, order.progress);
}

Result<ScenarioOutlook> compare_scenarios(db::Tx& tx, const Order& order, std::string_view yaml) {
  TRY(base, baseline(tx, order));
  TRY(read, read_scenario(yaml, base.now, base.assumptions(), order.last_year, base.units, base.professions));
  TRY(comparison, compared(tx, base, order, read));
  const workforce::Records& records = base.now.records();
  Withholding withholding(records, comparison.staff.base);
  std::optional<Withholding> absence;
  if (comparison.staff.base.absence_known())
    absence.emplace(records, comparison.staff.base, kLeastForAbsence);
  return ScenarioOutlook{std::move(read),          std::move(comparison),
                         std::move(base.units),    std::move(base.professions),
                         std::move(withholding),   std::move(base.inputs_sha256),
                         digest::sha256_hex(yaml), std::move(absence)};
}

}  // namespace framsyn::planning
