#include "backtest/shown.hpp"

#include <algorithm>

#include "a_region.hpp"

#include <framsyn/platform/jobs/runner.hpp>

#include "backtest/score_store.hpp"
#include "run/figures_store.hpp"
#include "run/reactions.hpp"
#include "run/run_store.hpp"

namespace framsyn::planning {
namespace {

using backtest::Level;
using backtest::Method;
using forecast::Measure;

backtest::Shown level(Level at, Method method, std::vector<double> widening) {
  return {.level = at,
          .measure = Measure::heads,
          .method = method,
          .best = Method::smoothing,
          .origins = 5,
          .comparisons = 40,
          .loss = 0.12,
          .least_loss = 0.03,
          .widening = std::move(widening)};
}

/// Units by smoothing, the whole twice as wide.
backtest::Rule some_rule() {
  return {2021, 3, {level(Level::whole, Method::model, {2, 2}), level(Level::unit, Method::smoothing, {})}};
}

class WhatIsShown : public ARegion {
 protected:
  /// As if a test had found the rule.
  void decide(const backtest::Rule& rule) {
    const BacktestOrder order{.origins = {2020}, .years_ahead = 2, .draws = 100};
    database().write([&](db::Tx& tx) {
      LookBack look = look_back(tx, order).value();
      look.table.rule = rule;
      ScoreStore(tx).add(look, {organisation::data(tx).import, clock_.now(), order});
    });
  }
  Outlook made(const Order& order) {
    return database().read([&](db::Tx& tx) { return outlook(tx, order).value(); });
  }
  template <class Ask>
  auto ask(Ask ask) {
    return database().read([&](db::Tx& tx) {
      Figures figures(tx, Language::sv);
      return ask(figures, figures.run().value().id);
    });
  }
  std::int64_t jobs_waiting(std::string_view kind) {
    return database().read([&](db::Tx& tx) {
      return tx.one<std::int64_t>("select count(*) from jobs_job where kind = $1 and state = 'waiting'", kind)
          .value();
    });
  }
};
FRAMSYN_ON_BOTH_DATABASES(WhatIsShown);

TEST_P(WhatIsShown, IsKeptWithTheRunAndReadBack) {
  const std::string text = rule_text(some_rule());
  EXPECT_EQ(rule_text(rule_of(text)), text);
  EXPECT_EQ(rule_of(text).find(Level::unit, Measure::heads)->method, Method::smoothing);
  EXPECT_EQ(rule_text({}), "");
  EXPECT_TRUE(rule_of("").shown.empty());
  EXPECT_TRUE(rule_of("{\"of\": \"another program\"}").shown.empty());
}

TEST_P(WhatIsShown, IsOurOwnUntilSomethingHasBeenTested) {
  ASSERT_TRUE(compute(database(), clock_, quick()));
  EXPECT_TRUE(ask([](Figures& f, auto run) { return f.shown(run, {}); }).empty());
  EXPECT_TRUE(ask([&](Figures& f, auto run) {
                return f.own_projection(run, {unit("Avdelning 1"), 0}, 2030);
              }).empty());
}

TEST_P(WhatIsShown, IsASimpleMethodAtALevelThatLostWithOurOwnBeside) {
  ASSERT_TRUE(compute(database(), clock_, quick()));
  const GroupKey ward{unit("Avdelning 1"), 0};
  const auto before = ask([&](Figures& f, auto run) { return f.projection(run, ward, 2030); });
  decide(some_rule());
  ASSERT_TRUE(compute(database(), clock_, quick()));
  const auto shown = ask([&](Figures& f, auto run) { return f.shown(run, ward); });
  ASSERT_EQ(shown.size(), 1u);
  EXPECT_EQ(shown[0].method, "smoothing");
  EXPECT_EQ(shown[0].level, "unit");
  EXPECT_EQ(shown[0].decided_by, 2021);
  const auto own = ask([&](Figures& f, auto run) { return f.own_projection(run, ward, 2030); });
  const auto after = ask([&](Figures& f, auto run) { return f.projection(run, ward, 2030); });
  ASSERT_EQ(own.size(), before.size());
  for (std::size_t i = 0; i < own.size(); ++i) {
    EXPECT_EQ(own[i].heads->p50, before[i].heads->p50) << "our own is as it was";
    EXPECT_EQ(own[i].heads->p90, before[i].heads->p90);
    EXPECT_EQ(after[i].leavers->p50, before[i].leavers->p50) << "flows are always ours";
    EXPECT_EQ(after[i].heads->p50, std::floor(after[i].heads->p50));
  }
  EXPECT_EQ(after[1].heads->p50, after[4].heads->p50) << "a level stands";
  EXPECT_NE(after[4].heads->sd, before[4].heads->sd);
}

TEST_P(WhatIsShown, HasTheTestedWidthAndSaysSo) {
  ASSERT_TRUE(compute(database(), clock_, quick()));
  const auto before = ask([](Figures& f, auto run) { return f.projection(run, {}, 2030); });
  decide(some_rule());
  ASSERT_TRUE(compute(database(), clock_, quick()));
  const auto after = ask([](Figures& f, auto run) { return f.projection(run, {}, 2030); });
  for (std::size_t i = 0; i < after.size(); ++i) {
    EXPECT_EQ(after[i].heads->p50, before[i].heads->p50);
    EXPECT_EQ(after[i].heads->p90 - after[i].heads->p50, 2 * (before[i].heads->p90 - before[i].heads->p50));
  }
  const auto shown = ask([](Figures& f, auto run) { return f.shown(run, {}); });
  ASSERT_EQ(shown.size(), 1u);
  EXPECT_EQ(shown[0].method, "model");
  EXPECT_EQ(shown[0].widening, (std::vector{2.0, 2.0}));
}

TEST_P(WhatIsShown, OfAnOlderDayIsOurOwnForTheTestKnowsWhatCameLater) {
  decide(some_rule());
  EXPECT_EQ(made(quick()).rule.shown.size(), 2u);
  Order older = quick();
  older.as_of = Date(2023, 12, 31);
  EXPECT_TRUE(made(older).rule.shown.empty());
  Order as_known = quick();
  as_known.known.at = clock_.now();
  EXPECT_TRUE(made(as_known).rule.shown.empty());
}

TEST_P(WhatIsShown, IsTheSameBytesForTheSameRule) {
  decide(some_rule());
  Order other = quick();
  other.threads = 1;
  const Outlook a = made(quick()), b = made(other);
  ASSERT_EQ(a.published.quantities.size(), b.published.quantities.size());
  for (std::size_t i = 0; i < a.published.quantities.size(); ++i) {
    EXPECT_EQ(a.published.quantities[i].mean, b.published.quantities[i].mean);
    EXPECT_EQ(a.published.quantities[i].quantile, b.published.quantities[i].quantile);
  }
}

// Physicians were three, then 62: the years when they were few are not told, nor anything that follows
// from them. The nurses are many enough all along.
TEST_P(WhatIsShown, FollowsFromYearsThatAreTold) {
  std::string csv = extract_csv();
  for (int person = 701; person <= 779; ++person)
    csv += fmt::format("{0};1980;K;Avdelning 1;{1};{0};1;20{2}-05-01;;\n", person,
                       person <= 759 ? "Läkare" : "Undersköterska", person <= 759 ? "23" : "14");
  decide({2021, 3, {level(Level::profession, Method::smoothing, {})}});
  import(csv);
  ASSERT_TRUE(compute(database(), clock_, quick()));
  const auto method = [&](std::string_view name) {
    return ask([&](Figures& f, auto run) { return f.shown(run, {0, profession(name)}); }).at(0).method;
  };
  EXPECT_EQ(method("Läkare"), "model") << "three years are told of them, too few for a simple method";
  EXPECT_EQ(method("Sjuksköterska"), "smoothing");
}

TEST_P(WhatIsShown, IsOrderedAnewWhenTheServerStartsWithAnotherProgram) {
  database().write([&](db::Tx& tx) { order_anew(tx, clock_.now()); });
  EXPECT_EQ(jobs_waiting(kComputeJob), 0) << "nothing has been computed: nothing is old";
  decide(some_rule());
  ASSERT_TRUE(compute(database(), clock_, quick()));
  const auto tests = jobs_waiting(kBacktestJob);
  database().write([&](db::Tx& tx) { order_anew(tx, clock_.now()); });
  EXPECT_EQ(jobs_waiting(kComputeJob), 0) << "made by this program";
  EXPECT_EQ(jobs_waiting(kBacktestJob), tests);
  database().write([&](db::Tx& tx) {
    tx.run("update planning_run set version = '0.0.9'");
    tx.run("update planning_backtest set version = '0.0.9'");
    order_anew(tx, clock_.now());
  });
  EXPECT_EQ(jobs_waiting(kComputeJob), 1);
  EXPECT_EQ(jobs_waiting(kBacktestJob), tests + 1);
}

TEST_P(WhatIsShown, IsSettledAnewWhenTheTestHasDecided) {
  auto settings = jobs::Settings{};
  settings.poll = std::chrono::milliseconds(20);
  database().write([&](db::Tx& tx) { jobs::enqueue(tx, clock_.now(), kComputeJob, "{}"); });
  const jobs::Runner runner(database(), clock_, module().jobs, {}, settings);
  const auto settled = [&] {
    return database().read([](db::Tx& tx) {
      const auto rule = ScoreStore(tx).rule();
      return !rule.empty() && RunStore(tx).rule_of_current() == rule;
    });
  };
  for (int i = 0; i < 3000 && !settled(); ++i) std::this_thread::sleep_for(std::chrono::milliseconds(20));
  ASSERT_TRUE(settled());
  EXPECT_FALSE(ask([](Figures& f, auto run) { return f.shown(run, {}); }).empty());
}

}  // namespace
}  // namespace framsyn::planning
