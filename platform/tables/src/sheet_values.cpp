#include "sheet_values.hpp"

#include <fmt/format.h>

#include <charconv>
#include <cmath>

#include <framsyn/base/date.hpp>

#include "decoder.hpp"

namespace framsyn::tables {
namespace {

constexpr long kSecondsADay = 86'400;

std::string clock(long seconds) {
  return fmt::format("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
}

std::string day_text(long serial, Epoch epoch) {
  if (epoch == Epoch::of_1904) return Date(1904, 1, 1).plus_days(static_cast<std::int32_t>(serial)).iso();
  if (serial == 60) return "1900-02-29";
  return Date(1899, 12, serial < 60 ? 31 : 30).plus_days(static_cast<std::int32_t>(serial)).iso();
}

/// The part of a code that counts: its first section, without "literals", \x, _x, *x and [colour].
std::string bare_code(std::string_view code, bool& elapsed) {
  std::string out;
  for (std::size_t i = 0; i < code.size() && code[i] != ';'; ++i) {
    const char c = code[i];
    if (c == '"')
      i = std::min(code.find('"', i + 1), code.size());
    else if (c == '\\' || c == '_' || c == '*')
      ++i;
    else if (c == '[') {
      const std::size_t close = std::min(code.find(']', i), code.size());
      const std::string_view inside = code.substr(i + 1, close - i - 1);
      if (!inside.empty() && inside.find_first_not_of("hHmMsS") == std::string_view::npos) elapsed = true;
      i = close;
    } else
      out += c;
  }
  return out;
}

}  // namespace

Shown shown_as(std::string_view format_code) {
  if (format_code == "General" || format_code == "Standard") return Shown::number;
  bool elapsed = false;
  const std::string code = bare_code(format_code, elapsed);
  if (elapsed) return Shown::elapsed;
  return code.find_first_of("dDmMyYhHsS") == std::string::npos ? Shown::number : Shown::date;
}

std::optional<Shown> shown_as(int built_in) {
  if (built_in == 46) return Shown::elapsed;
  const auto within = [&](int a, int b) { return built_in >= a && built_in <= b; };
  if (within(14, 22) || within(27, 36) || within(45, 47) || within(50, 58)) return Shown::date;
  if (built_in < 164) return Shown::number;
  return std::nullopt;
}

std::string date_text(double serial, Epoch epoch) {
  if (!(serial >= 0 && serial < kFirstSerialBeyond9999)) return number_text(fmt::format("{}", serial));
  long day = static_cast<long>(std::floor(serial));
  long seconds = std::lround((serial - std::floor(serial)) * kSecondsADay);
  if (seconds == kSecondsADay) ++day, seconds = 0;
  if (day == 0 && seconds > 0) return clock(seconds);
  return seconds == 0 ? day_text(day, epoch) : day_text(day, epoch) + "T" + clock(seconds);
}

std::string elapsed_text(double days) {
  if (!(days >= 0 && days < kFirstSerialBeyond9999)) return number_text(fmt::format("{}", days));
  return clock(std::lround(days * kSecondsADay));
}

std::string number_text(std::string_view written) {
  double value = 0;
  const auto [end, error] = std::from_chars(written.data(), written.data() + written.size(), value);
  if (error != std::errc() || end != written.data() + written.size() || !std::isfinite(value))
    return std::string(written);
  if (written.size() <= 15 && written.find_first_of("eE") == std::string_view::npos)
    return std::string(written);
  if (std::abs(value) >= 1e21 || (value != 0 && std::abs(value) < 1e-9)) return fmt::format("{:.15g}", value);
  const int digits_before =
      value == 0 ? 1 : std::max(1, static_cast<int>(std::floor(std::log10(std::abs(value)))) + 1);
  std::string out = fmt::format("{:.{}f}", value, std::max(0, 15 - digits_before));
  if (out.find('.') == std::string::npos) return out;
  out.erase(out.find_last_not_of('0') + 1);
  if (out.back() == '.') out.pop_back();
  return out == "-0" ? "0" : out;
}

std::optional<std::size_t> column_of(std::string_view reference) {
  std::size_t column = 0, letters = 0;
  for (char c : reference) {
    if (c < 'A' || c > 'Z' || letters == 4) break;
    column = column * 26 + static_cast<std::size_t>(c - 'A') + 1, ++letters;
  }
  if (letters == 0) return std::nullopt;
  return column - 1;
}

std::string unescaped(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    unsigned point = 0;
    const bool escape =
        text[i] == '_' && i + 7 <= text.size() && text[i + 1] == 'x' && text[i + 6] == '_' &&
        std::from_chars(text.data() + i + 2, text.data() + i + 6, point, 16).ptr == text.data() + i + 6;
    if (!escape || point == 0 || (point >= 0xD800 && point < 0xE000))
      out += text[i];
    else
      append_utf_8(point, out), i += 6;
  }
  return out;
}

}  // namespace framsyn::tables
