#include <framsyn/platform/wire/reader.hpp>

#include <algorithm>
#include <charconv>
#include <cmath>

#include <fmt/format.h>

#include <framsyn/base/text.hpp>

namespace framsyn::wire {
namespace {

using Kind = Node::Kind;

template <class Number>
std::optional<Number> number_of(std::string_view text) {
  Number number{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

std::optional<double> real_of(const Node& node) {
  if (node.kind == Kind::real) return std::isfinite(node.real) ? std::optional(node.real) : std::nullopt;
  if (node.kind == Kind::whole) return static_cast<double>(node.whole);
  if (node.kind != Kind::loose) return std::nullopt;
  const auto number = number_of<double>(node.text);
  return number && std::isfinite(*number) ? number : std::nullopt;
}

std::optional<std::int64_t> whole_of(const Node& node) {
  if (node.kind == Kind::whole) return node.whole;
  if (node.kind == Kind::loose) return number_of<std::int64_t>(node.text);
  return std::nullopt;
}

bool has_control(std::string_view text) {
  return std::ranges::any_of(
      text, [](unsigned char c) { return (c < 0x20 && c != '\n' && c != '\r' && c != '\t') || c == 0x7f; });
}

}  // namespace

std::string Place::pointer() const {
  if (!up) return {};
  std::string text = up->pointer() + "/";
  if (index != kNoIndex) return text + std::to_string(index);
  for (const char c : name.substr(0, 200)) {
    if (c == '~')
      text += "~0";
    else if (c == '/')
      text += "~1";
    else
      text += c;
  }
  while (!is_utf8(text)) text.pop_back();  // the cut may have gone through a character
  return text;
}

void Reader::fault(const Place& place, const Node& node, std::string_view code, std::string sv,
                   std::string en) {
  if (faults_.size() < kMostFaults)
    faults_.push_back({place.pointer(), std::string(code), std::move(sv), std::move(en), node.line});
}

void Reader::read(const Node& node, const Place& place, bool& out) {
  const bool loose = node.kind == Kind::loose;
  if (node.kind == Kind::boolean)
    out = node.truth;
  else if (loose && (node.text == "true" || node.text == "1"))
    out = true;
  else if (loose && (node.text == "false" || node.text == "0"))
    out = false;
  else
    fault(place, node, "wire.not_boolean", "Ska vara true eller false", "Must be true or false");
}

void Reader::read(const Node& node, const Place& place, std::int64_t& out, std::int64_t least,
                  std::int64_t most) {
  const auto number = whole_of(node);
  if (!number) return fault(place, node, "wire.not_whole", "Ska vara ett heltal", "Must be a whole number");
  if (*number < least || *number > most)
    return fault(place, node, "wire.out_of_range", fmt::format("Ska vara mellan {} och {}", least, most),
                 fmt::format("Must be between {} and {}", least, most));
  out = *number;
}

void Reader::read(const Node& node, const Place& place, double& out, double least, double most) {
  const auto number = real_of(node);
  if (!number) return fault(place, node, "wire.not_a_number", "Ska vara ett tal", "Must be a number");
  if (*number < least || *number > most)
    return fault(place, node, "wire.out_of_range", fmt::format("Ska vara mellan {} och {}", least, most),
                 fmt::format("Must be between {} and {}", least, most));
  out = *number;
}

void Reader::read(const Node& node, const Place& place, Share& out) {
  double part = 0;
  const std::size_t before = faults_.size();
  read(node, place, part, 0.0, 1.0);
  if (faults_.size() == before) out = Share::rounded(part);
}

void Reader::read(const Node& node, const Place& place, std::string& out, std::size_t least,
                  std::size_t most) {
  const std::string* text = text_of(node, place);
  if (!text) return;
  if (has_control(*text))
    return fault(place, node, "wire.control_character", "Får inte innehålla styrtecken",
                 "May not hold control characters");
  const std::size_t length = characters(*text);
  if (length < least)
    return fault(place, node, "wire.too_short", fmt::format("Minst {} tecken", least),
                 fmt::format("At least {} characters", least));
  if (length > most)
    return fault(place, node, "wire.too_long", fmt::format("Högst {} tecken", most),
                 fmt::format("At most {} characters", most));
  out = *text;
}

void Reader::read(const Node& node, const Place& place, Date& out) {
  const std::string* text = text_of(node, place);
  if (!text) return;
  const auto date = Date::parse(*text);
  if (date)
    out = *date;
  else
    fault(place, node, "wire.not_a_date", "Ska vara ett datum, ÅÅÅÅ-MM-DD", "Must be a date, YYYY-MM-DD");
}

void Reader::read(const Node& node, const Place& place, Instant& out) {
  const std::string* text = text_of(node, place);
  if (!text) return;
  const auto at = parse_instant(*text);
  if (at)
    out = *at;
  else
    fault(place, node, "wire.not_an_instant", "Ska vara en tidpunkt i UTC, 2026-05-04T09:30:00Z",
          "Must be a moment in UTC, 2026-05-04T09:30:00Z");
}

const std::string* Reader::text_of(const Node& node, const Place& place) {
  if (node.kind == Kind::text || node.kind == Kind::loose) return &node.text;
  fault(place, node, "wire.not_text", "Ska vara text", "Must be a text");
  return nullptr;
}

bool Reader::is_object(const Node& node, const Place& place) {
  if (node.kind == Kind::object) return true;
  fault(place, node, "wire.not_an_object", "Ska vara ett objekt med namngivna fält",
        "Must be an object with named fields");
  return false;
}

bool Reader::key_fits(const Node& node, const Place& place) {
  constexpr std::size_t kMost = 200;
  if (characters(node.name) <= kMost && !has_control(node.name) &&
      node.name.find_first_of("\n\r\t") == std::string::npos)
    return true;
  fault(place, node, "wire.key", "Namnet ska vara en rad med högst 200 tecken",
        "The name must be one line of at most 200 characters");
  return false;
}

bool Reader::is_list(const Node& node, const Place& place) {
  if (node.kind == Kind::list) return true;
  fault(place, node, "wire.not_a_list", "Ska vara en lista", "Must be a list");
  return false;
}

bool Reader::is_absent(const Node* node) const {
  if (!node || node->kind == Kind::null) return true;
  return form_ == Form::strings && node->kind == Kind::loose && node->text.empty();
}

void Reader::missing(const Place& place, const Node& parent) {
  fault(place, parent, "wire.missing", "Måste finnas", "Must be there");
}

void Reader::unknown_field(const Place& place, const Node& node) {
  fault(place, node, "wire.unknown_field", "Okänt fält", "Unknown field");
}

void Reader::not_a_choice(const Place& place, const Node& node,
                          const std::vector<std::string_view>& choices) {
  const std::string list = fmt::format("{}", fmt::join(choices, ", "));
  fault(place, node, "wire.not_a_choice", "Ska vara något av: " + list, "Must be one of: " + list);
}

void Reader::wrong_form(const Place& place, const Node& node) {
  fault(place, node, "wire.wrong_form", "Har inte rätt form", "Does not have the right form");
}

void Reader::refuse_duplicates(const Node& node, const Place& place) {
  if (node.kind == Kind::object) {
    std::vector<const Node*> sorted;
    for (const Node& child : node.children) sorted.push_back(&child);
    std::ranges::stable_sort(sorted, {}, &Node::name);
    for (std::size_t i = 1; i < sorted.size(); ++i)
      if (sorted[i]->name == sorted[i - 1]->name)
        fault(Place{&place, sorted[i]->name}, *sorted[i], "wire.duplicate", "Förekommer mer än en gång",
              "Comes more than once");
  }
  std::size_t index = 0;
  for (const Node& child : node.children) {
    const Place inside = node.kind == Kind::list ? Place{&place, {}, index++} : Place{&place, child.name};
    refuse_duplicates(child, inside);
  }
}

}  // namespace framsyn::wire
