#include "bytes.hpp"

#include <algorithm>
#include <cstring>

#include "faults.hpp"

namespace framsyn::tables {

Read<std::unique_ptr<FileBytes>> FileBytes::open(const std::filesystem::path& path) {
  std::error_code error;
  const auto size = std::filesystem::file_size(path, error);
  File file(error ? nullptr : std::fopen(path.c_str(), "rb"), &std::fclose);
  if (!file) return bad(kUnreadable);
  std::setvbuf(file.get(), nullptr, _IONBF, 0);
  return std::unique_ptr<FileBytes>(new FileBytes(std::move(file), size));
}

Read<std::size_t> FileBytes::read(std::span<char> into) {
  const std::size_t n = std::fread(into.data(), 1, into.size(), file_.get());
  if (n == 0 && std::ferror(file_.get())) return bad(kUnreadable);
  done_ += n;
  return n;
}

double FileBytes::progress() const {
  return size_ == 0 ? 1 : std::min(1.0, static_cast<double>(done_) / static_cast<double>(size_));
}

Read<std::size_t> MemoryBytes::read(std::span<char> into) {
  const std::size_t n = std::min(into.size(), left_.size());
  std::copy_n(left_.data(), n, into.data());
  left_.remove_prefix(n);
  return n;
}

double MemoryBytes::progress() const {
  return size_ == 0 ? 1 : 1 - static_cast<double>(left_.size()) / static_cast<double>(size_);
}

Read<std::string> beginning_of(const std::filesystem::path& path, std::size_t most) {
  auto file = FileBytes::open(path);
  if (!file) return std::unexpected(file.error());
  std::string out(most, '\0');
  std::size_t have = 0;
  while (have < most) {
    const auto n = (*file)->read(std::span(out).subspan(have));
    if (!n) return std::unexpected(n.error());
    if (*n == 0) break;
    have += *n;
  }
  out.resize(have);
  return out;
}

}  // namespace framsyn::tables
