#pragma once

#include <array>
#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <framsyn/base/date.hpp>
#include <framsyn/base/id.hpp>
#include <framsyn/base/share.hpp>

namespace framsyn::db {

/// Bytes that are not text: hashes, salts, keys. A view; the owner must outlive the statement.
struct Bytes {
  std::string_view value;
};

/// What can be bound to a statement. A text or bytes are a view that is read before the call returns.
struct Value {
  enum class Kind : std::uint8_t { null, integer, real, text, bytes };
  constexpr Value() = default;
  constexpr explicit Value(std::int64_t n) : kind(Kind::integer), integer(n) {}
  constexpr explicit Value(double x) : kind(Kind::real), real(x) {}
  constexpr explicit Value(std::string_view text) : kind(Kind::text), view(text) {}
  constexpr explicit Value(Bytes bytes) : kind(Kind::bytes), view(bytes.value) {}

  Kind kind = Kind::null;
  std::int64_t integer = 0;
  double real = 0;
  std::string_view view;  ///< of a text or bytes
};

/// Text made from a value (dates, instants), kept beside it: no allocation for a million rows with four dates
/// each.
struct Made {
  std::array<char, 28> text{};
  std::uint8_t size = 0;
};

/// Something bound: the value, or the text made from it.
struct Bound {
  Value value;
  Made made{};
};

/// "2020-02-29" and "2020-02-29T09:30:00.000000Z". Years 0 to 9999; others throw std::out_of_range.
Made made(Date);
Made made(Instant);

inline Bound bind(std::nullopt_t) { return {}; }
inline Bound bind(bool b) { return {Value(std::int64_t{b})}; }
template <std::integral N>
  requires(!std::same_as<N, bool>)
Bound bind(N n) {
  return {Value(static_cast<std::int64_t>(n))};
}
inline Bound bind(double x) { return {Value(x)}; }
inline Bound bind(std::string_view text) { return {Value(text)}; }
inline Bound bind(const std::string& text) { return {Value(std::string_view(text))}; }
inline Bound bind(const char* text) { return {Value(std::string_view(text))}; }
inline Bound bind(Bytes bytes) { return {Value(bytes)}; }
inline Bound bind(Share share) { return {Value(share.millionths())}; }
inline Bound bind(Date date) { return {Value(), made(date)}; }
inline Bound bind(Instant at) { return {Value(), made(at)}; }
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
  return bound.made.size == 0 ? bound.value
                              : Value(std::string_view(bound.made.text.data(), bound.made.size));
}

}  // namespace framsyn::db
