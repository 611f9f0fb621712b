#include <csignal>
#include <thread>

#include <sqlite3.h>

#include "command.hpp"
#include "small_import.hpp"

namespace framsyn::app {
namespace {

/// An installation with sixty people, kept from the command line.
class Keeping : public CommandLine {
 protected:
  void SetUp() override {
    CommandLine::SetUp();
    std::filesystem::create_directories(file("web"));
    std::ofstream(file("web") + "/index.html") << "<!doctype html>";
  }
  void TearDown() override {
    if (server_ != 0) stop(SIGTERM);
    CommandLine::TearDown();
  }
  void import_sixty() {
    const Said said = framsyn("import --no-compute --profile " + write("small.yaml", kSmallProfile) +
                              " --as-of 2025-12-31 " + write("rows.csv", small_rows(60)));
    ASSERT_EQ(said.exit, 0) << said.text;
  }
  /// Starts a server on a free port and waits until it answers.
  void serve() {
    const Said started =
        shell("sh -c '" + std::string(FRAMSYN_PROGRAM) + " serve --port 0 --web " + file("web") + " --data " +
              file("data") + " >" + file("server.log") + " 2>&1 & echo $!'");
    server_ = std::stoi(started.text);
    for (int i = 0; i < 600 && read("server.log").find("svarar") == std::string::npos; ++i)
      std::this_thread::sleep_for(std::chrono::milliseconds(100));
    expect_in(read("server.log"), "svarar");
  }
  void stop(int signal) {
    kill(server_, signal);
    for (int i = 0; i < 300 && kill(server_, 0) == 0; ++i)
      std::this_thread::sleep_for(std::chrono::milliseconds(100));
    server_ = 0;
  }
  /// "act subject" of each entry in the log, in order.
  std::vector<std::string> log() {
    sqlite3* handle = nullptr;
    sqlite3_open((file("data") + "/framsyn.db").c_str(), &handle);
    std::vector<std::string> entries;
    sqlite3_exec(
        handle, "select actor || ': ' || act || ' ' || subject from audit_entry order by number",
        [](void* all, int, char** row, char**) {
          static_cast<std::vector<std::string>*>(all)->emplace_back(row[0]);
          return 0;
        },
        &entries, nullptr);
    sqlite3_close(handle);
    return entries;
  }

 private:
  int server_ = 0;
};

TEST_F(Keeping, NothingReplacesADatabaseThatAServerHasOpen) {
  import_sixty();
  ASSERT_EQ(framsyn("backup " + file("copy.db")).exit, 0);
  serve();
  for (const std::string& alone :
       {"restore --replace " + file("copy.db"), std::string("rotate-key"), std::string("migrate")}) {
    const Said said = framsyn(alone);
    EXPECT_EQ(said.exit, 1) << alone;
    expect_in(said.text, "Stoppa servern först");
  }
  EXPECT_EQ(framsyn("audit verify").exit, 0) << "what only reads may go beside it";
  stop(SIGKILL);
  EXPECT_EQ(framsyn("restore --replace " + file("copy.db")).exit, 0) << "a killed server holds nothing";
}

TEST_F(Keeping, AnAbsentDatabaseIsSaidToBeAbsentAndNotMade) {
  std::filesystem::create_directories(file("data"));
  for (const char* command :
       {"audit verify", "rotate-key", "migrate", "forecast", "rates", "report kompetensforsorjning", "undo 1",
        "account --login x --name X --role employee", "backup copy.db"}) {
    const Said said = framsyn(command);
    EXPECT_EQ(said.exit, 1) << command;
    expect_in(said.text, "Ingen databas finns här; ange --data eller --db");
    expect_in(said.text, "framsyn.db");
    EXPECT_FALSE(std::filesystem::exists(file("data") + "/framsyn.db")) << command;
  }
}

TEST_F(Keeping, EachActStandsInTheLogWithWhatItWasDoneTo) {
  import_sixty();
  ASSERT_EQ(framsyn("account --login eva --name Eva --role employee").exit, 0);
  ASSERT_EQ(framsyn("rotate-key").exit, 0);
  ASSERT_EQ(framsyn("backup " + file("copy.db")).exit, 0);
  ASSERT_EQ(framsyn("undo 1").exit, 0);
  EXPECT_EQ(framsyn("undo 1").exit, 1) << "refused, and so not in the log";
  EXPECT_EQ(log(), (std::vector<std::string>{"framsyn import: organisation.import_applied import:1",
                                             "framsyn account: administration.account_created account:1",
                                             "framsyn rotate-key: organisation.identity_key_rotated ",
                                             "framsyn backup: administration.database_copied ",
                                             "framsyn undo: organisation.import_undone import:1"}));
  ASSERT_EQ(framsyn("restore --replace " + file("copy.db")).exit, 0);
  EXPECT_EQ(log().back(), "framsyn restore: administration.database_restored ");
  EXPECT_EQ(framsyn("audit verify").exit, 0);
}

TEST_F(Keeping, TheLogTellsWhichNotedEntryItNoLongerHas) {
  import_sixty();
  const Said wrong = framsyn("audit verify --number 1 --hash abc");
  EXPECT_EQ(wrong.exit, 1);
  expect_in(wrong.text, "Post 1 har inte den antecknade summan");
  const Said missing = framsyn("audit verify --number 5 --hash abc");
  EXPECT_EQ(missing.exit, 1);
  expect_in(missing.text, "Post 5 saknas: loggen slutar vid post 1");
}

TEST_F(Keeping, NoFirstPasswordIsToldByAServerThatCannotShowItsPages) {
  const Said said = framsyn("serve --port 0 --web " + file("nowhere"));
  EXPECT_EQ(said.exit, 1);
  EXPECT_EQ(said.text.find("Första inloggning"), std::string::npos) << said.text;
  serve();
  expect_in(read("server.log"), "Första inloggning, visas bara nu: forvaltare / ");
}

}  // namespace
}  // namespace framsyn::app
