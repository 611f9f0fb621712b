#pragma once

#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include <framsyn/platform/tables/fault.hpp>

namespace framsyn::tables {

/// Where bytes come from, from first to last.
class Bytes {
 public:
  virtual ~Bytes() = default;
  /// How many were read; 0 at the end.
  virtual Read<std::size_t> read(std::span<char> into) = 0;
  /// How far through, 0 to 1.
  virtual double progress() const = 0;
};

class FileBytes : public Bytes {
 public:
  static Read<std::unique_ptr<FileBytes>> open(const std::filesystem::path& path);
  Read<std::size_t> read(std::span<char> into) override;
  double progress() const override;

 private:
  using File = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;
  FileBytes(File file, std::uint64_t size) : file_(std::move(file)), size_(size) {}
  File file_;
  std::uint64_t size_, done_ = 0;
};

/// Bytes that somebody else keeps in memory.
class MemoryBytes : public Bytes {
 public:
  explicit MemoryBytes(std::string_view bytes) : left_(bytes), size_(bytes.size()) {}
  Read<std::size_t> read(std::span<char> into) override;
  double progress() const override;

 private:
  std::string_view left_;
  std::size_t size_;
};

/// Up to `most` bytes from the beginning of a file.
Read<std::string> beginning_of(const std::filesystem::path& path, std::size_t most);

}  // namespace framsyn::tables
