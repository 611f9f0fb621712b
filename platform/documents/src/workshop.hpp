#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include <framsyn/platform/documents/documents.hpp>

namespace framsyn::documents {

/// A folder of its own, readable by nobody else, in which one document is made; gone when it is done.
class Workshop {
 public:
  Workshop();
  ~Workshop();
  Workshop(const Workshop&) = delete;
  Workshop& operator=(const Workshop&) = delete;

  const std::filesystem::path& folder() const { return folder_; }
  void put(const std::string& name, std::string_view bytes) const;
  Result<> put(const std::vector<Asset>& assets) const;
  Result<std::string> take(const std::string& name) const;

  /// Runs a program to its end in this folder, confined as child.hpp says.
  Result<> run(const std::vector<std::string>& command, Budget budget) const;

 private:
  std::filesystem::path folder_;
};

}  // namespace framsyn::documents
