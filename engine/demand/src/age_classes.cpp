#include <framsyn/engine/demand/population.hpp>

#include <boost/math/interpolators/pchip.hpp>

#include <algorithm>
#include <functional>
#include <numeric>

namespace framsyn::demand {
namespace {

using Below = std::function<double(double)>;

/// Persons below an age.
Below sums_below(std::vector<double> ages, std::vector<double> sums) {
  constexpr std::size_t fewest = 4;
  if (ages.size() >= fewest)
    return boost::math::interpolators::pchip<std::vector<double>>(std::move(ages), std::move(sums));
  return [ages = std::move(ages), sums = std::move(sums)](double age) {
    std::size_t at = 1;
    while (at + 1 < ages.size() && ages[at] < age) ++at;
    return sums[at - 1] + (sums[at] - sums[at - 1]) * (age - ages[at - 1]) / (ages[at] - ages[at - 1]);
  };
}

}  // namespace

std::vector<double> by_year_of_age(std::span<const int> ends, std::span<const double> persons) {
  std::vector<double> sums{0};
  std::partial_sum(persons.begin(), persons.end(), std::back_inserter(sums));
  const Below below = sums_below({ends.begin(), ends.end()}, std::move(sums));
  std::vector<double> out;
  for (std::size_t i = 0; i < persons.size(); ++i) {
    if (ends[i + 1] == ends[i] + 1) {
      out.push_back(persons[i]);  // as it was counted, to the last bit
      continue;
    }
    for (int age = ends[i]; age < ends[i + 1]; ++age)
      out.push_back(std::max(0.0, below(age + 1) - below(age)));
  }
  return out;
}

}  // namespace framsyn::demand
