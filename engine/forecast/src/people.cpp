#include "people.hpp"

namespace framsyn::forecast {

namespace {

/// A step's rate of retiring in every lane.
[[gnu::always_inline]] inline void retire_in(const Course& course, std::size_t step, float* retire) {
  const float r = course.path.retire[step];
  for (std::size_t l = 0; l < kLanes; ++l) retire[l] = r;
  if (course.later == nullptr) return;
  const float more = (*course.later)[step];
  for (std::size_t l = 0; l < kLanes; ++l) retire[l] = r + more * course.levers.later[l];
}

}  // namespace

FRAMSYN_WIDE void live(const Person& person, const Course& course, const GroupRates& own,
                       const LaneWords& words, int steps, std::int32_t* __restrict changes,
                       std::array<std::int32_t, kLanes>& moved) {
  alignas(64) float clocks[kLanes], why[kLanes], summed[kLanes] = {}, retire[kLanes];
  alignas(64) std::int32_t here[kLanes], elsewhere[kLanes];
  for (std::size_t l = 0; l < kLanes; ++l) {
    clocks[l] = clock(words.a[l]), why[l] = unit_float(words.b[l]);
    here[l] = 1, elsewhere[l] = -1;
  }
  for (int t = 0; t < steps; ++t) {
    const auto step = static_cast<std::size_t>(t);
    const float a = course.path.leave[step], m = course.path.move[step];
    const Lanes &leave_year = course.levers.leave[step], &retire_year = course.retire_year[step],
                &move_year = course.levers.move[step];
    retire_in(course, step, retire);
    std::int32_t *heads = changes + t * kStepSize, *fte = heads + kLanes, *leavers = heads + 3 * kLanes;
    for (std::size_t l = 0; l < kLanes; ++l) {
      const float gone = a * own.leave[l] * leave_year[l] + retire[l] * own.retire[l] * retire_year[l];
      const float all = gone + m * own.move[l] * move_year[l];
      summed[l] += all;
      const std::int32_t out = summed[l] >= clocks[l] ? here[l] : 0;
      const std::int32_t left = why[l] * all <= gone ? out : 0;
      here[l] -= out;
      heads[l] -= out;
      fte[l] -= out * person.fte;
      leavers[l] += left;
      elsewhere[l] = out > left ? t : elsewhere[l];
    }
  }
  for (std::size_t l = 0; l < kLanes; ++l) moved[l] = elsewhere[l];
}

}  // namespace framsyn::forecast
