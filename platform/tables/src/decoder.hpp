#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <framsyn/platform/tables/layout.hpp>

#include "bytes.hpp"
#include "faults.hpp"

namespace framsyn::tables {

/// Turns a file's bytes into UTF-8, piece by piece. What cannot be text in the encoding becomes U+FFFD and is
/// marked, so that the row it stands in can be told.
class Decoder {
 public:
  struct Mark {
    std::uint64_t at;  ///< in the decoded text
    const FaultKind* kind;
    std::string byte;  ///< "0xE5"
  };

  /// `skip` bytes (a byte order mark) are passed over first.
  Decoder(std::unique_ptr<Bytes> bytes, Encoding encoding, std::size_t skip);
  /// Appends the next piece; false at the end.
  Read<bool> append_to(std::string& out);
  Encoding encoding() const { return encoding_; }
  double progress() const { return bytes_->progress(); }
  std::vector<Mark>& marks() { return marks_; }

 private:
  void decode(std::string_view in, bool last, std::string& out);
  std::size_t single_byte(std::string_view in, std::string& out);
  std::size_t utf_8(std::string_view in, bool last, std::string& out);
  std::size_t utf_16(std::string_view in, bool last, std::string& out);
  void mark(const FaultKind& kind, unsigned char byte, std::string& out);
  std::size_t plain(std::string_view in, std::size_t i, std::string& out);

  std::unique_ptr<Bytes> bytes_;
  Encoding encoding_;
  std::size_t skip_;
  std::vector<char> raw_;
  std::size_t kept_ = 0;          // bytes of an unfinished character, at the front of raw_
  std::uint64_t before_ = 0;      // decoded before the current piece
  std::size_t piece_starts_ = 0;  // where the current piece starts in the caller's string
  std::vector<Mark> marks_;
};

void append_utf_8(char32_t point, std::string& out);
/// How many bytes from i on are ASCII other than NUL.
std::size_t plain_run(std::string_view in, std::size_t i);
/// The bytes from i on that make one character in UTF-8: its length; 0 when they do not; -1 when more are
/// needed.
int utf_8_length(std::string_view in, std::size_t i);

}  // namespace framsyn::tables
