#include "need/care_rules.hpp"

#include <algorithm>
#include <stdexcept>

#include <boost/describe/class.hpp>

#include <framsyn/platform/wire/yaml.hpp>

#include "need/need_rows.hpp"

namespace framsyn {
std::string_view planning_pack(std::string_view path);
}

namespace framsyn::planning {
namespace {

constexpr int kOldestTold = 110;

struct UseFrom {
  int age = 0;
  double use = 0;
};
BOOST_DESCRIBE_STRUCT(UseFrom, (), (age, use))
struct PackedKind {
  std::string code;
  std::vector<UseFrom> women, men;
  std::optional<std::vector<std::string>> professions;
};
BOOST_DESCRIBE_STRUCT(PackedKind, (), (code, women, men, professions))
struct PackedCare {
  std::vector<PackedKind> kinds;
  double productivity = 0, productivity_sd = 0, staffing_drift_sd = 0, staffing_step_sd = 0,
         mapped_level_sd = 0, mapped_shared_sd = 0, projection_sd = 0;
};
BOOST_DESCRIBE_STRUCT(PackedCare, (),
                      (kinds, productivity, productivity_sd, staffing_drift_sd, staffing_step_sd,
                       mapped_level_sd, mapped_shared_sd, projection_sd))

/// One value a year of age, each step holding to the next.
std::vector<double> by_age(const std::vector<UseFrom>& steps) {
  std::vector<double> use(kOldestTold + 1, 0);
  for (const UseFrom& step : steps)
    for (int age = std::max(0, step.age); age <= kOldestTold; ++age)
      use[static_cast<std::size_t>(age)] = step.use;
  return use;
}

}  // namespace

const CareKind& CareRules::kind_of(std::string_view profession) const {
  const std::string name = small_letters(profession);
  for (const CareKind& kind : kinds)
    if (std::ranges::any_of(kind.professions, [&](const std::string& part) { return name.contains(part); }))
      return kind;
  return kinds.front();
}

CareRules care_rules() {
  const auto packed = wire::decode_yaml<PackedCare>(planning_pack("base/care_use.yaml"));
  if (!packed) throw std::logic_error("packs/base/care_use.yaml: " + packed.error().front().detail_en);
  if (packed->kinds.empty()) throw std::logic_error("packs/base/care_use.yaml: no kinds");
  CareRules rules;
  for (const PackedKind& kind : packed->kinds)
    rules.kinds.push_back({kind.code,
                           {by_age(kind.women), by_age(kind.men)},
                           kind.professions.value_or(std::vector<std::string>())});
  rules.staffing.productivity = packed->productivity;
  rules.staffing.productivity_sd = packed->productivity_sd;
  rules.staffing.drift_sd = packed->staffing_drift_sd;
  rules.staffing.step_sd = packed->staffing_step_sd;
  rules.mapped_shared_sd = packed->mapped_shared_sd;
  rules.mapped_level_sd = packed->mapped_level_sd, rules.projection_sd = packed->projection_sd;
  return rules;
}

}  // namespace framsyn::planning
