#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <framsyn/base/date.hpp>
#include <framsyn/base/share.hpp>
#include <framsyn/platform/wire/describe.hpp>

namespace framsyn::wire {

/// What we take is strict (optional fields may be left out, unknown ones are refused); what we give is
/// complete.
enum class Direction { in, out };

/// Named schemas of an OpenAPI 3.1 document: name -> JSON Schema 2020-12 text. Input shapes end in ".input".
using Components = std::map<std::string, std::string>;

/// "organisation.Unit" for framsyn::organisation::wire::Unit.
std::string component_name(std::string_view type_in_function_signature, Direction direction);
std::string text_schema(std::size_t least, std::size_t most);
std::string number_schema(std::string_view type, const std::string& least, const std::string& most);
std::string choice_schema(const std::vector<std::string_view>& choices);
std::string nullable(std::string schema);
std::string bound(double limit);
std::string bound(std::int64_t limit);

template <class T>
std::string schema(Components& components, Direction direction);

template <class T>
constexpr std::string_view signature() {
  return __PRETTY_FUNCTION__;
}

template <Described T>
std::string struct_schema(Components& components, Direction direction) {
  std::string properties, required;
  each_field<T>([&](std::string_view name, auto pointer) {
    using Field = std::remove_cvref_t<decltype(std::declval<T&>().*pointer)>;
    properties += (properties.empty() ? "\"" : ",\"") + std::string(name) +
                  "\":" + schema<Field>(components, direction);
    if (direction == Direction::out || !is_a<Field, std::optional>)
      required += (required.empty() ? "\"" : ",\"") + std::string(name) + "\"";
  });
  return "{\"type\":\"object\",\"properties\":{" + properties + "},\"required\":[" + required + "]" +
         (direction == Direction::in ? ",\"additionalProperties\":false}" : "}");
}

template <class T>
std::string named_schema(Components& components, Direction direction) {
  const std::string name = component_name(signature<T>(), direction);
  // The name is taken before the fields are walked, so that a type may hold a list of itself.
  if (components.try_emplace(name).second) {
    if constexpr (DescribedEnum<T>)
      components[name] = choice_schema(choices<T>());
    else
      components[name] = struct_schema<T>(components, direction);
  }
  return "{\"$ref\":\"#/components/schemas/" + name + "\"}";
}

/// The JSON Schema of a type, as text; structs and enums are put among the components and referred to.
template <class T>
std::string schema(Components& components, Direction direction) {
  if constexpr (std::is_same_v<T, bool>)
    return R"({"type":"boolean"})";
  else if constexpr (std::is_integral_v<T>)
    return R"({"type":"integer"})";
  else if constexpr (std::is_same_v<T, double>)
    return R"({"type":"number"})";
  else if constexpr (std::is_same_v<T, Share>)
    return R"({"type":"number","minimum":0})";
  else if constexpr (std::is_convertible_v<T, std::string_view> || TextForm<T>)
    return R"({"type":"string"})";
  else if constexpr (std::is_same_v<T, Date>)
    return R"({"type":"string","format":"date"})";
  else if constexpr (std::is_same_v<T, Instant>)
    return R"({"type":"string","format":"date-time"})";
  else if constexpr (is_text<T>)
    return text_schema(T::kLeast, T::kMost);
  else if constexpr (is_ranged<T>) {
    if constexpr (std::is_integral_v<decltype(T::value)>)
      return number_schema("integer", bound(std::int64_t{T::kLeast}), bound(std::int64_t{T::kMost}));
    else
      return number_schema("number", bound(T::kLeast), bound(T::kMost));
  } else if constexpr (is_a<T, Id>)
    return R"({"type":"integer","minimum":1})";
  else if constexpr (std::is_same_v<T, Json>)
    return "{}";
  else if constexpr (is_a<T, std::optional>)
    return nullable(schema<typename T::value_type>(components, direction));
  else if constexpr (is_a<T, std::vector>)
    return "{\"type\":\"array\",\"items\":" + schema<typename T::value_type>(components, direction) + "}";
  else if constexpr (is_text_map<T>)
    return "{\"type\":\"object\",\"additionalProperties\":" +
           schema<typename T::mapped_type>(components, direction) + "}";
  else
    return named_schema<T>(components, direction);
}

/// One field of what a request brings: what an OpenAPI parameter, or a property of its body, needs.
struct Field {
  std::string name;
  std::string schema;
  bool required;  ///< in JSON; in a query string, a list that is left out is an empty one
  bool list;
};

template <Described T>
std::vector<Field> fields(Components& components) {
  std::vector<Field> all;
  each_field<T>([&](std::string_view name, auto pointer) {
    using F = std::remove_cvref_t<decltype(std::declval<T&>().*pointer)>;
    if constexpr (is_a<F, std::optional>)
      all.push_back(
          {std::string(name), schema<typename F::value_type>(components, Direction::in), false, false});
    else
      all.push_back({std::string(name), schema<F>(components, Direction::in), true, is_a<F, std::vector>});
  });
  return all;
}

}  // namespace framsyn::wire
