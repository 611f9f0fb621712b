#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include <framsyn/base/date.hpp>
#include <framsyn/demo/region.hpp>

namespace framsyn::demo {

using CsvRow = std::map<std::string, std::string>;

inline std::vector<std::string> cells(const std::string& line) {
  std::vector<std::string> all(1);
  for (const char c : line) {
    if (c == ';') {
      all.emplace_back();
    } else if (c != '\r') {
      all.back() += c;
    }
  }
  return all;
}

inline std::vector<CsvRow> rows(const std::string& csv) {
  std::vector<CsvRow> all;
  std::vector<std::string> header;
  for (std::size_t at = 0; at < csv.size();) {
    const std::size_t end = csv.find('\n', at);
    const auto row = cells(csv.substr(at, end - at));
    at = end + 1;
    if (header.empty()) {
      header = row;
      continue;
    }
    CsvRow named;
    for (std::size_t i = 0; i < header.size(); ++i) named[header[i]] = row.at(i);
    all.push_back(std::move(named));
  }
  return all;
}

/// The region is drawn once for all tests.
inline const Extract& region() {
  static const Extract kRegion = extract();
  return kRegion;
}
inline const std::vector<CsvRow>& employments() {
  static const std::vector<CsvRow> kRows = rows(region().employments);
  return kRows;
}
inline const std::vector<CsvRow>& absence_rows() {
  static const std::vector<CsvRow> kRows = rows(region().absences);
  return kRows;
}

inline Date from(const CsvRow& row) { return *Date::parse(row.at("from")); }
inline Date to(const CsvRow& row) { return Date::parse(row.at("till")).value_or(*Date::parse(last_day())); }
inline bool holds(const CsvRow& row, Date on) { return from(row) <= on && on <= to(row); }
/// Words with å, ä and ö are Windows-1252 in the files; the tests look for their plain beginnings.
inline bool resigned(const CsvRow& row) { return row.at("avgangsorsak").starts_with("10"); }

}  // namespace framsyn::demo
