#include "run/figures_store.hpp"

#include "assumptions/rules_chosen.hpp"
#include "backtest/shown.hpp"
#include "backtest/words_backtest.hpp"
#include "names.hpp"
#include "words.hpp"

namespace framsyn::planning {
namespace {

std::optional<double> fte(const db::Row& row, int column) {
  const auto share = row.get<std::optional<Share>>(column);
  return share ? std::optional(share->value()) : std::nullopt;
}

Spread spread(const db::Row& row, int first) {
  return {row.get<double>(first),     row.get<double>(first + 1), row.get<double>(first + 2),
          row.get<double>(first + 3), row.get<double>(first + 4), row.get<double>(first + 5),
          row.get<double>(first + 6), row.get<double>(first + 7), row.get<double>(first + 8)};
}

std::optional<Spread>& measure(ForecastYear& year, std::string_view name) {
  if (name == "heads") return year.heads;
  if (name == "fte") return year.fte;
  if (name == "delivered_fte") return year.delivered_fte;
  return name == "joiners" ? year.joiners : year.leavers;
}

}  // namespace

std::optional<RunFacts> Figures::run(std::optional<std::int64_t> asked) {
  auto rows = tx_.query(
      "select id, as_of, recorded_at, seed, draws, horizon, version, inputs_sha256, basis, greatest_z,"
      " chosen_count, saved_as"
      " from planning_run where id = coalesce($1, (select max(id) from planning_run))",
      asked);
  for (db::Row row : rows) {
    return RunFacts{
        row.get<std::int64_t>(0), row.get<Date>(1),        row.get<Instant>(2),
        row.get<std::int64_t>(3), row.get<int>(4),         row.get<int>(5),
        row.get<std::string>(6),  row.get<std::string>(7), row.get<std::string>(8),
        row.get<double>(9),       row.get<int>(10),        row.get<std::optional<std::string>>(11)};
  }
  return std::nullopt;
}

Figures::State Figures::state(std::int64_t run, GroupKey key) {
  const auto shown = tx_.one<bool>(
      "select shown from planning_group where run_id = $1 and unit_id = $2 and profession_id = $3", run,
      key.unit, key.profession);
  if (shown) return *shown ? State::shown : State::withheld;
  return key.profession != 0 && others(run, key.unit).heads > 0 ? State::withheld : State::empty;
}

bool Figures::forecasts(std::int64_t run, GroupKey key) {
  return tx_
      .one<int>(
          "select 1 from planning_projection where run_id = $1 and unit_id = $2 and profession_id = $3"
          " limit 1",
          run, key.unit, key.profession)
      .has_value();
}

ProfessionStock Figures::others(std::int64_t run, std::int64_t unit) {
  auto rows = tx_.query(
      "select u.heads - coalesce(sum(p.heads), 0) from planning_group u"
      " left join planning_group p on p.run_id = u.run_id and p.unit_id = u.unit_id and p.profession_id <> 0"
      " where u.run_id = $1 and u.unit_id = $2 and u.profession_id = 0 group by u.heads",
      run, unit);
  ProfessionStock rest{0, std::string(kOtherProfessionsWords.in(language_)), 0, {}};
  for (db::Row row : rows) {
    rest.heads = row.get<std::int64_t>(0);
  }
  return rest;
}

std::vector<YearFigures> Figures::years(std::int64_t run, GroupKey key) {
  std::vector<YearFigures> years;
  auto rows = tx_.query(
      "select year, heads, fte, joiners, leavers, moves_in, moves_out, delivered_fte from planning_year"
      " where run_id = $1 and unit_id = $2 and profession_id = $3 order by year",
      run, key.unit, key.profession);
  using Count = std::optional<std::int64_t>;
  for (db::Row row : rows) {
    years.push_back({row.get<int>(0), row.get<std::int64_t>(1), fte(row, 2), row.get<Count>(3),
                     row.get<Count>(4), row.get<Count>(5), row.get<Count>(6), fte(row, 7)});
  }
  return years;
}

std::vector<MonthFigures> Figures::months(std::int64_t run, GroupKey key) {
  std::vector<MonthFigures> months;
  auto rows = tx_.query(
      "select month, heads, fte from planning_month"
      " where run_id = $1 and unit_id = $2 and profession_id = $3 order by month",
      run, key.unit, key.profession);
  for (db::Row row : rows) months.push_back({row.get<std::string>(0), row.get<std::int64_t>(1), fte(row, 2)});
  return months;
}

std::vector<ReasonCount> Figures::leavers_by_reason(std::int64_t run, GroupKey key) {
  std::vector<ReasonCount> counts;
  auto rows = tx_.query(
      "select year, reason, count from planning_leaving"
      " where run_id = $1 and unit_id = $2 and profession_id = $3 order by year, reason",
      run, key.unit, key.profession);
  for (db::Row row : rows) {
    const auto reason = row.get<std::string>(1);
    const Words words = reason_words(reason);
    counts.push_back({row.get<int>(0), reason, std::string(words.sv), std::string(words.en),
                      row.get<std::optional<std::int64_t>>(2)});
  }
  return counts;
}

std::vector<AgeBand> Figures::ages(std::int64_t run, GroupKey key) {
  std::vector<AgeBand> bands;
  auto rows = tx_.query(
      "select band, women, men, unknown from planning_age"
      " where run_id = $1 and unit_id = $2 and profession_id = $3 order by band",
      run, key.unit, key.profession);
  using Count = std::optional<std::int64_t>;
  for (db::Row row : rows) {
    bands.push_back({row.get<std::string>(0), row.get<Count>(1), row.get<Count>(2), row.get<Count>(3)});
  }
  return bands;
}

std::vector<ProfessionStock> Figures::professions(std::int64_t run, std::int64_t unit) {
  std::vector<ProfessionStock> stocks = told_professions(run, unit);
  if (ProfessionStock rest = others(run, unit); rest.heads > 0) stocks.push_back(std::move(rest));
  return stocks;
}

std::vector<ProfessionStock> Figures::told_professions(std::int64_t run, std::int64_t unit) {
  std::vector<ProfessionStock> stocks;
  auto rows = tx_.query(
      "select g.profession_id, coalesce(p.name, $3), g.heads, g.fte from planning_group g"
      " left join organisation_v_profession p on p.id = g.profession_id"
      " where g.run_id = $1 and g.unit_id = $2 and g.profession_id <> 0 and g.heads > 0"
      " order by g.heads desc, p.name collate swedish",
      run, unit, unknown_profession(language_));
  for (db::Row row : rows) {
    stocks.push_back(
        {row.get<std::int64_t>(0), row.get<std::string>(1), row.get<std::int64_t>(2), fte(row, 3)});
  }
  return stocks;
}

std::vector<ForecastYear> Figures::projection(std::int64_t run, GroupKey key, int horizon) {
  return projected("planning_projection", run, key, horizon);
}

std::vector<ForecastYear> Figures::own_projection(std::int64_t run, GroupKey key, int horizon) {
  return projected("planning_own", run, key, horizon);
}

std::optional<std::string> Figures::level(std::int64_t run, GroupKey key) {
  auto level = tx_.one<std::string>(
      "select level from planning_group where run_id = $1 and unit_id = $2 and profession_id = $3", run,
      key.unit, key.profession);
  return level && !level->empty() ? level : std::nullopt;
}

std::vector<ShownLevel> Figures::shown(std::int64_t run, GroupKey key) {
  const auto named = level(run, key);
  const auto at = named ? backtest::level_named(*named) : std::nullopt;
  if (!at) return {};
  const auto rule =
      rule_of(tx_.one<std::string>("select rule from planning_run where id = $1", run).value_or(""));
  std::vector<ShownLevel> shown;
  auto rows = tx_.query(
      "select measure, max(method) from planning_projection"
      " where run_id = $1 and unit_id = $2 and profession_id = $3 group by measure order by measure",
      run, key.unit, key.profession);
  for (db::Row row : rows) {
    const auto measure = measure_named(row.get<std::string>(0));
    const auto method = backtest::method_named(row.get<std::string>(1));
    const auto* decided = measure ? rule.find(*at, *measure) : nullptr;
    if (decided != nullptr && method) shown.push_back(shown_level(rule, *decided, *method));
  }
  return shown;
}

std::vector<ForecastYear> Figures::projected(std::string_view table, std::int64_t run, GroupKey key,
                                             int horizon) {
  std::vector<ForecastYear> years;
  auto rows = tx_.query(
      "select year, measure, mean, sd, p2_5, p10, p25, p50, p75, p90, p97_5 from " + std::string(table) +
          " where run_id = $1 and unit_id = $2 and profession_id = $3 and year <= $4 order by year",
      run, key.unit, key.profession, horizon);
  for (db::Row row : rows) {
    const int year = row.get<int>(0);
    if (years.empty() || years.back().year != year) years.push_back({year, {}, {}, {}, {}});
    measure(years.back(), row.get<std::string_view>(1)) = spread(row, 2);
  }
  return years;
}

std::vector<Assumption> Figures::assumptions(std::int64_t run) {
  std::vector<Assumption> assumptions;
  auto rows = tx_.query(
      "select a.code, a.value, w.name_sv, w.name_en, w.unit_sv, w.unit_en, w.text_sv, w.text_en from "
      "planning_assumption a"
      " join planning_word w on w.run_id = a.run_id and w.kind = 'assumption' and w.code = a.code"
      " where a.run_id = $1 order by a.place",
      run);
  for (db::Row row : rows) {
    assumptions.push_back({row.get<std::string>(0), row.get<std::string>(2), row.get<std::string>(3),
                           row.get<double>(1), row.get<std::string>(4), row.get<std::string>(5),
                           row.get<std::string>(6), row.get<std::string>(7)});
  }
  return assumptions;
}

std::vector<AssumptionTold> Figures::told_assumptions(std::int64_t run) {
  std::vector<AssumptionTold> all;
  for (Assumption& told : assumptions(run)) all.push_back({std::move(told), {}, {}, {}, {}, {}});
  std::size_t at = 0;
  for (db::Row row :
       tx_.query("select low, high, found from planning_assumption where run_id = $1 order by place", run)) {
    AssumptionTold& one = all.at(at++);
    one.low = row.get<std::optional<double>>(0), one.high = row.get<std::optional<double>>(1);
    one.found = row.get<std::optional<double>>(2);
    one.limits = limits_of(one.told.code), one.source = source_of(one.told.code, one.found.has_value());
  }
  return all;
}

namespace {

constexpr std::string_view kPartColumns =
    ", g.heads, g.shown, p.mean, p.sd, p.p2_5, p.p10, p.p25, p.p50, p.p75, p.p90, p.p97_5 from "
    "planning_group g"
    " left join planning_projection p on p.run_id = g.run_id and p.unit_id = g.unit_id"
    "   and p.profession_id = g.profession_id and p.measure = 'heads' and p.year = $4";

std::string unit_parts() {
  return "select u.id, u.name" + std::string(kPartColumns) +
         " join organisation_v_unit u on u.id = g.unit_id"
         " where g.run_id = $1 and coalesce(u.parent_id, 0) = $2 and g.profession_id = $3 and g.heads > 0"
         " order by u.name collate swedish";
}

std::string profession_parts() {
  return "select g.profession_id, coalesce(u.name, $5)" + std::string(kPartColumns) +
         " left join organisation_v_profession u on u.id = g.profession_id"
         " where g.run_id = $1 and g.unit_id = $2 and g.profession_id <> 0"
         "   and ($3 = 0 or g.profession_id = $3) and g.heads > 0"
         " order by g.heads desc, u.name collate swedish";
}

}  // namespace

std::vector<Part> Figures::parts(std::int64_t run, GroupKey key, PartsBy by, int year) {
  std::vector<Part> parts = told_parts(run, key, by, year);
  if (const auto rest = rest_of(run, key, by, parts); rest > 0) {
    const Words name = by == PartsBy::unit ? kOtherUnitsWords : kOtherProfessionsWords;
    parts.push_back({0, std::string(name.in(language_)), rest, {}, {}, true});
  }
  return parts;
}

std::vector<Part> Figures::told_parts(std::int64_t run, GroupKey key, PartsBy by, int year) {
  std::vector<Part> parts;
  auto rows = by == PartsBy::unit ? tx_.query(unit_parts(), run, key.unit, key.profession, year)
                                  : tx_.query(profession_parts(), run, key.unit, key.profession, year,
                                              unknown_profession(language_));
  for (db::Row row : rows) {
    Part part{row.get<std::int64_t>(0), row.get<std::string>(1), row.get<std::int64_t>(2), {}, {},
              !row.get<bool>(3)};
    if (row.get<std::optional<double>>(4)) {
      part.heads = spread(row, 4);
      part.change_share = part.heads->p50 / static_cast<double>(*part.heads_now) - 1;
    }
    parts.push_back(std::move(part));
  }
  return parts;
}

/// Those of the group who are in none of the parts told; of all professions, every unit is told.
std::int64_t Figures::rest_of(std::int64_t run, GroupKey key, PartsBy by, std::span<const Part> parts) {
  if ((by == PartsBy::unit) == (key.profession == 0)) return 0;
  std::int64_t rest =
      tx_.one<std::optional<std::int64_t>>(
             "select heads from planning_group where run_id = $1 and unit_id = $2 and profession_id = $3",
             run, key.unit, key.profession)
          .value_or(std::nullopt)
          .value_or(0);
  for (const Part& part : parts) rest -= part.heads_now.value_or(0);
  return rest;
}

}  // namespace framsyn::planning
