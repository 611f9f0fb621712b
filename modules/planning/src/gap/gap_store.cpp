#include "gap/gap_store.hpp"

#include <algorithm>

#include "gap/rules_mean_degree.hpp"
#include "names.hpp"
#include "scenario/scenario_asked.hpp"
#include "words.hpp"

namespace framsyn::planning {
namespace {

constexpr std::string_view kColumns =
    "x.mean, x.sd, x.p2_5, x.p10, x.p25, x.p50, x.p75, x.p90, x.p97_5, x.need, x.shortage, "
    "x.expected_shortage, x.more_for_even, x.more_for_sure";

GapFigures figures(const db::Row& row, int first) {
  const auto at = [&](int column) { return row.get<double>(first + column); };
  return {
      {at(0), at(1), at(2), at(3), at(4), at(5), at(6), at(7), at(8)}, at(9), at(10), at(11), at(12), at(13)};
}

/// What one FTE counts for: 1, or persons.
void add_row(db::Bulk& rows, Run::Id run, GroupKey key, std::string_view measure, int year,
             const scenario::Gap& gap, double one) {
  const auto& p = gap.fte.quantile;
  rows.row(run, key.unit, key.profession, year, measure, gap.fte.mean * one, gap.fte.sd * one, p[0] * one,
           p[1] * one, p[2] * one, p[3] * one, p[4] * one, p[5] * one, p[6] * one, gap.need * one,
           gap.shortage, gap.expected_shortage * one, gap.more_for_even * one, gap.more_for_sure * one);
}

}  // namespace

void GapStore::add(Run::Id run, const Outlook& outlook, const scenario::Gaps& gaps) {
  auto rows = tx_.bulk("planning_gap", {"run_id", "unit_id", "profession_id", "year", "measure", "mean", "sd",
                                        "p2_5", "p10", "p25", "p50", "p75", "p90", "p97_5", "need",
                                        "shortage", "expected_shortage", "more_for_even", "more_for_sure"});
  const MeanDegrees degrees(outlook);
  for (std::size_t c = 0; c < gaps.cuts.size(); ++c) {
    const forecast::Cut cut = gaps.cuts[c];
    if (outlook.withholding.hides(cut.unit, cut.profession)) continue;
    const GroupKey key = key_of(cut, outlook.units, outlook.professions);
    for (std::size_t t = 0; t < gaps.years.size(); ++t) {
      const scenario::Gap gap = as_told(gaps.gaps[c * gaps.years.size() + t]);
      add_row(*rows, run, key, "fte", gaps.years[t], gap, 1);
      add_row(*rows, run, key, "persons", gaps.years[t], gap, 1 / degrees.of(cut.profession));
    }
  }
  rows->finish();
}

std::vector<GapYear> GapStore::years(std::int64_t run, GroupKey key) {
  std::vector<GapYear> years;
  for (db::Row row : tx_.query("select x.year, x.measure, " + std::string(kColumns) +
                                   " from planning_gap x where x.run_id = $1 and x.unit_id = $2 and "
                                   "x.profession_id = $3 order by x.year",
                               run, key.unit, key.profession)) {
    const int year = row.get<int>(0);
    if (years.empty() || years.back().year != year) years.push_back({year, {}, {}});
    (row.get<std::string_view>(1) == "fte" ? years.back().fte : years.back().persons) = figures(row, 2);
  }
  return years;
}

std::vector<int> GapStore::all_years(std::int64_t run) {
  std::vector<int> years;
  for (db::Row row :
       tx_.query("select distinct year from planning_projection where run_id = $1 order by year", run))
    years.push_back(row.get<int>(0));
  return years;
}

std::optional<int> GapStore::first_short(std::int64_t run, GroupKey key) {
  return tx_
      .one<std::optional<int>>(
          "select min(year) from planning_gap where run_id = $1 and unit_id = $2 and "
          "profession_id = $3 and measure = 'persons' and shortage > 0.5",
          run, key.unit, key.profession)
      .value_or(std::nullopt);
}

std::vector<ProfessionGap> GapStore::professions(std::int64_t run, std::int64_t unit, int year) {
  std::vector<ProfessionGap> rows;
  for (db::Row row : tx_.query(
           "select x.profession_id, coalesce(p.name, $4), g.heads, f.mean, f.need, " + std::string(kColumns) +
               " from planning_gap x"
               " join planning_gap f on f.run_id = x.run_id and f.unit_id = x.unit_id and f.profession_id ="
               "   x.profession_id and f.measure = x.measure and f.year ="
               "   (select min(year) from planning_gap where run_id = $1)"
               " left join planning_group g on g.run_id = x.run_id and g.unit_id = x.unit_id and"
               "   g.profession_id = x.profession_id"
               " left join organisation_v_profession p on p.id = x.profession_id"
               " where x.run_id = $1 and x.unit_id = $2 and x.year = $3 and x.measure = 'persons' and"
               "   x.profession_id <> 0"
               " order by x.shortage desc, x.expected_shortage desc, p.name collate swedish",
           run, unit, year, unknown_profession(language_))) {
    ProfessionGap one{{row.get<std::int64_t>(0), row.get<std::string>(1)},
                      row.get<std::optional<std::int64_t>>(2),
                      {},
                      figures(row, 5),
                      row.get<double>(3),
                      row.get<double>(4),
                      {},
                      {}};
    rows.push_back(std::move(one));
  }
  for (ProfessionGap& one : rows) one.first_short = first_short(run, {unit, one.profession.id});
  add_flows(run, unit, year, rows);
  return rows;
}

void GapStore::add_flows(std::int64_t run, std::int64_t unit, int year, std::vector<ProfessionGap>& rows) {
  for (db::Row row : tx_.query("select profession_id, measure, sum(mean) from planning_projection"
                               " where run_id = $1 and unit_id = $2 and year <= $3 and measure in"
                               "   ('joiners', 'leavers') group by profession_id, measure",
                               run, unit, year)) {
    const auto id = row.get<std::int64_t>(0);
    const auto found =
        std::ranges::find(rows, id, [](const ProfessionGap& one) { return one.profession.id; });
    if (found == rows.end()) continue;
    (row.get<std::string_view>(1) == "leavers" ? found->leavers : found->joiners) = row.get<double>(2);
  }
}

}  // namespace framsyn::planning
