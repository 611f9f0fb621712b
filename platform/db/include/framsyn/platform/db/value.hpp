#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <framsyn/base/date.hpp>
#include <framsyn/base/id.hpp>
#include <framsyn/base/share.hpp>

namespace framsyn::db {

/// Bytes that are not text: hashes, salts, keys. A view; the owner must outlive the statement.
struct Bytes {
  std::string_view value;
};

/// What can be bound to a statement: null, whole number, real, text, bytes. Views are read before the call returns.
using Value = std::variant<std::monostate, std::int64_t, double, std::string_view, Bytes>;

/// Something bound: the value, and the text it looks into when one had to be made (dates, instants).
struct Bound {
  Value value;
  std::string made;  ///< empty unless the value is a view of it
};

inline Bound bind(std::nullopt_t) { return {}; }
inline Bound bind(std::int64_t n) { return {Value(n), {}}; }
inline Bound bind(int n) { return {Value(std::int64_t{n}), {}}; }
inline Bound bind(bool b) { return {Value(std::int64_t{b}), {}}; }
inline Bound bind(double x) { return {Value(x), {}}; }
inline Bound bind(std::string_view text) { return {Value(text), {}}; }
inline Bound bind(const std::string& text) { return {Value(std::string_view(text)), {}}; }
inline Bound bind(const char* text) { return {Value(std::string_view(text)), {}}; }
inline Bound bind(Bytes bytes) { return {Value(bytes), {}}; }
inline Bound bind(Share share) { return {Value(share.millionths()), {}}; }
inline Bound bind(Date date) { return {Value(std::string_view()), date.iso()}; }
inline Bound bind(Instant at) { return {Value(std::string_view()), iso(at)}; }
template <class Entity>
Bound bind(Id<Entity> id) {
  return id ? bind(id.value()) : Bound{};
}
template <class T>
Bound bind(const std::optional<T>& value) {
  return value ? bind(*value) : Bound{};
}

/// The value to hand to the driver: a made text is looked into only now, when it has its final place.
inline Value view(const Bound& bound) {
  return bound.made.empty() ? bound.value : Value(std::string_view(bound.made));
}

}  // namespace framsyn::db
