#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace framsyn::disclosure {

/// The least number of persons a figure may be about (sv: röjandegräns).
struct Threshold {
  std::int64_t persons = 5;
};

/// Nobody is a figure too; one to four are people one can name.
constexpr bool may_show(std::int64_t persons, Threshold least = {}) {
  return persons == 0 || persons >= least.persons;
}

/// Is a total's number of persons told even where the cell is withheld (how many work at a unit is no secret)?
enum class Total : std::uint8_t { follows_the_mask, always_told };

/// A table's equation: the cell `total` is the sum of the cells `parts`.
struct Sum {
  std::int32_t total;
  std::vector<std::int32_t> parts;
  Total persons = Total::follows_the_mask;
};

/// Which cells to withhold: those under the threshold, and so many more that none of them follows from an
/// equation by subtraction: in every sum no or at least two cells with persons are withheld, and where the
/// total is always told at least two of the parts. The extra ones are the smallest (ties: lowest place), so
/// the answer is the same each time. Source: complementary cell suppression, Hundepool et al., Statistical Disclosure Control (2012), ch. 4; greedy, not optimal.
std::vector<std::uint8_t> withheld(std::span<const std::int64_t> persons, std::span<const Sum> sums,
                                   Threshold least = {});

/// The same for a unit tree crossed with professions. `persons[unit * (professions + 1) + p]` is the unit
/// with all below it; p = professions is all professions, which is always told. `parent` is -1 for a root. A
/// unit's own people beside its children count as one part more.
std::vector<std::uint8_t> withheld(std::span<const std::int32_t> parent, int professions,
                                   std::span<const std::int64_t> persons, Threshold least = {});

}  // namespace framsyn::disclosure
