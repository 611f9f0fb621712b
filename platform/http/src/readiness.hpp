#pragma once

#include <chrono>
#include <mutex>

#include <framsyn/platform/db/database.hpp>

namespace framsyn::http {

/// Can the database be read and written? Anybody may ask, so an answer stands for a moment. Somebody else's
/// write in progress is no trouble until it has lasted.
class Readiness {
 public:
  struct Rules {
    std::chrono::milliseconds answer_stands{2'000}, patience{1'000}, lock_may_last{60'000};
  };
  explicit Readiness(db::Database& database) : Readiness(database, Rules{}) {}
  Readiness(db::Database& database, Rules rules) : database_(database), rules_(rules) {}

  bool now();

 private:
  bool tried();

  using Moment = std::chrono::steady_clock::time_point;
  db::Database& database_;
  const Rules rules_;
  std::mutex mutex_;
  bool answer_ = false, asked_ = false;
  Moment asked_at_{}, written_at_ = std::chrono::steady_clock::now();
};

}  // namespace framsyn::http
