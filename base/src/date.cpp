#include <framsyn/base/date.hpp>

#include <array>
#include <charconv>
#include <cstdio>

namespace framsyn {
namespace {

std::optional<int> digits(std::string_view text) {
  int value = 0;
  for (char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

}  // namespace

std::optional<Date> Date::valid(int year, unsigned month, unsigned day) {
  const std::chrono::year_month_day ymd{std::chrono::year(year), std::chrono::month(month),
                                        std::chrono::day(day)};
  if (!ymd.ok()) return std::nullopt;
  return Date(std::chrono::sys_days(ymd));
}

std::optional<Date> Date::parse(std::string_view iso) {
  if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
  const auto year = digits(iso.substr(0, 4)), month = digits(iso.substr(5, 2)),
             day = digits(iso.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  return valid(*year, static_cast<unsigned>(*month), static_cast<unsigned>(*day));
}

Date Date::plus_years(int n) const {
  const auto moved = calendar() + std::chrono::years(n);
  return moved.ok() ? Date(std::chrono::sys_days(moved)) : Date(static_cast<int>(moved.year()), 2, 28);
}

std::string Date::iso() const {
  std::array<char, 24> out{};
  const int n = std::snprintf(out.data(), out.size(), "%04d-%02u-%02u", year(), month(), day());
  return {out.data(), static_cast<std::size_t>(n)};
}

int completed_years(Date from, Date on) {
  const int years = on.year() - from.year();
  const bool before_the_day =
      on.month() < from.month() || (on.month() == from.month() && on.day() < from.day());
  return before_the_day ? years - 1 : years;
}

std::string iso(Instant at) {
  const auto day = std::chrono::floor<std::chrono::days>(at);
  const std::chrono::hh_mm_ss time(at - day);
  std::array<char, 48> out{};
  const int n =
      std::snprintf(out.data(), out.size(), "%sT%02d:%02d:%02d.%06dZ", Date(day).iso().c_str(),
                    static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
                    static_cast<int>(time.seconds().count()), static_cast<int>(time.subseconds().count()));
  return {out.data(), static_cast<std::size_t>(n)};
}

std::optional<Instant> parse_instant(std::string_view text) {
  if (text.size() != 27 || text[10] != 'T' || text[13] != ':' || text[16] != ':' || text[19] != '.' ||
      text[26] != 'Z') {
    return std::nullopt;
  }
  const auto day = Date::parse(text.substr(0, 10));
  const auto hour = digits(text.substr(11, 2)), minute = digits(text.substr(14, 2)),
             second = digits(text.substr(17, 2)), micro = digits(text.substr(20, 6));
  if (!day || !hour || !minute || !second || !micro || *hour > 23 || *minute > 59 || *second > 59) {
    return std::nullopt;
  }
  return std::chrono::sys_days(std::chrono::days(day->days())) + std::chrono::hours(*hour) +
         std::chrono::minutes(*minute) + std::chrono::seconds(*second) + std::chrono::microseconds(*micro);
}

}  // namespace framsyn
