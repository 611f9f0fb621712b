#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <framsyn/platform/tables/fault.hpp>
#include <framsyn/platform/tables/layout.hpp>

namespace framsyn::tables {

/// One row under the header: as many cells as there are columns, in UTF-8, raw (blanks at the ends kept).
struct Row {
  std::int64_t number = 0;  ///< line where it starts (csv) or row of the sheet
  std::span<const std::string_view> cells;
};

/// What the next step through a file met.
enum class Step {
  row,      ///< row() holds it until the next step
  bad_row,  ///< fault() tells; the rows after it can still be read, so this one may be left out
  broken,   ///< fault() tells; nothing after it can be read and the file as a whole must be refused
  end,
};

/// A table read from beginning to end in flat memory, whatever the format of the file. Rows in which every
/// cell is empty are passed over. Cells of xlsx and ods come as text in one form: numbers with a decimal
/// point, dates as 2021-03-04 or 2021-03-04T13:45:00 by their number format, TRUE and FALSE; a formula's
/// stored value is read and nothing is ever computed.
class Reader {
 public:
  virtual ~Reader() = default;
  virtual Step next() = 0;
  const Row& row() const { return row_; }
  const Fault& fault() const { return fault_; }

  /// The names in the header, trimmed; "Kolumn 3" where the header has none.
  const std::vector<std::string>& columns() const { return columns_; }
  /// How the file was read, with everything filled in that the given layout left open.
  const Layout& layout() const { return layout_; }
  Format format() const { return format_; }
  /// How far through the file, 0 to 1, for a progress bar.
  virtual double progress() const = 0;

 protected:
  Row row_;
  Fault fault_;
  std::vector<std::string> columns_;
  Layout layout_;
  Format format_ = Format::csv;
};

/// Opens a table and reads its header.
Read<std::unique_ptr<Reader>> open(const Source& source, const Layout& layout = {},
                                   const Limits& limits = {});

}  // namespace framsyn::tables
