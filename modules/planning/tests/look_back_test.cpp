#include <algorithm>

#include "a_region.hpp"

#include <framsyn/platform/jobs/runner.hpp>

#include "backtest/score_store.hpp"
#include "run/reactions.hpp"

namespace framsyn::planning {
namespace {

using backtest::Level;
using backtest::Method;
using forecast::Measure;

class LookingBack : public ARegion {
 protected:
  Result<LookBack> look(const BacktestOrder& order) {
    return database().read([&](db::Tx& tx) { return look_back(tx, order); });
  }
  static BacktestOrder from(std::vector<int> origins) {
    return {.origins = std::move(origins), .years_ahead = 3, .draws = 200};
  }
  std::optional<BacktestPage> page() {
    return database().read([](db::Tx& tx) { return ScoreStore(tx).page(Measure::heads); });
  }
};
FRAMSYN_ON_BOTH_DATABASES(LookingBack);

TEST_P(LookingBack, IsFromTheLatestYearsThatCanBe) {
  const auto seen = look({.years_ahead = 1, .draws = 100});
  ASSERT_TRUE(seen);
  EXPECT_EQ(seen->table.origins.size(), 7u);  // flows are known from 2015
  EXPECT_EQ(seen->table.origins.back(), Date(2024, 12, 31));
  EXPECT_EQ(seen->as_of, Date(2025, 12, 31));
}

// All of the region was loaded in 2026: what is dated up to each year is used, and said to be.
TEST_P(LookingBack, TakesWhatIsDatedWhereNothingWasLoadedByThen) {
  const auto seen = look(from({2020}));
  ASSERT_TRUE(seen);
  EXPECT_EQ(seen->as_recorded, 0);
}

TEST_P(LookingBack, TakesWhatWasRecordedByThenAndNothingLater) {
  database().write([](db::Tx& tx) {
    tx.run("update organisation_import set recorded_at = $1",
           Instant(std::chrono::sys_days(std::chrono::year(2020) / 6 / 1)));
  });
  const auto before = look(from({2020, 2021}));
  ASSERT_TRUE(before);
  EXPECT_EQ(before->as_recorded, 2);
  // Somebody is told in 2026 to have left in 2019: what was forecast from 2020 did not know it.
  import(extract_csv() + "900;1970;K;Avdelning 1;Sjuksköterska;900;1;2014-01-01;2019-06-30;U\n");
  const auto after = look(from({2020, 2021}));
  ASSERT_TRUE(after);
  const auto heads = [](const LookBack& l) {
    return l.table.find(Level::whole, Measure::heads, 2, Method::model);
  };
  EXPECT_EQ(heads(*after)->crps, heads(*before)->crps);
}

TEST_P(LookingBack, IsKeptLevelByLevelAndReadBack) {
  const BacktestOrder order = from({2018, 2019, 2020, 2021, 2022});
  const LookBack seen = look(order).value();
  database().write(
      [&](db::Tx& tx) { ScoreStore(tx).add(seen, {organisation::data(tx).import, clock_.now(), order}); });
  const auto kept = page();
  ASSERT_TRUE(kept);
  EXPECT_EQ(kept->origins, (std::vector{2018, 2019, 2020, 2021, 2022}));
  ASSERT_FALSE(kept->levels.empty());
  const LevelScore& whole = kept->levels.front();
  EXPECT_EQ(whole.level, "whole");
  EXPECT_EQ(whole.ahead, 1);
  EXPECT_EQ(whole.comparisons, 5);
  EXPECT_EQ(whole.model.crps, seen.table.find(Level::whole, Measure::heads, 1, Method::model)->crps);
  EXPECT_EQ(whole.simple.size(), 6u);
  EXPECT_TRUE(std::ranges::is_sorted(whole.simple, {}, &MethodScore::crps));
  EXPECT_DOUBLE_EQ(*whole.skill, *seen.table.skill(Level::whole, Measure::heads, 1));
}

TEST_P(LookingBack, KeepsWhatIsShownHowItWasTriedAndWhetherTheNewestYearCameAsExpected) {
  const BacktestOrder order{.years_ahead = 3, .draws = 100};
  const LookBack seen = look(order).value();
  database().write(
      [&](db::Tx& tx) { ScoreStore(tx).add(seen, {organisation::data(tx).import, clock_.now(), order}); });
  const auto kept = page();
  ASSERT_FALSE(kept->shown.empty());
  EXPECT_EQ(kept->shown.front().level, "whole");
  EXPECT_EQ(kept->shown.front().measure, "heads");
  EXPECT_EQ(kept->shown.front().decided_by, 2023) << "2023 and 2024 are left to test it";
  const auto* whole = seen.table.rule.find(Level::whole, Measure::heads);
  EXPECT_EQ(kept->shown.front().widening, whole->widening);
  EXPECT_EQ(kept->shown.front().best_sv.has_value(), whole->best.has_value());
  ASSERT_FALSE(kept->held_out.empty());
  EXPECT_EQ(kept->held_out.front().level, "whole");
  EXPECT_EQ(kept->held_out.front().comparisons, 3) << "2024 and 2025 from 2023, 2025 from 2024";
  ASSERT_FALSE(kept->drifts.empty());
  EXPECT_EQ(kept->drifts.front().year, 2025);
  EXPECT_EQ(kept->drifts.front().years_before, 6);
  const MethodScore& ours = kept->levels.front().model;
  EXPECT_LT(*ours.held_low, ours.in_80 + 1e-9);
  EXPECT_GE(*ours.held_high, ours.in_80 - 1e-9);
}

TEST_P(LookingBack, SaysWhichYearsCouldNotBeUsed) {
  const BacktestOrder order = from({2014, 2020, 2030});
  const LookBack seen = look(order).value();
  database().write(
      [&](db::Tx& tx) { ScoreStore(tx).add(seen, {organisation::data(tx).import, clock_.now(), order}); });
  const auto kept = page();
  ASSERT_EQ(kept->left_out.size(), 2u);
  EXPECT_EQ(kept->left_out[0].why_sv, "Historiken före är för kort.");
  EXPECT_EQ(kept->left_out[1].why_sv, "Det har inte gått något år efter det än.");
}

TEST_P(LookingBack, IsDoneAfterTheFigures) {
  auto settings = jobs::Settings{};
  settings.poll = std::chrono::milliseconds(20);
  database().write([&](db::Tx& tx) { jobs::enqueue(tx, clock_.now(), kComputeJob, "{}"); });
  const jobs::Runner runner(database(), clock_, module().jobs, {}, settings);
  for (int i = 0; i < 1500 && !page(); ++i) std::this_thread::sleep_for(std::chrono::milliseconds(20));
  EXPECT_TRUE(page());
}

}  // namespace
}  // namespace framsyn::planning
