#pragma once

#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <framsyn/base/result.hpp>

namespace framsyn::documents {

/// What a template is filled with: a text, a yes or no, a list, or names with values of their own.
struct Value {
  using List = std::vector<Value>;
  using Names = std::map<std::string, Value, std::less<>>;
  std::variant<std::string, bool, List, Names> is;

  Value(std::string text) : is(std::move(text)) {}
  Value(std::string_view text) : is(std::string(text)) {}
  Value(const char* text) : is(std::string(text)) {}
  Value(bool yes) : is(yes) {}
  Value(List list) : is(std::move(list)) {}
  Value(Names names) : is(std::move(names)) {}
};
using Names = Value::Names;
using List = Value::List;

inline constexpr Refusal kBadTemplate{"documents.bad_template", Fault::invalid, "Mallen kan inte läsas",
                                      "The template cannot be read"};

/// Fills a Mustache template (mustache.5). {{name}} is escaped for html; {{{name}}} is put in raw and is
/// meant for drawings that the program made itself.
Result<std::string> fill(std::string_view mustache, const Names& values);

/// Text made safe inside html and inside a double-quoted attribute.
std::string escaped(std::string_view text);

}  // namespace framsyn::documents
