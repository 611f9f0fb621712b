#pragma once

#include <framsyn/platform/access/right.hpp>

namespace framsyn::administration {

inline constexpr access::Right kAccounts{"administration.accounts", "Hantera konton och behörigheter",
                                         "Manage accounts and assignments"};
inline constexpr access::Right kRoles{"administration.roles", "Ändra vad roller får göra",
                                      "Change what roles may do"};
inline constexpr access::Right kLog{"administration.log", "Läsa loggen", "Read the log"};

}  // namespace framsyn::administration
