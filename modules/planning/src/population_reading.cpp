#include "population_reading.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include <fmt/format.h>

namespace framsyn::planning {
namespace {

constexpr int kOldest = 120;
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

/// "37", or "100+" for all who are older too.
std::optional<int> age_in(NeedRows& rows, std::optional<std::size_t> column) {
  std::string_view text = rows.text(column);
  if (text.ends_with('+')) text.remove_suffix(1);
  int age = 0;
  for (const char digit : text) age = is_digit(digit) && age <= kOldest ? age * 10 + (digit - '0') : 1000;
  if (!text.empty() && age <= kOldest) return age;
  rows.fault(column, "planning.population_age",
             {"en ålder i hela år från 0 till 120, eller som 100+",
              "an age in whole years from 0 to 120, or as 100+"});
  return std::nullopt;
}

std::optional<PopulationRow> row_of(NeedRows& rows, const PopulationColumns& in) {
  const auto year = rows.whole(in.year, 1900, 2200);
  const auto age = age_in(rows, in.age);
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
  if (!year || !age || !sex || !persons || !variant || !event) return std::nullopt;
  return PopulationRow{std::string(rows.text(in.area)), *year, *variant, *event, *sex, *age, *persons};
}

void tell_duplicates(NeedRows& rows, std::vector<std::pair<PopulationRow, std::int64_t>>& all) {
  std::ranges::stable_sort(all, [](const auto& a, const auto& b) { return key(a.first) < key(b.first); });
  for (std::size_t i = 1; i < all.size(); ++i)
    if (key(all[i].first) == key(all[i - 1].first))
      rows.fault_at(
          all[i].second, fmt::format("{} {} {}", all[i].first.area, all[i].first.year, all[i].first.age),
          "planning.population_twice",
          {"ett område, år, kön och en ålder bara en gång", "an area, year, sex and age only once"});
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
  bool whole = true;
  while (rows.next()) {
    if (auto row = row_of(rows, columns))
      numbered.emplace_back(*std::move(row), rows.number());
    else
      whole = false;
  }
  tell_duplicates(rows, numbered);
  std::vector<PopulationRow> all;
  all.reserve(numbered.size());
  for (auto& [row, number] : numbered) all.push_back(std::move(row));
  // What bad rows leave open would be told as missing once more.
  if (whole) tell_gaps(rows, all);
  return all;
}

}  // namespace framsyn::planning
