#include "disclosure/rules_telling.hpp"

namespace framsyn::planning {

using workforce::CutFigures;
using workforce::kAll;

namespace {

/// Which groups are large enough in each year for what they deliver to be told.
std::vector<ProfessionTable> absence_masks(const Outlook& outlook, std::span<const CutFigures> cuts) {
  std::vector<ProfessionTable> masks;
  if (!outlook.absence_withholding || cuts.empty()) return masks;
  masks.resize(cuts.front().years.size(), ProfessionTable(outlook.workforce.records()));
  for (std::size_t i = 0; i < masks.size(); ++i) {
    for (const CutFigures& cut : cuts) masks[i].count(cut.cut.unit, cut.cut.profession, cut.years[i].heads);
    masks[i].withhold({kLeastForAbsence});
  }
  return masks;
}

}  // namespace

Telling::Telling(const Outlook& outlook, std::span<const CutFigures> cuts)
    : outlook_(outlook),
      masks_(outlook.workforce.records(), cuts),
      absence_(absence_masks(outlook, cuts)),
      cells_(outlook.workforce.records(), outlook.whole, cuts, masks_),
      knows_fte_(outlook.workforce.knows_fte()) {}

bool Telling::forecasts(workforce::Index unit, workforce::Index profession) const {
  return !outlook_.withholding.hides(unit, profession);
}

bool Telling::names(const CutFigures& cut) const {
  if (cut.cut.profession == kAll) return true;
  if (cut.now.heads > 0 && opens(cut.cut)) return true;
  for (std::size_t i = 0; i < cut.years.size(); ++i) {
    if (cut.years[i].heads > 0 && !masks_.hides_year(cut.cut, i)) return true;
  }
  for (std::size_t i = first_month(cut.months.size()); i < cut.months.size(); ++i) {
    if (cut.months[i].heads > 0 && !masks_.hides_month(cut.cut, i)) return true;
  }
  return false;
}

/// Where nobody has their main employment, the degrees are those of a few side employments.
std::optional<double> Telling::degrees(std::int64_t heads, double fte) const {
  if (!knows_fte_ || (heads == 0 && fte > 0)) return std::nullopt;
  return disclosure::told_degrees(fte);
}

ToldStock Telling::stock(const CutFigures& cut) const {
  ToldStock stock;
  const bool open = opens(cut.cut);
  if (open || cut.cut.profession == kAll) stock.heads = cut.now.heads;
  if (open) stock.fte = degrees(cut.now.heads, cut.now.fte);
  return stock;
}

std::vector<ToldYear> Telling::years(const CutFigures& cut) const {
  std::vector<ToldYear> years;
  if (!names(cut)) return years;
  for (std::size_t i = 0; i < cut.years.size(); ++i) {
    const workforce::YearRow& y = cut.years[i];
    const bool open = !masks_.hides_year(cut.cut, i);
    if (!open && cut.cut.profession != kAll) continue;
    ToldYear& year = years.emplace_back(ToldYear{y.year, y.heads, {}, {}, {}, {}, {}});
    if (open) year.fte = degrees(y.heads, y.fte);
    if (year.fte && i < absence_.size() && !absence_[i].hides(cut.cut.unit, cut.cut.profession))
      year.delivered_fte = y.delivered_fte;
    if (!y.flows_known || masks_.hides_flows(cut.cut, i)) continue;
    year.joiners = y.joiners, year.leavers = y.leavers;
    year.moves_in = y.moves_in, year.moves_out = y.moves_out;
  }
  return years;
}

std::vector<ToldMonth> Telling::months(const CutFigures& cut) const {
  std::vector<ToldMonth> months;
  if (!names(cut)) return months;
  for (std::size_t i = first_month(cut.months.size()); i < cut.months.size(); ++i) {
    const workforce::MonthRow& m = cut.months[i];
    const bool open = !masks_.hides_month(cut.cut, i);
    if (!open && cut.cut.profession != kAll) continue;
    ToldMonth& month = months.emplace_back(ToldMonth{m.year, m.month, m.heads, {}});
    if (open) month.fte = degrees(m.heads, m.fte);
  }
  return months;
}

std::vector<ToldLeaving> Telling::leavings(const CutFigures& cut) const {
  if (!names(cut)) return {};
  std::vector<ToldLeaving> told = cells_.leavings(cut);
  std::erase_if(told, [&](const ToldLeaving& leaving) {
    const auto year = static_cast<std::size_t>(leaving.year - cut.years.front().year);
    return masks_.hides_flows(cut.cut, year);
  });
  return told;
}

std::vector<ToldAges> Telling::ages(const CutFigures& cut) const {
  if (!opens(cut.cut)) return {};
  return cells_.ages(cut);
}

}  // namespace framsyn::planning
