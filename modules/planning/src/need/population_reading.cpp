#include "need/population_reading.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include <fmt/format.h>

#include "need/population_ages.hpp"

namespace framsyn::planning {
namespace {

constexpr double kMostPersons = 1e9;

auto key(const PopulationRow& row) {
  return std::tie(row.area, row.year, row.variant, row.event, row.sex, row.age);
}

struct PopulationColumns {
  std::optional<std::size_t> area, year, age, sex, persons, variant, event;
  bool all_needed() const { return year && age && sex && persons; }
};

PopulationColumns columns_of(NeedRows& rows) {
  return {.area = rows.column({"område", "region", "area"}, false),
          .year = rows.column({"år", "year"}, true),
          .age = rows.column({"ålder", "age"}, true),
          .sex = rows.column({"kön", "sex"}, true),
          .persons = rows.column({"antal", "count", "persons"}, true),
          .variant = rows.column({"variant", "alternativ"}, false),
          .event = rows.column({"uppgift", "event"}, false)};
}

std::optional<AgeClass> age_in(NeedRows& rows, std::optional<std::size_t> column) {
  if (const auto ages = age_class(rows.text(column))) return ages;
  rows.fault(column, "planning.population_age",
             {"en ålder i hela år från 0 till 120, en åldersklass som 20-24, eller den äldsta som 100+",
              "an age in whole years from 0 to 120, a class of ages as 20-24, or the oldest as 100+"});
  return std::nullopt;
}

std::optional<PopulationRow> row_of(NeedRows& rows, const PopulationColumns& in) {
  const auto year = rows.whole(in.year, 1900, 2200);
  const auto ages = age_in(rows, in.age);
  const auto sex = rows.word(in.sex, {{"kvinnor", "woman"},
                                      {"kvinna", "woman"},
                                      {"k", "woman"},
                                      {"women", "woman"},
                                      {"females", "woman"},
                                      {"female", "woman"},
                                      {"män", "man"},
                                      {"man", "man"},
                                      {"m", "man"},
                                      {"men", "man"},
                                      {"males", "man"},
                                      {"male", "man"}});
  const auto persons = rows.real(in.persons, 0, kMostPersons);
  const auto variant = rows.word(in.variant, {{"", "main"},
                                              {"huvud", "main"},
                                              {"main", "main"},
                                              {"låg", "low"},
                                              {"low", "low"},
                                              {"hög", "high"},
                                              {"high", "high"}});
  const auto event = rows.word(in.event, {{"", "population"},
                                          {"folkmängd", "population"},
                                          {"population", "population"},
                                          {"födda", "births"},
                                          {"births", "births"},
                                          {"döda", "deaths"},
                                          {"deaths", "deaths"}});
  if (!year || !ages || !sex || !persons || !variant || !event) return std::nullopt;
  return PopulationRow{
      std::string(rows.text(in.area)), *year, *variant, *event, *sex, ages->from, *persons, ages->years};
}

/// The same age twice, or two classes of ages that overlap: false when none is.
bool tell_duplicates(NeedRows& rows, std::vector<std::pair<PopulationRow, std::int64_t>>& all) {
  std::ranges::stable_sort(all, [](const auto& a, const auto& b) { return key(a.first) < key(b.first); });
  bool told = false;
  for (std::size_t i = 1; i < all.size(); ++i) {
    const auto& [row, number] = all[i];
    const PopulationRow& before = all[i - 1].first;
    if (!same_count(before, row) || row.age >= before.age + before.years) continue;
    told = true;
    rows.fault_at(number, fmt::format("{} {} {}", row.area, row.year, row.age), "planning.population_twice",
                  {"ett område, år, kön och en ålder bara en gång", "an area, year, sex and age only once"});
  }
  return told;
}

/// Ages of each area, year, variant and sex of the population.
using Table =
    std::map<std::tuple<std::string_view, int, std::string_view>, std::map<std::string_view, std::set<int>>>;

Table table_of(const std::vector<PopulationRow>& rows) {
  Table table;
  for (const PopulationRow& row : rows)
    if (row.event == "population") table[{row.area, row.year, row.variant}][row.sex].insert(row.age);
  return table;
}

void tell_missing(NeedRows& rows, std::string_view what) {
  rows.fault_at(
      0, what, "planning.population_gap",
      {"varje område med samma år i följd, och varje år båda könen i alla åldrar från 0 till den högsta",
       "each area with the same consecutive years, and each year both sexes at all ages from 0 to the "
       "highest"});
}

void tell_gaps(NeedRows& rows, const std::vector<PopulationRow>& all) {
  const Table table = table_of(all);
  int oldest = 0;
  std::map<std::string_view, std::set<int>> years;
  for (const auto& [place, sexes] : table) {
    for (const auto& [sex, ages] : sexes) oldest = std::max(oldest, *ages.rbegin());
    if (std::get<2>(place) == "main") years[std::get<0>(place)].insert(std::get<1>(place));
  }
  if (years.empty()) return tell_missing(rows, "folkmängd");
  for (const auto& [place, sexes] : table) {
    const auto whole = [&](const auto& sex) { return static_cast<int>(sex.second.size()) == oldest + 1; };
    const auto& [area, year, variant] = place;
    if (sexes.size() != 2 || !std::ranges::all_of(sexes, whole))
      tell_missing(rows, fmt::format("{} {}", area, year));
    const std::string_view other = variant == "low" ? "high" : "low";
    if (variant != "main" && !table.contains({area, year, other}))
      tell_missing(rows, fmt::format("{} {} {}", area, year, other));
  }
  const std::set<int>& first = years.begin()->second;
  if (*first.rbegin() - *first.begin() + 1 != static_cast<int>(first.size()))
    tell_missing(rows, years.begin()->first);
  for (const auto& [area, of_area] : years)
    if (of_area != first) tell_missing(rows, area);
}

}  // namespace

std::vector<PopulationRow> read_population(NeedRows& rows) {
  const PopulationColumns columns = columns_of(rows);
  if (!columns.all_needed()) return {};
  std::vector<std::pair<PopulationRow, std::int64_t>> numbered;
  bool whole = true;  // else what bad rows leave open would be told as missing once more
  while (rows.next()) {
    if (auto row = row_of(rows, columns))
      numbered.emplace_back(*std::move(row), rows.number());
    else
      whole = false;
  }
  if (tell_duplicates(rows, numbered)) whole = false;
  std::vector<PopulationRow> all;
  all.reserve(numbered.size());
  for (auto& [row, number] : numbered) all.push_back(std::move(row));
  if (!whole) return all;
  all = in_years_of_age(all);
  tell_gaps(rows, all);
  return all;
}

}  // namespace framsyn::planning
