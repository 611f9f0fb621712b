#include "scenario/scenario_page.hpp"

namespace framsyn::planning {
namespace {

SideSpread side(const forecast::Quantity& drawn, forecast::Measure measure) {
  const forecast::Quantity q = as_told(drawn, measure);
  return {q.mean, q.quantile[1], q.quantile[3], q.quantile[5]};
}

std::optional<SidesOfMeasure> sides(const scenario::Comparison& c, forecast::Cut cut, int year,
                                    forecast::Measure measure) {
  const auto& staff = c.staff;
  const auto* base = staff.base.find(cut, year, measure);
  const auto* scenario = staff.scenario.find(cut, year, measure);
  const auto* parts = staff.find(cut, year, measure);
  if (base == nullptr || scenario == nullptr || parts == nullptr) return std::nullopt;
  const SideSpread difference = side(parts->quantity, measure);
  return SidesOfMeasure{side(*base, measure),
                        side(*scenario, measure),
                        {difference.mean, difference.p10, difference.p50, difference.p90, parts->above}};
}

GapSide side(const scenario::Gap& drawn) {
  const scenario::Gap gap = as_told(drawn);
  return {side(gap.fte, forecast::Measure::fte), gap.need, gap.shortage, gap.more_for_even,
          gap.more_for_sure};
}

std::optional<SidesOfGap> gaps(const scenario::Comparison& c, forecast::Cut cut, int year) {
  const auto& [staff, base, scenario, difference] = c;
  if (!base || !scenario || !difference) return std::nullopt;
  const auto *before = base->find(cut, year), *after = scenario->find(cut, year),
             *parts = difference->find(cut, year);
  if (before == nullptr || after == nullptr || parts == nullptr) return std::nullopt;
  return SidesOfGap{side(*before), side(*after), side(parts->fte, forecast::Measure::fte)};
}

}  // namespace

FirstShort first_short(const scenario::Comparison& c, forecast::Cut cut) {
  if (!c.base || !c.scenario) return {};
  return {c.base->first_short(cut), c.scenario->first_short(cut)};
}

ScenarioYear year_of(const scenario::Comparison& c, forecast::Cut cut, int year) {
  using enum forecast::Measure;
  return {year, sides(c, cut, year, heads), sides(c, cut, year, fte), sides(c, cut, year, joiners),
          gaps(c, cut, year)};
}

}  // namespace framsyn::planning
