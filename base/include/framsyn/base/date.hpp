#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace framsyn {

/// A day without a clock time, in the proleptic Gregorian calendar (sv: datum). Swedish law and HR registers
/// count in days in Europe/Stockholm; which day "now" is, only a Clock knows.
class Date {
 public:
  constexpr Date() = default;  ///< 1970-01-01
  constexpr explicit Date(std::chrono::sys_days days)
      : days_(static_cast<std::int32_t>(days.time_since_epoch().count())) {}
  constexpr Date(int year, unsigned month, unsigned day)
      : Date(std::chrono::sys_days(std::chrono::year(year) / std::chrono::month(month) /
                                   std::chrono::day(day))) {}

  static constexpr Date from_days(std::int32_t days_since_1970) {
    return Date(std::chrono::sys_days(std::chrono::days(days_since_1970)));
  }
  /// The day, or nothing when there is no such day (2023-02-29).
  static std::optional<Date> valid(int year, unsigned month, unsigned day);
  /// Reads exactly YYYY-MM-DD; nothing otherwise.
  static std::optional<Date> parse(std::string_view iso);

  constexpr std::int32_t days() const { return days_; }
  constexpr int year() const { return static_cast<int>(calendar().year()); }
  constexpr unsigned month() const { return static_cast<unsigned>(calendar().month()); }
  constexpr unsigned day() const { return static_cast<unsigned>(calendar().day()); }
  constexpr Date plus_days(std::int32_t n) const { return from_days(days_ + n); }
  /// The same day another year; 29 February becomes 28 February where there is none.
  Date plus_years(int n) const;
  std::string iso() const;

  friend constexpr auto operator<=>(Date, Date) = default;
  friend constexpr std::int32_t operator-(Date a, Date b) { return a.days_ - b.days_; }

 private:
  constexpr std::chrono::year_month_day calendar() const {
    return std::chrono::sys_days(std::chrono::days(days_));
  }
  std::int32_t days_ = 0;
};

/// Whole years lived (or served) on a day: the age at last birthday.
int completed_years(Date from, Date on);

/// A moment in UTC with microseconds: when something was recorded, not when it held.
using Instant = std::chrono::sys_time<std::chrono::microseconds>;

/// ISO 8601 in UTC, "2026-05-04T09:30:00.000000Z": sorts as text in the order of time.
std::string iso(Instant);
std::optional<Instant> parse_instant(std::string_view);

}  // namespace framsyn
