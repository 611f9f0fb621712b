#pragma once

#include <framsyn/platform/wire/decode.hpp>
#include <framsyn/platform/wire/encode.hpp>

namespace framsyn::wire {

/// Reads a small YAML file (packs, import profiles) into a described struct. One document; anchors, aliases
/// and tags are refused; lists and maps may be left out when empty. Faults carry their line.
template <class T>
Decoded<T> decode_yaml(std::string_view yaml, const Limits& limits = {}) {
  auto node = parse_yaml(yaml, limits);
  if (!node) return std::unexpected(std::move(node).error());
  return decode_node<T>(*node, Reader::Form::yaml);
}

/// The JSON that we wrote ourselves, as YAML that a person reads and edits.
std::string yaml_of_json(std::string_view json);

/// A readable file that decode_yaml reads back to the same value; fields that are absent or empty are left
/// out.
template <class T>
std::string encode_yaml(const T& value) {
  std::string json;
  write<Fill::sparse>(json, value);
  return yaml_of_json(json);
}

}  // namespace framsyn::wire
