#pragma once

#include <framsyn/platform/access/right.hpp>

namespace framsyn::organisation {

inline constexpr access::Right kRead{"organisation.read", "Se organisationen", "See the organisation"};
inline constexpr access::Right kPeople{"organisation.people", "Se anställda", "See employees"};
inline constexpr access::Right kAbsences{"organisation.absences", "Se frånvaro", "See absences"};
inline constexpr access::Right kImport{"organisation.import", "Läsa in personaldata", "Import staff data"};

}  // namespace framsyn::organisation
