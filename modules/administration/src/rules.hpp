#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <framsyn/base/result.hpp>

#include "model.hpp"

namespace framsyn::administration {

inline constexpr Refusal kLastAdministrator{
    "administration.last_administrator", Fault::conflict,
    "Någon måste alltid kunna hantera konton i hela regionen, utan slutdatum",
    "Somebody must always be able to manage accounts in the whole region, without an end date"};
inline constexpr Refusal kBeyondReach{
    "administration.beyond_reach", Fault::forbidden,
    "Du kan bara ge behörighet inom den del av organisationen som du själv når",
    "You can only assign within the part of the organisation that you reach yourself"};
inline constexpr Refusal kBeyondOwnRights{"administration.beyond_own_rights", Fault::forbidden,
                                          "Du kan bara ge rättigheter som du själv har på den enheten",
                                          "You can only give rights that you hold yourself at that unit"};
inline constexpr Refusal kNoSuchUnit{"administration.no_such_unit", Fault::invalid, "Enheten finns inte",
                                     "There is no such unit"};
inline constexpr Refusal kNoSuchRight{"administration.no_such_right", Fault::invalid,
                                      "Rättigheten finns inte", "There is no such right"};
inline constexpr Refusal kNoSuchJob{"administration.no_such_job", Fault::not_found, "Jobbet finns inte",
                                    "There is no such job"};

/// How far whoever hands out assignments reaches: everywhere, or the units that `has` says yes to.
struct Reach {
  bool everywhere = false;
  std::function<bool(std::int64_t unit)> has;
};

/// May these be handed out? Only within one's own reach, and only at units that exist.
Result<> may_hand_out(std::span<const access::Assignment> wishes, const Reach& reach,
                      const std::function<bool(std::int64_t unit)>& exists);

/// What handing out is weighed by: what a role gives (nothing when there is no such role), and what the giver
/// has.
struct Rights {
  std::function<const std::vector<std::string>*(std::string_view role)> of_role;
  std::function<bool(std::string_view right, std::int64_t unit)> own;
};

/// Whoever reaches a part only gives no right there that they lack there themselves. What the account holds
/// already may stay.
Result<> gives_only_own(std::span<const access::Assignment> wishes, std::span<const access::Assignment> held,
                        const Rights& rights);

/// Is each of these the code of a right that some module asks for?
Result<> all_known(std::span<const std::string> rights, std::span<const std::string_view> known);

/// Would this assignment alone keep the region administered from today on, whatever becomes of the others?
bool keeps_administered(const access::Assignment& assignment, Date today);

/// What somebody may do today, taken together.
struct Standing {
  std::vector<std::string> rights;       ///< sorted, each once
  bool everywhere = false;               ///< some role holds for the whole region
  std::vector<std::int64_t> units;       ///< the others' tops, sorted, each once
  std::vector<access::Assignment> held;  ///< those that hold today
};
Standing standing_of(const access::Actor& actor, Date today);

}  // namespace framsyn::administration
