#include "liveness.hpp"

#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <fstream>
#include <iterator>
#include <string>

namespace framsyn::jobs {
namespace {

std::string contents(const std::string& path) {
  std::ifstream file(path);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// The machine since it was last started, and the process namespace in it: within that, a process number
/// means the same.
std::string this_machine() {
  std::string boot = contents("/proc/sys/kernel/random/boot_id");
  while (boot.ends_with('\n')) boot.pop_back();
  char space[64] = {};
  const auto size = ::readlink("/proc/self/ns/pid", space, sizeof space - 1);
  return boot + "," + std::string(space, size > 0 ? static_cast<std::size_t>(size) : 0);
}

/// Field 22 of /proc/PID/stat: when the process began, in ticks since boot. Empty when there is no such
/// process.
std::string began(std::string_view process) {
  const std::string stat = contents("/proc/" + std::string(process) + "/stat");
  auto rest = std::string_view(stat);
  const auto name_ends = rest.rfind(')');
  if (name_ends == rest.npos) return {};
  rest.remove_prefix(name_ends + 2);
  if (rest.starts_with('Z')) return {};  // dead, and nobody has asked for its end yet
  for (int field = 3; field < 22; ++field) rest.remove_prefix(std::min(rest.find(' '), rest.size() - 1) + 1);
  return std::string(rest.substr(0, rest.find(' ')));
}

std::string_view part(std::string_view& name) {
  const auto slash = name.find('/');
  const auto first = name.substr(0, slash);
  name.remove_prefix(slash == name.npos ? name.size() : slash + 1);
  return first;
}

}  // namespace

std::string new_runner_name() {
  static std::atomic<int> made = 0;
  const std::string process = std::to_string(::getpid());
  return this_machine() + "/" + process + "/" + began(process) + "/" + std::to_string(++made);
}

Liveness liveness(std::string_view runner) {
  const auto machine = part(runner), process = part(runner), when = part(runner);
  if (machine != this_machine() || process.empty() || when.empty()) return Liveness::unknown;
  const std::string begun = began(process);
  if (begun != when) return Liveness::dead;
  return process == std::to_string(::getpid()) ? Liveness::unknown : Liveness::alive;
}

}  // namespace framsyn::jobs
