#pragma once

#include <string>

#include <framsyn/base/result.hpp>
#include <framsyn/base/text.hpp>

namespace framsyn::planning {

inline constexpr Refusal kBadName{"planning.bad_name", Fault::invalid, "Ange ett namn på högst 80 tecken",
                                  "Give a name of at most 80 characters"};
inline constexpr Refusal kNameTaken{"planning.name_taken", Fault::conflict,
                                    "Det finns redan något sparat med det namnet. Välj ett annat",
                                    "Something is saved by that name already. Choose another"};

/// What was typed, without the blanks around it and what cannot be seen. Refuses what is empty or too long to
/// be found by.
inline Result<std::string> saved_name(std::string_view typed) {
  const std::string seen = without_invisible(typed);
  std::string name(trimmed(seen));
  if (name.empty() || characters(name) > 80) return refuse(kBadName);
  return name;
}

}  // namespace framsyn::planning
