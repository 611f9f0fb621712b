#include "rules.hpp"

#include <algorithm>

namespace framsyn::administration {
namespace {

template <class T>
void sort_each_once(std::vector<T>& values) {
  std::ranges::sort(values);
  const auto repeated = std::ranges::unique(values);
  values.erase(repeated.begin(), repeated.end());
}

}  // namespace

Result<> may_hand_out(std::span<const access::Assignment> wishes, const Reach& reach,
                      const std::function<bool(std::int64_t unit)>& exists) {
  for (const access::Assignment& wish : wishes) {
    // Reach first: somebody limited to a part must not learn which other units exist.
    if (!reach.everywhere && (!wish.unit || !reach.has(*wish.unit))) return refuse(kBeyondReach);
    if (wish.unit && !exists(*wish.unit)) return refuse(kNoSuchUnit);
  }
  return {};
}

Result<> gives_only_own(std::span<const access::Assignment> wishes, std::span<const access::Assignment> held,
                        const Rights& rights) {
  for (const access::Assignment& wish : wishes) {
    if (std::ranges::find(held, wish) != held.end()) continue;
    const std::vector<std::string>* given = rights.of_role(wish.role);
    if (!given) continue;  // there is nothing to give, and access says so
    for (const std::string& right : *given)
      if (!wish.unit || !rights.own(right, *wish.unit)) return refuse(kBeyondOwnRights, right);
  }
  return {};
}

Result<> all_known(std::span<const std::string> rights, std::span<const std::string_view> known) {
  for (const std::string& code : rights)
    if (std::ranges::find(known, code) == known.end()) return refuse(kNoSuchRight, code);
  return {};
}

bool keeps_administered(const access::Assignment& assignment, Date today) {
  return !assignment.unit && !assignment.to && assignment.holds_on(today);
}

Standing standing_of(const access::Actor& actor, Date today) {
  Standing standing;
  for (const access::Holding& holding : actor.holdings) {
    const access::Assignment& assignment = holding.assignment;
    if (!assignment.holds_on(today)) continue;
    standing.held.push_back(assignment);
    standing.rights.insert(standing.rights.end(), holding.rights.begin(), holding.rights.end());
    if (assignment.unit)
      standing.units.push_back(*assignment.unit);
    else
      standing.everywhere = true;
  }
  sort_each_once(standing.rights);
  sort_each_once(standing.units);
  return standing;
}

}  // namespace framsyn::administration
