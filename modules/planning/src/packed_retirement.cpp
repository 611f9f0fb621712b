#include "packed_retirement.hpp"

#include <stdexcept>
#include <string_view>

#include <boost/describe/class.hpp>

#include <framsyn/platform/wire/yaml.hpp>

namespace framsyn {
std::string_view planning_pack(std::string_view path);
}

namespace framsyn::planning {
namespace {

struct Chance {
  int age = 0;
  double chance = 0;
};
BOOST_DESCRIBE_STRUCT(Chance, (), (age, chance))
struct Rules {
  double weight = 0;
  std::vector<Chance> chances;
};
BOOST_DESCRIBE_STRUCT(Rules, (), (weight, chances))

}  // namespace

RetirementRules retirement_rules() {
  const auto rules = wire::decode_yaml<Rules>(planning_pack("base/retirement.yaml"));
  if (!rules) throw std::logic_error("packs/base/retirement.yaml: " + rules.error().front().detail_en);
  RetirementRules known{{}, rules->weight};
  for (const Chance& row : rules->chances) known.chances.push_back({row.age, row.chance});
  return known;
}

forecast::Settings settings_by_rules() {
  RetirementRules rules = retirement_rules();
  forecast::Settings settings;
  settings.retirement = std::move(rules.chances);
  settings.retirement_weight = rules.weight;
  return settings;
}

}  // namespace framsyn::planning
