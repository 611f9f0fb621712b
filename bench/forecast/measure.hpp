#pragma once

#include <sys/resource.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>

namespace framsyn::bench {

inline double cpu_seconds() {
  rusage used{};
  getrusage(RUSAGE_SELF, &used);
  return static_cast<double>(used.ru_utime.tv_sec + used.ru_stime.tv_sec) +
         static_cast<double>(used.ru_utime.tv_usec + used.ru_stime.tv_usec) * 1e-6;
}
/// Of this program alone: what it was started by does not count, as it would in ru_maxrss.
inline double peak_megabytes() {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);) {
    if (line.starts_with("VmHWM:")) return std::strtod(line.c_str() + 6, nullptr) / 1024;
  }
  return 0;
}

/// What a work has cost since it was made: one line of JSON, with what the work found for the comparison.
class Stopwatch {
 public:
  /// `found`: more members, each with a comma before it.
  void stop(const char* work, const std::string& found) const {
    const double wall = std::chrono::duration<double>(std::chrono::steady_clock::now() - begun_).count();
    std::printf(R"({"who":"framsyn","work":"%s","cpu":%.4f,"wall":%.4f,"mb":%.1f%s})"
                "\n",
                work, cpu_seconds() - cpu_, wall, peak_megabytes(), found.c_str());
  }

 private:
  std::chrono::steady_clock::time_point begun_ = std::chrono::steady_clock::now();
  double cpu_ = cpu_seconds();
};

}  // namespace framsyn::bench
