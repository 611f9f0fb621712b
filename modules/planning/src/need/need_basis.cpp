#include "need/need_basis.hpp"

#include <algorithm>

#include <framsyn/platform/digest/sha256.hpp>

#include "names.hpp"

namespace framsyn::planning {
namespace {

using workforce::Index;

/// Places of the database's keys.
class PlacesOf {
 public:
  explicit PlacesOf(const NeedFor& asked) {
    const auto& records = asked.workforce.records();
    for (std::size_t i = 0; i < records.units.id.size(); ++i)
      units_.emplace(records.units.id[i], static_cast<Index>(i));
    for (std::size_t i = 0; i < records.professions.size(); ++i)
      professions_.emplace(records.professions[i], static_cast<Index>(i));
    professions_.emplace(kUnknownProfession, workforce::kUnknown);
  }
  std::optional<StaffGroup> of(std::int64_t unit, std::int64_t profession) const {
    const auto u = units_.find(unit);
    const auto p = professions_.find(profession);
    if (u == units_.end() || p == professions_.end()) return std::nullopt;
    return StaffGroup(u->second, p->second);
  }

 private:
  std::map<std::int64_t, Index> units_, professions_;
};

/// Each unit's topmost unit below the whole, counted from 0.
std::vector<std::size_t> divisions(const NeedFor& asked) {
  const auto& parent = asked.workforce.records().units.parent;
  std::map<Index, std::size_t> number;
  std::vector<std::size_t> of;
  for (std::size_t i = 0; i < parent.size(); ++i) {
    auto unit = static_cast<Index>(i);
    for (Index above = parent[i]; above >= 0 && above != asked.whole;
         above = parent[static_cast<std::size_t>(above)])
      unit = above;
    of.push_back(number.emplace(unit, number.size()).first->second);
  }
  return of;
}

demand::Reason reason_of(std::string_view word) {
  if (word == "growth") return demand::Reason::growth;
  return word == "replacement" ? demand::Reason::replacement : demand::Reason::unknown;
}

/// Statements of the past as a record, and of the future as they stand.
class Statements {
 public:
  Statements(const NeedFor& asked, NeedTold& told) : asked_(asked), told_(told) {}

  void add(const StatedRow& row, StaffGroup group) {
    const Date as_of = asked_.as_of;
    if (row.year > as_of.year()) {
      future_[group].push_back(row);
    } else if (row.stated_on && *row.stated_on < Date(row.year, 12, 31) && Date(row.year, 12, 31) <= as_of &&
               row.reason != "replacement") {
      const double before = staff(*row.stated_on, group), came = staff(Date(row.year, 12, 31), group);
      const std::size_t division = told_.division_of[static_cast<std::size_t>(group.first)];
      told_.came_true[division].push_back({before, row.probability * row.fte, came});
    }
  }
  /// Of each group the round stated last; an undated one is the oldest.
  void settle() {
    for (const auto& [group, rows] : future_) {
      std::optional<Date> newest;
      for (const StatedRow& row : rows) newest = std::max(newest, row.stated_on);
      for (const StatedRow& row : rows)
        if (row.stated_on == newest)
          told_.stated.push_back({group.first, group.second, row.year, row.fte, reason_of(row.reason),
                                  row.probability, row.low, row.high});
    }
  }

 private:
  double staff(Date day, StaffGroup group) {
    auto on = staff_.find(day);
    if (on == staff_.end()) on = staff_.emplace(day, staff_on(asked_.workforce, day)).first;
    const auto found = on->second.find(group);
    return found == on->second.end() ? 0 : found->second;
  }
  const NeedFor& asked_;
  NeedTold& told_;
  std::map<StaffGroup, std::vector<StatedRow>> future_;
  std::map<Date, StaffByGroup> staff_;
};

}  // namespace

double posts_in(const std::map<int, double>& by_year, int year) {
  const auto after = by_year.upper_bound(year);
  return after == by_year.begin() ? after->second : std::prev(after)->second;
}

Result<NeedTold> read_told(db::Tx& tx, const NeedFor& asked, organisation::AsKnown known) {
  NeedFileStore store(tx);
  NeedTold told;
  digest::Sha256 hash;
  const auto counting = [&](NeedLoad::Kind kind) {
    const NeedLoad::Id load = store.counting(kind, known);
    hash.add(std::string(name(kind)) + ":" + (load ? store.sha256(load) : "") + "\n");
    return load;
  };
  if (const auto load = counting(NeedLoad::Kind::population)) {
    const auto rows = store.population(load);
    TRY(path, population_path(rows, asked.years.back()));
    told.population = std::move(path);
  }
  const PlacesOf places(asked);
  if (const auto load = counting(NeedLoad::Kind::establishment)) {
    told.has_establishment = true;
    for (const auto& row : store.establishment(load))
      if (const auto group = places.of(row.unit, row.profession))
        told.establishment[*group][row.year] = row.fte;
  }
  told.division_of = divisions(asked);
  if (!told.division_of.empty()) told.came_true.resize(*std::ranges::max_element(told.division_of) + 1);
  if (const auto load = counting(NeedLoad::Kind::mapping)) {
    told.has_mapping = true;
    Statements statements(asked, told);
    for (const auto& row : store.stated(load))
      if (const auto group = places.of(row.unit, row.profession)) statements.add(row, *group);
    statements.settle();
  }
  told.sha256 = hash.hex();
  return told;
}

}  // namespace framsyn::planning
