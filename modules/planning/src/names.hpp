#pragma once

#include <string>
#include <string_view>

#include <framsyn/engine/forecast/projection.hpp>
#include <framsyn/engine/scenario/drivers.hpp>
#include <framsyn/engine/workforce/records.hpp>
#include <framsyn/organisation/history.hpp>

/// The words that planning's tables and command line use for the engine's values.
namespace framsyn::planning {

inline constexpr std::string_view kVersion = FRAMSYN_VERSION;
inline constexpr std::int64_t kUnknownProfession = -1;
/// Stands for all reasons of a year that are too few to be told apart.
inline constexpr std::string_view kWithheldReason = "withheld";

/// As organisation names reasons (sv: avgångsorsaker).
std::string_view name(workforce::Leaving);
workforce::Leaving leaving_of(organisation::EndReason);
std::string_view name(forecast::Measure);
std::string_view name(scenario::Driver);
std::optional<forecast::Measure> measure_named(std::string_view);
/// "0-19", "20-24" … "70-", "unknown": sorts as text in the order of age.
std::string age_band(int first_age);

}  // namespace framsyn::planning
