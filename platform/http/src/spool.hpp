#pragma once

#include <cstdint>
#include <filesystem>
#include <string_view>

namespace framsyn::http {

/// A file that a body is written to as it comes, so that memory stays flat. Its name is random and only we
/// may read it; it is removed with this object unless it has been moved away.
class Spool {
 public:
  /// Throws std::system_error when the folder cannot be written to.
  explicit Spool(const std::filesystem::path& folder);
  ~Spool();
  Spool(const Spool&) = delete;
  Spool& operator=(const Spool&) = delete;

  void write(std::string_view bytes);
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
  int file_ = -1;
};

}  // namespace framsyn::http
