#include "disclosure/rules_leavings_beside.hpp"

#include <algorithm>
#include <optional>

namespace framsyn::planning {
namespace {

using forecast::Cause;
using forecast::RatesBy;
using workforce::Leaving;

std::optional<Leaving> reason_of(Cause cause) {
  switch (cause) {
    case Cause::resignation:
      return Leaving::resignation;
    case Cause::retirement:
      return Leaving::retirement;
    case Cause::end_of_fixed_term:
      return Leaving::end_of_fixed_term;
    case Cause::dismissal:
      return Leaving::dismissal;
    case Cause::death_or_disability:
      return Leaving::death_or_disability;
    case Cause::other_employer:
      return Leaving::other_employer;
    case Cause::reason_not_told:
      return Leaving::unknown;
    case Cause::move_to_unit:
    case Cause::change_of_profession:
    case Cause::long_leave:
    case Cause::return_from_leave:
      break;
  }
  return std::nullopt;
}

/// Is it told how many left for the reason, be it nobody?
bool tells(const std::vector<ToldLeaving>& told, int year, Leaving reason) {
  bool complete = true;
  for (const ToldLeaving& leaving : told) {
    if (leaving.year != year) continue;
    if (leaving.count && leaving.reason == reason) return true;
    complete &= leaving.count.has_value();
  }
  return complete;
}

}  // namespace

LeavingsBeside::LeavingsBeside(const workforce::Workforce& workforce, workforce::Index whole) {
  const auto cuts = workforce::by_cut(workforce);
  const auto& records = workforce.records();
  const PeriodMasks masks(records, cuts);
  const SmallCells cells(records, whole, cuts, masks);
  for (const auto& cut : cuts) {
    if (cut.cut.profession != workforce::kAll && cut.cut.unit != workforce::kAll) continue;
    auto told = cells.leavings(cut);
    for (std::size_t i = 0; i < cut.years.size(); ++i)
      if (masks.hides_flows(cut.cut, i)) told.push_back({cut.years[i].year, Leaving::still_employed, {}});
    add(cut, told, records.professions.size());
  }
}

void LeavingsBeside::add(const workforce::CutFigures& cut, const std::vector<ToldLeaving>& told,
                         std::size_t professions) {
  const bool of_unit = cut.cut.profession == workforce::kAll;
  const auto profession = cut.cut.profession == workforce::kUnknown ? static_cast<int>(professions)
                                                                    : static_cast<int>(cut.cut.profession);
  if (cut.cut.unit == workforce::kAll && of_unit) return;  // the whole hides nothing for one part
  for (std::size_t place = 1; place < workforce::kLeavings; ++place) {
    const auto reason = static_cast<Leaving>(place);
    if (std::ranges::any_of(cut.years, [&](const workforce::YearRow& year) {
          return year.flows_known && !tells(told, year.year, reason);
        }))
      withheld_.insert({of_unit ? RatesBy::unit : RatesBy::profession,
                        of_unit ? static_cast<int>(cut.cut.unit) : profession, reason});
  }
}

bool LeavingsBeside::gives_away(const forecast::FittedRate& rate) const {
  const auto reason = reason_of(rate.cause);
  if (!reason) return false;
  return withheld_.contains({rate.by, rate.level, *reason});
}

}  // namespace framsyn::planning
