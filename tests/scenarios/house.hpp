#pragma once

#include <atomic>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <framsyn/base/clock.hpp>
#include <framsyn/platform/access/accounts.hpp>
#include <framsyn/platform/access/sessions.hpp>
#include <framsyn/platform/http/dispatcher.hpp>
#include <framsyn/platform/jobs/runner.hpp>
#include <framsyn/platform/module/module.hpp>

#include "browser.hpp"

namespace framsyn::test {

/// A clock that a test turns forward, a day at a time.
class TurnedClock final : public Clock {
 public:
  void turn_to(Date day) { days_ = day.days(); }
  Instant now() const override { return std::chrono::sys_days(std::chrono::days(days_.load())); }
  Date today() const override { return Date::from_days(days_); }

 private:
  std::atomic<std::int32_t> days_ = Date(2026, 2, 1).days();
};

/// The whole program on one database, without its socket and command line: every module's tables, routes,
/// jobs and reactions, and the roles of packs/base.
class House {
 public:
  explicit House(db::Database& database);
  ~House();

  TurnedClock clock;
  db::Database& database() { return database_; }
  const std::vector<access::Role>& roles() const { return roles_; }
  const http::Dispatcher& dispatcher() const { return *dispatcher_; }

  void add_account(const std::string& login, const std::string& role, std::optional<std::int64_t> unit = {});
  Browser log_in(const std::string& login);
  Browser visitor() { return Browser(*dispatcher_); }
  /// Runs jobs and hands out events until nothing is left to do; false when that does not happen in a minute.
  bool rest();
  std::filesystem::path folder() const { return folder_; }

 private:
  db::Database& database_;
  std::filesystem::path folder_;
  std::vector<access::Role> roles_;
  std::unique_ptr<access::Sessions> sessions_;
  std::unique_ptr<http::Dispatcher> dispatcher_;
  std::unique_ptr<jobs::Runner> runner_;
};

}  // namespace framsyn::test
