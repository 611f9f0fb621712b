#include "need/need_words.hpp"

#include <cmath>

#include <fmt/format.h>

namespace framsyn::planning {

std::string_view name(NeedQuantity quantity) {
  constexpr std::string_view kNames[] = {"need", "use", "establishment", "mapped"};
  return kNames[static_cast<std::size_t>(quantity)];
}

namespace {

NeedAssumption of_population(const NeedFacts& facts) {
  if (!facts.population)
    return {"planning.need.no_population",
            "Ingen befolkning är inläst. Behovet av vård antas vara som i dag, oavsett befolkning.",
            "No population has been loaded. The need for care is taken to stay as it is today."};
  if (facts.population_held)
    return {
        "planning.need.population_held",
        fmt::format("Befolkningen är bara känd för {} och antas vara som då.", facts.last_told),
        fmt::format("The population is known for {} only and is taken to stay as it was.", facts.last_told)};
  if (facts.population_projected)
    return {"planning.need.population_projected",
            fmt::format("Befolkningen är inläst till och med {} och därefter framskriven av programmet.",
                        facts.last_told),
            fmt::format("The population is loaded up to {} and projected by the program after that.",
                        facts.last_told)};
  return {"planning.need.population_told", "Befolkningen är den inlästa, alla år.",
          "The population is the loaded one in all years."};
}

NeedAssumption of_base(const NeedFacts& facts) {
  if (facts.establishment)
    return {"planning.need.base_establishment",
            "Behovet utgår från bemanningsmålen. Där inget mål är inläst utgår det från dagens årsarbetare.",
            "The need starts from the establishment. Where none is loaded it starts from today's full-time "
            "equivalents."};
  return {"planning.need.base_staff",
          "Inga bemanningsmål är inlästa. Behovet utgår från dagens årsarbetare, som om de räckte.",
          "No establishment has been loaded. The need starts from today's full-time equivalents, as if they "
          "were enough."};
}

NeedAssumption of_mapping(const NeedFacts& facts) {
  if (!facts.mapping)
    return {"planning.need.no_mapping", "Inga kartlagda behov är inlästa.",
            "No mapped needs have been loaded."};
  if (facts.came_true == 0)
    return {"planning.need.no_record",
            "Chefernas kartlagda behov vägs in utan att ha prövats mot utfall: inga tidigare uppgifter är "
            "inlästa.",
            "Managers' mapped needs are weighed in untested: no earlier statements have been loaded."};
  return {"planning.need.record",
          fmt::format("Chefernas kartlagda behov vägs efter hur {} tidigare uppgifter har stämt.",
                      facts.came_true),
          fmt::format("Managers' mapped needs are weighed by how {} earlier statements came true.",
                      facts.came_true)};
}

}  // namespace

std::vector<NeedAssumption> need_assumptions(const NeedFacts& facts) {
  std::vector<NeedAssumption> all = {of_base(facts), of_population(facts), of_mapping(facts)};
  if (facts.population)
    all.push_back({"planning.need.care_use",
                   "Hur mycket vård olika åldrar använder är en försiktig ansats, inte regionens egna tal.",
                   "How much care each age uses is a cautious start, not the region's own figures."});
  const int tenths = static_cast<int>(std::lround(1000 * facts.productivity));  // of a per cent, a year
  all.push_back(
      {"planning.need.productivity",
       fmt::format("Vården per årsarbetare antas öka med {},{} procent om året.", tenths / 10, tenths % 10),
       fmt::format("Care a full-time equivalent is taken to grow by {:.1f} per cent a year.",
                   100 * facts.productivity)});
  if (!facts.fte_known)
    all.push_back({"planning.need.heads",
                   "Sysselsättningsgrad saknas: varje person räknas som en årsarbetare.",
                   "Degrees of full time are not known: each person counts as one full-time equivalent."});
  return all;
}

}  // namespace framsyn::planning
