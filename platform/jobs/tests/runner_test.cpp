#include <framsyn/platform/jobs/runner.hpp>

#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <csignal>

#include "jobs_suite.hpp"

namespace framsyn::jobs {
namespace {

using namespace std::chrono_literals;

constexpr Refusal kTooLarge{"test.too_large", Fault::too_large, "Filen är för stor", "The file is too large"};

class RunnerTest : public JobsSuite {
 protected:
  /// Runs the database's jobs in another process, whose handler kills it.
  void run_in_a_process_that_dies() {
    const std::string url = test_database().url();
    test_database().close();
    const pid_t child = ::fork();
    if (child == 0) {
      const auto own = db::Database::open(url);
      const Runner runner(*own, clock_,
                          {{"test.work",
                            [](JobContext&) -> Result<std::string> {
                              ::kill(::getpid(), SIGKILL);
                              return "";
                            }}},
                          {}, quick());
      ::sleep(60);
      ::_exit(1);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    ASSERT_TRUE(WIFSIGNALED(status));
    test_database().reopen();
  }
  void pretend_it_runs(JobId id, const std::string& runner, Instant lease_until) {
    database().write([&](db::Tx& tx) {
      tx.run(
          "update jobs_job set state = 'running', attempts = 1, runner = $2, lease_until = $3 where id = $1",
          id, runner, lease_until);
    });
  }
  static Handler echo() {
    return [](JobContext& context) -> Result<std::string> { return "{\"was\":" + context.argument() + "}"; };
  }
};
FRAMSYN_ON_BOTH_DATABASES(RunnerTest);

TEST_P(RunnerTest, JobIsRunAndItsResultKept) {
  const JobId id = put("test.work", "42");
  EXPECT_EQ(job(id).state, State::waiting);
  const Runner runner(database(), clock_, {{"test.work", echo()}}, {}, quick());
  ASSERT_TRUE(ends_as(id, State::done));
  const Job done = job(id);
  EXPECT_EQ(done.result, "{\"was\":42}");
  EXPECT_EQ(done.progress, 1);
  EXPECT_EQ(done.attempts, 1);
  EXPECT_EQ(done.account, 7);
  EXPECT_TRUE(done.started && done.finished && *done.started <= *done.finished);
  EXPECT_EQ(done.error_code, "");
}

TEST_P(RunnerTest, JobThatWasRolledBackIsNeverRun) {
  EXPECT_THROW(database().write([&](db::Tx& tx) {
    enqueue(tx, clock_.now(), "test.work", "1");
    throw std::runtime_error("no");
  }),
               std::runtime_error);
  EXPECT_EQ(database().read([](db::Tx& tx) { return tx.one<int>("select count(*) from jobs_job"); }), 0);
}

TEST_P(RunnerTest, WakeStartsAJobWithoutWaitingForThePoll) {
  Settings slow = quick();
  slow.poll = 1h;
  Runner runner(database(), clock_, {{"test.work", echo()}}, {}, slow);
  const JobId id = put("test.work", "1");
  runner.wake();
  EXPECT_TRUE(ends_as(id, State::done));
}

TEST_P(RunnerTest, RefusedJobFailsAtOnceWithItsCodeAndTexts) {
  std::atomic<int> runs = 0;
  const JobId id = put("test.work");
  const Runner runner(database(), clock_,
                      {{"test.work",
                        [&](JobContext&) -> Result<std::string> {
                          ++runs;
                          return refuse(kTooLarge, "11 GB");
                        }}},
                      {}, quick());
  ASSERT_TRUE(ends_as(id, State::failed));
  EXPECT_EQ(runs, 1);
  EXPECT_EQ(job(id).error_code, "test.too_large");
  EXPECT_EQ(job(id).error_sv, "Filen är för stor");
  EXPECT_EQ(job(id).error_en, "The file is too large");
  EXPECT_EQ(job(id).error_detail, "11 GB");
}

TEST_P(RunnerTest, JobThatKeepsBreakingFailsAfterItsAttemptsWithItsReason) {
  std::atomic<int> runs = 0;
  const JobId id = put("test.work");
  const Runner runner(database(), clock_,
                      {{"test.work",
                        [&](JobContext&) -> Result<std::string> {
                          throw std::runtime_error("disk is full, attempt " + std::to_string(++runs));
                        }}},
                      {}, quick());
  ASSERT_TRUE(ends_as(id, State::failed));
  EXPECT_EQ(runs, 3);
  EXPECT_EQ(job(id).attempts, 3);
  EXPECT_EQ(job(id).error_code, "jobs.broken");
  EXPECT_EQ(job(id).error_detail, "disk is full, attempt 3");
}

TEST_P(RunnerTest, JobThatBreaksOnceIsDoneTheSecondTime) {
  const JobId id = put("test.work");
  const Runner runner(database(), clock_,
                      {{"test.work",
                        [](JobContext& context) -> Result<std::string> {
                          if (context.job().attempts == 1) throw std::runtime_error("away");
                          return "\"ok\"";
                        }}},
                      {}, quick());
  ASSERT_TRUE(ends_as(id, State::done));
  EXPECT_EQ(job(id).attempts, 2);
  EXPECT_EQ(job(id).error_code, "");
}

TEST_P(RunnerTest, JobWhoseProcessDiedIsRunAgain) {
  const JobId id = put("test.work", "5");
  run_in_a_process_that_dies();
  ASSERT_EQ(job(id).state, State::running);
  const Runner runner(database(), clock_, {{"test.work", echo()}}, {}, quick());
  ASSERT_TRUE(ends_as(id, State::done));
  EXPECT_EQ(job(id).attempts, 2);
}

TEST_P(RunnerTest, JobThatKillsEveryProcessFailsAfterItsAttempts) {
  const JobId id = put("test.work");
  for (int i = 0; i < 3; ++i) run_in_a_process_that_dies();
  const Runner runner(database(), clock_, {{"test.work", echo()}}, {}, quick());
  ASSERT_TRUE(ends_as(id, State::failed));
  EXPECT_EQ(job(id).error_detail, "the process that ran it ended");
}

TEST_P(RunnerTest, JobOnAnotherMachineIsTakenOverOnlyWhenItsLeaseHasRunOut) {
  const JobId silent = put("test.work", "1"), heard_of = put("test.work", "2");
  pretend_it_runs(silent, "other-machine/17/4711/1", clock_.now() - 1s);
  pretend_it_runs(heard_of, "other-machine/17/4711/1", clock_.now() + 1h);
  const Runner runner(database(), clock_, {{"test.work", echo()}}, {}, quick());
  ASSERT_TRUE(ends_as(silent, State::done));
  EXPECT_EQ(job(heard_of).state, State::running);
}

TEST_P(RunnerTest, RunningJobKeepsItsLease) {
  Settings brief = quick();
  brief.lease = 1500ms;
  std::atomic<bool> go = false;
  const JobId id = put("test.work");
  const Handler wait = [&](JobContext& context) -> Result<std::string> {
    while (!go) context.check(), std::this_thread::sleep_for(5ms);
    return "";
  };
  const Runner one(database(), clock_, {{"test.work", wait}}, {}, brief);
  const Runner two(database(), clock_, {{"test.work", wait}}, {}, brief);
  const auto lease = [&] {
    return database().read([&](db::Tx& tx) {
      return tx.one<Instant>("select lease_until from jobs_job where lease_until is not null");
    });
  };
  ASSERT_TRUE(eventually([&] { return lease().has_value(); }));
  const Instant first = *lease();
  ASSERT_TRUE(eventually([&] { return lease().value_or(first) > first + 1600ms; }));
  go = true;
  ASSERT_TRUE(ends_as(id, State::done));
  EXPECT_EQ(job(id).attempts, 1);
}

TEST_P(RunnerTest, StoppedRunnerGivesItsJobsBackAsIfNotTried) {
  std::atomic<bool> begun = false;
  const JobId id = put("test.work");
  {
    Runner runner(database(), clock_,
                  {{"test.work",
                    [&](JobContext& context) -> Result<std::string> {
                      begun = true;
                      for (;;) context.check(), std::this_thread::sleep_for(5ms);
                    }}},
                  {}, quick());
    ASSERT_TRUE(eventually([&] { return begun.load(); }));
    runner.stop();
  }
  EXPECT_EQ(job(id).state, State::waiting);
  EXPECT_EQ(job(id).attempts, 0);
  const Runner next(database(), clock_, {{"test.work", echo()}}, {}, quick());
  EXPECT_TRUE(ends_as(id, State::done));
}

TEST_P(RunnerTest, TwoRunnersRunEachJobOnce) {
  std::atomic<int> runs = 0;
  std::vector<JobId> ids;
  for (int i = 0; i < 40; ++i) ids.push_back(put("test.work"));
  const Handler count = [&](JobContext&) -> Result<std::string> { return ++runs, ""; };
  const Runner one(database(), clock_, {{"test.work", count}}, {}, quick());
  const Runner two(database(), clock_, {{"test.work", count}}, {}, quick());
  for (const JobId id : ids) ASSERT_TRUE(ends_as(id, State::done));
  EXPECT_EQ(runs, 40);
}

TEST_P(RunnerTest, JobOfAKindNobodyHereKnowsWaits) {
  const JobId unknown = put("test.other"), known = put("test.work", "1");
  const Runner runner(database(), clock_, {{"test.work", echo()}}, {}, quick());
  ASSERT_TRUE(ends_as(known, State::done));
  EXPECT_EQ(job(unknown).state, State::waiting);
}

TEST_P(RunnerTest, ProgressShowsWhileTheJobIsInItsTransaction) {
  std::atomic<bool> shown = false;
  const JobId id = put("test.work");
  const Runner runner(database(), clock_,
                      {{"test.work",
                        [&](JobContext& context) -> Result<std::string> {
                          context.database().write([&](db::Tx& tx) {
                            tx.run("update jobs_job set argument = 'x' where id = 0");
                            context.progress(0.5, "Läser raderna", "Reading the rows");
                            while (!shown) context.check(), std::this_thread::sleep_for(5ms);
                          });
                          return "";
                        }}},
                      {}, quick());
  const bool seen = eventually([&] { return job(id).progress == 0.5 && job(id).step_sv == "Läser raderna"; });
  shown = true;
  EXPECT_TRUE(seen);
  EXPECT_TRUE(ends_as(id, State::done));
}

TEST_P(RunnerTest, WhatWasOverAMonthAgoIsForgottenByItself) {
  const JobId old = put("test.work", "1"), recent = put("test.work", "1"), newest = put("test.work", "1");
  database().write([&](db::Tx& tx) {
    const auto end = [&](JobId id, std::chrono::days ago) {
      tx.run("update jobs_job set state = 'done', finished = $2 where id = $1", id, clock_.now() - ago);
    };
    end(old, std::chrono::days(31)), end(recent, std::chrono::days(29)), end(newest, std::chrono::days(1));
  });
  const Runner runner(database(), clock_, {}, {}, quick());
  const auto known = [&](JobId id) {
    return database().read([&](db::Tx& tx) { return find(tx, id).has_value(); });
  };
  EXPECT_TRUE(eventually([&] { return !known(old); }));
  EXPECT_TRUE(known(recent));
}

TEST_P(RunnerTest, FinishedJobsAreForgottenButNumbersAreNotUsedAgain) {
  const JobId first = put("test.work", "1"), last = put("test.work", "1");
  {
    const Runner runner(database(), clock_, {{"test.work", echo()}}, {}, quick());
    ASSERT_TRUE(ends_as(first, State::done) && ends_as(last, State::done));
  }
  database().write([&](db::Tx& tx) { EXPECT_EQ(forget(tx, clock_.now() + 1s), 1); });
  EXPECT_GT(put("test.work").value(), last.value());
}

TEST_P(RunnerTest, WhateverIsThrownInARoundEndsNeitherTheProgramNorTheRunner) {
  std::atomic<int> thrown = 0;
  Settings settings = quick();
  settings.workers = 1;
  settings.log = [&](std::string_view event, const Job&) {
    if (event == "started" && thrown++ == 0) throw 1;  // NOLINT: not even an exception
  };
  put("test.work", "1");
  const JobId next = put("test.work", "2");
  const Runner runner(database(), clock_, {{"test.work", echo()}}, {}, settings);
  EXPECT_TRUE(ends_as(next, State::done));
  EXPECT_EQ(thrown, 2);
}

}  // namespace
}  // namespace framsyn::jobs
