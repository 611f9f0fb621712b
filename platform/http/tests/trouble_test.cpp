#include <condition_variable>
#include <mutex>

#include <framsyn/platform/telemetry/log.hpp>
#include <locked_database.hpp>
#include <no_room.hpp>

#include "readiness.hpp"
#include "served.hpp"

namespace framsyn::http {
namespace {

using namespace std::chrono_literals;
using test::Browser;
using test::LockedDatabase;
using ::testing::HasSubstr;
using ::testing::Not;

/// The program's log, for tests that wait until something has been written in it.
class Log {
 public:
  Log() {
    telemetry::log_to([this](std::string_view line) {
      const std::lock_guard guard(mutex_);
      lines_ += line;
      changed_.notify_all();
    });
  }
  ~Log() {
    telemetry::log_to([](std::string_view) {});
  }
  bool comes_to_say(std::string_view event) {
    std::unique_lock guard(mutex_);
    return changed_.wait_for(guard, 30s, [&] { return lines_.contains(event); });
  }
  bool says(std::string_view event) {
    const std::lock_guard guard(mutex_);
    return lines_.contains(event);
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  std::string lines_;
};

class AServerInTrouble : public Served {
 protected:
  AServerInTrouble() {
    settings_.housekeeping = 10ms;
    inside_settings_.reading_waits = inside_settings_.writing_waits = 20ms;
  }
  ~AServerInTrouble() override { stop(); }  // it writes to the log
  Log log_;
};

TEST_F(AServerInTrouble, GoesOnWhileAnotherProgramHoldsTheDatabase) {
  const std::string eva = logged_in();
  serve();
  {
    const LockedDatabase locked(database_.url());
    ASSERT_TRUE(log_.comes_to_say("http.housekeeping_failed"));
    EXPECT_EQ(status_of_answer(ask("GET /api/notes HTTP/1.1\r\n" + eva + "\r\n")), 200);
  }
  stop();
  EXPECT_TRUE(log_.says("database is locked"));
}

class WithADatabaseThatIsLocked : public World {
 protected:
  void close(std::chrono::milliseconds waits = 20ms) {
    dispatcher_ =
        std::make_unique<Dispatcher>(*database_, *sessions_, clock_, note_routes(),
                                     DispatcherSettings{.reading_waits = waits, .writing_waits = waits});
  }
  Log log_;
};

TEST_F(WithADatabaseThatIsLocked, ALogInIsToldThatTheSystemIsBusyAndNotThatItIsBroken) {
  close();
  Browser nobody(*dispatcher_);
  const std::string wish = R"({"login":"eva","password":")" + std::string(kPassword) + "\"}";
  {
    const LockedDatabase locked(database_.url());
    const auto response = nobody.post("/api/session", wish);
    EXPECT_EQ(response.status, 503);
    EXPECT_THAT(response.text(), HasSubstr("upptaget med att spara något annat"));
    EXPECT_EQ(response.headers.get("Retry-After"), "2");
  }
  EXPECT_EQ(nobody.post("/api/session", wish).status, 200);
}

TEST_F(WithADatabaseThatIsLocked, ARefusalIsToldAndWrittenDownAfterwards) {
  Browser bo(*dispatcher_, log_in("bo"));
  const auto before = audited().size();
  {
    const LockedDatabase locked(database_.url());
    EXPECT_EQ(bo.get("/api/notes/17").status, 403);
    EXPECT_EQ(bo.get("/api/notes").status, 403);
    EXPECT_TRUE(dispatcher_->behind());
    EXPECT_TRUE(log_.says("http.refusal_kept"));
    dispatcher_->catch_up();
    EXPECT_TRUE(dispatcher_->behind()) << "nothing can be written yet";
  }
  EXPECT_EQ(audited().size(), before);
  dispatcher_->catch_up();
  EXPECT_FALSE(dispatcher_->behind());
  const auto log = audited();
  ASSERT_EQ(log.size(), before + 2);
  EXPECT_EQ(log[1].entry.subject, "note:17");
  EXPECT_EQ(log[0].entry.subject, "path:/api/notes");
}

TEST_F(WithADatabaseThatIsLocked, ARefusalThatCouldNotBeWrittenIsInTheProgramsLog) {
  Browser bo(*dispatcher_, log_in("bo"));
  const LockedDatabase locked(database_.url());
  EXPECT_EQ(bo.get("/api/notes").status, 403);
  EXPECT_FALSE(log_.says("http.refusal_not_written"));
  dispatcher_.reset();
  EXPECT_TRUE(log_.says("http.refusal_not_written"));
}

TEST_F(WithADatabaseThatIsLocked, PersonalDataAreNotShownUnlessTheReadingCanBeWrittenDown) {
  const auto eva = log_in("eva");
  close();
  const LockedDatabase locked(database_.url());
  EXPECT_EQ(Browser(*dispatcher_, eva).get("/api/notes/1").status, 503);
  EXPECT_EQ(Browser(*dispatcher_, eva).get("/api/notes").status, 200) << "other reading goes on";
}

TEST_F(WithADatabaseThatIsLocked, TheServerIsReadyForAWhileOnly) {
  const LockedDatabase locked(database_.url());
  EXPECT_TRUE(Readiness(*database_, {.answer_stands = 0ms, .patience = 1ms}).now());
  EXPECT_FALSE(Readiness(*database_, {.answer_stands = 0ms, .patience = 1ms, .lock_may_last = 0ms}).now());
}

class WithoutRoomOnTheDisk : public World {
 protected:
  Log log_;
};

TEST_F(WithoutRoomOnTheDisk, TheServerIsNotReady) {
  Readiness readiness(*database_, {.answer_stands = 0ms});
  EXPECT_TRUE(readiness.now());
  bool without_room = true;
  {
    const test::NoRoom none;
    without_room = readiness.now();
  }
  EXPECT_FALSE(without_room);
  EXPECT_TRUE(readiness.now());
}

TEST_F(WithoutRoomOnTheDisk, WhoeverSavesIsToldThatTheDiskIsFull) {
  Browser eva(*dispatcher_, log_in("eva"));
  database_->write([](db::Tx& tx) { tx.script("pragma max_page_count = 1"); });
  Response response;
  for (int i = 0; i < 1000 && (i == 0 || response.status == 200); ++i)
    response = eva.post("/api/notes", R"({"unit":1,"text":"ost"})");
  EXPECT_EQ(response.status, 507);
  EXPECT_THAT(response.text(), HasSubstr("Disken är full"));
  EXPECT_THAT(response.text(), Not(HasSubstr("upptaget")));
  EXPECT_EQ(eva.get("/api/notes").status, 200);
}

}  // namespace
}  // namespace framsyn::http
