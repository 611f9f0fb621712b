#pragma once

#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include <framsyn/platform/wire/describe.hpp>
#include <framsyn/platform/wire/reader.hpp>

namespace framsyn::wire {

template <class T>
void read(Reader& reader, const Node& node, const Place& place, T& out);

template <class T>
inline constexpr bool may_be_missing = is_a<T, std::vector> || is_text_map<T>;

template <class T>
void read_field(Reader& reader, const Node& parent, const Place& place, T& out) {
  const Node* node = parent.member(place.name);
  if constexpr (is_a<T, std::optional>) {
    if (!reader.is_absent(node)) read(reader, *node, place, out.emplace());
  } else {
    if (may_be_missing<T> && reader.lists_may_be_missing() && reader.is_absent(node)) return;
    if constexpr (Described<T>) {
      // A section of a YAML file that is left out is an empty one; what it must hold is then told as missing.
      if (reader.lists_may_be_missing() && reader.is_absent(node)) {
        Node empty;
        empty.kind = Node::Kind::object;
        empty.line = parent.line;
        return read(reader, empty, place, out);
      }
    }
    if (node)
      read(reader, *node, place, out);
    else
      reader.missing(place, parent);
  }
}

template <Described T>
void read_struct(Reader& reader, const Node& node, const Place& place, T& out) {
  if (!reader.is_object(node, place)) return;
  each_field<T>([&](std::string_view name, auto pointer) {
    read_field(reader, node, Place{&place, name}, out.*pointer);
  });
  for (const Node& child : node.children) {
    bool known = false;
    each_field<T>([&](std::string_view name, auto) { known = known || name == child.name; });
    if (!known) reader.unknown_field(Place{&place, child.name}, child);
  }
}

template <class T>
void read_list(Reader& reader, const Node& node, const Place& place, std::vector<T>& out) {
  if (!reader.is_list(node, place)) return;
  out.reserve(node.children.size());
  for (const Node& child : node.children) {
    T item{};
    read(reader, child, Place{&place, {}, out.size()}, item);
    out.push_back(std::move(item));
  }
}

/// Reads one value of whatever type the field has; the type is the rule.
template <class T>
void read(Reader& reader, const Node& node, const Place& place, T& out) {
  if constexpr (std::is_same_v<T, bool> || std::is_same_v<T, Date> || std::is_same_v<T, Instant> ||
                std::is_same_v<T, Share>) {
    reader.read(node, place, out);
  } else if constexpr (is_ranged<T>) {
    if constexpr (std::is_integral_v<decltype(out.value)>) {
      std::int64_t wide = out.value;
      reader.read(node, place, wide, T::kLeast, T::kMost);
      out.value = static_cast<decltype(out.value)>(wide);
    } else {
      reader.read(node, place, out.value, T::kLeast, T::kMost);
    }
  } else if constexpr (std::is_integral_v<T>) {
    std::int64_t wide = 0;
    constexpr auto most = sizeof(T) < 8 ? static_cast<std::int64_t>(std::numeric_limits<T>::max())
                                        : std::numeric_limits<std::int64_t>::max();
    reader.read(node, place, wide, static_cast<std::int64_t>(std::numeric_limits<T>::min()), most);
    out = static_cast<T>(wide);
  } else if constexpr (std::is_same_v<T, double>) {
    reader.read(node, place, out, std::numeric_limits<double>::lowest(), std::numeric_limits<double>::max());
  } else if constexpr (std::is_same_v<T, std::string>) {
    reader.read(node, place, out, 0, std::size_t{1} << 20);
  } else if constexpr (is_text<T>) {
    reader.read(node, place, out.value, T::kLeast, T::kMost);
  } else if constexpr (is_a<T, Id>) {
    std::int64_t key = 0;
    reader.read(node, place, key, 1, std::numeric_limits<std::int64_t>::max());
    out = T(key);
  } else if constexpr (DescribedEnum<T>) {
    const std::string* name = reader.text_of(node, place);
    const std::optional<T> found = name ? choice<T>(*name) : std::nullopt;
    if (found)
      out = *found;
    else if (name)
      reader.not_a_choice(place, node, choices<T>());
  } else if constexpr (TextForm<T>) {
    const std::string* text = reader.text_of(node, place);
    std::optional<T> found = text ? T::from_wire(*text) : std::nullopt;
    if (found)
      out = *std::move(found);
    else if (text)
      reader.wrong_form(place, node);
  } else if constexpr (std::is_same_v<T, Json>) {
    out.text = to_json(node);
  } else if constexpr (is_a<T, std::optional>) {
    if (!reader.is_absent(&node)) read(reader, node, place, out.emplace());
  } else if constexpr (is_a<T, std::vector>) {
    read_list(reader, node, place, out);
  } else if constexpr (is_text_map<T>) {
    if (!reader.is_object(node, place)) return;
    for (const Node& child : node.children)
      if (const Place inside{&place, child.name}; reader.key_fits(child, inside))
        read(reader, child, inside, out[child.name]);
  } else {
    static_assert(Described<T>, "describe the struct with BOOST_DESCRIBE_STRUCT before it can travel");
    read_struct(reader, node, place, out);
  }
}

template <class T>
Decoded<T> decode_node(const Node& node, Reader::Form form) {
  Reader reader(form);
  reader.refuse_duplicates(node, Place{});
  T out{};
  read(reader, node, Place{}, out);
  if (!reader.clean()) return std::unexpected(reader.take());
  return out;
}

/// Reads a JSON document (RFC 8259) into a described struct. Unknown fields and repeated keys are refused; a
/// field that is not optional must be there; all faults are told at once.
template <class T>
Decoded<T> decode(std::string_view json, const Limits& limits = {}) {
  auto node = parse_json(json, limits);
  if (!node) return std::unexpected(std::move(node).error());
  return decode_node<T>(*node, Reader::Form::json);
}

/// Reads names and values of a path or a query string. An empty value is an absent one; a name that comes
/// again adds to a list, and is refused where the field is no list.
using Pairs = std::span<const std::pair<std::string, std::string>>;
Node node_of(Pairs pairs, const std::vector<std::string_view>& lists);

template <class T>
Decoded<T> decode_strings(Pairs pairs) {
  std::vector<std::string_view> lists;
  each_field<T>([&](std::string_view name, auto pointer) {
    if constexpr (is_a<std::remove_cvref_t<decltype(std::declval<T&>().*pointer)>, std::vector>)
      lists.push_back(name);
  });
  return decode_node<T>(node_of(pairs, lists), Reader::Form::strings);
}

}  // namespace framsyn::wire
