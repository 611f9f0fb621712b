#include <framsyn/platform/jobs/event.hpp>

#include <mutex>

#include "jobs_suite.hpp"

namespace framsyn::jobs {
namespace {

using testing::ElementsAre;
using namespace std::chrono_literals;

/// How far a listener has come, and why it stands still if it does.
struct Listener {
  std::int64_t last_event = 0;
  int failures = 0;
  std::string error;
};

class EventsTest : public JobsSuite {
 protected:
  std::int64_t say(std::string_view name, std::string_view body) {
    return database().write([&](db::Tx& tx) { return tell(tx, clock_.now(), name, body); });
  }
  Reaction hear(std::string listener, std::string event = "test.happened") {
    return {std::move(listener), std::move(event), [this](db::Tx&, const Event& event_told) {
              const std::lock_guard guard(mutex_);
              heard_.push_back(event_told.body);
            }};
  }
  std::vector<std::string> heard() {
    const std::lock_guard guard(mutex_);
    return heard_;
  }
  bool hears(std::size_t count) {
    return eventually([&] { return heard().size() >= count; });
  }
  Listener listener(const std::string& name) {
    return database().read([&](db::Tx& tx) {
      Listener found;
      auto rows = tx.query("select last_event, failures, error from jobs_listener where name = $1", name);
      for (const db::Row row : rows)
        found = {row.get<std::int64_t>(0), row.get<int>(1), row.get<std::string>(2)};
      return found;
    });
  }

  std::mutex mutex_;
  std::vector<std::string> heard_;
};
FRAMSYN_ON_BOTH_DATABASES(EventsTest);

TEST_P(EventsTest, ListenerHearsItsEventsInOrderAndNoOthers) {
  for (const char* body : {"1", "2", "3"}) say("test.happened", body), say("test.other", "x");
  const Runner runner(database(), clock_, {}, {hear("test.listener")}, quick());
  ASSERT_TRUE(hears(3));
  say("test.happened", "4");
  ASSERT_TRUE(hears(4));
  EXPECT_THAT(heard(), ElementsAre("1", "2", "3", "4"));
}

TEST_P(EventsTest, EventThatWasRolledBackIsNotHeard) {
  EXPECT_THROW(database().write([&](db::Tx& tx) {
    tell(tx, clock_.now(), "test.happened", "never");
    throw std::runtime_error("no");
  }),
               std::runtime_error);
  say("test.happened", "after");
  const Runner runner(database(), clock_, {}, {hear("test.listener")}, quick());
  ASSERT_TRUE(hears(1));
  EXPECT_THAT(heard(), ElementsAre("after"));
}

TEST_P(EventsTest, NothingIsLostOrHeardTwiceAcrossARestart) {
  say("test.happened", "1");
  {
    const Runner runner(database(), clock_, {}, {hear("test.listener")}, quick());
    ASSERT_TRUE(hears(1));
  }
  say("test.happened", "told while nobody listened");
  test_database().reopen();
  const Runner runner(database(), clock_, {}, {hear("test.listener")}, quick());
  ASSERT_TRUE(hears(2));
  say("test.happened", "3");
  ASSERT_TRUE(hears(3));
  EXPECT_THAT(heard(), ElementsAre("1", "told while nobody listened", "3"));
}

TEST_P(EventsTest, FailingReactionIsTriedAgainInOrderAndSaysWhy) {
  std::atomic<bool> mended = false;
  const Reaction fails{"test.fails", "test.happened", [&](db::Tx&, const Event& event) {
                         if (!mended) throw std::runtime_error("the mail server is away");
                         const std::lock_guard guard(mutex_);
                         heard_.push_back(event.body);
                       }};
  say("test.happened", "1");
  say("test.happened", "2");
  const Runner runner(database(), clock_, {}, {fails}, quick());
  ASSERT_TRUE(eventually([&] { return listener("test.fails").failures >= 2; }));
  EXPECT_EQ(listener("test.fails").error, "the mail server is away");
  EXPECT_EQ(listener("test.fails").last_event, 0);
  mended = true;
  ASSERT_TRUE(hears(2));
  EXPECT_THAT(heard(), ElementsAre("1", "2"));
  EXPECT_TRUE(eventually(
      [&] { return listener("test.fails").failures == 0 && listener("test.fails").error.empty(); }));
}

TEST_P(EventsTest, FailingReactionDoesNotHoldUpOtherListeners) {
  const Reaction fails{"test.fails", "test.happened",
                       [](db::Tx&, const Event&) { throw std::runtime_error("no"); }};
  say("test.happened", "1");
  say("test.happened", "2");
  const Runner runner(database(), clock_, {}, {fails, hear("test.works")}, quick());
  ASSERT_TRUE(hears(2));
  EXPECT_THAT(heard(), ElementsAre("1", "2"));
}

TEST_P(EventsTest, ReactionMayEnqueueAJobInItsTransaction) {
  const Reaction enqueues{"test.enqueues", "test.happened", [&](db::Tx& tx, const Event& event) {
                            enqueue(tx, clock_.now(), "test.work", event.body);
                          }};
  std::atomic<int> runs = 0;
  say("test.happened", "{}");
  const Runner runner(database(), clock_,
                      {{"test.work", [&](JobContext&) -> Result<std::string> { return ++runs, ""; }}},
                      {enqueues}, quick());
  EXPECT_TRUE(eventually([&] { return runs == 1; }));
}

TEST_P(EventsTest, TwoRunnersHandEachEventOnInOrder) {
  for (int i = 0; i < 20; ++i) say("test.happened", std::to_string(i));
  const Runner one(database(), clock_, {}, {hear("test.listener")}, quick());
  const Runner two(database(), clock_, {}, {hear("test.listener")}, quick());
  ASSERT_TRUE(eventually([&] { return listener("test.listener").last_event == 20; }));
  EXPECT_THAT(heard(), testing::SizeIs(20));
  EXPECT_EQ(heard().front(), "0");
  EXPECT_EQ(heard().back(), "19");
}

TEST_P(EventsTest, OnlyEventsThatEveryoneHasHeardAreForgotten) {
  say("test.happened", "1");
  say("test.happened", "2");
  {
    const Runner runner(database(), clock_, {}, {hear("test.listener")}, quick());
    ASSERT_TRUE(eventually([&] { return listener("test.listener").last_event == 2; }));
  }
  say("test.happened", "3");
  say("test.happened", "4");
  database().write([&](db::Tx& tx) { EXPECT_EQ(forget(tx, clock_.now() + 1s), 2); });
  const Runner runner(database(), clock_, {}, {hear("test.listener")}, quick());
  ASSERT_TRUE(hears(4));
  EXPECT_THAT(heard(), ElementsAre("1", "2", "3", "4"));
}

}  // namespace
}  // namespace framsyn::jobs
