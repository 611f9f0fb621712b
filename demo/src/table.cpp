#include "table.hpp"

#include <charconv>
#include <stdexcept>

namespace framsyn::demo {
namespace {
template <class Number>
Number parsed(std::string_view text) {
  Number value{};
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (fault != std::errc() || end != text.data() + text.size())
    throw std::logic_error("demo table: no number: " + std::string(text));
  return value;
}
}  // namespace

std::string_view text_of(std::string_view name) {
  for (const Embedded& one : embedded())
    if (one.name == name) return one.text;
  return {};
}

std::vector<std::string_view> split(std::string_view text, char at) {
  std::vector<std::string_view> parts;
  for (;;) {
    const auto end = text.find(at);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

std::string_view Row::operator[](std::string_view column) const {
  const auto found = cells_.find(column);
  if (found == cells_.end()) throw std::logic_error("demo table: no column " + std::string(column));
  return found->second;
}

int Row::integer(std::string_view column) const { return parsed<int>((*this)[column]); }
double Row::number(std::string_view column) const { return parsed<double>((*this)[column]); }

Date Row::date(std::string_view column) const {
  const auto day = Date::parse((*this)[column]);
  if (!day) throw std::logic_error("demo table: no date: " + std::string((*this)[column]));
  return *day;
}

std::vector<Row> table(std::string_view name) {
  const auto lines = split(text_of(name), '\n');
  const auto columns = split(lines.at(0), '\t');
  std::vector<Row> rows;
  for (std::size_t n = 1; n < lines.size(); ++n) {
    if (lines[n].empty()) continue;
    const auto cells = split(lines[n], '\t');
    if (cells.size() != columns.size())
      throw std::logic_error("demo table: uneven row: " + std::string(lines[n]));
    Row row;
    for (std::size_t i = 0; i < columns.size(); ++i) row.cells_[columns[i]] = cells[i];
    rows.push_back(row);
  }
  return rows;
}

}  // namespace framsyn::demo
