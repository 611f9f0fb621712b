#pragma once

#include <span>
#include <string>

#include <framsyn/organisation/import.hpp>
#include <framsyn/platform/tables/recognise.hpp>

namespace framsyn::organisation {

struct Suggestion {
  Profile profile;
  std::optional<std::string> name;  ///< the stored profile that it is
  Profile fresh;                    ///< out of what the columns are called, whether a stored one fits or not
};

/// A first profile for a file that has been looked at: a stored one whose every column the file has, or else
/// columns connected by what they are called. A proposal to a person, who sees it beside examples from the
/// file.
Suggestion suggest(const tables::Recognised& seen, std::span<const Profile> stored);

}  // namespace framsyn::organisation
