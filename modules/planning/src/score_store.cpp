#include "score_store.hpp"

#include <algorithm>

#include "names.hpp"
#include "words_backtest.hpp"

namespace framsyn::planning {
namespace {

constexpr std::int64_t kLeastComparisons = 10;

template <class Scored>
bool told(const Scored& s) {
  return s.level == backtest::Level::whole || s.comparisons >= kLeastComparisons;
}

MethodScore method_score(std::string_view method, db::Row row, int from) {
  const Words words = method_words(method);
  return {std::string(method),       std::string(words.sv),     std::string(words.en),
          row.get<double>(from),     row.get<double>(from + 1), row.get<double>(from + 2),
          row.get<double>(from + 3), row.get<double>(from + 4)};
}

/// The simple methods from best to worst, and what ours gained on the best.
void weigh(LevelScore& level) {
  std::ranges::stable_sort(level.simple, {}, &MethodScore::crps);
  if (!level.simple.empty() && level.simple.front().crps > 0)
    level.skill = 1 - level.model.crps / level.simple.front().crps;
}

}  // namespace

void ScoreStore::add(const LookBack& look, const BacktestFrame& frame) {
  forget_all();
  const auto id =
      tx_.one<std::int64_t>(
             "insert into planning_backtest (import_id, as_of, recorded_at, seed, draws, basis,"
             " as_recorded, version, inputs_sha256) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)"
             " returning id",
             frame.import, look.as_of, frame.recorded_at, static_cast<std::int64_t>(frame.order.seed),
             frame.order.draws, look.basis == workforce::Basis::stocks ? "stocks" : "employments",
             look.as_recorded, kVersion, look.inputs_sha256)
          .value();
  add_origins(id, look.table);
  add_scores(id, look.table);
  add_calibrations(id, look.table);
}

void ScoreStore::add_origins(std::int64_t id, const backtest::Backtest& table) {
  auto rows = tx_.bulk("planning_origin", {"backtest_id", "year", "left_out"});
  for (const Date origin : table.origins) rows->row(id, origin.year(), std::string_view());
  for (const auto& out : table.left_out) rows->row(id, out.origin.year(), out.why.refusal->code);
  rows->finish();
}

void ScoreStore::add_scores(std::int64_t id, const backtest::Backtest& table) {
  auto rows = tx_.bulk("planning_score", {"backtest_id", "level", "measure", "ahead", "method", "comparisons",
                                          "origins", "crps", "miss", "bias", "in_80", "in_95"});
  for (const auto& s : table.scores) {
    if (!told(s)) continue;
    rows->row(id, backtest::name(s.level), name(s.measure), s.ahead, backtest::name(s.method), s.comparisons,
              s.origins, s.crps, s.miss, s.bias, s.in_80, s.in_95);
  }
  rows->finish();
}

void ScoreStore::add_calibrations(std::int64_t id, const backtest::Backtest& table) {
  auto rows = tx_.bulk("planning_calibration", {"backtest_id", "level", "measure", "ahead", "widening"});
  for (const auto& c : table.calibrations)
    if (told(c)) rows->row(id, backtest::name(c.level), name(c.measure), c.ahead, c.widening);
  rows->finish();
}

organisation::Import::Id ScoreStore::import_of_current() {
  return organisation::Import::Id(
      tx_.one<std::int64_t>("select import_id from planning_backtest").value_or(0));
}

void ScoreStore::forget_all() { tx_.run("delete from planning_backtest"); }

std::optional<BacktestPage> ScoreStore::page(forecast::Measure measure) {
  std::optional<BacktestPage> page;
  for (db::Row row :
       tx_.query("select as_of, recorded_at, basis, as_recorded, draws, seed from planning_backtest")) {
    page.emplace();
    page->as_of = row.get<Date>(0), page->recorded_at = row.get<Instant>(1);
    page->basis = row.get<std::string>(2), page->as_recorded = row.get<int>(3);
    page->draws = row.get<int>(4), page->seed = row.get<std::int64_t>(5);
  }
  if (page) read_origins(*page), read_scores(*page, measure);
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
      "select s.level, s.ahead, s.method, s.comparisons, s.origins, s.crps, s.miss, s.bias, s.in_80, s.in_95,"
      " c.widening from planning_score s join planning_calibration c on c.backtest_id = s.backtest_id"
      " and c.level = s.level and c.measure = s.measure and c.ahead = s.ahead where s.measure = $1"
      " order by s.level, s.ahead",
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
                             {},
                             row.get<double>(10)});
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

}  // namespace framsyn::planning
