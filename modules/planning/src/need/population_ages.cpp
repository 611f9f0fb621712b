#include "need/population_ages.hpp"

#include <framsyn/base/text.hpp>
#include <framsyn/engine/demand/population.hpp>

#include <algorithm>
#include <tuple>

namespace framsyn::planning {
namespace {

constexpr int kOldest = 120;

std::optional<int> years_in(std::string_view text) {
  int years = 0;
  for (const char digit : text)
    years = is_digit(digit) && years <= kOldest ? years * 10 + (digit - '0') : 1000;
  return text.empty() || years > kOldest ? std::nullopt : std::optional(years);
}

std::string_view without_unit(std::string_view text) {
  for (const std::string_view unit : {" år", " years"})
    if (text.ends_with(unit)) text.remove_suffix(unit.size());
  return text;
}

/// Where "20-24" is divided, with whichever dash.
std::pair<std::string_view, std::string_view> two_ages(std::string_view text) {
  for (const std::string_view dash : {"\u2013", "-"})
    if (const auto at = text.find(dash); at != text.npos)
      return {text.substr(0, at), text.substr(at + dash.size())};
  return {};
}

using Rows = std::span<const PopulationRow>;

/// One count, from its first age to its last.
void divide(Rows classes, std::vector<PopulationRow>& out) {
  std::vector<int> ends{classes.front().age};
  std::vector<double> persons;
  for (const PopulationRow& row : classes) {
    ends.push_back(row.age + row.years);
    persons.push_back(row.persons);
  }
  PopulationRow one = classes.front();
  one.years = 1;
  for (const double of_age : demand::by_year_of_age(ends, persons)) {
    one.persons = of_age;
    out.push_back(one);
    ++one.age;
  }
}

}  // namespace

std::optional<AgeClass> age_class(std::string_view text) {
  text = without_unit(text);
  if (const auto [from, to] = two_ages(text); !from.empty()) {
    const auto first = years_in(from), last = years_in(to);
    if (!first || !last || *last < *first) return std::nullopt;
    return AgeClass{*first, *last - *first + 1};
  }
  if (text.ends_with('+')) text.remove_suffix(1);
  const auto age = years_in(text);
  return age ? std::optional(AgeClass{*age, 1}) : std::nullopt;
}

bool same_count(const PopulationRow& a, const PopulationRow& b) {
  const auto count = [](const PopulationRow& row) {
    return std::tie(row.area, row.year, row.variant, row.event, row.sex);
  };
  return count(a) == count(b);
}

std::vector<PopulationRow> in_years_of_age(const std::vector<PopulationRow>& all) {
  std::vector<PopulationRow> out;
  out.reserve(all.size());
  for (auto from = all.begin(); from != all.end();) {
    // A count ends where another begins, and where ages are left out: what is missing is told of the ages.
    const auto parted = std::adjacent_find(from, all.end(), [](const auto& a, const auto& b) {
      return !same_count(a, b) || b.age != a.age + a.years;
    });
    const auto to = parted == all.end() ? parted : std::next(parted);
    divide(Rows(from, to), out);
    from = to;
  }
  return out;
}

}  // namespace framsyn::planning
