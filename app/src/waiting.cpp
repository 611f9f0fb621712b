#include "waiting.hpp"

#include <unistd.h>

#include <csignal>
#include <cstdio>

#include <fmt/format.h>

namespace framsyn::app {
namespace {

volatile std::sig_atomic_t interrupted = 0;

void interrupt(int) {
  interrupted = 1;
  std::signal(SIGINT, SIG_DFL);
}

bool is_watched() { return isatty(STDERR_FILENO) != 0; }

}  // namespace

Waiting::Waiting(std::string what) : what_(std::move(what)) {
  interrupted = 0;
  before_ = std::signal(SIGINT, &interrupt);
}

Waiting::~Waiting() {
  std::signal(SIGINT, before_);
  if (!is_watched()) return;
  fmt::print(stderr, "\r\033[K");
  std::fflush(stderr);
}

forecast::Progress Waiting::progress() {
  return [this](int done, int of) {
    if (is_watched()) {
      fmt::print(stderr, "\r\033[K{:3} %  {}", of > 0 ? 100 * done / of : 0, what_);
      std::fflush(stderr);
    }
    return interrupted == 0;
  };
}

}  // namespace framsyn::app
