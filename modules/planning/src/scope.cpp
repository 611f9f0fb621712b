#include "scope.hpp"

#include <framsyn/organisation.hpp>
#include <framsyn/platform/access/reach.hpp>
#include <framsyn/platform/db/database.hpp>

#include "names.hpp"
#include "words.hpp"

namespace framsyn::planning {
namespace {

constexpr std::string_view kWholeSv = "Hela organisationen", kWholeEn = "The whole organisation";

bool reaches(http::Call& call, std::int64_t unit) {
  return access::reaches(call.tx, call.grant, unit, "organisation_v_reach");
}

std::optional<std::int64_t> own_unit(const access::Grant& grant) {
  if (grant.everywhere()) return 0;
  if (grant.roots().empty()) return std::nullopt;
  return grant.roots().front();
}

/// The unit that is the whole organisation, when one is; 0 otherwise.
std::int64_t whole(db::Tx& tx) {
  return tx.one<std::int64_t>("select unit_id from organisation_v_whole").value_or(0);
}

Result<Named> unit_named(http::Call& call, std::int64_t unit) {
  if (unit == 0) return Named{0, std::string(call.language == Language::sv ? kWholeSv : kWholeEn)};
  auto name = call.tx.one<std::string>("select name from organisation_v_unit where id = $1", unit);
  if (!name) return refuse(kNoUnit);
  return Named{unit, *std::move(name)};
}

Result<Named> profession_named(http::Call& call, std::int64_t profession) {
  if (profession == kUnknownProfession) {
    return Named{profession, std::string(unknown_profession(call.language))};
  }
  auto name =
      call.tx.one<std::string>("select name from organisation_v_profession where id = $1", profession);
  if (!name) return refuse(kNoProfession);
  return Named{profession, *std::move(name)};
}

/// The unit above, 0 above the top; nothing where the reader's reach ends.
std::optional<std::int64_t> above(http::Call& call, std::int64_t unit) {
  if (unit == 0) return std::nullopt;
  const std::int64_t parent =
      call.tx
          .one<std::optional<std::int64_t>>("select parent_id from organisation_v_unit where id = $1", unit)
          .value_or(std::nullopt)
          .value_or(0);
  const bool reached = parent == 0 ? call.grant.everywhere() : reaches(call, parent);
  return reached ? std::optional(parent) : std::nullopt;
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
    TRY(profession_name, profession_named(call, group.key.profession));
    group.profession = std::move(profession_name);
  }
  return group;
}

namespace {

/// The first of this unit and those above it, within the reach, where `told` holds.
template <class Told>
std::optional<Instead> nearest(http::Call& call, std::optional<std::int64_t> unit,
                               const std::optional<Named>& profession, const Told& told) {
  Figures figures(call.tx, call.language);
  for (; unit; unit = above(call, *unit)) {
    if (!told(figures, GroupKey{*unit, profession ? profession->id : 0})) continue;
    auto named = unit_named(call, *unit);
    if (named) return Instead{*std::move(named), profession};
  }
  return std::nullopt;
}

}  // namespace

std::optional<Instead> ages_instead(http::Call& call, std::int64_t run, const AskedGroup& asked) {
  return nearest(call, asked.key.unit, std::nullopt,
                 [&](Figures& figures, GroupKey key) { return !figures.ages(run, key).empty(); });
}

std::optional<Instead> forecast_instead(http::Call& call, std::int64_t run, const AskedGroup& asked) {
  const auto told = [&](Figures& figures, GroupKey key) { return figures.forecasts(run, key); };
  auto further_up = nearest(call, above(call, asked.key.unit), asked.profession, told);
  return further_up ? further_up : nearest(call, asked.key.unit, std::nullopt, told);
}

std::optional<Instead> shown_instead(http::Call& call, std::int64_t run, const AskedGroup& asked) {
  const auto shown = [&](Figures& figures, GroupKey key) {
    return figures.state(run, key) == Figures::State::shown;
  };
  auto further_up = nearest(call, above(call, asked.key.unit), asked.profession, shown);
  return further_up ? further_up : nearest(call, asked.key.unit, std::nullopt, shown);
}

}  // namespace framsyn::planning
