#include <framsyn/platform/telemetry/log.hpp>

#include <framsyn/base/text.hpp>

namespace framsyn::telemetry {
namespace {

constexpr std::string_view kMask = "…";
constexpr std::string_view kJoining = "-_./{}";
constexpr std::size_t kLongest = 400;  // an error text longer than this carries data

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/// The end of a quoted or parenthesised stretch that begins at `from`; the end of the text when it is not
/// closed.
std::size_t end_of_stretch(std::string_view text, std::size_t from) {
  const char open = text[from];
  const char close = open == '(' ? ')' : open;
  const auto end = text.find(close, from + 1);
  return end == std::string_view::npos ? text.size() : end + 1;
}

std::size_t end_of_word(std::string_view text, std::size_t from) {
  while (from < text.size() && !is_space(text[from])) ++from;
  return from;
}

std::size_t end_of_digits(std::string_view text, std::size_t from) {
  while (from < text.size() && (is_digit(text[from]) || text[from] == '-')) ++from;
  return from;
}

/// Where the stretch that must not be seen ends; `from` itself when there is none here.
std::size_t end_of_secret(std::string_view text, std::size_t from) {
  const char c = text[from];
  if (c == '\'' || c == '"' || c == '(' || c == '`') return end_of_stretch(text, from);
  const bool starts_word = from == 0 || is_space(text[from - 1]);
  if (starts_word) {
    const auto end = end_of_word(text, from);
    if (text.substr(from, end - from).contains('@')) return end;
  }
  if (is_digit(c)) {
    const auto end = end_of_digits(text, from);
    if (end - from >= 4) return end;
  }
  return from;
}

}  // namespace

Diagnosis::Diagnosis(std::string_view said) {
  said = said.substr(0, kLongest);
  for (std::size_t i = 0; i < said.size();) {
    const auto end = end_of_secret(said, i);
    if (end > i) {
      text_ += kMask;
      i = end;
    } else {
      text_ += static_cast<unsigned char>(said[i]) < 0x80 ? said[i] : '?';
      ++i;
    }
  }
}

Reference::Reference(std::string_view made) : text_(made.substr(0, 64)) {
  for (char& c : text_) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (!letter && !is_digit(c) && !kJoining.contains(c)) c = '?';
  }
}

}  // namespace framsyn::telemetry
