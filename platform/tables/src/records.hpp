#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include <framsyn/platform/tables/reader.hpp>

namespace framsyn::tables {

enum class Ending { line_break, end_of_file };

/// A row as it stands in the file, before anybody has said which one is the header.
struct Record {
  std::int64_t number = 0;
  std::vector<std::string_view> cells;
  Ending ending = Ending::line_break;  ///< end_of_file: the last line, without a line break after it
};

/// A row's fault, and in which cell of the row it is where that is known.
struct RecordFault {
  Fault fault;
  std::optional<std::size_t> cell;
};

/// The rows of a file of some format, all of them, empty ones too.
class Records {
 public:
  virtual ~Records() = default;
  virtual Step next() = 0;
  const Record& record() const { return record_; }
  const RecordFault& fault() const { return fault_; }
  virtual double progress() const = 0;

 protected:
  Step broken(Fault fault) { return fault_ = {std::move(fault), {}}, Step::broken; }
  Step bad_row(Fault fault, std::optional<std::size_t> cell = {}) {
    return fault_ = {std::move(fault), cell}, Step::bad_row;
  }
  Record record_;
  RecordFault fault_;
};

}  // namespace framsyn::tables
