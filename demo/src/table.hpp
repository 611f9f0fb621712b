#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <framsyn/base/date.hpp>

namespace framsyn::demo {

struct Embedded {
  std::string_view name, text;
};
std::span<const Embedded> embedded();
std::string_view text_of(std::string_view name);

/// One row of a table, by column name. A column that is not there, or a cell that is no number, is a bug in
/// our own tables and throws.
class Row {
 public:
  std::string_view operator[](std::string_view column) const;
  int integer(std::string_view column) const;
  double number(std::string_view column) const;
  Date date(std::string_view column) const;

 private:
  friend std::vector<Row> table(std::string_view name);
  std::map<std::string_view, std::string_view> cells_;
};
std::vector<Row> table(std::string_view name);
std::vector<std::string_view> split(std::string_view text, char at);

}  // namespace framsyn::demo
