#include "scope.hpp"

#include <framsyn/organisation.hpp>
#include <framsyn/platform/access/gate.hpp>
#include <framsyn/platform/db/database.hpp>

namespace framsyn::planning {
namespace {

constexpr std::string_view kWholeSv = "Hela organisationen", kWholeEn = "The whole organisation";

bool reaches(http::Call& call, std::int64_t unit) {
  if (call.grant.everywhere()) return true;
  for (const std::int64_t root : call.grant.roots()) {
    if (call.tx.one<int>("select 1 from organisation_v_reach where ancestor_id = $1 and unit_id = $2", root,
                         unit)) {
      return true;
    }
  }
  return false;
}

std::optional<std::int64_t> own_unit(const access::Grant& grant) {
  if (grant.everywhere()) return 0;
  if (grant.roots().empty()) return std::nullopt;
  return grant.roots().front();
}

/// An organisation with one root is that root: its parts are the root's children.
std::int64_t whole(db::Tx& tx) {
  return tx
      .one<std::optional<std::int64_t>>(
          "select case when count(*) = 1 then min(id) end from organisation_v_unit where parent_id is null")
      .value_or(std::nullopt)
      .value_or(0);
}

Result<Named> unit_named(http::Call& call, std::int64_t unit) {
  if (unit == 0) return Named{0, std::string(call.language == Language::sv ? kWholeSv : kWholeEn)};
  auto name = call.tx.one<std::string>("select name from organisation_v_unit where id = $1", unit);
  if (!name) return refuse(kNoUnit);
  return Named{unit, *std::move(name)};
}

}  // namespace

Result<AskedGroup> asked_group(http::Call& call, std::optional<std::int64_t> unit,
                               std::optional<std::int64_t> profession) {
  const auto wanted = unit ? unit : own_unit(call.grant);
  if (!wanted || (*wanted == 0 && !call.grant.everywhere()) || (*wanted != 0 && !reaches(call, *wanted))) {
    return refuse(kNoUnit);
  }
  const std::int64_t meant = *wanted == 0 ? whole(call.tx) : *wanted;
  TRY(named, unit_named(call, meant));
  AskedGroup group{{meant, profession.value_or(0)}, std::move(named), std::nullopt};
  if (group.key.profession != 0) {
    auto name = call.tx.one<std::string>("select name from organisation_v_profession where id = $1",
                                         group.key.profession);
    if (!name) return refuse(kNoProfession);
    group.profession = Named{group.key.profession, *std::move(name)};
  }
  return group;
}

std::optional<Named> shown_above(http::Call& call, std::int64_t run, GroupKey key) {
  Figures figures(call.tx);
  for (std::int64_t unit = key.unit; unit != 0;) {
    unit =
        call.tx
            .one<std::optional<std::int64_t>>("select parent_id from organisation_v_unit where id = $1", unit)
            .value_or(std::nullopt)
            .value_or(0);
    if (unit == 0 ? !call.grant.everywhere() : !reaches(call, unit)) return std::nullopt;
    const auto above = figures.group(run, {unit, key.profession});
    if (!above || !above->shown) continue;
    auto named = unit_named(call, unit);
    return named ? std::optional(*std::move(named)) : std::nullopt;
  }
  return std::nullopt;
}

}  // namespace framsyn::planning
