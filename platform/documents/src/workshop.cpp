#include "workshop.hpp"

#include <unistd.h>

#include <fstream>
#include <iterator>
#include <system_error>

#include "child.hpp"

namespace framsyn::documents {
namespace {

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
  std::filesystem::create_directories((folder_ / name).parent_path());
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
  return refuse(kNotMade, "nothing was written to " + name);
}

Result<> Workshop::run(const std::vector<std::string>& command, Budget budget) const {
  if (access(command.front().c_str(), X_OK) != 0)
    return refuse(kNotMade, command.front() + " is not installed");
  return run_in(folder_, command, budget);
}

}  // namespace framsyn::documents
