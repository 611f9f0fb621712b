#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace framsyn::http {

/// A request's place among those who wait for a thread. Who begins and who is turned away is decided once,
/// whichever thread is first.
class Place {
 public:
  Place(std::string who, std::function<void()> turned_away)
      : who_(std::move(who)), turned_away_(std::move(turned_away)) {}
  /// False: it has been turned away, and answered.
  bool begin() { return leave(State::begun); }
  bool waits() const { return state_ == State::waiting; }
  bool was_turned_away() const { return state_ == State::turned_away; }
  const std::string& who() const { return who_; }
  void turn_away() {
    if (leave(State::turned_away)) turned_away_();
  }

 private:
  enum class State { waiting, begun, turned_away };
  bool leave(State to) {
    State waiting = State::waiting;
    return state_.compare_exchange_strong(waiting, to);
  }
  std::atomic<State> state_{State::waiting};
  std::string who_;
  std::function<void()> turned_away_;
};

/// Who waits for a thread that computes: of the same asker only the newest, and no more than a few in all, so
/// that nobody keeps others from the server by asking often. Belongs to the I/O thread.
class WaitingLine {
 public:
  explicit WaitingLine(std::size_t most) : most_(most) {}
  /// A place for `who`, whose older one is turned away; nothing where too many wait.
  std::shared_ptr<Place> enter(std::string who, std::function<void()> turned_away);

 private:
  std::size_t most_;
  std::vector<std::shared_ptr<Place>> waiting_;
};

}  // namespace framsyn::http
