#include <gmock/gmock.h>

#include <framsyn/planning/runs.hpp>
#include <framsyn/platform/jobs/job.hpp>

#include "assumptions/assumed.hpp"
#include "readers.hpp"
#include "run/reactions.hpp"

namespace framsyn::planning {
namespace {

using testing::HasSubstr;
using testing::Not;

/// A strategist who reads what the forecast rests on and sets some of it; readers who only read.
class Assumptions : public Readers {
 protected:
  void prepare() override {
    Readers::prepare();
    const access::Role strategist{
        "strategist", "Strateg", "Strategist", {std::string(kRead.code), std::string(kAssume.code)}};
    database().write([&](db::Tx& tx) { access::seed_roles(tx, {&strategist, 1}); });
    add("strategist", {"strategist", {}, {}, {}});
    add("local", {"strategist", unit("Avdelning 1"), {}, {}});
  }
  std::string set(const std::string& chosen, const std::string& login = "strategist",
                  std::string_view reason = "Enligt budget") {
    const auto answer = reader(login).post(
        "/api/assumptions", fmt::format(R"({{"chosen":{{{}}},"reason":"{}"}})", chosen, reason));
    return fmt::format("{} {}", answer.status, answer.text());
  }
  std::string read(const std::string& login = "board") {
    return std::string(reader(login).get("/api/assumptions").text());
  }
  /// As the queue would do it, and an import on the command line.
  void compute_in_force() { ASSERT_TRUE(compute_as_set(database(), clock_)); }
  double heads_in(int year) {
    return database().read([&](db::Tx& tx) {
      return tx
          .one<double>(
              "select mean from planning_projection where unit_id = $1 and profession_id = 0 and "
              "measure = 'heads' and year = $2",
              unit("Region Norrsken"), year)
          .value();
    });
  }
  std::string inputs() {
    return database().read(
        [](db::Tx& tx) { return tx.one<std::string>("select inputs_sha256 from planning_run").value(); });
  }
};
FRAMSYN_ON_BOTH_DATABASES(Assumptions);

TEST_P(Assumptions, AreToldWithNumberIntervalSourceAndWhatMayBeSet) {
  const auto text = read();
  EXPECT_THAT(text, HasSubstr(R"("code":"refill","name_sv":"Återbesättning")"));
  EXPECT_THAT(text,
              testing::ContainsRegex(R"("low":[0-9.]+,"high":[0-9.]+,"source":"history","found":null)"));
  EXPECT_THAT(text, HasSubstr(R"("limits":{"least":0,"most":100,"whole":false})"));
  EXPECT_THAT(text, HasSubstr(R"("code":"draws")"));
  EXPECT_THAT(text, HasSubstr(R"("source":"program")"));
  EXPECT_THAT(text, HasSubstr(R"("versions":[],"computing":false,"may_change":false)"));
  EXPECT_THAT(read("strategist"), HasSubstr(R"("may_change":true)"));
  EXPECT_THAT(read("local"), HasSubstr(R"("may_change":false)")) << "they hold for the whole organisation";
}

TEST_P(Assumptions, ThatAreSetMoveTheForecastAreMarkedAndCanBeTakenBack) {
  const auto before = heads_in(2030);
  const auto key = inputs();
  EXPECT_THAT(set(R"("refill":0,"hire_trend":-20,"last_year":2030,"draws":200)"),
              AllOf(HasSubstr("200 "), HasSubstr(R"("computing":true)")));
  compute_in_force();
  EXPECT_LT(heads_in(2030), before - 5) << "fewer and fewer are hired";
  EXPECT_THAT(read(), AllOf(HasSubstr(R"("draws":200)"), HasSubstr(R"("horizon":2030)")));
  EXPECT_NE(inputs(), key) << "the key of the run holds what is set";
  const auto text = read();
  EXPECT_THAT(text, HasSubstr(R"("chosen_count":4)"));
  EXPECT_THAT(text, testing::ContainsRegex(R"("low":null,"high":null,"source":"chosen","found":[0-9])"));
  EXPECT_THAT(text, HasSubstr(R"("reason":"Enligt budget")"));
  EXPECT_THAT(text, HasSubstr(R"("made_by":"strategist")"));
  EXPECT_THAT(std::string(reader("board").get("/api/forecast").text()), HasSubstr(R"("chosen_count":4)"));

  EXPECT_THAT(set("", "strategist", "Tillbaka"), HasSubstr("200 "));
  ASSERT_TRUE(compute(database(), clock_, quick()));
  EXPECT_EQ(inputs(), key);
  EXPECT_EQ(heads_in(2030), before) << "what was set is gone without a trace in the figures";
  EXPECT_THAT(read(),
              AllOf(HasSubstr(R"("chosen_count":0)"), HasSubstr("Tillbaka"), HasSubstr("Enligt budget")));
}

TEST_P(Assumptions, ThatAreSetAreComputedAndTheReaderSeesHowFarThatHasCome) {
  const auto told = [&](const std::string& login) {
    const auto answer = reader(login).get("/api/forecast/computation");
    return fmt::format("{} {}", answer.status, answer.text());
  };
  const auto put = [&](std::string_view state, double share) {
    database().write([&](db::Tx& tx) {
      tx.run("update jobs_job set state = $1, progress = $2 where kind = $3", state, share, kComputeJob);
    });
  };
  EXPECT_EQ(told("board"), R"(200 {"under_way":false,"share":0,"failed":null})");
  EXPECT_THAT(set(R"("refill":0)"), HasSubstr("200 "));
  EXPECT_EQ(told("board"), R"(200 {"under_way":true,"share":0,"failed":null})");
  put("running", 0.25);
  EXPECT_EQ(told("manager"), R"(200 {"under_way":true,"share":0.25,"failed":null})");
  put("done", 1);
  EXPECT_EQ(told("board"), R"(200 {"under_way":false,"share":0,"failed":null})");
  put("failed", .5);
  database().write([&](db::Tx& tx) {
    tx.run("update jobs_job set error_sv = 'Minnet tog slut' where kind = $1", kComputeJob);
  });
  EXPECT_EQ(told("board"), R"(200 {"under_way":false,"share":0,"failed":"Minnet tog slut"})");
  EXPECT_THAT(told("guest"), HasSubstr("403 "));
}

TEST_P(Assumptions, ThatAreSetHoldForTheComparisonToo) {
  const auto ask = [&] {
    return std::string(
        reader("board")
            .post("/api/scenarios/compare", R"({"levers":[{"kind":"moves","from":2026,"size":1}]})")
            .text());
  };
  const auto before = ask();
  EXPECT_THAT(set(R"("refill":0)"), HasSubstr("200 "));
  EXPECT_NE(ask(), before);
}

TEST_P(Assumptions, AreKnownAsTheyWereSet) {
  const auto moment = clock_.now();
  clock_ = FixedClock(clock_.today().plus_days(1));
  EXPECT_THAT(set(R"("refill":0)"), HasSubstr("200 "));
  Order then = quick();
  then.known.at = moment;
  const auto key = [&](const Order& order) {
    return database().read([&](db::Tx& tx) { return outlook(tx, order).value().inputs_sha256; });
  };
  EXPECT_EQ(key(then), inputs());
  EXPECT_NE(key(quick()), inputs());
}

TEST_P(Assumptions, AreSetByOneWithTheRightForTheWholeAlone) {
  EXPECT_THAT(set(R"("refill":50)", "board"), HasSubstr("403"));
  EXPECT_THAT(set(R"("refill":50)", "local"), HasSubstr("403"));
  EXPECT_THAT(set(R"("refill":50)", "guest"), HasSubstr("403"));
  EXPECT_EQ(reader("guest").get("/api/assumptions").status, 403);
}

TEST_P(Assumptions, ThatCannotBeAreRefusedEachInItsOwnWords) {
  const auto refused = [&](const std::string& chosen, const char* why) {
    EXPECT_THAT(set(chosen), AllOf(testing::StartsWith("4"), HasSubstr(why))) << chosen;
  };
  refused(R"("draws":0)", "/chosen/draws");
  refused(R"("draws":10000000)", "/chosen/draws");
  refused(R"("draws":1000.5)", "/chosen/draws");
  refused(R"("refill":101)", "/chosen/refill");
  refused(R"("pension_shift":-6)", "/chosen/pension_shift");
  refused(R"("time_to_fill":NaN)", "400");
  refused(R"("productivity":1e999)", "/chosen/productivity");
  refused(R"("seed":-1)", "/chosen/seed");
  refused(R"("last_year":2086)", "forecast.bad_horizon");
  refused(R"("last_year":2025)", "forecast.bad_horizon");
  refused(R"("growth":2)", "planning.assumption_not_read");
  refused(R"("kaffe":2)", "/chosen/kaffe");
  refused("", "planning.assumptions_same");
  EXPECT_THAT(set(R"("refill":50)", "strategist", "a"), HasSubstr("/reason"));
  EXPECT_THAT(read(), HasSubstr(R"("versions":[])")) << "what is refused is not stored";
}

TEST_P(Assumptions, AreInTheLogWithWhoSetThem) {
  EXPECT_THAT(set(R"("refill":50)"), HasSubstr("200 "));
  const auto logged = database().read([](db::Tx& tx) {
    return tx
        .one<std::int64_t>("select count(*) from audit_entry where act = $1", "planning.assumptions_changed")
        .value_or(0);
  });
  EXPECT_EQ(logged, 1);
}

TEST_P(Assumptions, ThatAreSetOrderAComputation) {
  const auto waiting = [&] {
    return database().read([](db::Tx& tx) {
      return tx.one<std::int64_t>("select count(*) from jobs_job where kind = $1", kComputeJob).value_or(0);
    });
  };
  const auto before = waiting();
  EXPECT_THAT(set(R"("refill":50)"), HasSubstr("200 "));
  EXPECT_EQ(waiting(), before + 1);
}

}  // namespace
}  // namespace framsyn::planning
