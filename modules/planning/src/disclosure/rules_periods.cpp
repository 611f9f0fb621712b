#include "disclosure/rules_periods.hpp"

#include <algorithm>
#include <set>

namespace framsyn::planning {

using workforce::CutFigures;
using workforce::Filter;

namespace {

std::vector<CellTable::Place> peopled(const workforce::Records& records) {
  const auto unknown = static_cast<workforce::Index>(records.professions.size());
  std::set<std::pair<workforce::Index, workforce::Index>> places;
  const auto add = [&](const auto& units, const auto& professions) {
    for (std::size_t i = 0; i < units.size(); ++i)
      places.insert({units[i], professions[i] == workforce::kUnknown ? unknown : professions[i]});
  };
  add(records.employments.unit, records.employments.profession);
  add(records.stocks.unit, records.stocks.profession);
  std::vector<CellTable::Place> out;
  for (const auto& [unit, profession] : places) out.push_back({unit, profession});
  return out;
}

}  // namespace

ProfessionTable::ProfessionTable(const workforce::Records& records)
    : cells_(records.units.parent, records.professions.size() + 1, peopled(records)) {}

std::size_t ProfessionTable::column(workforce::Index profession) const {
  if (profession == workforce::kAll) return cells_.columns();
  return profession == workforce::kUnknown ? cells_.columns() - 1 : static_cast<std::size_t>(profession);
}

void ProfessionTable::count(workforce::Index unit, workforce::Index profession, std::int64_t persons) {
  cells_.at(unit, column(profession)) = persons;
}

bool ProfessionTable::hides(workforce::Index unit, workforce::Index profession) const {
  return cells_.hides(unit, column(profession));
}

namespace {

template <class Heads>
ProfessionTable counted(ProfessionTable table, std::span<const CutFigures> cuts, const Heads& heads) {
  for (const CutFigures& cut : cuts) table.count(cut.cut.unit, cut.cut.profession, heads(cut));
  table.withhold();
  return table;
}

}  // namespace

PeriodMasks::PeriodMasks(const workforce::Records& records, std::span<const CutFigures> cuts)
    : now_(records) {
  const ProfessionTable empty = now_;
  now_ = counted(empty, cuts, [](const CutFigures& cut) { return cut.now.heads; });
  if (cuts.empty()) return;
  const std::size_t years = cuts.front().years.size(), months = cuts.front().months.size();
  if (years > 0)
    year_ends_.push_back(counted(empty, cuts, [](const CutFigures& c) { return c.years[0].heads_before; }));
  for (std::size_t i = 0; i < years; ++i)
    year_ends_.push_back(counted(empty, cuts, [i](const CutFigures& c) { return c.years[i].heads; }));
  first_month_ = first_month(months);
  for (std::size_t i = first_month_; i < months; ++i)
    months_.push_back(counted(empty, cuts, [i](const CutFigures& c) { return c.months[i].heads; }));
  lay_years(cuts.front());
}

/// Months of a year: after the measuring day before and up to its own.
void PeriodMasks::lay_years(const CutFigures& any) {
  const auto after = [&](Date day) {
    const auto later = std::ranges::find_if(any.months, [&](const workforce::MonthRow& month) {
      return std::pair(month.year, month.month) > std::pair(day.year(), day.month());
    });
    return static_cast<std::size_t>(later - any.months.begin());
  };
  for (const workforce::YearRow& year : any.years) {
    if (year_begins_.empty()) year_begins_.push_back(after(Date(year.year - 1, year.day.month(), 1)));
    year_begins_.push_back(after(year.day));
  }
}

bool PeriodMasks::hides_year(const Filter& cut, std::size_t year) const {
  return year_ends_[year + 1].hides(cut.unit, cut.profession);
}

bool PeriodMasks::hides_flows(const Filter& cut, std::size_t year) const {
  if (year_ends_[year].hides(cut.unit, cut.profession) || hides_year(cut, year)) return true;
  const std::size_t from = year_begins_[year], to = year_begins_[year + 1];
  for (std::size_t month = std::max(from, first_month_); month < to; ++month) {
    if (hides_month(cut, month)) return true;
  }
  return false;
}

bool PeriodMasks::hides_month(const Filter& cut, std::size_t month) const {
  return month < first_month_ || months_[month - first_month_].hides(cut.unit, cut.profession);
}

}  // namespace framsyn::planning
