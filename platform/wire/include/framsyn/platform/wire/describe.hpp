#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include <boost/describe/enumerators.hpp>
#include <boost/describe/members.hpp>
#include <boost/mp11/algorithm.hpp>

#include <framsyn/base/id.hpp>
#include <framsyn/platform/wire/types.hpp>

namespace framsyn::wire {

/// A struct whose fields are listed once with BOOST_DESCRIBE_STRUCT; reading, writing and the schema walk
/// that list.
template <class T>
concept Described = boost::describe::has_describe_members<T>::value && std::is_class_v<T>;
template <class T>
concept DescribedEnum = std::is_enum_v<T> && boost::describe::has_describe_enumerators<T>::value;

/// A type of one's own that travels as a text: `static std::optional<T> from_wire(std::string_view)` and
/// `std::string to_wire() const`.
template <class T>
concept TextForm = requires(const T& value, std::string_view text) {
  { T::from_wire(text) } -> std::same_as<std::optional<T>>;
  { value.to_wire() } -> std::same_as<std::string>;
};

template <class T, template <class...> class Of>
inline constexpr bool is_a = false;
template <template <class...> class Of, class... A>
inline constexpr bool is_a<Of<A...>, Of> = true;
template <class T>
inline constexpr bool is_text = false;
template <std::size_t L, std::size_t M>
inline constexpr bool is_text<Text<L, M>> = true;
template <class T>
inline constexpr bool is_ranged = false;
template <class N, N L, N M>
inline constexpr bool is_ranged<Ranged<N, L, M>> = true;
template <class T>
inline constexpr bool is_text_map = false;
template <class T, class C>
inline constexpr bool is_text_map<std::map<std::string, T, C>> = true;

/// The name on the wire. A trailing underscore is ours, for words that C++ keeps to itself: `new_` travels as
/// "new".
constexpr std::string_view wire_name(std::string_view name) {
  return name.ends_with('_') ? name.substr(0, name.size() - 1) : name;
}

/// Calls visit(name, pointer to member) for each field, inherited ones first.
template <Described T, class Visit>
constexpr void each_field(Visit&& visit) {
  using Fields =
      boost::describe::describe_members<T, boost::describe::mod_public | boost::describe::mod_inherited>;
  boost::mp11::mp_for_each<Fields>([&](auto field) { visit(wire_name(field.name), field.pointer); });
}

template <DescribedEnum T>
std::vector<std::string_view> choices() {
  std::vector<std::string_view> names;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<T>>(
      [&](auto one) { names.push_back(wire_name(one.name)); });
  return names;
}

template <DescribedEnum T>
std::optional<T> choice(std::string_view name) {
  std::optional<T> found;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<T>>([&](auto one) {
    if (wire_name(one.name) == name) found = one.value;
  });
  return found;
}

/// The name of an enumerator as it travels and as it is stored. An enumerator that is not described is a bug.
template <DescribedEnum T>
constexpr std::string_view name_of(T value) {
  std::string_view name = "?";
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<T>>([&](auto one) {
    if (one.value == value) name = wire_name(one.name);
  });
  return name;
}

}  // namespace framsyn::wire
