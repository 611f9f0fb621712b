#include "truth.hpp"

#include <fmt/format.h>

#include <cmath>

namespace framsyn::attack {
namespace {

using workforce::CutFigures;

/// The codes that the views use, said once more: a reader knows them.
constexpr std::string_view kReasonCodes[] = {"",
                                             "unknown",
                                             "resignation",
                                             "retirement",
                                             "end_of_fixed_term",
                                             "dismissal",
                                             "death_or_disability",
                                             "other_employer"};

std::string band_code(int from) {
  if (from == workforce::kUnknown) return "unknown";
  if (from == 0) return "0-19";
  return from == 70 ? "70-" : fmt::format("{}-{}", from, from + 4);
}

Group group_of(const workforce::Records& records, workforce::Index unit, workforce::Index profession) {
  return {unit == workforce::kAll ? 0 : records.units.id[static_cast<std::size_t>(unit)],
          profession == workforce::kAll       ? 0
          : profession == workforce::kUnknown ? -1
                                              : records.professions[static_cast<std::size_t>(profession)]};
}

void put_years(Figures& figures, Group group, const CutFigures& cut) {
  const auto put = [&](Count what, int year, std::int64_t number) {
    figures.counts[{what, group, end_of(year)}] = static_cast<double>(number);
  };
  for (std::size_t i = 0; i < cut.years.size(); ++i) {
    const workforce::YearRow& year = cut.years[i];
    if (i == 0) put(Count::heads, year.year - 1, year.heads_before);
    put(Count::heads, year.year, year.heads);
    if (!year.flows_known) continue;
    put(Count::joiners, year.year, year.joiners), put(Count::leavers, year.year, year.leavers);
    put(Count::moves_in, year.year, year.moves_in), put(Count::moves_out, year.year, year.moves_out);
  }
}

void put_shares(Figures& figures, Group group, const CutFigures& cut) {
  for (const workforce::YearRow& year : cut.years) {
    for (std::size_t reason = 1; year.flows_known && reason < workforce::kLeavings; ++reason)
      figures.shares[{group, year.year, std::string(kReasonCodes[reason])}] =
          static_cast<double>(year.leavers_by_reason[reason]);
  }
  for (const workforce::AgeRow& age : cut.ages) {
    const std::string band = band_code(age.from);
    figures.shares[{group, 0, band + " women"}] = static_cast<double>(age.women);
    figures.shares[{group, 0, band + " men"}] = static_cast<double>(age.men);
    figures.shares[{group, 0, band + " unknown"}] = static_cast<double>(age.unknown);
  }
}

}  // namespace

Truth truth_of(const planning::Outlook& outlook) {
  Truth truth;
  const auto& records = outlook.workforce.records();
  for (const CutFigures& cut : workforce::by_cut(outlook.workforce)) {
    const Group group = group_of(records, cut.cut.unit, cut.cut.profession);
    put_years(truth.figures, group, cut);
    for (const workforce::MonthRow& m : cut.months) {
      truth.now = month_of(m.year, static_cast<int>(m.month));
      truth.figures.counts[{Count::heads, group, truth.now}] = static_cast<double>(m.heads);
      truth.figures.degrees[{group, truth.now}] = std::round(m.fte * 100);
    }
    if (group.unit == 0 || group.profession == 0) put_shares(truth.figures, group, cut);
  }
  const auto& e = records.employments;
  for (std::size_t i = 0; i < e.person.size(); ++i)
    truth.worked_in.insert(group_of(records, e.unit[i], e.profession[i]));
  return truth;
}

}  // namespace framsyn::attack
