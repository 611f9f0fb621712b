#pragma once

#include <chrono>
#include <thread>

#include <framsyn/platform/db/database.hpp>

namespace framsyn::db {

/// The connection went before the commit was sent: nothing has happened, the work may be run again.
struct LostConnection : DatabaseError {
  explicit LostConnection(const std::string& what) : DatabaseError(Kind::unavailable, {}, what) {}
};

/// Another transaction held the lock, or all connections were out, for as long as there was to wait: waiting
/// once more is no use.
struct NotOurTurn : DatabaseError {
  explicit NotOurTurn(const std::string& what) : DatabaseError(Kind::busy, {}, what) {}
};

/// Runs a whole transaction, and again at most three times when another one was in the way or the connection
/// went.
template <class Attempt>
void with_retries(Attempt attempt) {
  for (int tried = 1;; ++tried) {
    try {
      return attempt();
    } catch (const LostConnection&) {
      if (tried > 3) throw;
    } catch (const NotOurTurn&) {
      throw;
    } catch (const DatabaseError& error) {
      if (tried > 3 || error.kind != DatabaseError::Kind::busy) throw;
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(5 << tried));
  }
}

}  // namespace framsyn::db
