#include "disclosure/rules_small_cells.hpp"

#include <algorithm>

namespace framsyn::planning {
namespace {

using workforce::CutFigures;
using workforce::kAll;
using workforce::kUnknown;

/// Five-year bands from under 20 to 70 and over, and the unknown; each by sex.
constexpr std::size_t kBands = 12, kSexes = 3;
constexpr std::size_t band(int from) {
  if (from == kUnknown) return kBands - 1;
  return from == 0 ? 0 : static_cast<std::size_t>(from / 5 - 3);
}

constexpr int first_age(std::size_t band) {
  if (band == kBands - 1) return kUnknown;
  return band == 0 ? 0 : static_cast<int>(band + 3) * 5;
}
workforce::AgeRow row_of(const CutFigures& cut, int from) {
  const auto row = std::ranges::find(cut.ages, from, &workforce::AgeRow::from);
  return row == cut.ages.end() ? workforce::AgeRow{from, 0, 0, 0} : *row;
}

/// Events need fewer contributors than a group needs members: that somebody left is no secret, why is.
constexpr disclosure::Threshold kLeastLeavers{3};

}  // namespace

SmallCells::Both SmallCells::empty(std::size_t columns) const {
  return {CellTable(parent_, columns), CellTable(professions_, columns)};
}

SmallCells::SmallCells(const workforce::Records& records, workforce::Index whole,
                       std::span<const CutFigures> cuts, const PeriodMasks& masks)
    : parent_(records.units.parent),
      whole_(whole),
      professions_(records.professions.size() + 1, kUnknown),
      ages_(empty(kBands * kSexes)) {
  count_ages(cuts, masks);
  count_leavings(cuts, masks);
}

std::optional<SmallCells::Place> SmallCells::find(const Both& tables, const workforce::Filter& cut) const {
  if (cut.profession == kAll) return Place{&tables.by_unit, cut.unit};
  if (cut.unit != kAll && cut.unit != whole_) return std::nullopt;
  const auto last = static_cast<workforce::Index>(professions_.size() - 1);
  return Place{&tables.by_profession, cut.profession == kUnknown ? last : cut.profession};
}

/// Hands each cut's own row of the table it belongs to; the whole organisation stands in both.
template <class Each>
void SmallCells::each_told(Both& tables, std::span<const CutFigures> cuts, const Each& each) const {
  const auto last = static_cast<workforce::Index>(professions_.size() - 1);
  for (const CutFigures& cut : cuts) {
    if (cut.cut.profession == kAll) each(cut, tables.by_unit, cut.cut.unit);
    if (cut.cut.unit != kAll) continue;
    const auto row = cut.cut.profession == kUnknown ? last : cut.cut.profession;
    each(cut, tables.by_profession, cut.cut.profession == kAll ? kAll : row);
  }
}

void SmallCells::count_ages(std::span<const CutFigures> cuts, const PeriodMasks& masks) {
  each_told(ages_, cuts, [&](const CutFigures& cut, CellTable& table, workforce::Index row) {
    for (const workforce::AgeRow& age : cut.ages) {
      const std::size_t first = band(age.from) * kSexes;
      table.at(row, first) = age.women;
      table.at(row, first + 1) = age.men;
      table.at(row, first + 2) = age.unknown;
      table.at(row, table.columns()) += age.women + age.men + age.unknown;
    }
    if (masks.hides_now(cut.cut)) table.close(row);
  });
  ages_.by_unit.withhold({});
  ages_.by_profession.withhold({});
}

void SmallCells::count_leavings(std::span<const CutFigures> cuts, const PeriodMasks& masks) {
  if (cuts.empty()) return;
  const Both nobody = empty(workforce::kLeavings);
  for (std::size_t i = 0; i < cuts.front().years.size(); ++i) {
    Both& tables = leavings_.emplace(cuts.front().years[i].year, nobody).first->second;
    each_told(tables, cuts, [&, i](const CutFigures& cut, CellTable& table, workforce::Index row) {
      for (std::size_t reason = 0; reason < workforce::kLeavings; ++reason) {
        table.at(row, reason) = cut.years[i].leavers_by_reason[reason];
      }
      table.at(row, table.columns()) = cut.years[i].leavers;
      if (masks.hides_flows(cut.cut, i)) table.close(row);
    });
    tables.by_unit.withhold(kLeastLeavers);
    tables.by_profession.withhold(kLeastLeavers);
  }
}

std::vector<ToldAges> SmallCells::ages(const CutFigures& cut) const {
  const auto place = find(ages_, cut.cut);
  std::vector<ToldAges> told;
  if (!place) return told;
  const auto tell = [&](std::int64_t count, std::size_t column) {
    return place->table->hides(place->row, column) ? std::nullopt : std::optional(count);
  };
  for (std::size_t number = 0; number < kBands; ++number) {
    const workforce::AgeRow age = row_of(cut, first_age(number));
    const std::size_t first = number * kSexes;
    const ToldAges ages{age.from, tell(age.women, first), tell(age.men, first + 1),
                        tell(age.unknown, first + 2)};
    if (ages.women != 0 || ages.men != 0 || ages.unknown != 0) told.push_back(ages);
  }
  if (std::ranges::none_of(told, [](const ToldAges& a) { return a.women || a.men || a.unknown; })) return {};
  return told;
}

std::vector<ToldLeaving> SmallCells::leavings(const CutFigures& cut) const {
  std::vector<ToldLeaving> told;
  for (const workforce::YearRow& year : cut.years) {
    const auto tables = leavings_.find(year.year);
    const auto place = tables == leavings_.end() ? std::nullopt : find(tables->second, cut.cut);
    bool rest = !place && year.leavers > 0;
    for (std::size_t reason = 1; place && reason < workforce::kLeavings; ++reason) {
      const auto count = year.leavers_by_reason[reason];
      if (count == 0) continue;
      const bool hidden =
          place->table->hides(place->row, reason) || place->table->hides(place->row, workforce::kLeavings);
      rest |= hidden;
      if (!hidden) told.push_back({year.year, static_cast<workforce::Leaving>(reason), count});
    }
    if (rest) told.push_back({year.year, workforce::Leaving::still_employed, std::nullopt});
  }
  return told;
}

}  // namespace framsyn::planning
