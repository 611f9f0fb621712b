#pragma once

#include <framsyn/planning.hpp>

#include "backtest/wire_backtest.hpp"

namespace framsyn::planning {

/// What is stored of a test of the forecast besides what it came to.
struct BacktestFrame {
  organisation::Import::Id import;
  Instant recorded_at;
  const BacktestOrder& order;
};

/// The test of the forecast that the pages show. Levels below the whole are told where at least ten
/// comparisons were made: a mean of fewer could be one group's.
class ScoreStore {
 public:
  explicit ScoreStore(db::Tx& tx) : tx_(tx) {}

  /// In place of the one before.
  void add(const LookBack&, const BacktestFrame&);
  /// What is to be shown, as the test decided it (shown.hpp); empty when no test has been made.
  std::string rule();
  /// The program that made the test.
  std::string version();
  int method();
  /// The import that the test rests on; 0 when there is none.
  organisation::Import::Id import_of_current();
  void forget_all();
  /// Nothing when no test has been made.
  std::optional<BacktestPage> page(forecast::Measure);
  /// The newest year beside what was forecast a year before, level by level.
  std::vector<DriftNote> drifts(forecast::Measure);

 private:
  void add_origins(std::int64_t id, const backtest::Backtest&);
  void add_scores(std::int64_t id, const backtest::Backtest&);
  void add_energies(std::int64_t id, const backtest::Backtest&);
  void add_drifts(std::int64_t id, const backtest::Backtest&);
  void add_held_out(std::int64_t id, const backtest::Backtest&);
  void read_origins(BacktestPage&);
  void read_scores(BacktestPage&, forecast::Measure);
  void read_energies(BacktestPage&);
  void read_held_out(BacktestPage&, forecast::Measure);

  db::Tx& tx_;
};

}  // namespace framsyn::planning
