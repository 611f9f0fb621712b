#pragma once

#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string>

#include <gtest/gtest.h>
#include <unistd.h>

#include <framsyn/platform/db/database.hpp>

namespace framsyn::test {

enum class Backend { sqlite, postgresql };

/// A fresh, empty database that is gone when the test is over. SQLite in a file of its own; PostgreSQL as a
/// database of its own on the server that FRAMSYN_TEST_PG points at.
class TestDatabase {
 public:
  explicit TestDatabase(Backend backend) : backend_(backend), name_(unused_name()) {
    if (backend_ == Backend::sqlite) {
      std::filesystem::create_directories(directory());
      url_ = "sqlite:" + (directory() / "test.sqlite").string();
    } else {
      server()->read([](db::Tx&) {});
      without_transaction("create database " + name_ + " encoding 'UTF8' template template0");
      const std::string server_url = server_address();
      url_ = server_url.substr(0, server_url.rfind('/') + 1) + name_;
    }
    database_ = db::Database::open(url_);
  }
  ~TestDatabase() {
    database_.reset();
    std::error_code ignored;
    if (backend_ == Backend::sqlite)
      std::filesystem::remove_all(directory(), ignored);
    else
      without_transaction("drop database if exists " + name_ + " with (force)");
  }
  TestDatabase(const TestDatabase&) = delete;
  TestDatabase& operator=(const TestDatabase&) = delete;

  db::Database& operator*() { return *database_; }
  db::Database* operator->() { return database_.get(); }
  const std::string& url() const { return url_; }
  void close() { database_.reset(); }
  /// Closes the database and opens it again, as a restarted program would.
  void reopen() {
    close();
    database_ = db::Database::open(url_);
  }

  static bool available(Backend backend) {
    return backend == Backend::sqlite || std::getenv("FRAMSYN_TEST_PG");
  }

 private:
  static std::string unused_name() {
    static int made = 0;
    return "framsyn_test_" + std::to_string(::getpid()) + "_" + std::to_string(++made);
  }
  static std::string server_address() {
    const char* url = std::getenv("FRAMSYN_TEST_PG");
    if (!url) throw std::runtime_error("FRAMSYN_TEST_PG is not set");
    return url;
  }
  static std::unique_ptr<db::Database> server() { return db::Database::open(server_address(), 1); }
  /// CREATE DATABASE wants to be outside a transaction; the door knows nothing else, so this ends its own
  /// first.
  static void without_transaction(const std::string& sql) {
    server()->write([&](db::Tx& tx) {
      tx.script("commit");
      tx.script(sql);
      tx.script("begin");
    });
  }
  std::filesystem::path directory() const { return std::filesystem::temp_directory_path() / name_; }

  Backend backend_;
  std::string name_, url_;
  std::unique_ptr<db::Database> database_;
};

/// A test that is run on both databases:
///   class Units : public test::OnBothDatabases {};
///   FRAMSYN_ON_BOTH_DATABASES(Units);
///   TEST_P(Units, …) { database().write(…); }
class OnBothDatabases : public testing::TestWithParam<Backend> {
 protected:
  void SetUp() override {
    if (!TestDatabase::available(GetParam())) {
      GTEST_SKIP() << "NOT TESTED ON POSTGRESQL: set FRAMSYN_TEST_PG, for instance with "
                      "eval \"$(tools/test/postgres.sh start DIR)\"";
    }
    made_ = std::make_unique<TestDatabase>(GetParam());
    prepare();
  }
  /// Migrations and the like; only called when there is a database.
  virtual void prepare() {}

  TestDatabase& test_database() { return *made_; }
  db::Database& database() { return **made_; }

 private:
  std::unique_ptr<TestDatabase> made_;
};

}  // namespace framsyn::test

#define FRAMSYN_ON_BOTH_DATABASES(SUITE)                                                            \
  INSTANTIATE_TEST_SUITE_P(                                                                         \
      , SUITE, testing::Values(framsyn::test::Backend::sqlite, framsyn::test::Backend::postgresql), \
      [](const auto& tested) {                                                                      \
        return tested.param == framsyn::test::Backend::sqlite ? "sqlite" : "postgresql";            \
      })
