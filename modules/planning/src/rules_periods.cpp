#include "rules_periods.hpp"

namespace framsyn::planning {

using workforce::CutFigures;
using workforce::Filter;

ProfessionTable::ProfessionTable(const workforce::Units& units, int professions)
    : cells_(units.parent, static_cast<std::size_t>(professions) + 1) {}

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
    : now_(records.units, static_cast<int>(records.professions.size())) {
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
}

bool PeriodMasks::hides_year(const Filter& cut, std::size_t year) const {
  return year_ends_[year + 1].hides(cut.unit, cut.profession);
}

bool PeriodMasks::hides_flows(const Filter& cut, std::size_t year) const {
  return year_ends_[year].hides(cut.unit, cut.profession) || hides_year(cut, year);
}

bool PeriodMasks::hides_month(const Filter& cut, std::size_t month) const {
  return month < first_month_ || months_[month - first_month_].hides(cut.unit, cut.profession);
}

}  // namespace framsyn::planning
