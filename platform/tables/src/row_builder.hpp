#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace framsyn::tables {

/// The cells of a row of a sheet while they arrive, each put in its own column, in memory that is used again.
class RowBuilder {
 public:
  RowBuilder(std::size_t most_columns, std::size_t most_bytes)
      : most_columns_(most_columns), most_bytes_(most_bytes) {}

  void clear() { text_.clear(), cells_.clear(), width_ = 0, too_wide_ = false, long_cell_.reset(); }
  void put(std::size_t column, std::string_view value) {
    if (value.empty()) return;
    if (column >= most_columns_) {
      too_wide_ = true;
      return;
    }
    if (value.size() > most_bytes_) long_cell_ = column;
    cells_.push_back({column, text_.size(), std::min(value.size(), most_bytes_)});
    text_.append(value.substr(0, most_bytes_));
    width_ = std::max(width_, column + 1);
  }
  void write_to(std::vector<std::string_view>& cells) const {
    cells.assign(width_, std::string_view());
    for (const Piece& p : cells_) cells[p.column] = std::string_view(text_).substr(p.from, p.length);
  }
  bool too_wide() const { return too_wide_; }
  std::optional<std::size_t> long_cell() const { return long_cell_; }

 private:
  struct Piece {
    std::size_t column, from, length;
  };
  std::size_t most_columns_, most_bytes_;
  std::string text_;
  std::vector<Piece> cells_;
  std::size_t width_ = 0;
  bool too_wide_ = false;
  std::optional<std::size_t> long_cell_;
};

}  // namespace framsyn::tables
