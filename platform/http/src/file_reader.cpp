#include "file_reader.hpp"

#include <algorithm>
#include <utility>

namespace framsyn::http {

constexpr std::size_t kPiece = 64 * 1024;  // bytes read and written at a time

FileReader::FileReader(const std::filesystem::path& path, File::After after)
    : path_(path),
      after_(after),
      size_(std::filesystem::file_size(path)),
      in_(path, std::ios::binary),
      piece_(kPiece) {}

FileReader::FileReader(FileReader&& other) noexcept
    : path_(std::exchange(other.path_, {})),
      after_(other.after_),
      size_(other.size_),
      given_(other.given_),
      in_(std::move(other.in_)),
      piece_(std::move(other.piece_)) {}

FileReader::~FileReader() {
  std::error_code ignored;
  if (after_ == File::After::remove && !path_.empty()) std::filesystem::remove(path_, ignored);
}

std::string_view FileReader::next() {
  const auto wanted = std::min<std::uint64_t>(kPiece, size_ - given_);
  in_.read(piece_.data(), static_cast<std::streamsize>(wanted));
  const auto read = static_cast<std::size_t>(in_.gcount());
  given_ += read;
  return {piece_.data(), read};
}

}  // namespace framsyn::http
