#pragma once

#include <string>

#include <framsyn/base/result.hpp>

namespace framsyn::planning {

inline constexpr Refusal kBadName{"planning.bad_name", Fault::invalid, "Ange ett namn på högst 80 tecken",
                                  "Give a name of at most 80 characters"};

/// What was typed without the blanks around it. Refuses what is empty or too long to be found by.
inline Result<std::string> saved_name(std::string_view typed) {
  const auto first = typed.find_first_not_of(" \t\n"), last = typed.find_last_not_of(" \t\n");
  if (first == typed.npos) return refuse(kBadName);
  std::string name(typed.substr(first, last - first + 1));
  // Characters, not bytes: what goes on with a letter begins with the bits 10.
  std::size_t letters = 0;
  for (const char byte : name) letters += (static_cast<unsigned char>(byte) & 0xC0u) != 0x80u ? 1 : 0;
  if (letters > 80) return refuse(kBadName);
  return name;
}

}  // namespace framsyn::planning
