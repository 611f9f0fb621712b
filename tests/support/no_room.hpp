#pragma once

#include <sys/resource.h>

#include <csignal>

namespace framsyn::test {

/// No file of this process can be written to, as on a disk that is full, for as long as this lives. Nothing
/// is told on a stdout that is a file meanwhile: keep what was seen, and judge it afterwards.
class NoRoom {
 public:
  NoRoom() {
    std::signal(SIGXFSZ, SIG_IGN);
    getrlimit(RLIMIT_FSIZE, &before_);
    const rlimit none{1, before_.rlim_max};
    setrlimit(RLIMIT_FSIZE, &none);
  }
  ~NoRoom() { setrlimit(RLIMIT_FSIZE, &before_); }
  NoRoom(const NoRoom&) = delete;
  NoRoom& operator=(const NoRoom&) = delete;

 private:
  rlimit before_{};
};

}  // namespace framsyn::test
