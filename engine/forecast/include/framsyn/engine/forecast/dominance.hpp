#pragma once

#include <framsyn/engine/workforce/records.hpp>

#include <compare>
#include <cstdint>
#include <span>
#include <vector>

namespace framsyn::forecast {

/// A part of the organisation: a unit with all below it (kAll: all units) and a profession (kAll: all;
/// kUnknown: those without one).
struct Cut {
  workforce::Index unit, profession;
  friend auto operator<=>(const Cut&, const Cut&) = default;
};

struct Plan;

/// Whether a forecast is about one person (sv: dominans): in some year, more than half of the leavings
/// expected of a part, newcomers' among them, is that of one who is there now. What is expected of anybody
/// is in here and never told: only the answer is. Source: the p% rule with one half; Hundepool et al.,
/// Statistical Disclosure Control (2012), ch. 4.2.
class Dominance {
 public:
  Dominance() = default;  ///< of nobody
  /// By the closed form, at the expected rates. Knows nothing where the basis has no persons.
  explicit Dominance(const Plan&);

  /// Of what is left of the whole when the parts told are taken away, as anybody can; of no part: of itself.
  bool of_rest(Cut whole, std::span<const Cut> told) const;

 private:
  struct Expected {
    double all = 0, greatest = 0;
  };
  std::span<const std::int32_t> groups_in(Cut) const;

  std::size_t steps_ = 0;
  std::vector<Expected> leavers_;                  ///< [unit x profession][step]
  std::vector<Cut> cuts_;                          ///< sorted
  std::vector<std::vector<std::int32_t>> groups_;  ///< by cut
};

}  // namespace framsyn::forecast
