#pragma once

#include <stdexcept>

namespace framsyn::db {

/// Makes both databases equally strict: one open statement at a time in a transaction, and none after a
/// failed one.
class Turn {
 public:
  void take() {
    if (broken_)
      throw std::logic_error("an earlier statement of this transaction failed: it can only be rolled back");
    if (taken_)
      throw std::logic_error("read or drop the rows of the statement before, then run the next one");
    taken_ = true;
  }
  void give() { taken_ = false; }
  void fail() { broken_ = true; }
  bool broken() const { return broken_; }

 private:
  bool taken_ = false;
  bool broken_ = false;
};

/// Holds the turn until it goes out of scope or is passed on to a cursor.
class Hold {
 public:
  explicit Hold(Turn& turn) : turn_(&turn) { turn.take(); }
  Hold(Hold&& other) noexcept : turn_(other.turn_) { other.turn_ = nullptr; }
  Hold& operator=(Hold&&) = delete;
  ~Hold() {
    if (turn_) turn_->give();
  }
  void fail() { turn_->fail(); }

 private:
  Turn* turn_;
};

}  // namespace framsyn::db
