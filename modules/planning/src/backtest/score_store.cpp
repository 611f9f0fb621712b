#include "backtest/score_store.hpp"

#include <framsyn/engine/forecast/method.hpp>

#include <algorithm>

#include "backtest/shown.hpp"
#include "backtest/words_backtest.hpp"
#include "names.hpp"

namespace framsyn::planning {
namespace {

constexpr std::int64_t kLeastComparisons = 10;

template <class Scored>
bool told(const Scored& s) {
  return s.level == backtest::Level::whole || s.comparisons >= kLeastComparisons;
}

MethodScore method_score(std::string_view method, db::Row row, int from) {
  const Words words = method_words(method);
  return {std::string(method),
          std::string(words.sv),
          std::string(words.en),
          row.get<double>(from),
          row.get<double>(from + 1),
          row.get<double>(from + 2),
          row.get<double>(from + 3),
          row.get<double>(from + 4),
          row.get<std::optional<double>>(from + 5),
          row.get<std::optional<double>>(from + 6)};
}

/// The simple methods from best to worst, and what ours gained on the best.
void weigh(LevelScore& level) {
  std::ranges::stable_sort(level.simple, {}, &MethodScore::crps);
  if (!level.simple.empty() && level.simple.front().crps > 0)
    level.skill = 1 - level.model.crps / level.simple.front().crps;
}

/// What is shown of a measure, level by level.
std::vector<ShownLevel> shown_at_levels(const backtest::Rule& rule, forecast::Measure measure) {
  std::vector<ShownLevel> levels;
  for (const backtest::Shown& s : rule.shown)
    if (s.measure == measure) levels.push_back(shown_level(rule, s, s.method));
  return levels;
}

}  // namespace

void ScoreStore::add(const LookBack& look, const BacktestFrame& frame) {
  forget_all();
  const auto id =
      tx_.one<std::int64_t>(
             "insert into planning_backtest (import_id, as_of, recorded_at, seed, draws, basis,"
             " as_recorded, version, inputs_sha256, rule, method) values ($1, $2, $3, $4, $5, $6, $7, $8, "
             "$9, $10, $11)"
             " returning id",
             frame.import, look.as_of, frame.recorded_at, static_cast<std::int64_t>(frame.order.seed),
             frame.order.draws, look.basis == workforce::Basis::stocks ? "stocks" : "employments",
             look.as_recorded, kVersion, look.inputs_sha256, rule_text(look.table.rule), forecast::kMethod)
          .value();
  add_origins(id, look.table);
  add_scores(id, look.table);
  add_energies(id, look.table);
  add_drifts(id, look.table);
  add_held_out(id, look.table);
}

void ScoreStore::add_origins(std::int64_t id, const backtest::Backtest& table) {
  auto rows = tx_.bulk("planning_origin", {"backtest_id", "year", "left_out"});
  for (const Date origin : table.origins) rows->row(id, origin.year(), std::string_view());
  for (const auto& out : table.left_out) rows->row(id, out.origin.year(), out.why.refusal->code);
  rows->finish();
}

void ScoreStore::add_scores(std::int64_t id, const backtest::Backtest& table) {
  auto rows = tx_.bulk("planning_score",
                       {"backtest_id", "level", "measure", "ahead", "method", "comparisons", "origins",
                        "crps", "miss", "bias", "in_80", "in_95", "held_low", "held_high"});
  for (const auto& s : table.scores) {
    if (!told(s)) continue;
    rows->row(id, backtest::name(s.level), name(s.measure), s.ahead, backtest::name(s.method), s.comparisons,
              s.origins, s.crps, s.miss, s.bias, s.in_80, s.in_95,
              s.held_80 ? std::optional(s.held_80->low) : std::nullopt,
              s.held_80 ? std::optional(s.held_80->high) : std::nullopt);
  }
  rows->finish();
}

void ScoreStore::add_energies(std::int64_t id, const backtest::Backtest& table) {
  auto rows =
      tx_.bulk("planning_energy", {"backtest_id", "level", "ahead", "method", "origins", "groups", "score"});
  for (const auto& e : table.energies) {
    if (e.groups * e.origins < kLeastComparisons) continue;
    rows->row(id, backtest::name(e.level), e.ahead, backtest::name(e.method), e.origins, e.groups, e.score);
  }
  rows->finish();
}

void ScoreStore::add_drifts(std::int64_t id, const backtest::Backtest& table) {
  auto rows = tx_.bulk("planning_drift", {"backtest_id", "level", "measure", "year", "groups", "below_80",
                                          "above_80", "outside_95", "years_before", "most", "warns"});
  for (const auto& d : table.drifts) {
    if (d.level != backtest::Level::whole && d.groups < kLeastComparisons) continue;
    rows->row(id, backtest::name(d.level), name(d.measure), d.year, d.groups, d.below_80, d.above_80,
              d.outside_95, d.years_before, d.most, d.warns);
  }
  rows->finish();
}

void ScoreStore::add_held_out(std::int64_t id, const backtest::Backtest& table) {
  auto rows =
      tx_.bulk("planning_held_out", {"backtest_id", "level", "measure", "method", "origins", "comparisons",
                                     "own_crps", "shown_crps", "own_in_80", "shown_in_80"});
  for (const auto& h : table.held_out) {
    if (!told(h)) continue;
    rows->row(id, backtest::name(h.level), name(h.measure), backtest::name(h.method), h.origins,
              h.comparisons, h.own_crps, h.shown_crps, h.own_in_80, h.shown_in_80);
  }
  rows->finish();
}

std::string ScoreStore::rule() {
  return tx_.one<std::string>("select rule from planning_backtest").value_or("");
}

std::string ScoreStore::version() {
  return tx_.one<std::string>("select version from planning_backtest").value_or("");
}

int ScoreStore::method() { return tx_.one<int>("select method from planning_backtest").value_or(0); }

organisation::Import::Id ScoreStore::import_of_current() {
  return organisation::Import::Id(
      tx_.one<std::int64_t>("select import_id from planning_backtest").value_or(0));
}

void ScoreStore::forget_all() { tx_.run("delete from planning_backtest"); }

std::optional<BacktestPage> ScoreStore::page(forecast::Measure measure) {
  std::optional<BacktestPage> page;
  for (db::Row row :
       tx_.query("select as_of, recorded_at, basis, as_recorded, draws, seed, rule from planning_backtest")) {
    page.emplace();
    page->as_of = row.get<Date>(0), page->recorded_at = row.get<Instant>(1);
    page->basis = row.get<std::string>(2), page->as_recorded = row.get<int>(3);
    page->draws = row.get<int>(4), page->seed = row.get<std::int64_t>(5);
    page->shown = shown_at_levels(rule_of(row.get<std::string>(6)), measure);
  }
  if (!page) return page;
  read_origins(*page), read_scores(*page, measure), read_held_out(*page, measure);
  if (measure == forecast::Measure::heads) read_energies(*page);
  page->drifts = drifts(measure);
  return page;
}

void ScoreStore::read_origins(BacktestPage& page) {
  for (db::Row row : tx_.query("select year, left_out from planning_origin order by year")) {
    const auto why = row.get<std::string>(1);
    if (why.empty()) {
      page.origins.push_back(row.get<int>(0));
    } else {
      const Words words = left_out_words(why);
      page.left_out.push_back({row.get<int>(0), std::string(words.sv), std::string(words.en)});
    }
  }
}

void ScoreStore::read_scores(BacktestPage& page, forecast::Measure measure) {
  auto rows = tx_.query(
      "select level, ahead, method, comparisons, origins, crps, miss, bias, in_80, in_95, held_low, held_high"
      " from planning_score as s where measure = $1 and comparisons = (select m.comparisons from "
      "planning_score as m"
      " where m.measure = s.measure and m.level = s.level and m.ahead = s.ahead and m.method = 'model')"
      " order by level, ahead",
      name(measure));
  for (db::Row row : rows) {
    const auto level = row.get<std::string>(0);
    const int ahead = row.get<int>(1);
    if (page.levels.empty() || page.levels.back().level != level || page.levels.back().ahead != ahead) {
      const Words words = level_words(level);
      page.levels.push_back({level,
                             std::string(words.sv),
                             std::string(words.en),
                             ahead,
                             row.get<std::int64_t>(3),
                             row.get<int>(4),
                             {},
                             {},
                             {}});
    }
    const auto method = row.get<std::string>(2);
    MethodScore score = method_score(method, row, 5);
    LevelScore& at = page.levels.back();
    if (method == backtest::name(backtest::Method::model))
      at.model = std::move(score);
    else
      at.simple.push_back(std::move(score));
  }
  std::ranges::for_each(page.levels, weigh);
  std::ranges::stable_sort(page.levels, {}, [](const LevelScore& l) { return level_order(l.level); });
}

void ScoreStore::read_energies(BacktestPage& page) {
  for (db::Row row : tx_.query("select level, ahead, method, origins, groups, score from planning_energy "
                               "order by level, ahead, score")) {
    const auto level = row.get<std::string>(0), method = row.get<std::string>(2);
    const Words words = level_words(level), how = method_words(method);
    page.energies.push_back({level, std::string(words.sv), std::string(words.en), row.get<int>(1), method,
                             std::string(how.sv), std::string(how.en), row.get<int>(3), row.get<double>(4),
                             row.get<double>(5)});
  }
}

void ScoreStore::read_held_out(BacktestPage& page, forecast::Measure measure) {
  auto rows = tx_.query(
      "select level, method, origins, comparisons, own_crps, shown_crps, own_in_80, shown_in_80"
      " from planning_held_out where measure = $1",
      name(measure));
  for (db::Row row : rows) {
    const auto level = row.get<std::string>(0), method = row.get<std::string>(1);
    const Words words = level_words(level), how = method_words(method);
    page.held_out.push_back({level, std::string(words.sv), std::string(words.en), method, std::string(how.sv),
                             std::string(how.en), row.get<int>(2), row.get<std::int64_t>(3),
                             row.get<double>(4), row.get<double>(5), row.get<double>(6), row.get<double>(7)});
  }
  std::ranges::stable_sort(page.held_out, {}, [](const TriedRule& t) { return level_order(t.level); });
}

std::vector<DriftNote> ScoreStore::drifts(forecast::Measure measure) {
  std::vector<DriftNote> notes;
  auto rows = tx_.query(
      "select level, year, groups, below_80, above_80, outside_95, years_before, most, warns"
      " from planning_drift where measure = $1",
      name(measure));
  for (db::Row row : rows) {
    const auto level = row.get<std::string>(0);
    const Words words = level_words(level);
    notes.push_back({level, std::string(words.sv), std::string(words.en), std::string(name(measure)),
                     row.get<int>(1), row.get<std::int64_t>(2), row.get<std::int64_t>(3),
                     row.get<std::int64_t>(4), row.get<std::int64_t>(5), row.get<int>(6), row.get<double>(7),
                     row.get<bool>(8)});
  }
  std::ranges::stable_sort(notes, {}, [](const DriftNote& d) { return level_order(d.level); });
  return notes;
}

}  // namespace framsyn::planning
