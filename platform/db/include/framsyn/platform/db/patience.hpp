#pragma once

#include <chrono>

#include <framsyn/platform/db/database.hpp>

namespace framsyn::db {

/// How long this thread's transactions may wait in all for their turn (a connection, another writer's lock)
/// while this lives: for when somebody waits for an answer. Once it is used up, a transaction that would wait
/// throws DatabaseError::Kind::busy at once. Where there is none, each transaction waits a minute at most.
class Patience {
 public:
  explicit Patience(std::chrono::milliseconds in_all);
  ~Patience();
  Patience(const Patience&) = delete;
  Patience& operator=(const Patience&) = delete;

 private:
  friend class Waiting;
  Patience* outer_;
  std::chrono::milliseconds left_;
};

/// There is no room left where the database lies: nothing can be stored until there is.
struct DiskFull : DatabaseError {
  explicit DiskFull(const std::string& what) : DatabaseError(Kind::unavailable, {}, what) {}
};

/// Stores something that changes nothing; throws what keeps the database from being written just now.
void try_to_write(Database&);

}  // namespace framsyn::db
