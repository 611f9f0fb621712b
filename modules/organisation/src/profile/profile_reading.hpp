#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <framsyn/organisation/profile.hpp>

namespace framsyn::organisation {

/// One fault in a profile that somebody wrote: where in its text, and where in the profile.
struct ProfileTextFault {
  std::int64_t line = 0;  ///< from 1; 0: the text as a whole
  std::string where;      ///< JSON Pointer: /values/pivot
  std::string text_sv, text_en;
};
BOOST_DESCRIBE_STRUCT(ProfileTextFault, (), (line, where, text_sv, text_en))

/// A profile's text, read (sv: profilen, läst ur sin text).
struct ProfileReading {
  std::optional<Profile> profile;        ///< absent when the text could not be read as a profile at all
  std::string text;                      ///< the profile as it is written to file; empty without one
  std::vector<ProfileTextFault> faults;  ///< empty: it can be used
};
BOOST_DESCRIBE_STRUCT(ProfileReading, (), (profile, text, faults))

/// YAML, or the JSON that is YAML too. Every fault is named, also those of a profile that could be read but
/// contradicts itself.
ProfileReading reading_of(std::string_view text);

}  // namespace framsyn::organisation
