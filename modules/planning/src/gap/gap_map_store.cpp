#include <algorithm>

#include "gap/gap_store.hpp"
#include "words.hpp"

/// The table of units by professions.
namespace framsyn::planning {
namespace {

/// The unit asked about and those right below it, as `u` with the column `id`.
constexpr std::string_view kUnits =
    "(select cast($2 as bigint) as id union select id from organisation_v_unit where coalesce(parent_id, 0) "
    "= $2) u";

GapCell cell_of(const db::Row& row) {
  using Number = std::optional<double>;
  GapCell cell{CellState::withheld,
               row.get<Number>(3),
               row.get<Number>(4),
               row.get<Number>(5),
               row.get<Number>(6),
               row.get<Number>(7),
               row.get<std::optional<std::int64_t>>(2),
               row.get<Number>(8)};
  if (cell.gap || cell.heads) cell.state = CellState::told;
  return cell;
}

}  // namespace

std::vector<Named> GapStore::columns(std::int64_t run, std::int64_t unit) {
  std::vector<Named> columns = {{0, language_ == Language::sv ? "Alla yrken" : "All professions"}};
  for (db::Row row :
       tx_.query("select g.profession_id, coalesce(p.name, $3), max(g.heads) as most"
                 " from planning_group g join " +
                     std::string(kUnits) +
                     " on u.id = g.unit_id"
                     " left join organisation_v_profession p on p.id = g.profession_id"
                     " where g.run_id = $1 and g.profession_id <> 0 and g.heads > 0"
                     " group by g.profession_id, p.name order by most desc, p.name collate swedish",
                 run, unit, unknown_profession(language_)))
    columns.push_back({row.get<std::int64_t>(0), row.get<std::string>(1)});
  return columns;
}

std::vector<GapRow> GapStore::empty_rows(std::int64_t run, const Named& unit, std::size_t columns) {
  std::vector<GapRow> rows = {{unit, false, std::vector<GapCell>(columns)}};
  for (db::Row row :
       tx_.query("select u.id, u.name, exists (select 1 from organisation_v_unit b where b.parent_id = u.id)"
                 " from organisation_v_unit u join planning_group g on g.run_id = $1 and"
                 "   g.unit_id = u.id and g.profession_id = 0 and g.heads > 0"
                 " where coalesce(u.parent_id, 0) = $2 order by u.name collate swedish",
                 run, unit.id))
    rows.push_back({{row.get<std::int64_t>(0), row.get<std::string>(1)},
                    row.get<bool>(2),
                    std::vector<GapCell>(columns)});
  return rows;
}

/// Where people of professions that are not told of are at a unit, any profession may be theirs.
void GapStore::hide_where_others_are(std::int64_t run, std::vector<GapRow>& rows) {
  for (GapRow& row : rows) {
    const auto rest = tx_.one<std::int64_t>(
        "select coalesce(sum(case when profession_id = 0 then heads else -heads end), 0) from planning_group"
        " where run_id = $1 and unit_id = $2",
        run, row.unit.id);
    if (rest.value_or(0) == 0) continue;
    for (GapCell& cell : row.cells)
      if (cell.state == CellState::empty) cell.state = CellState::withheld;
  }
}

std::vector<GapRow> GapStore::rows(std::int64_t run, const Named& unit, int year,
                                   const std::vector<Named>& columns) {
  std::vector<GapRow> rows = empty_rows(run, unit, columns.size());
  for (db::Row row :
       tx_.query("select g.unit_id, g.profession_id, g.heads, x.mean, x.p10, x.p90, x.need, x.shortage, p.p50"
                 " from planning_group g join " +
                     std::string(kUnits) +
                     " on u.id = g.unit_id"
                     " left join planning_gap x on x.run_id = g.run_id and x.unit_id = g.unit_id and "
                     "x.profession_id ="
                     "   g.profession_id and x.measure = 'persons' and x.year = $3"
                     " left join planning_projection p on p.run_id = g.run_id and p.unit_id = g.unit_id and"
                     "   p.profession_id = g.profession_id and p.measure = 'heads' and p.year = $3"
                     " where g.run_id = $1",
                 run, unit.id, year)) {
    const auto at =
        std::ranges::find(rows, row.get<std::int64_t>(0), [](const GapRow& r) { return r.unit.id; });
    const auto column = std::ranges::find(columns, row.get<std::int64_t>(1), &Named::id);
    if (at != rows.end() && column != columns.end())
      at->cells[static_cast<std::size_t>(column - columns.begin())] = cell_of(row);
  }
  hide_where_others_are(run, rows);
  return rows;
}

}  // namespace framsyn::planning
