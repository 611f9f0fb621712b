#include "names.hpp"

#include <fmt/format.h>

namespace framsyn::planning {

std::string_view name(workforce::Leaving leaving) {
  using workforce::Leaving;
  switch (leaving) {
    case Leaving::resignation:
      return "resignation";
    case Leaving::retirement:
      return "retirement";
    case Leaving::end_of_fixed_term:
      return "end_of_fixed_term";
    case Leaving::dismissal:
      return "dismissal";
    case Leaving::death_or_disability:
      return "death_or_disability";
    case Leaving::other_employer:
      return "other_employer";
    case Leaving::unknown:
    case Leaving::still_employed:
      break;
  }
  return "unknown";
}

std::string_view name(forecast::Measure measure) {
  constexpr std::string_view kNames[] = {"heads", "fte", "joiners", "leavers"};
  return kNames[static_cast<std::size_t>(measure)];
}

std::string age_band(int first_age) {
  if (first_age == workforce::kUnknown) return "unknown";
  if (first_age == 0) return "0-19";
  return first_age == 70 ? "70-" : fmt::format("{}-{}", first_age, first_age + 4);
}

}  // namespace framsyn::planning
