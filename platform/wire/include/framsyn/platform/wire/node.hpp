#pragma once

#include <cstdint>
#include <expected>
#include <string>
#include <string_view>
#include <vector>

#include <framsyn/platform/wire/fault.hpp>

namespace framsyn::wire {

/// One value of a parsed document, whichever of JSON, YAML or a query string it came from.
struct Node {
  enum class Kind : std::uint8_t {
    null,
    boolean,
    whole,
    real,
    text,
    loose,  ///< an unquoted scalar of YAML or a query string: what it is, the field decides
    list,
    object
  };
  Kind kind = Kind::null;
  bool truth = false;
  int line = 0;
  union {
    std::int64_t whole = 0;
    double real;
  };
  std::string name;  ///< within an object
  std::string text;
  std::vector<Node> children;

  const Node* member(std::string_view wanted) const;
};

Decoded<Node> parse_json(std::string_view json, const Limits& limits = {});
Decoded<Node> parse_yaml(std::string_view yaml, const Limits& limits = {});
std::string to_json(const Node& node);
std::string to_yaml(const Node& node);

}  // namespace framsyn::wire
