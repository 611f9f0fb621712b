#include "names.hpp"

#include <utility>

#include <fmt/format.h>

namespace framsyn::planning {

namespace {

using organisation::EndReason;
using workforce::Leaving;

constexpr std::pair<EndReason, Leaving> kReasons[] = {
    {EndReason::resignation, Leaving::resignation},
    {EndReason::retirement, Leaving::retirement},
    {EndReason::end_of_fixed_term, Leaving::end_of_fixed_term},
    {EndReason::dismissal, Leaving::dismissal},
    {EndReason::death_or_disability, Leaving::death_or_disability},
    {EndReason::other_employer, Leaving::other_employer}};

}  // namespace

Leaving leaving_of(EndReason reason) {
  for (const auto& [theirs, ours] : kReasons) {
    if (theirs == reason) return ours;
  }
  return Leaving::unknown;
}

std::string_view name(Leaving leaving) {
  for (const auto& [theirs, ours] : kReasons) {
    if (ours == leaving) return organisation::code(theirs);
  }
  return organisation::code(EndReason::unknown);
}

std::string_view name(forecast::Measure measure) {
  constexpr std::string_view kNames[] = {"heads", "fte", "joiners", "leavers", "delivered_fte"};
  return kNames[static_cast<std::size_t>(measure)];
}

std::string_view name(scenario::Driver driver) {
  constexpr std::string_view kNames[] = {"chance", "rates",        "leaving", "retirement",
                                         "hiring", "working_time", "need"};
  return kNames[static_cast<std::size_t>(driver)];
}

std::optional<forecast::Measure> measure_named(std::string_view wanted) {
  for (int m = 0; m < forecast::kAllMeasures; ++m) {
    const auto measure = static_cast<forecast::Measure>(m);
    if (name(measure) == wanted) return measure;
  }
  return std::nullopt;
}

std::string age_band(int first_age) {
  if (first_age == workforce::kUnknown) return "unknown";
  if (first_age == 0) return "0-19";
  return first_age == 70 ? "70-" : fmt::format("{}-{}", first_age, first_age + 4);
}

}  // namespace framsyn::planning
