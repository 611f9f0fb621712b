#pragma once

#include <optional>
#include <string_view>

#include <boost/describe/class.hpp>

#include <framsyn/platform/wire/types.hpp>

namespace framsyn::planning {

/// What somebody with the right has set in place of what is found or proposed (sv: ändrade antaganden).
/// Nothing in a place: as found. As a reader writes them: shares in per cent, rates in per cent a year.
struct ChosenAssumptions {
  template <int Least, int Most>
  using Number = std::optional<wire::Ranged<double, double(Least), double(Most)>>;

  Number<-5, 5> pension_shift;   ///< years that pension ages lie later; below zero earlier (sv: riktålder)
  Number<0, 100> trend_damping;  ///< what is left of a trend from one year to the next
  Number<0, 100> refill;         ///< of leavers' posts that are filled again (sv: återbesättning)
  Number<0, 60> time_to_fill;    ///< months that a post is vacant (sv: tillsättningstid)
  Number<-100, 100> growing;     ///< share of other hires that the organisation grows by
  Number<-30, 30> hire_trend;    ///< of other hires, a year
  Number<-20, 20> growth;        ///< of stocks alone: of the numbers, a year
  Number<-5, 5> productivity;    ///< care a full-time equivalent, a year
  std::optional<wire::Ranged<int, 1900, 2200>> last_year;
  std::optional<wire::Ranged<int, 200, 20'000>> draws;
  std::optional<wire::Ranged<std::int64_t, 0, 9'007'199'254'740'991>> seed;  ///< 2^53-1: exact in a browser

  friend bool operator==(const ChosenAssumptions&, const ChosenAssumptions&) = default;
};
BOOST_DESCRIBE_STRUCT(ChosenAssumptions, (),
                      (pension_shift, trend_damping, refill, time_to_fill, growing, hire_trend, growth,
                       productivity, last_year, draws, seed))

/// What an assumption was found or proposed to be before somebody set another, in the engine's own units.
struct ReplacedAssumption {
  std::string_view code;
  double found = 0;
};

}  // namespace framsyn::planning
