#pragma once

#include <functional>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <framsyn/base/date.hpp>
#include <framsyn/platform/tables/reader.hpp>

namespace framsyn::planning {

/// Faults of a file: all counted, the first ones kept.
class NeedFaults {
 public:
  static constexpr std::size_t kKept = 200;
  void add(tables::Fault fault) {
    ++total_;
    if (kept_.size() < kKept) kept_.push_back(std::move(fault));
  }
  std::int64_t total() const { return total_; }
  std::vector<tables::Fault> take() { return std::move(kept_); }

 private:
  std::int64_t total_ = 0;
  std::vector<tables::Fault> kept_;
};

/// What was expected in a cell, in both languages.
struct Wanted {
  std::string_view sv, en;
};

/// The rows of a file with known columns. A value that cannot be is told to the faults, with its row and
/// column, and read as nothing.
class NeedRows {
 public:
  /// A column under any of these names, large or small letters.
  using Names = std::initializer_list<std::string_view>;

  NeedRows(std::string file, tables::Reader& reader, NeedFaults& faults);

  /// The column's number; a fault is told where it is needed and not there.
  std::optional<std::size_t> column(Names names, bool needed);
  bool next();  ///< false at the end, or where the rest cannot be read
  std::int64_t number() const { return reader_.row().number; }

  std::string_view text(std::optional<std::size_t> column) const;
  std::optional<double> real(std::optional<std::size_t> column, double least, double most);
  std::optional<int> whole(std::optional<std::size_t> column, int least, int most);
  std::optional<Date> day(std::optional<std::size_t> column);
  /// The code of a word in the cell, by these words in small letters; an empty cell reads as "".
  std::optional<std::string_view> word(
      std::optional<std::size_t> column,
      std::initializer_list<std::pair<std::string_view, std::string_view>> words);
  void fault(std::optional<std::size_t> column, std::string_view code, Wanted wanted);
  /// Of the file as a whole, at a row (0: none).
  void fault_at(std::int64_t row, std::string_view value, std::string_view code, Wanted wanted);

 private:
  std::string file_;
  tables::Reader& reader_;
  NeedFaults& faults_;
};

/// In small letters, Å, Ä and Ö too: how words of a file are compared.
std::string small_letters(std::string_view text);

}  // namespace framsyn::planning
