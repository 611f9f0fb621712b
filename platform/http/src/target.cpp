#include "target.hpp"

#include <framsyn/base/text.hpp>

namespace framsyn::http {
namespace {

int hex(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

/// Cuts off what stands before the first `mark` (all of it when there is none).
std::string_view take_until(std::string_view& rest, char mark) {
  const auto end = rest.find(mark);
  const auto taken = rest.substr(0, end);
  rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
  return taken;
}

std::optional<std::vector<std::string>> segments_of(std::string_view path) {
  std::vector<std::string> segments;
  path.remove_prefix(1);
  while (!path.empty()) {
    auto segment = percent_decoded(take_until(path, '/'), Part::path);
    if (!segment || *segment == "." || *segment == ".." || segment->find_first_of("/\\") != std::string::npos)
      return std::nullopt;
    segments.push_back(std::move(*segment));
  }
  return segments;
}

std::optional<Pairs> query_of(std::string_view query) {
  Pairs pairs;
  while (!query.empty()) {
    auto value = take_until(query, '&');
    if (value.empty()) continue;
    auto name = percent_decoded(take_until(value, '='), Part::query);
    auto decoded = percent_decoded(value, Part::query);
    if (!name || !decoded) return std::nullopt;
    pairs.emplace_back(std::move(*name), std::move(*decoded));
  }
  return pairs;
}

}  // namespace

std::optional<std::string> percent_decoded(std::string_view text, Part part) {
  std::string decoded;
  decoded.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '+' && part == Part::query) {
      decoded += ' ';
    } else if (text[i] != '%') {
      decoded += text[i];
    } else {
      if (i + 2 >= text.size() || hex(text[i + 1]) < 0 || hex(text[i + 2]) < 0) return std::nullopt;
      decoded += static_cast<char>(hex(text[i + 1]) * 16 + hex(text[i + 2]));
      i += 2;
    }
  }
  if (decoded.contains('\0') || !is_utf8(decoded)) return std::nullopt;
  return decoded;
}

std::optional<Target> parse_target(std::string_view target) {
  target = target.substr(0, target.find('#'));
  if (!target.starts_with('/')) return std::nullopt;
  auto segments = segments_of(take_until(target, '?'));
  auto query = query_of(target);
  if (!segments || !query) return std::nullopt;
  return Target{*std::move(segments), *std::move(query)};
}

}  // namespace framsyn::http
