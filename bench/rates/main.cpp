// How long it takes to find the rates of 12 million person-years: 300 units in three levels, 22 professions,
// 6,600 unit x profession, 910,800 rows, eight causes.
#include <framsyn/engine/rates/fit.hpp>

#include "planted_cells.hpp"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <numeric>

using namespace framsyn;

int main(int argc, char** argv) {
  const int causes = argc > 1 ? std::atoi(argv[1]) : 8, threads = argc > 2 ? std::atoi(argv[2]) : 2;
  if (causes < 1 || causes > 64 || threads < 1 || threads > 64) {
    std::fprintf(stderr, "bench_rates [CAUSES 1..64] [THREADS 1..64]\n");
    return 2;
  }
  const rates::Planting planted({.divisions = 5,
                                 .clinics = 6,
                                 .units = 10,
                                 .professions = 22,
                                 .in_a_unit = 22,
                                 .rows = 138,
                                 .years = 10,
                                 .years_a_row = 13.2});
  const double years = std::accumulate(planted.design.years.begin(), planted.design.years.end(), 0.0);
  const std::vector<std::vector<double>> events(static_cast<std::size_t>(causes), planted.events);
  const auto begun = std::chrono::steady_clock::now();
  const std::clock_t cpu = std::clock();
  const auto fits = rates::fit_all(planted.design, events, threads);
  const double used = static_cast<double>(std::clock() - cpu) / CLOCKS_PER_SEC;
  const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - begun;
  if (!fits) return 1;
  const rates::Fit& fit = fits->front();
  std::printf("%zu rows, %.1f million person-years, %.0f events, %d causes, %d threads\n",
              planted.design.years.size(), years / 1e6, fit.events, causes, threads);
  std::printf("%.2f s wall, %.2f CPU-s, %.2f CPU-s a cause, %d rounds\n", wall.count(), used, used / causes,
              fit.rounds);
  std::printf("sd found: profession %.4f, unit %.4f, unit x profession %.4f, year %.4f\n", fit.profession_sd,
              fit.unit_sd.back(), fit.group_sd, fit.term_sd.back());
}
