#include "scenario/rules_levers.hpp"

#include <algorithm>

#include "scenario/rules_lever_scope.hpp"

namespace framsyn::planning {
namespace {

constexpr Refusal kBeforeData{"planning.lever_before_data", Fault::invalid,
                              "En åtgärd börjar ett år som redan är slut i uppgifterna. Välj ett senare år",
                              "A lever begins in a year that the data have to its end. Choose a later year"};
constexpr Refusal kAfterHorizon{"planning.lever_after_horizon", Fault::invalid,
                                "En åtgärd börjar efter prognosens sista år. Välj ett tidigare år",
                                "A lever begins after the forecast's last year. Choose an earlier year"};
constexpr Refusal kContradiction{
    "planning.levers_contradict", Fault::invalid,
    "Två åtgärder av samma slag gäller samma personer och säger olika. Ta bort en, eller välj grupper som "
    "inte överlappar",
    "Two levers of the same kind are about the same people and disagree. Remove one, or choose groups that "
    "do not overlap"};
constexpr Refusal kUnitClosed{"planning.unit_closed", Fault::invalid,
                              "Enheten är nedlagd och har ingen prognos. Välj en enhet som finns kvar",
                              "The unit is closed and has no forecast. Choose one that is still there"};
}  // namespace

Result<> possible(std::span<const forecast::Lever> levers, Date known_to, int last_year,
                  const std::vector<workforce::Index>& parent) {
  for (std::size_t i = 0; i < levers.size(); ++i) {
    if (Date(levers[i].from, 12, 31) <= known_to) return refuse(kBeforeData);
    if (levers[i].from > last_year) return refuse(kAfterHorizon);
    for (std::size_t k = 0; k < i; ++k)
      if (contradict(levers[i], levers[k], parent)) return refuse(kContradiction);
  }
  return {};
}

Result<> still_open(std::span<const GroupKey> groups, Date on, const std::vector<organisation::Unit>& units) {
  const auto closed = [&](GroupKey group) {
    const auto unit = std::ranges::find(units, group.unit, [](const auto& one) { return one.id.value(); });
    return unit != units.end() && unit->to && *unit->to < on;
  };
  return std::ranges::any_of(groups, closed) ? Result<>(refuse(kUnitClosed)) : Result<>{};
}

}  // namespace framsyn::planning
