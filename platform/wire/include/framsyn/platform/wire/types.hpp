#pragma once

#include <compare>
#include <string>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <framsyn/base/text.hpp>

namespace framsyn {
BOOST_DESCRIBE_ENUM(Language, sv, en)
}  // namespace framsyn

namespace framsyn::wire {

/// A number with its least and greatest value as its type: `Ranged<int, 1, 500> size`.
template <class T, T Least, T Most>
struct Ranged {
  static constexpr T kLeast = Least;
  static constexpr T kMost = Most;
  T value = Least;
  friend auto operator<=>(const Ranged&, const Ranged&) = default;
};

/// A value that is passed on as it stands, as JSON text.
struct Json {
  std::string text = "null";
  friend bool operator==(const Json&, const Json&) = default;
};

/// The answer of an act that has nothing to tell: {}.
struct Nothing {};
BOOST_DESCRIBE_STRUCT(Nothing, (), ())

}  // namespace framsyn::wire
