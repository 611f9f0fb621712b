#include "held.hpp"

#include <algorithm>
#include <cmath>

namespace framsyn::calibration {
namespace {

using forecast::Assumptions;
using forecast::Rate;

constexpr double kZ = 1.2815515655446004;  // 10 % above

/// Where a multiple of a gamma's mean stands, as a normal deviate. Wilson and Hilferty (1931).
double deviate(const Rate& rate, double multiple) {
  const double v = 1 / (9 * rate.shape);
  return (statistics::exponential(statistics::logarithm(multiple) / 3) - (1 - v)) / std::sqrt(v);
}

void count(double z, double widest, Held& held) {
  held.outcomes += 1, held.within += std::abs(z) <= widest, held.shown += std::abs(z) <= widest;
  held.below += z<-widest, held.above += z> widest;
}

/// Expected leavings of the same time at risk: by the planted rates and by the estimated ones.
struct Expected {
  double planted = 0, estimated = 0;
  double ratio() const { return planted / estimated; }
};

double estimated_rate(const Assumptions& a, const workforce::ExposureRow& row) {
  const auto age =
      static_cast<std::size_t>(std::clamp(row.age - Assumptions::kFirstAge, 0, Assumptions::kAges - 1));
  return a.leave[static_cast<std::size_t>(row.profession)].mean() *
         a.leave_unit[static_cast<std::size_t>(row.unit)].mean() * a.leave_age[age] *
         a.leave_tenure[row.tenure];
}

/// Student's t above which 10 % lie, by its first correction to the normal.
double t_quantile(double freedom) { return kZ + (kZ * kZ * kZ + kZ) / (4 * freedom); }

}  // namespace

RatesHeld rates_held(const World& world, const forecast::PlantedHistory& truth,
                     const workforce::Workforce& known, const Assumptions& estimated) {
  std::vector<Expected> profession(estimated.leave.size()), unit(estimated.leave_unit.size());
  Expected whole, without_shocks;
  const Date from = world.planted.from;
  workforce::each_exposure(
      known, std::array{from, known.known_to()}, [&](std::size_t, const workforce::ExposureRow& row) {
        const double leave = row.years * truth.leave(row.unit, row.profession, row.tenure);
        const double planted = leave * truth.shock(row.year - from.year());
        const double guessed = row.years * estimated_rate(estimated, row);
        for (Expected* sum : {&profession[static_cast<std::size_t>(row.profession)],
                              &unit[static_cast<std::size_t>(row.unit)], &whole})
          sum->planted += planted, sum->estimated += guessed;
        without_shocks.planted += leave, without_shocks.estimated += guessed;
      });
  RatesHeld held;
  const double level = whole.ratio();
  for (std::size_t p = 0; p < profession.size(); ++p) {
    if (profession[p].estimated > 0)
      count(deviate(estimated.leave[p], profession[p].ratio() / level), kZ, held.profession);
  }
  for (std::size_t u = 0; u < unit.size(); ++u) {
    if (unit[u].estimated > 0)
      count(deviate(estimated.leave_unit[u], unit[u].ratio() / level), kZ, held.unit);
  }
  held.level_bias = statistics::logarithm(level);
  const auto& calendar = estimated.leave_calendar;
  const double sd = std::sqrt(calendar.level_sd * calendar.level_sd + 1 / estimated.leavers);
  count(statistics::logarithm(without_shocks.ratio()) / sd, t_quantile(calendar.degrees_of_freedom),
        held.whole);
  return held;
}

}  // namespace framsyn::calibration
