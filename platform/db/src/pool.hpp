#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

#include <fmt/format.h>

#include "retry.hpp"
#include "waiting.hpp"

namespace framsyn::db {

/// A bounded number of connections, opened when first needed and used by one thread at a time.
template <class Connection>
class Pool {
 public:
  using Opener = std::function<std::unique_ptr<Connection>()>;
  Pool(int most, Opener open) : most_(most), open_(std::move(open)) {}

  /// A connection on loan.
  class Loan {
   public:
    Loan(Pool& pool, std::unique_ptr<Connection> connection)
        : pool_(pool), connection_(std::move(connection)) {}
    Loan(const Loan&) = delete;
    Loan& operator=(const Loan&) = delete;
    ~Loan() { pool_.put_back(std::move(connection_)); }
    Connection& operator*() { return *connection_; }
    /// The connection is of no more use: the next loan opens a new one.
    void discard() { connection_.reset(); }

   private:
    Pool& pool_;
    std::unique_ptr<Connection> connection_;
  };

  Loan borrow(const Waiting& waiting) {
    std::unique_lock guard(mutex_);
    const auto most = waiting.left();
    if (!free_.wait_for(guard, most, [&] { return !idle_.empty() || lent_ < most_; }))
      throw NotOurTurn(fmt::format("no database connection became free in {} ms", most.count()));
    ++lent_;
    if (!idle_.empty()) {
      auto connection = std::move(idle_.back());
      idle_.pop_back();
      return Loan(*this, std::move(connection));
    }
    guard.unlock();
    return Loan(*this, opened());
  }

  void close_idle() {
    const std::lock_guard guard(mutex_);
    idle_.clear();
  }

 private:
  std::unique_ptr<Connection> opened() {
    try {
      return open_();
    } catch (...) {
      put_back(nullptr);
      throw;
    }
  }
  void put_back(std::unique_ptr<Connection> connection) {
    {
      const std::lock_guard guard(mutex_);
      --lent_;
      if (connection) idle_.push_back(std::move(connection));
    }
    free_.notify_one();
  }

  int most_;
  Opener open_;
  std::mutex mutex_;
  std::condition_variable free_;
  std::vector<std::unique_ptr<Connection>> idle_;
  int lent_ = 0;
};

}  // namespace framsyn::db
