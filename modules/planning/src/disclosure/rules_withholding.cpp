#include <framsyn/planning/need.hpp>

#include <algorithm>
#include <map>

#include "disclosure/rules_periods.hpp"

namespace framsyn::planning {

namespace {

/// Withholds the forecasts that are about one person, and so many more that none is what is left of a told
/// one: of a unit's professions, and of a group's units.
class OnePerson {
 public:
  OnePerson(const workforce::Records& records, const forecast::Projection& projection,
            std::set<forecast::Cut>& shown)
      : projection_(projection), shown_(shown) {
    for (std::size_t i = 0; i < projection.cuts.size(); ++i) {
      const auto [unit, profession] = projection.cuts[i];
      if (projection.now[i] == 0) continue;
      if (profession != workforce::kAll) parts_of_[{unit, workforce::kAll}].by_profession.push_back(i);
      if (unit == workforce::kAll) continue;
      const auto above = records.units.parent[static_cast<std::size_t>(unit)];
      parts_of_[{above == workforce::kUnknown ? workforce::kAll : above, profession}].by_unit.push_back(i);
    }
    for (auto& [_, parts] : parts_of_) {
      for (auto* row : {&parts.by_profession, &parts.by_unit})
        std::ranges::stable_sort(*row, {}, [&](std::size_t i) { return projection.now[i]; });
    }
  }
  void withhold() {
    for (const forecast::Cut& cut : projection_.cuts)
      if (projection_.dominance.of_rest(cut, {})) shown_.erase(cut);
    for (bool changed = true; changed;) {
      changed = false;
      for (const auto& [whole, parts] : parts_of_)
        changed |= cover(whole, parts.by_profession) || cover(whole, parts.by_unit);
    }
  }

 private:
  struct Parts {
    std::vector<std::size_t> by_profession, by_unit;  ///< places of cuts, the smallest first
  };
  /// Withholds the smallest told part, or the whole where none is, until the rest is not about one person.
  bool cover(const forecast::Cut& whole, const std::vector<std::size_t>& parts) {
    if (parts.empty() || !shown_.contains(whole)) return false;
    std::vector<forecast::Cut> told;
    for (const std::size_t i : parts)
      if (shown_.contains(projection_.cuts[i])) told.push_back(projection_.cuts[i]);
    if (!projection_.dominance.of_rest(whole, told)) return false;
    shown_.erase(told.empty() ? whole : told.front());
    return true;
  }

  const forecast::Projection& projection_;
  std::set<forecast::Cut>& shown_;
  std::map<forecast::Cut, Parts> parts_of_;
};

}  // namespace

Withholding::Withholding(const workforce::Records& records, const forecast::Projection& projection)
    : Withholding(records, projection, disclosure::Threshold{}.persons) {}

Withholding::Withholding(const workforce::Records& records, const forecast::Projection& projection,
                         std::int64_t least) {
  ProfessionTable now(records);
  for (std::size_t i = 0; i < projection.cuts.size(); ++i) {
    now.count(projection.cuts[i].unit, projection.cuts[i].profession, projection.now[i]);
  }
  now.withhold({least});
  for (std::size_t i = 0; i < projection.cuts.size(); ++i) {
    const forecast::Cut& cut = projection.cuts[i];
    if (projection.now[i] > 0 && !now.hides(cut.unit, cut.profession)) shown_.insert(cut);
  }
  OnePerson(records, projection, shown_).withhold();
}

bool Withholding::hides(workforce::Index unit, workforce::Index profession) const {
  return !shown_.contains({unit, profession});
}

forecast::Quantity as_told(forecast::Quantity q, forecast::Measure measure) {
  if (measure != forecast::Measure::fte && measure != forecast::Measure::delivered_fte) return q;
  q.mean = disclosure::told_degrees(q.mean);
  for (double& quantile : q.quantile) quantile = disclosure::told_degrees(quantile);
  return q;
}

scenario::Gap as_told(scenario::Gap gap) {
  gap.fte = as_told(gap.fte, forecast::Measure::fte);
  for (double* fte : {&gap.need, &gap.agency, &gap.expected_shortage, &gap.more_for_even, &gap.more_for_sure})
    *fte = disclosure::told_degrees(*fte);
  return gap;
}

demand::NeedLine as_told(demand::NeedLine line, NeedQuantity quantity) {
  if (quantity == NeedQuantity::establishment) return line;
  for (auto* row : {&line.median, &line.low, &line.high})
    for (double& fte : *row) fte = disclosure::told_degrees(fte);
  return line;
}

}  // namespace framsyn::planning
