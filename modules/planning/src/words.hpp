#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "wire.hpp"

/// The words planning shows: reasons for leaving, definitions, what a forecast rests on.
namespace framsyn::planning {

struct Words {
  std::string_view sv, en;
};

/// A reason for leaving (sv: avgångsorsak).
struct Reason {
  std::string_view code;
  Words words;
};
std::span<const Reason> reasons();
Words reason_words(std::string_view code);
/// An assumption as a reader can weigh it: its name, unit of measure and what it means.
Ground ground(std::string_view code, double value);
/// What each figure on the pages counts (product rule 1).
std::vector<Definition> definitions();

}  // namespace framsyn::planning
