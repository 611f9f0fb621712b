#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "package.hpp"
#include "sheet_values.hpp"

namespace framsyn::tables {

/// What the sheets of an xlsx refer to (ECMA-376 part 1, 18): their names and parts, number formats, shared
/// strings.
struct XlsxBook {
  struct Sheet {
    std::string name, part;
  };
  std::vector<Sheet> sheets;
  Epoch epoch = Epoch::of_1900;
  std::string styles_part, strings_part;  // empty: the book has none
};

Read<XlsxBook> read_book(const Package& package, const Limits& limits);

/// By style number: what a cell of that style shows.
Read<std::vector<Shown>> read_styles(const Package& package, const XlsxBook& book, const Limits& limits);

/// All texts of the book one after the other in one piece of memory.
class SharedStrings {
 public:
  static Read<SharedStrings> read(const Package& package, const XlsxBook& book, const Limits& limits);
  /// Nothing when there is no such string.
  std::optional<std::string_view> at(std::size_t index) const;
  void add(std::string_view text) { text_ += text, ends_.push_back(text_.size()); }
  std::size_t bytes() const { return text_.size() + ends_.size() * sizeof(std::uint64_t); }

 private:
  std::string text_;
  std::vector<std::uint64_t> ends_;
};

}  // namespace framsyn::tables
