#include <cstdlib>
#include <filesystem>

#include <gtest/gtest.h>

#include <test_database.hpp>

namespace framsyn::db {
namespace {

/// Another program reads the file and closes it, as a backup or a command beside the server does.
void read_beside(const std::string& path) {
  const std::string program =
      "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); "
      "c.execute('select count(*) from thing').fetchone(); c.close()";
  ASSERT_EQ(std::system(("python3 -c \"" + program + "\" '" + path + "'").c_str()), 0);
}

// SQLite's locks are lost when the process closes any descriptor of its own on the file (POSIX fcntl): the
// next program to close the database then believes that it is the last, and takes the journal away.
TEST(BesideAnotherProgram, WhatIsWrittenAfterItHasReadTheFileIsStillThere) {
  test::TestDatabase ours(test::Backend::sqlite);
  ours->write([](Tx& tx) { tx.script("create table thing (name text not null)"); });
  const std::string path = ours.url().substr(std::string("sqlite:").size());
  for (int round = 1; round <= 3; ++round) {
    ours->write([](Tx& tx) { tx.run("insert into thing (name) values ('acknowledged')"); });
    ours->read(
        [](Tx& tx) { tx.one<std::int64_t>("select count(*) from thing"); });  // by a connection of its own
    read_beside(path);
    EXPECT_TRUE(std::filesystem::exists(path + "-wal")) << "the journal was taken away";
    ours->write([](Tx& tx) { tx.run("insert into thing (name) values ('acknowledged')"); });
    // A copy of the two files is what the disk holds if the process is killed now; made by another program,
    // since this one must not close the file either.
    const std::string copy = path + "-killed";
    ASSERT_EQ(
        std::system(("cp '" + path + "' '" + copy + "' && cp '" + path + "-wal' '" + copy + "-wal'").c_str()),
        0);
    const auto after = Database::open("sqlite:" + copy);
    after->read([&](Tx& tx) { EXPECT_EQ(tx.one<std::int64_t>("select count(*) from thing"), 2 * round); });
  }
}

}  // namespace
}  // namespace framsyn::db
