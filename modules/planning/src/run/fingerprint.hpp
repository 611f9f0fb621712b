#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include <framsyn/engine/workforce/records.hpp>
#include <framsyn/platform/digest/sha256.hpp>

namespace framsyn::planning {

/// Whole columns at a time, each led by its length, so that no two tables read alike.
class Fingerprint {
 public:
  template <class Column>
  void column(const Column& values) {
    number(static_cast<std::int64_t>(values.size()));
    for (const auto& value : values) one(value);
  }
  void number(std::int64_t n) { hash_.add({reinterpret_cast<const char*>(&n), sizeof n}); }
  void real(double value) { hash_.add({reinterpret_cast<const char*>(&value), sizeof value}); }
  void text(std::string_view value) { number(static_cast<std::int64_t>(value.size())), hash_.add(value); }
  std::string hex() { return hash_.hex(); }

 private:
  template <class T>
  void one(const T& value) {
    if constexpr (std::is_integral_v<T> || std::is_enum_v<T>) number(static_cast<std::int64_t>(value));
  }
  void one(double value) { real(value); }
  void one(Date day) { number(day.days()); }
  void one(const std::optional<Date>& day) { number(day ? day->days() : INT64_MIN); }
  void one(Share share) { number(share.millionths()); }
  void one(const std::optional<Share>& share) { number(share ? share->millionths() : -1); }
  void one(const workforce::Birth& birth) {
    number(birth.known() ? 2 * std::int64_t{birth.day().days()} + birth.exact() : INT64_MIN);
  }
  digest::Sha256 hash_;
};

}  // namespace framsyn::planning
