#include "supply_store.hpp"

#include <algorithm>

namespace framsyn::reports {
namespace {

constexpr int kThinRows = 12;

std::optional<double> fte(const db::Row& row, int column) {
  const auto share = row.get<std::optional<Share>>(column);
  return share ? std::optional(share->value()) : std::nullopt;
}

Interval interval(const db::Row& row, int first) {
  return {row.get<double>(first),     row.get<double>(first + 1), row.get<double>(first + 2),
          row.get<double>(first + 3), row.get<double>(first + 4), row.get<double>(first + 5),
          row.get<double>(first + 6)};
}

std::string in(std::string sql, Language language) {
  const std::string tag = language == Language::sv ? "sv" : "en";
  for (std::size_t at; (at = sql.find("{l}")) != std::string::npos;) sql.replace(at, 3, tag);
  return sql;
}

std::optional<SupplyRun> read_run(db::Tx& tx) {
  auto rows = tx.query(
      "select id, as_of, recorded_at, horizon, draws, seed, basis, version, inputs_sha256, greatest_z, "
      "least_persons, chosen_count"
      " from planning_v_run");
  for (db::Row row : rows) {
    return SupplyRun{row.get<std::int64_t>(0), row.get<Date>(1),          row.get<Instant>(2),
                     row.get<int>(3),          row.get<int>(4),           row.get<std::int64_t>(5),
                     row.get<std::string>(6),  row.get<std::string>(7),   row.get<std::string>(8),
                     row.get<double>(9),       row.get<std::int64_t>(10), row.get<int>(11)};
  }
  return std::nullopt;
}

void read_stock(db::Tx& tx, std::int64_t unit, Supply& supply) {
  auto rows = tx.query(
      "select heads, fte, shown from planning_v_group where unit_id = $1 and profession_id = 0", unit);
  for (db::Row row : rows) {
    supply.heads = row.get<std::int64_t>(0);
    supply.fte = fte(row, 1);
    supply.shown = row.get<bool>(2);
  }
}

void read_years(db::Tx& tx, std::int64_t unit, Supply& supply) {
  using Count = std::optional<std::int64_t>;
  auto rows = tx.query(
      "select year, heads, fte, joiners, leavers, moves_in, moves_out from planning_v_year"
      " where unit_id = $1 and profession_id = 0 order by year",
      unit);
  for (db::Row row : rows) {
    supply.years.push_back({row.get<int>(0), row.get<std::int64_t>(1), fte(row, 2), row.get<Count>(3),
                            row.get<Count>(4), row.get<Count>(5), row.get<Count>(6)});
  }
}

void read_forecast(db::Tx& tx, std::int64_t unit, Supply& supply) {
  auto rows = tx.query(
      "select year, measure, p2_5, p10, p25, p50, p75, p90, p97_5 from planning_v_projection"
      " where unit_id = $1 and profession_id = 0 and measure in ('heads', 'fte') order by year, measure desc",
      unit);
  for (db::Row row : rows) {
    if (row.get<std::string_view>(1) == "heads")
      supply.forecast.push_back({row.get<int>(0), interval(row, 2), {}});
    else
      supply.forecast.back().fte = interval(row, 2);
  }
}

constexpr std::string_view kGroupColumns =
    "coalesce(p.name, w.name_{l}), g.heads, g.fte, q.p2_5, q.p10, q.p25, q.p50, q.p75, q.p90, q.p97_5 from "
    "planning_v_group g"
    " left join organisation_v_profession p on p.id = g.profession_id"
    " left join organisation_v_unit u on u.id = g.unit_id"
    " left join planning_v_word w on w.kind = 'profession' and g.profession_id = -1"
    " left join planning_v_projection q on q.unit_id = g.unit_id and q.profession_id = g.profession_id"
    "   and q.measure = 'heads' and q.year = $2";

SupplyGroup group(const db::Row& row) {
  SupplyGroup group{
      row.get<std::string>(0), row.get<std::string>(1), row.get<std::int64_t>(2), fte(row, 3), {}};
  if (row.get<std::optional<double>>(4)) group.then = interval(row, 4);
  return group;
}

/// Whether simple methods are shown in the place of our own forecast, of the unit or anything below it.
void read_methods(db::Tx& tx, std::int64_t unit, Supply& supply) {
  supply.is_simple =
      tx.one<std::string>(
            "select max(method) from planning_v_projection where unit_id = $1 and profession_id = 0"
            " and measure = 'heads' having count(*) > 0",
            unit)
          .value_or("model") != "model";
  supply.has_simple =
      tx.one<std::int64_t>(
            "select count(*) from planning_v_projection where method <> 'model' and ($1 = 0 or unit_id in"
            " (select unit_id from organisation_v_reach where ancestor_id = $1))",
            unit)
          .value_or(0) > 0;
}

void read_professions(db::Tx& tx, std::int64_t unit, Language language, Supply& supply) {
  auto rows = tx.query(in("select '', " + std::string(kGroupColumns) +
                              " where g.unit_id = $1 and g.profession_id <> 0 and g.heads > 0"
                              " order by g.heads desc, p.name collate swedish",
                          language),
                       unit, supply.run.horizon);
  for (db::Row row : rows) supply.professions.push_back(group(row));
}

/// Those whose profession is not told by itself: what is left of the unit.
void add_others(Supply& supply) {
  SupplyGroup& others = supply.other_professions;
  others.heads = supply.heads;
  for (const SupplyGroup& told : supply.professions) others.heads -= told.heads;
}

void read_thin(db::Tx& tx, std::int64_t unit, Language language, Supply& supply) {
  auto rows = tx.query(
      in("select u.name, " + std::string(kGroupColumns) +
             " where ($1 = 0 or g.unit_id in (select unit_id from organisation_v_reach where ancestor_id = "
             "$1))"
             "   and g.profession_id <> 0 and g.unit_id <> 0 and g.heads >= $3"
             "   and q.p50 < g.heads"
             "   and not exists (select 1 from organisation_v_unit child where child.parent_id = g.unit_id)"
             " order by q.p50 / g.heads, g.heads desc, u.name limit $4",
         language),
      unit, supply.run.horizon, kLeastForChange, kThinRows);
  for (db::Row row : rows) supply.thin.push_back(group(row));
}

/// Why a profession thins out, where it is known: who retires is told by profession for the whole only.
void read_retired(db::Tx& tx, Language language, Supply& supply) {
  if (supply.years.empty()) return;
  auto rows =
      tx.query(in("select coalesce(p.name, w.name_{l}), l.count, y.leavers from planning_v_leaving l"
                  " join planning_v_year y on y.unit_id = l.unit_id and y.profession_id = l.profession_id"
                  "   and y.year = l.year and y.leavers >= $2"
                  " left join organisation_v_profession p on p.id = l.profession_id"
                  " left join planning_v_word w on w.kind = 'profession' and l.profession_id = -1"
                  " where l.unit_id = 0 and l.profession_id <> 0 and l.year = $1"
                  "   and l.reason = 'retirement' and l.count is not null order by 1",
                  language),
               supply.years.back().year, kLeastForChange);
  for (db::Row row : rows) {
    const auto profession = row.get<std::string>(0);
    if (std::ranges::none_of(supply.thin, [&](const SupplyGroup& g) { return g.profession == profession; }))
      continue;
    supply.retired.push_back({profession, static_cast<double>(row.get<std::int64_t>(1)) /
                                              static_cast<double>(row.get<std::int64_t>(2))});
  }
}

void read_reasons(db::Tx& tx, std::int64_t unit, Language language, Supply& supply) {
  if (supply.years.empty()) return;
  supply.reasons_year = supply.years.back().year;
  auto rows = tx.query(in("select w.name_{l}, l.count from planning_v_leaving l"
                          " join planning_v_word w on w.kind = 'reason' and w.code = l.reason"
                          " where l.unit_id = $1 and l.profession_id = 0 and l.year = $2 and l.count is not "
                          "null order by l.count desc, w.place",
                          language),
                       unit, supply.reasons_year);
  for (db::Row row : rows) supply.reasons.push_back({row.get<std::string>(0), row.get<std::int64_t>(1)});
}

/// All bands or none: a chart with some of its bars withheld would tell a false story.
void read_ages(db::Tx& tx, std::int64_t unit, Supply& supply) {
  using Count = std::optional<std::int64_t>;
  auto rows = tx.query(
      "select band, women, men, unknown from planning_v_age where unit_id = $1 and profession_id = 0 order "
      "by band",
      unit);
  for (db::Row row : rows) {
    const Count women = row.get<Count>(1), men = row.get<Count>(2), unknown = row.get<Count>(3);
    if (!women || !men || !unknown) return supply.ages.clear();
    supply.ages.push_back({row.get<std::string>(0), *women, *men, *unknown});
  }
}

void read_assumptions(db::Tx& tx, Language language, Supply& supply) {
  auto assumptions = tx.query(
      in("select w.name_{l}, w.unit_{l}, w.text_{l}, a.value from planning_v_word w"
         " join planning_v_assumption a on a.code = w.code where w.kind = 'assumption' order by w.place",
         language));
  for (db::Row row : assumptions) {
    supply.assumptions.push_back(
        {row.get<std::string>(0), row.get<std::string>(1), row.get<std::string>(2), row.get<double>(3)});
  }
}

void read_definitions(db::Tx& tx, Language language, Supply& supply) {
  auto definitions = tx.query(in(
      "select name_{l}, text_{l} from planning_v_word where kind = 'definition' order by place", language));
  for (db::Row row : definitions) {
    supply.definitions.push_back({row.get<std::string>(0), row.get<std::string>(1)});
  }
}

std::string whole_name(db::Tx& tx, Language language) {
  return tx.one<std::string>("select name from organisation_v_whole")
      .value_or(language == Language::sv ? "Hela organisationen" : "The whole organisation");
}

}  // namespace

std::int64_t Supply::reasons_withheld() const {
  std::int64_t rest = years.empty() ? 0 : years.back().leavers.value_or(0);
  for (const SupplyReason& reason : reasons) rest -= reason.count;
  return rest;
}

Result<Supply> read_supply(db::Tx& tx, std::int64_t unit, Language language) {
  Supply supply;
  const auto run = read_run(tx);
  if (!run) return refuse(kNoRun);
  supply.run = *run;
  if (unit != 0) {
    auto name = tx.one<std::string>("select name from organisation_v_unit where id = $1", unit);
    if (!name) return refuse(kNoUnit);
    supply.unit = *std::move(name);
  } else {
    supply.unit = whole_name(tx, language);
  }
  read_stock(tx, unit, supply);
  read_years(tx, unit, supply);
  read_assumptions(tx, language, supply);
  read_definitions(tx, language, supply);
  read_forecast(tx, unit, supply);
  read_methods(tx, unit, supply);
  read_professions(tx, unit, language, supply);
  add_others(supply);
  read_thin(tx, unit, language, supply);
  read_retired(tx, language, supply);
  read_reasons(tx, unit, language, supply);
  read_ages(tx, unit, supply);
  return supply;
}

}  // namespace framsyn::reports
