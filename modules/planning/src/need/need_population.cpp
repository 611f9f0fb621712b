#include "need/need_population.hpp"

#include <algorithm>
#include <map>

#include <framsyn/engine/demand/population.hpp>

namespace framsyn::planning {
namespace {

using demand::AreaHistory;
using demand::Inhabitants;

struct Extent {
  int first = 0, last = 0;
  std::size_t classes = 0;
};

Extent extent_of(std::span<const PopulationRow> rows) {
  Extent extent{rows.front().year, rows.front().year, 0};
  for (const PopulationRow& row : rows) {
    if (row.event == "population" && row.variant == "main") {
      extent.first = std::min(extent.first, row.year);
      extent.last = std::max(extent.last, row.year);
    }
    extent.classes = std::max(extent.classes, static_cast<std::size_t>(row.age) + 1);
  }
  return extent;
}

void add(std::vector<double>& to, const PopulationRow& row, std::size_t classes) {
  if (to.empty()) to.assign(classes, 0);
  to[static_cast<std::size_t>(row.age)] += row.persons;
}

void add_told(PopulationPath& path, const PopulationRow& row, std::size_t classes) {
  const int place = row.year - path.first_year;
  if (row.event != "population" || place < 0 || place >= static_cast<int>(path.years.size())) return;
  demand::PopulationYear& year = path.years[static_cast<std::size_t>(place)];
  const bool woman = row.sex == "woman";
  if (row.variant == "main") add(woman ? year.women : year.men, row, classes);
  if (row.variant == "low") add(woman ? year.low_women : year.low_men, row, classes);
  if (row.variant == "high") add(woman ? year.high_women : year.high_men, row, classes);
}

/// What each area's counts tell, for a projection of our own.
std::vector<AreaHistory> histories(std::span<const PopulationRow> rows, Extent extent) {
  std::map<std::string_view, AreaHistory> areas;
  const auto years = static_cast<std::size_t>(extent.last - extent.first + 1);
  const std::vector<double> nobody(extent.classes, 0);
  for (const PopulationRow& row : rows) {
    const int place = row.year - extent.first;
    if (row.variant != "main" || place < 0 || place >= static_cast<int>(years)) continue;
    AreaHistory& area = areas[row.area];
    if (area.population.empty()) area.population.assign(years, Inhabitants{nobody, nobody});
    const auto year = static_cast<std::size_t>(place), age = static_cast<std::size_t>(row.age);
    const auto count = [&](Inhabitants& people) {
      (row.sex == "woman" ? people.women : people.men)[age] += row.persons;
    };
    if (row.event == "population") count(area.population[year]);
    if (row.event == "births") {
      if (area.births.empty()) area.births.assign(years, nobody);
      area.births[year][age] += row.persons;
    }
    if (row.event == "deaths") {
      if (area.deaths.empty()) area.deaths.assign(years, Inhabitants{nobody, nobody});
      count(area.deaths[year]);
    }
  }
  std::vector<AreaHistory> all;
  for (auto& [name, area] : areas) {
    // Births without deaths, or the reverse, are no components.
    if (area.births.empty() != area.deaths.empty()) area.births.clear(), area.deaths.clear();
    all.push_back(std::move(area));
  }
  return all;
}

Result<> project_on(PopulationPath& path, std::span<const PopulationRow> rows, Extent extent, int last_year) {
  const auto areas = histories(rows, extent);
  TRY(rates, demand::population_rates(areas));
  std::vector<demand::PopulationYear> later(
      static_cast<std::size_t>(last_year - extent.last),
      {std::vector<double>(extent.classes, 0), std::vector<double>(extent.classes, 0), {}, {}, {}, {}});
  for (std::size_t i = 0; i < areas.size(); ++i) {
    TRY(steps, demand::stepped(areas[i].population.back(), rates[i], last_year - extent.last));
    for (std::size_t t = 0; t < steps.size(); ++t)
      for (std::size_t age = 0; age < extent.classes; ++age) {
        later[t].women[age] += steps[t].women[age];
        later[t].men[age] += steps[t].men[age];
      }
  }
  path.years.insert(path.years.end(), later.begin(), later.end());
  path.projected = true;
  return {};
}

}  // namespace

const demand::PopulationYear& PopulationPath::at(int year) const {
  const int place = std::clamp(year - first_year, 0, static_cast<int>(years.size()) - 1);
  return years[static_cast<std::size_t>(place)];
}

Result<PopulationPath> population_path(std::span<const PopulationRow> rows, int last_year) {
  const Extent extent = extent_of(rows);
  PopulationPath path{.first_year = extent.first, .last_told = extent.last, .years = {}};
  path.years.resize(static_cast<std::size_t>(extent.last - extent.first + 1));
  for (const PopulationRow& row : rows) add_told(path, row, extent.classes);
  if (extent.last >= last_year) return path;
  // One year alone tells nothing of the next.
  path.held = extent.first == extent.last || extent.classes < 3;
  if (!path.held) TRY_VOID(project_on(path, rows, extent, last_year));
  return path;
}

}  // namespace framsyn::planning
