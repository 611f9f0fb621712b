#include <framsyn/platform/wire/schema.hpp>

#include <charconv>

#include <fmt/format.h>

#include <framsyn/platform/wire/encode.hpp>

namespace framsyn::wire {

std::string component_name(std::string_view signature, Direction direction) {
  // "… [with T = framsyn::organisation::wire::Unit; …]" (g++), "… [T = framsyn::…]" (clang)
  std::string_view type = signature.substr(signature.find("T = ") + 4);
  type = type.substr(0, type.find_first_of(";]"));
  std::string name;
  while (!type.empty()) {
    const std::size_t end = std::min(type.find("::"), type.size());
    const std::string_view part = type.substr(0, end);
    type.remove_prefix(std::min(type.size(), end + 2));
    if (part == "framsyn" || part == "wire" || part.starts_with('(') || part.starts_with('{')) continue;
    name += (name.empty() ? "" : ".") + std::string(part);
  }
  for (char& c : name)
    if (!std::isalnum(static_cast<unsigned char>(c)) && c != '.' && c != '_') c = '-';
  return direction == Direction::in ? name + ".input" : name;
}

std::string text_schema(std::size_t least, std::size_t most) {
  return fmt::format(R"({{"type":"string","minLength":{},"maxLength":{}}})", least, most);
}

std::string number_schema(std::string_view type, const std::string& least, const std::string& most) {
  return fmt::format(R"({{"type":"{}","minimum":{},"maximum":{}}})", type, least, most);
}

std::string choice_schema(const std::vector<std::string_view>& choices) {
  std::string out = R"({"type":"string","enum":)";
  write_between(out, '[', ']', choices, [&](std::string_view choice) { append_text(out, choice); });
  return out + "}";
}

std::string nullable(std::string schema) { return R"({"anyOf":[)" + schema + R"(,{"type":"null"}]})"; }

std::string bound(double limit) {
  std::string out;
  append_number(out, limit);
  return out;
}

std::string bound(std::int64_t limit) { return std::to_string(limit); }

}  // namespace framsyn::wire
