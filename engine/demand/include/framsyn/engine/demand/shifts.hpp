#pragma once

#include <framsyn/engine/demand/need.hpp>

#include <span>

namespace framsyn::demand {

/// Tasks that go from one profession to another in the same unit (sv: kompetensväxling, RAK).
struct TaskShift {
  workforce::Index from, to;
  std::vector<double> share;   ///< of the first profession's need that goes, by year, 0..1
  double substitution = 1;     ///< full-time equivalents that the second needs for one of the first
  double substitution_sd = 0;  ///< of its logarithm
};

/// The need when tasks have gone over: a matrix of shares, given by its cells. Shares are of the need as it
/// was before any shift; of one profession and year they are at most 1 together. The uncertainty of the
/// substitution becomes the receiving group's own.
Result<Need> shifted(const Need&, std::span<const TaskShift>);

/// One reason why more or less staff is needed, told without a sign: a size that is below zero is refused,
/// for a published model once entered "2 % more efficient" as 2 % more need (van Greuningen and others 2012).
struct Term {
  enum class Direction : std::uint8_t { more_is_needed, less_is_needed } direction;
  double size;  ///< share of the need, 0..1
};
/// Factor on the need by terms that add up.
Result<double> need_factor(std::span<const Term>);

}  // namespace framsyn::demand
