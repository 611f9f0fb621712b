#include <framsyn/engine/demand/population.hpp>
#include <framsyn/engine/demand/projected.hpp>

#include <framsyn/engine/statistics/elementary.hpp>

#include <algorithm>
#include <cmath>

namespace framsyn::demand {
namespace {

constexpr double kHalfOf80 = 1.2815515655446004;  ///< an 80 % interval's half width, in sds

bool of_sizes(const std::vector<double>& row) {
  return std::ranges::all_of(row, [](double n) { return std::isfinite(n) && n >= 0; });
}

double weighted(const std::vector<double>& people, const std::vector<double>& use) {
  double sum = 0;
  for (std::size_t age = 0; age < people.size(); ++age)
    sum += people[age] * use[std::min(age, use.size() - 1)];
  return sum;
}

}  // namespace

Result<CareIndex> care_index(std::span<const PopulationYear> years, const CareUse& use, double sd_a_year) {
  if (years.empty() || use.women.empty() || use.men.empty()) return refuse(kBadPopulation, "empty");
  if (!of_sizes(use.women) || !of_sizes(use.men)) return refuse(kBadPopulation, "use");
  if (!(std::isfinite(sd_a_year) && sd_a_year >= 0)) return refuse(kBadPopulation, "sd");
  CareIndex care;
  double first = 0;
  for (std::size_t ahead = 0; ahead < years.size(); ++ahead) {
    const PopulationYear& year = years[ahead];
    for (const auto* row :
         {&year.women, &year.men, &year.low_women, &year.low_men, &year.high_women, &year.high_men})
      if (!of_sizes(*row)) return refuse(kBadPopulation, "inhabitants");
    const double asked = weighted(year.women, use.women) + weighted(year.men, use.men);
    if (ahead == 0) first = asked;
    if (!(asked > 0)) return refuse(kBadPopulation, "nobody who uses care");
    care.index.push_back(asked / first);
    const double low = weighted(year.low_women, use.women) + weighted(year.low_men, use.men);
    const double high = weighted(year.high_women, use.women) + weighted(year.high_men, use.men);
    if (low > 0 && high > 0)
      care.sd.push_back(std::abs(statistics::logarithm(high / low)) / (2 * kHalfOf80));
    else
      care.sd.push_back(sd_a_year * static_cast<double>(ahead));
  }
  return care;
}

}  // namespace framsyn::demand
