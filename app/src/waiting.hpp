#pragma once

#include <string>

#include <framsyn/engine/forecast/progress.hpp>

namespace framsyn::app {

/// Whoever waits at the command line for a computation: a line tells how far it has come where a person is
/// watching, and Ctrl-C stops it before anything is stored. A second Ctrl-C ends the program at once.
class Waiting {
 public:
  explicit Waiting(std::string what);  ///< "Räknar prognosen"
  ~Waiting();
  Waiting(const Waiting&) = delete;
  Waiting& operator=(const Waiting&) = delete;
  forecast::Progress progress();

 private:
  void (*before_)(int);
  std::string what_;
};

}  // namespace framsyn::app
