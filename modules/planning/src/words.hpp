#pragma once

#include <span>
#include <string_view>
#include <vector>

#include <framsyn/organisation/history.hpp>

#include "wire.hpp"

/// The words planning shows: reasons for leaving, definitions, the assumptions of a forecast.
namespace framsyn::planning {

using organisation::Words;

/// A reason for leaving (sv: avgångsorsak).
struct Reason {
  std::string_view code;
  Words words;
};
/// Those for which one leaves the employer, and the rest of a year that may not be told apart.
std::vector<Reason> reasons();
Words reason_words(std::string_view code);

/// Whoever has a profession that the source does not tell is counted and shown under these words.
inline constexpr std::string_view kUnknownProfessionCode = "unknown";
inline constexpr Words kUnknownProfessionWords{"Okänt yrke", "Unknown profession"};
inline std::string_view unknown_profession(Language language) { return kUnknownProfessionWords.in(language); }

/// Those whose profession or unit is not told one by one, since they are few there.
inline constexpr Words kOtherProfessionsWords{"Övriga yrken", "Other professions"};
inline constexpr Words kOtherUnitsWords{"Övriga enheter", "Other units"};

/// An assumption as a reader can weigh it: its name, unit of measure and what it means.
Assumption assumption(std::string_view code, double value);
/// What each figure on the pages counts (product rule 1).
std::vector<Definition> definitions();

}  // namespace framsyn::planning
