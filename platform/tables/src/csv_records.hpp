#pragma once

#include <array>
#include <string>

#include "decoder.hpp"
#include "records.hpp"

namespace framsyn::tables {

/// Rows of a csv (RFC 4180, with any delimiter, and LF, CR LF or CR as line break).
class CsvRecords : public Records {
 public:
  CsvRecords(Decoder decoder, char delimiter, char quote, const Limits& limits);
  Step next() override;
  double progress() const override { return decoder_.progress(); }

 private:
  enum class Scan { row, more, open_quote, long_quoted };
  struct Piece {
    std::size_t from, to;
    bool doubled;  // has "" that stand for one quote
  };
  Scan scan();
  Scan quoted(std::size_t& at);
  Scan bare(std::size_t& at);
  void push(Piece piece);
  bool special(std::size_t at) const { return kind_[static_cast<unsigned char>(text_[at])] != 0; }
  void count_lines(std::size_t from, std::size_t to);
  void skip_line_feed();
  Read<void> refill();
  Step finished();
  Step marked();
  std::string_view unescaped(Piece piece);

  Decoder decoder_;
  char quote_;
  Limits limits_;
  std::array<std::uint8_t, 256> kind_{};  // 1: delimiter, 2: line break
  std::string text_;                      // decoded, not yet handed out; starts at offset_ of the whole
  std::uint64_t offset_ = 0;
  std::size_t start_ = 0, next_ = 0;  // of the row being read, and of the one after it
  bool at_end_ = false, over_ = false, after_cr_ = false;
  std::int64_t line_ = 1, lines_in_row_ = 0;
  std::vector<Piece> pieces_;
  std::optional<std::size_t> stray_, long_;  // the first cell with such a fault
  std::size_t too_many_ = 0;
};

}  // namespace framsyn::tables
