#include <framsyn/engine/demand/line.hpp>

#include <framsyn/engine/statistics/elementary.hpp>

#include <cmath>

namespace framsyn::demand {
namespace {

constexpr double kNinetiethOfNormal = 1.2815515655446004;

/// Sums of one year over the groups of a cut.
struct Sums {
  double fte = 0, own = 0;
  std::vector<double> of_profession;
};

double log_sd(const Need& need, std::size_t t, const Sums& sums) {
  double variance = need.common_sd[t] * need.common_sd[t] + sums.own / (sums.fte * sums.fte);
  for (std::size_t p = 0; p < sums.of_profession.size(); ++p) {
    const double part = sums.of_profession[p] / sums.fte * need.profession_sd[p][t];
    variance += part * part;
  }
  return std::sqrt(variance);
}

}  // namespace

NeedLine line(const Need& need, std::span<const std::size_t> groups) {
  const std::size_t years = need.years.size(), places = need.profession_sd.size();
  std::vector<Sums> sums(years, Sums{0, 0, std::vector<double>(places, 0)});
  for (const std::size_t group : groups) {
    const NeedPath& path = need.groups[group];
    const std::size_t place = path.profession < 0 ? places - 1 : static_cast<std::size_t>(path.profession);
    for (std::size_t t = 0; t < years; ++t) {
      const double own = path.own_sd * path.fte[t];
      sums[t].fte += path.fte[t], sums[t].own += own * own, sums[t].of_profession[place] += path.fte[t];
    }
  }
  NeedLine line;
  for (std::size_t t = 0; t < years; ++t) {
    const double fte = sums[t].fte;
    const double spread =
        fte > 0 ? statistics::exponential(kNinetiethOfNormal * log_sd(need, t, sums[t])) : 1;
    line.median.push_back(fte);
    line.low.push_back(fte / spread);
    line.high.push_back(fte * spread);
  }
  return line;
}

}  // namespace framsyn::demand
