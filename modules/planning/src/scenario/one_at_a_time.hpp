#pragma once

#include <condition_variable>
#include <cstdint>
#include <mutex>

namespace framsyn::planning {

/// Lets one through at a time. The next is turned away rather than kept waiting, unless it is the same reader
/// who asks anew: then what is under way for that reader is asked to stop, and the newest comes through.
class OneAtATime {
 public:
  class Turn {
   public:
    Turn(OneAtATime& of, std::int64_t reader) : of_(of), reader_(reader), ticket_(of.enter(reader)) {}
    ~Turn() {
      if (is_ours()) of_.leave();
    }
    Turn(const Turn&) = delete;
    Turn& operator=(const Turn&) = delete;
    bool is_ours() const { return ticket_ != 0; }
    /// False when the reader has asked for something else meanwhile.
    bool go_on() const { return of_.is_newest(reader_, ticket_); }

   private:
    OneAtATime& of_;
    std::int64_t reader_;
    std::uint64_t ticket_;
  };

 private:
  /// A ticket, or 0 for who is turned away.
  std::uint64_t enter(std::int64_t reader) {
    std::unique_lock lock(guard_);
    if (taken_ && reader_ != reader) return 0;
    const std::uint64_t ticket = newest_ = ++tickets_;
    reader_ = reader;
    left_.wait(lock, [&] { return !taken_ || newest_ != ticket; });
    if (newest_ != ticket) return 0;
    taken_ = true;
    return ticket;
  }
  void leave() {
    const std::lock_guard lock(guard_);
    taken_ = false;
    left_.notify_all();
  }
  bool is_newest(std::int64_t reader, std::uint64_t ticket) {
    const std::lock_guard lock(guard_);
    return reader_ == reader && newest_ == ticket;
  }

  std::mutex guard_;
  std::condition_variable left_;
  bool taken_ = false;
  std::int64_t reader_ = 0;  ///< whose turn it is
  std::uint64_t tickets_ = 0, newest_ = 0;
};

}  // namespace framsyn::planning
