#include "workshop.hpp"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>
#include <iterator>
#include <optional>
#include <system_error>
#include <thread>

namespace framsyn::documents {
namespace {

constexpr const char* kSaid = "said.txt";

bool allowed(std::string_view name) {
  const auto dot = name.find('.');
  if (dot == 0 || dot == std::string_view::npos) return false;
  for (char c : name.substr(0, dot)) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (!letter && c != '-' && c != '_') return false;
  }
  const auto ending = name.substr(dot);
  return ending == ".svg" || ending == ".png" || ending == ".css";
}

std::vector<char*> pointers(const std::vector<std::string>& words) {
  std::vector<char*> out;
  for (const auto& word : words)
    out.push_back(const_cast<char*>(word.c_str()));  // posix_spawn does not write to them
  out.push_back(nullptr);
  return out;
}

pid_t spawn(const std::vector<std::string>& command, const std::filesystem::path& folder) {
  const std::vector<std::string> environment = {"PATH=/usr/bin:/bin", "LANG=C.UTF-8",
                                                "HOME=" + folder.string(), "TMPDIR=" + folder.string()};
  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  posix_spawn_file_actions_addopen(&files, 0, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&files, 1, (folder / kSaid).c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
  posix_spawn_file_actions_adddup2(&files, 1, 2);
  posix_spawn_file_actions_addchdir_np(&files, folder.c_str());
  posix_spawn_file_actions_addclosefrom_np(&files, 3);
  posix_spawnattr_t own_group;
  posix_spawnattr_init(&own_group);
  posix_spawnattr_setflags(&own_group, POSIX_SPAWN_SETPGROUP);
  pid_t child = 0;
  const int error = posix_spawn(&child, command.front().c_str(), &files, &own_group, pointers(command).data(),
                                pointers(environment).data());
  posix_spawnattr_destroy(&own_group);
  posix_spawn_file_actions_destroy(&files);
  if (error != 0) throw std::system_error(error, std::generic_category(), command.front());
  return child;
}

/// The exit status, or nothing when the time ran out and the whole group was killed.
std::optional<int> wait(pid_t child, std::chrono::milliseconds time) {
  const auto deadline = std::chrono::steady_clock::now() + time;
  int status = 0;
  while (waitpid(child, &status, WNOHANG) == 0) {
    if (std::chrono::steady_clock::now() > deadline) {
      kill(-child, SIGKILL);
      waitpid(child, &status, 0);
      return std::nullopt;
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
  kill(-child, SIGKILL);  // whatever it left running
  return status;
}

}  // namespace

Workshop::Workshop() {
  std::string name = (std::filesystem::temp_directory_path() / "framsyn-XXXXXX").string();
  if (!mkdtemp(name.data())) throw std::system_error(errno, std::generic_category(), name);
  folder_ = name;
}

Workshop::~Workshop() {
  std::error_code ignored;
  std::filesystem::remove_all(folder_, ignored);
}

void Workshop::put(const std::string& name, std::string_view bytes) const {
  std::ofstream file(folder_ / name, std::ios::binary);
  if (!(file << bytes).flush()) throw std::system_error(errno, std::generic_category(), name);
}

Result<> Workshop::put(const std::vector<Asset>& assets) const {
  for (const Asset& asset : assets) {
    if (!allowed(asset.name)) return refuse(kBadAsset, asset.name);
    put(asset.name, asset.bytes);
  }
  return {};
}

Result<std::string> Workshop::take(const std::string& name) const {
  std::ifstream file(folder_ / name, std::ios::binary);
  std::string bytes((std::istreambuf_iterator<char>(file)), {});
  if (!bytes.empty()) return bytes;
  return refuse(kNotMade, take(kSaid).value_or("the program wrote nothing"));
}

Result<> Workshop::run(const std::vector<std::string>& command, Budget budget) const {
  if (access(command.front().c_str(), X_OK) != 0)
    return refuse(kNotMade, command.front() + " is not installed");
  const auto status = framsyn::documents::wait(spawn(command, folder_), budget.time);
  if (!status) return refuse(kTooSlow, command.front());
  if (!WIFEXITED(*status) || WEXITSTATUS(*status) != 0) {
    std::ifstream said(folder_ / kSaid);
    return refuse(kNotMade, command.front() + ": " + std::string(std::istreambuf_iterator<char>(said), {}));
  }
  return {};
}

}  // namespace framsyn::documents
