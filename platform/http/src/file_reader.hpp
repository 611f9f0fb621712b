#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string_view>
#include <vector>

#include <framsyn/platform/http/message.hpp>

namespace framsyn::http {

/// A file on its way out, a piece at a time; removed afterwards if it was made for this answer only.
class FileReader {
 public:
  /// Throws std::system_error when the file is not there.
  FileReader(const std::filesystem::path& path, File::After after);
  ~FileReader();
  FileReader(FileReader&& other) noexcept;
  std::uint64_t size() const { return size_; }
  /// The next piece; empty when size() bytes have been given, or when the file ends before it.
  std::string_view next();
  bool is_whole() const { return given_ == size_; }

 private:
  std::filesystem::path path_;
  File::After after_;
  std::uint64_t size_, given_ = 0;
  std::ifstream in_;
  std::vector<char> piece_;
};

}  // namespace framsyn::http
