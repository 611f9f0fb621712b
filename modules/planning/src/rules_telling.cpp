#include "rules_telling.hpp"

namespace framsyn::planning {

using workforce::CutFigures;

Telling::Telling(const Outlook& outlook, std::span<const CutFigures> cuts)
    : withholding_(outlook.withholding),
      cells_(outlook.workforce.records(), outlook.whole, cuts),
      knows_fte_(outlook.workforce.knows_fte()) {}

bool Telling::opens(workforce::Index unit, workforce::Index profession) const {
  return !withholding_.hides(unit, profession);
}

Telling::Told Telling::told(const workforce::Filter& cut) const {
  if (opens(cut.unit, cut.profession)) return Told::all;
  return cut.profession == workforce::kAll ? Told::heads_only : Told::nothing;
}

ToldStock Telling::stock(const CutFigures& cut) const {
  const Told of = told(cut.cut);
  ToldStock stock;
  if (of != Told::nothing) stock.heads = cut.now.heads;
  if (of == Told::all && knows_fte_) stock.fte = cut.now.fte;
  return stock;
}

std::vector<ToldYear> Telling::years(const CutFigures& cut) const {
  const Told of = told(cut.cut);
  std::vector<ToldYear> years;
  if (of == Told::nothing) return years;
  for (const workforce::YearRow& y : cut.years) {
    ToldYear& year = years.emplace_back(ToldYear{y.year, y.heads, {}, {}, {}, {}, {}});
    if (of != Told::all) continue;
    if (knows_fte_) year.fte = y.fte;
    if (!y.flows_known) continue;
    year.joiners = y.joiners, year.leavers = y.leavers;
    year.moves_in = y.moves_in, year.moves_out = y.moves_out;
  }
  return years;
}

std::vector<ToldMonth> Telling::months(const CutFigures& cut) const {
  const Told of = told(cut.cut);
  std::vector<ToldMonth> months;
  if (of == Told::nothing) return months;
  for (const workforce::MonthRow& m : cut.months) {
    ToldMonth& month = months.emplace_back(ToldMonth{m.year, m.month, m.heads, {}});
    if (of == Told::all && knows_fte_) month.fte = m.fte;
  }
  return months;
}

std::vector<ToldLeaving> Telling::leavings(const CutFigures& cut) const {
  if (told(cut.cut) != Told::all) return {};
  return cells_.leavings(cut);
}

std::vector<ToldAges> Telling::ages(const CutFigures& cut) const {
  if (told(cut.cut) != Told::all) return {};
  return cells_.ages(cut);
}

}  // namespace framsyn::planning
