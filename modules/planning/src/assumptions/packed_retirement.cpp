#include "assumptions/packed_retirement.hpp"

#include <stdexcept>
#include <string>
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
  int born = 0;
  std::vector<Chance> chances;
};
BOOST_DESCRIBE_STRUCT(Rules, (), (weight, born, chances))
struct Ages {
  int born_from = 0, lowest = 0, target = 0, right_to_stay = 0;
};
BOOST_DESCRIBE_STRUCT(Ages, (), (born_from, lowest, target, right_to_stay))
struct AgesByBirth {
  std::vector<Ages> ages;
};
BOOST_DESCRIBE_STRUCT(AgesByBirth, (), (ages))

template <class T>
T packed(const char* path) {
  auto read = wire::decode_yaml<T>(planning_pack(path));
  if (!read) throw std::logic_error(std::string("packs/") + path + ": " + read.error().front().detail_en);
  return *std::move(read);
}

}  // namespace

RetirementRules retirement_rules() {
  const auto rules = packed<Rules>("base/retirement.yaml");
  RetirementRules known{{}, rules.weight, rules.born, {}};
  for (const Chance& row : rules.chances) known.chances.push_back({row.age, row.chance});
  for (const Ages& row : packed<AgesByBirth>("base/pension_ages.yaml").ages)
    known.ages.push_back({row.born_from, row.lowest, row.target, row.right_to_stay});
  return known;
}

forecast::Settings settings_by_rules() {
  RetirementRules rules = retirement_rules();
  forecast::Settings settings;
  settings.retirement = std::move(rules.chances);
  settings.retirement_weight = rules.weight;
  settings.retirement_born = rules.born;
  settings.pension_ages = std::move(rules.ages);
  return settings;
}

}  // namespace framsyn::planning
