#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include <framsyn/engine/workforce/history.hpp>
#include <framsyn/platform/digest/sha256.hpp>

#include "assumptions/packed_retirement.hpp"
#include "need/need_basis.hpp"
#include "need/need_words.hpp"

namespace framsyn::planning {
namespace {

using workforce::Index;

constexpr double kMostOwnSd = 0.5;

/// Reckons the four quantities. Their years begin with that of the data date, for which the
/// bases hold, and end with the last one asked about.
class Reckoning {
 public:
  Reckoning(const NeedFor& asked, const NeedTold& told)
      : asked_(asked), told_(told), rules_(care_rules()), staff_(staff_on(asked.workforce, asked.as_of)) {
    if (asked.chosen.productivity) rules_.staffing.productivity = asked.chosen.productivity->value / 100;
    const int last = asked.years.back();
    for (int year = std::min(asked.as_of.year(), asked.years.front()); year <= last; ++year)
      years_.push_back(year);
    if (const auto noise = staff_noise(asked.workforce, asked.as_of)) noise_ = *noise;
  }

  Result<NeedOutlook> all() {
    TRY(drivers, professions());
    TRY(use, demand::projected(todays_staff(), drivers, years_, rules_.staffing));
    TRY(by_population, demand::projected(bases(), drivers, years_, rules_.staffing));
    TRY(maps, mapped_groups());
    TRY(need, demand::combined(by_population, maps, rules_.mapped_shared_sd));
    NeedOutlook made;
    made.quantities = {cut(std::move(need)), cut(std::move(use)), cut(establishment()), cut(as_need(maps))};
    for (const demand::Need& quantity : made.quantities)
      TRY_VOID(demand::checked(quantity, asked_.units.size(), profession_ids().size()));
    made.assumptions = assumptions();
    digest::Sha256 hash;
    hash.add(asked_.inputs_sha256 + told_.sha256);
    made.inputs_sha256 = hash.hex();
    return made;
  }

 private:
  const std::vector<std::int64_t>& profession_ids() const { return asked_.workforce.records().professions; }

  /// A group's need differs from its posts and from its profession's path as its staff has done.
  double own_sd(double fte) const {
    if (!(fte > 0)) return 0;
    return noise_ ? std::min(kMostOwnSd, std::sqrt(*noise_ / fte)) : rules_.mapped_level_sd;
  }
  std::vector<demand::Base> todays_staff() const {
    std::vector<demand::Base> all;
    for (const auto& [group, fte] : staff_) all.push_back({group.first, group.second, fte, own_sd(fte)});
    return all;
  }
  /// Posts that are paid for where they are told, else today's staff.
  std::vector<demand::Base> bases() const {
    std::map<StaffGroup, demand::Base> all;
    for (const demand::Base& base : todays_staff()) all[{base.unit, base.profession}] = base;
    for (const auto& [group, posts] : told_.establishment) {
      const double fte = posts_in(posts, years_.front());
      all[group] = {group.first, group.second, fte, own_sd(fte)};
    }
    std::vector<demand::Base> ordered;
    for (const auto& [group, base] : all) ordered.push_back(base);
    return ordered;
  }

  Result<demand::CareIndex> care_of(const CareKind& kind) const {
    std::vector<demand::PopulationYear> people;
    for (const int year : years_) people.push_back(told_.population->at(year));
    TRY(care, demand::care_index(people, kind.use, 0));
    // A projection of our own is the less sure the longer ago its last count is; what was counted is sure.
    const int sure_to = std::max(told_.population->last_told, years_.front());
    for (std::size_t t = 0; told_.population->projected && t < years_.size(); ++t)
      if (years_[t] > sure_to)
        care.sd[t] = std::hypot(care.sd[t], rules_.projection_sd * (years_[t] - sure_to));
    return care;
  }
  demand::CareIndex unchanged() const {
    return {std::vector<double>(years_.size(), 1), std::vector<double>(years_.size(), 0)};
  }

  /// Staff of each profession in the years of which inhabitants are told too, by year.
  std::map<int, std::vector<workforce::ProfessionRow>> staffed_years() const {
    std::map<int, std::vector<workforce::ProfessionRow>> years;
    const workforce::Workforce& w = asked_.workforce;
    if (!told_.population || w.basis() != workforce::Basis::employments) return years;
    for (int year = told_.population->first_year; year <= told_.population->last_told; ++year)
      if (const Date day = workforce::MeasuringDay{}.in(year);
          day >= w.observed_from() && day <= w.known_to())
        years.emplace(year, workforce::professions(w, {}, day));
    return years;
  }

  /// How staffing has moved against care in those years.
  Result<demand::StaffingTrend> trend(
      Index profession, const CareKind& kind,
      const std::map<int, std::vector<workforce::ProfessionRow>>& staffed) const {
    std::vector<double> fte;
    std::vector<demand::PopulationYear> people;
    for (const auto& [year, rows] : staffed) {
      const auto row = std::ranges::find(rows, profession, &workforce::ProfessionRow::profession);
      const workforce::Stock now = row == rows.end() ? workforce::Stock{} : row->stock;
      fte.push_back(asked_.workforce.knows_fte() ? now.fte : static_cast<double>(now.heads));
      people.push_back(told_.population->at(year));
    }
    if (people.empty()) return demand::staffing_trend({}, {}, rules_.staffing);
    TRY(care, demand::care_index(people, kind.use, 0));
    return demand::staffing_trend(fte, care.index, rules_.staffing);
  }

  Result<std::vector<demand::ProfessionDrivers>> professions() const {
    std::vector<demand::ProfessionDrivers> drivers;
    const auto staffed = staffed_years();
    for (std::size_t p = 0; p <= profession_ids().size(); ++p) {
      const bool known = p < profession_ids().size();
      const CareKind& kind = known ? rules_.kind_of(asked_.professions[p].name) : rules_.kinds.front();
      demand::ProfessionDrivers one{unchanged(), {0, rules_.staffing.drift_sd, rules_.staffing.step_sd}};
      if (told_.population) {
        TRY(care, care_of(kind));
        one.care = std::move(care);
      }
      TRY(trend_of, trend(known ? static_cast<Index>(p) : workforce::kUnknown, kind, staffed));
      one.staffing = trend_of;
      drivers.push_back(std::move(one));
    }
    return drivers;
  }

  Result<std::vector<demand::MappedPath>> mapped_groups() const {
    std::vector<demand::MappedPath> maps;
    if (told_.stated.empty()) return maps;
    const auto records = demand::track_records(told_.came_true, rules_.mapped_level_sd);
    const auto retired = retiring(asked_.workforce, asked_.as_of, years_, retirement_rules().chances);
    std::map<StaffGroup, demand::Base> known;
    for (const demand::Base& base : bases()) known[{base.unit, base.profession}] = base;
    std::map<StaffGroup, std::vector<demand::StatedNeed>> stated;
    for (const demand::StatedNeed& need : told_.stated) stated[{need.unit, need.profession}].push_back(need);
    for (const auto& [group, needs] : stated) {
      const auto base = known.find(group);
      const auto leaving = retired.find(group);
      const auto staff = staff_.find(group);
      demand::Base posts{group.first, group.second, 0, 0};
      if (base != known.end()) posts = base->second;
      const demand::KnownPosts refilled{
          std::max(0.0, posts.fte - (staff == staff_.end() ? 0 : staff->second)),
          leaving == retired.end() ? std::vector<double>(years_.size(), 0) : leaving->second};
      const std::size_t division = told_.division_of[static_cast<std::size_t>(group.first)];
      TRY(map, demand::mapped(posts, needs, refilled, records[division], years_));
      maps.push_back(std::move(map));
    }
    return maps;
  }

  demand::Need empty() const {
    const std::vector<double> sure(years_.size(), 0);
    return {years_, {}, sure, std::vector<std::vector<double>>(profession_ids().size() + 1, sure)};
  }
  demand::Need establishment() const {
    demand::Need need = empty();
    for (const auto& [group, posts] : told_.establishment) {
      demand::NeedPath path{group.first, group.second, {}, 0};
      for (const int year : years_) path.fte.push_back(posts_in(posts, year));
      need.groups.push_back(std::move(path));
    }
    return need;
  }
  demand::Need as_need(const std::vector<demand::MappedPath>& maps) const {
    demand::Need need = empty();
    need.common_sd.assign(years_.size(), rules_.mapped_shared_sd);
    for (const demand::MappedPath& map : maps) {
      double sd = 0;
      for (std::size_t t = 0; t < map.fte.size(); ++t)
        if (map.fte[t] > 0) sd = std::max(sd, map.sd[t] / map.fte[t]);
      need.groups.push_back({map.unit, map.profession, map.fte, std::min(1.0, sd)});
    }
    return need;
  }

  /// Without the year of the data date where the projection begins after it.
  demand::Need cut(demand::Need need) const {
    const auto before = static_cast<std::ptrdiff_t>(years_.size() - asked_.years.size());
    const auto drop = [&](auto& row) { row.erase(row.begin(), row.begin() + before); };
    drop(need.years), drop(need.common_sd);
    for (auto& row : need.profession_sd) drop(row);
    for (auto& group : need.groups) drop(group.fte);
    return need;
  }

  std::vector<NeedAssumption> assumptions() const {
    NeedFacts facts{.fte_known = asked_.workforce.knows_fte(),
                    .population = told_.population.has_value(),
                    .population_projected = told_.population && told_.population->projected,
                    .population_held = told_.population && told_.population->held,
                    .last_told = told_.population ? told_.population->last_told : 0,
                    .establishment = told_.has_establishment,
                    .mapping = told_.has_mapping,
                    .productivity = rules_.staffing.productivity};
    for (const auto& division : told_.came_true) facts.came_true += static_cast<int>(division.size());
    return need_assumptions(facts);
  }

  const NeedFor& asked_;
  const NeedTold& told_;
  CareRules rules_;
  StaffByGroup staff_;
  std::vector<int> years_;
  std::optional<double> noise_;
};

}  // namespace

Result<NeedOutlook> need_for(db::Tx& tx, const NeedFor& asked, organisation::AsKnown known) {
  TRY(told, read_told(tx, asked, known));
  return Reckoning(asked, told).all();
}

Result<NeedOutlook> need(db::Tx& tx, const Outlook& outlook, organisation::AsKnown known) {
  return need_for(tx,
                  {outlook.workforce, outlook.units, outlook.professions, outlook.whole,
                   outlook.projection.as_of, outlook.projection.years, outlook.chosen, outlook.inputs_sha256},
                  known);
}

}  // namespace framsyn::planning
