#pragma once

#include <compare>
#include <cstdint>

namespace framsyn {

/// A row key that cannot be mistaken for another kind of row's key.
template <class Entity>
class Id {
 public:
  constexpr Id() = default;  ///< 0: no row
  constexpr explicit Id(std::int64_t value) : value_(value) {}
  constexpr std::int64_t value() const { return value_; }
  constexpr explicit operator bool() const { return value_ != 0; }
  friend constexpr auto operator<=>(Id, Id) = default;

 private:
  std::int64_t value_ = 0;
};

}  // namespace framsyn
