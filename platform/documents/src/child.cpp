#include "child.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sched.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

extern "C" {  // glibc 2.36 forgot to say so itself
#include <sys/pidfd.h>
}

#include <algorithm>
#include <fstream>
#include <iterator>
#include <system_error>

namespace framsyn::documents {
namespace {

constexpr rlim_t kMostWritten = 500'000'000;
constexpr std::size_t kLoggedBytes = 2000;
constexpr int kNotStarted = 127;

/// What the child needs, made before the fork: between fork and exec nothing may be allocated.
struct Prepared {
  std::vector<char*> arguments, environment;
  std::string folder, log;
  rlimit memory, seconds;
};

void limit(__rlimit_resource what, rlimit most) { setrlimit(what, &most); }

[[noreturn]] void become(const Prepared& prepared) {
  setpgid(0, 0);
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
  // A user namespace is needed first by whoever is not root; a kernel may forbid both, and the programs are
  // told to read nothing from a network besides.
  if (unshare(CLONE_NEWNET) != 0) unshare(CLONE_NEWUSER | CLONE_NEWNET);
  limit(RLIMIT_AS, prepared.memory);
  limit(RLIMIT_CPU, prepared.seconds);
  limit(RLIMIT_FSIZE, {kMostWritten, kMostWritten});
  limit(RLIMIT_CORE, {0, 0});
  const int in = ::open("/dev/null", O_RDONLY);
  const int log = ::open(prepared.log.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
  if (in < 0 || log < 0 || chdir(prepared.folder.c_str()) != 0) _exit(kNotStarted);
  dup2(in, 0), dup2(log, 1), dup2(log, 2);
  close_range(3, ~0U, 0);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, nullptr);
  execve(prepared.arguments[0], prepared.arguments.data(), prepared.environment.data());
  _exit(kNotStarted);
}

std::string said(const std::string& log) {
  std::ifstream file(log, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(file), {}};
  return text.size() <= kLoggedBytes ? text : text.substr(text.size() - kLoggedBytes);
}

/// False when the time ran out first.
bool ends_in_time(pid_t child, std::chrono::milliseconds time) {
  const int handle = pidfd_open(child, 0);
  if (handle < 0) throw std::system_error(errno, std::generic_category(), "pidfd_open");
  const auto until = std::chrono::steady_clock::now() + time;
  pollfd waiting{handle, POLLIN, 0};
  int ready = 0;
  do {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(until - std::chrono::steady_clock::now());
    ready = poll(&waiting, 1, static_cast<int>(std::max<std::int64_t>(0, left.count())));
  } while (ready < 0 && errno == EINTR);
  close(handle);
  return ready > 0;
}

std::vector<char*> pointers(std::vector<std::string>& texts) {
  std::vector<char*> out;
  for (std::string& text : texts) out.push_back(text.data());
  out.push_back(nullptr);
  return out;
}

rlimit both(std::size_t most) { return {most, most}; }

}  // namespace

Result<> run_in(const std::filesystem::path& folder, const std::vector<std::string>& command, Budget budget) {
  std::vector<std::string> arguments = command;
  std::vector<std::string> environment = {"PATH=/usr/bin:/bin", "LANG=C.UTF-8", "HOME=" + folder.string(),
                                          "TMPDIR=" + folder.string()};
  const auto seconds = static_cast<std::size_t>(budget.time.count() / 1000 + 1);
  const Prepared prepared{pointers(arguments),           pointers(environment),     folder.string(),
                          (folder / "log.txt").string(), both(budget.memory_bytes), both(seconds)};
  const pid_t child = fork();
  if (child < 0) throw std::system_error(errno, std::generic_category(), "fork");
  if (child == 0) become(prepared);
  const bool in_time = ends_in_time(child, budget.time);
  kill(-child, SIGKILL);  // whatever it left running, too
  if (!in_time) kill(child, SIGKILL);
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  if (!in_time || (WIFSIGNALED(status) && WTERMSIG(status) == SIGXCPU))
    return refuse(kTooSlow, command.front());
  if (WIFEXITED(status) && WEXITSTATUS(status) == 0) return {};
  return refuse(kNotMade, command.front() + ": " + said(prepared.log));
}

}  // namespace framsyn::documents
