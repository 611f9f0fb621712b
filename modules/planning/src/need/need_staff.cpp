#include "need/need_staff.hpp"

#include <algorithm>

namespace framsyn::planning {
namespace {

/// Full-time equivalents of employments; heads where no degree is known at all.
class CountedFte {
 public:
  explicit CountedFte(const workforce::Workforce& workforce)
      : rows_(workforce.records().employments), known_(workforce.knows_fte()) {}
  double operator()(std::size_t employment) const {
    return known_ ? rows_.fte[employment].value_or(Share()).value() : 1;
  }

 private:
  const workforce::Employments& rows_;
  bool known_;
};

bool holds(const workforce::Employments& rows, std::size_t i, Date day) {
  return rows.start[i] <= day && day < rows.until[i];
}

void add_stocks(const workforce::Workforce& workforce, Date day, StaffByGroup& staff) {
  const auto& rows = workforce.records().stocks;
  std::optional<Date> latest;
  for (const Date on : rows.day)
    if (on <= day && (!latest || on > *latest)) latest = on;
  const bool known = workforce.knows_fte();
  for (std::size_t i = 0; latest && i < rows.day.size(); ++i)
    if (rows.day[i] == *latest && rows.unit[i] >= 0)
      staff[{rows.unit[i], rows.profession[i]}] += known ? rows.fte[i] : static_cast<double>(rows.heads[i]);
}

/// Chance to retire within the year of life that begins at an age; beyond the table, as its oldest.
double chance_at(int age, const std::vector<forecast::RetirementChance>& chances) {
  double chance = 0;
  for (const auto& one : chances)
    if (one.age <= age) chance = one.chance;
  return chance;
}

}  // namespace

StaffByGroup staff_on(const workforce::Workforce& workforce, Date day) {
  StaffByGroup staff;
  if (workforce.basis() == workforce::Basis::stocks) {
    add_stocks(workforce, day, staff);
    return staff;
  }
  const auto& rows = workforce.records().employments;
  const CountedFte fte(workforce);
  for (std::size_t i = 0; i < rows.start.size(); ++i)
    if (holds(rows, i, day)) staff[{rows.unit[i], rows.profession[i]}] += fte(i);
  return staff;
}

std::optional<double> staff_noise(const workforce::Workforce& workforce, Date as_of) {
  if (workforce.basis() == workforce::Basis::stocks) return std::nullopt;
  double squares = 0, sizes = 0;
  StaffByGroup later = staff_on(workforce, as_of);
  for (int back = 1; back <= 5; ++back) {
    const Date day = as_of.plus_years(-back);
    if (day < workforce.observed_from()) break;
    StaffByGroup before = staff_on(workforce, day);
    for (const auto& [group, fte] : before) {
      const auto after = later.find(group);
      if (after == later.end() || after->second > 2 * fte || fte > 2 * after->second) continue;
      const double change = after->second - fte;
      squares += change * change, sizes += fte + after->second;
    }
    later = std::move(before);
  }
  if (!(sizes > 0)) return std::nullopt;
  return squares / sizes;  // half the square over half the sum of the two sizes
}

std::map<StaffGroup, std::vector<double>> retiring(const workforce::Workforce& workforce, Date as_of,
                                                   const std::vector<int>& years,
                                                   const std::vector<forecast::RetirementChance>& chances) {
  std::map<StaffGroup, std::vector<double>> gone;
  const auto& rows = workforce.records().employments;
  const auto& people = workforce.records().people;
  const CountedFte fte(workforce);
  for (std::size_t i = 0; i < rows.start.size(); ++i) {
    if (!holds(rows, i, as_of)) continue;
    const auto age = people.birth[static_cast<std::size_t>(rows.person[i])].age(as_of);
    if (!age) continue;
    auto& of_group = gone.try_emplace({rows.unit[i], rows.profession[i]}, years.size(), 0.0).first->second;
    double stays = 1;
    int year = as_of.year();
    for (std::size_t t = 0; t < years.size(); ++t) {
      for (; year < years[t]; ++year) stays *= 1 - chance_at(*age + year - as_of.year(), chances);
      of_group[t] += (1 - stays) * fte(i);
    }
  }
  return gone;
}

}  // namespace framsyn::planning
