#include "measure.hpp"
#include "planted.hpp"
#include "works.hpp"

#include <framsyn/engine/forecast/moments.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <chrono>

namespace framsyn::bench {
namespace {

/// Medians over repetitions, in milliseconds.
struct Took {
  double cpu, wall;
};

double median(std::vector<double> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

template <class Work>
Took repeated(int times, const Work& work) {
  std::vector<double> cpu, wall;
  for (int i = 0; i < times; ++i) {
    const auto begun = std::chrono::steady_clock::now();
    const double before = cpu_seconds();
    work();
    cpu.push_back(1e3 * (cpu_seconds() - before));
    wall.push_back(1e3 * std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count());
  }
  return {median(cpu), median(wall)};
}

}  // namespace

void moments(int staff, int units, int professions, int repetitions, int threads) {
  using namespace forecast;
  const auto w = *workforce::Workforce::from(
      PlantedHistory({.people = staff, .units = units, .professions = professions}).run());
  Assumptions assumed = *estimate(w, planted_settings());
  // Posts are filled again, as a region's are: without them a good part would not be reckoned.
  assumed.refill = .6, assumed.refill_sd = .05, assumed.time_to_fill = .3;
  const Horizon horizon{w.known_to().year() + 10};
  const std::vector levers{
      Lever{.name = "en", .kind = LeverKind::resignations, .from = horizon.last_year - 8, .size = .8}};
  const Cut everybody{workforce::kAll, workforce::kAll};
  const Took first = repeated(repetitions, [&] {
    (void)forecast::moments(w, assumed, horizon, kQuickDraws, {1}, {threads}).value();
  });
  const Took moved = repeated(repetitions, [&] {
    (void)compare_moments(w, assumed, levers, horizon, kQuickDraws, {1}, everybody, {threads}).value();
  });
  fmt::print(R"({{"work":"moments","staff":{},"groups":{},"first":{{"cpu_ms":{:.1f},"wall_ms":{:.1f}}},)"
             R"("lever":{{"cpu_ms":{:.1f},"wall_ms":{:.1f}}}}})"
             "\n",
             staff, assumed.groups.size(), first.cpu, first.wall, moved.cpu, moved.wall);
}

}  // namespace framsyn::bench
