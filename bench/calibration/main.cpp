// Histories with known rates, forecast from the end of what is known; how often what was planted, and what
// came, lay within the 80 % intervals. Prints a page in Markdown; the same arguments give the same page.
#include "held.hpp"

#include <atomic>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <thread>

namespace framsyn::calibration {
namespace {

constexpr const char* kLevelNames[] = {"region", "professions", "units", "professions in units"};
constexpr const char* kFlowNames[] = {"heads", "joiners", "leavers"};

/// Histories are dealt to threads in turn; each is kept in its own place, so that the sums are the same.
std::vector<HistoryHeld> histories(const World& world, int count, std::uint32_t first_seed, int draws,
                                   int threads) {
  std::vector<HistoryHeld> all(static_cast<std::size_t>(count));
  std::atomic<int> next = 0;
  std::vector<std::jthread> workers;
  for (int t = 0; t < threads; ++t) {
    workers.emplace_back([&] {
      for (int i = next++; i < count; i = next++)
        all[static_cast<std::size_t>(i)] = held(world, first_seed + static_cast<std::uint32_t>(i), draws);
    });
  }
  workers.clear();
  return all;
}

/// Over histories: outcomes of one history share its years and are not independent, histories are.
struct Row {
  Held sum;
  double histories = 0, shares = 0, squares = 0;
  void add(const Held& h) {
    if (h.outcomes == 0) return;
    sum.outcomes += h.outcomes, sum.within += h.within, sum.shown += h.shown, sum.below += h.below,
        sum.above += h.above;
    ++histories, shares += h.share(), squares += h.share() * h.share();
  }
  double error() const {
    const double mean = shares / histories;
    return std::sqrt(std::max(0.0, squares / histories - mean * mean) / (histories - 1));
  }
};

/// Two-sided: the probability of a number of hits at most as probable as this one, if 80 % are to hit.
double binomial_p(int hits, int n) {
  const auto probability = [&](int k) {
    return statistics::exponential(statistics::log_gamma(n + 1.0) - statistics::log_gamma(k + 1.0) -
                                   statistics::log_gamma(n - k + 1.0) + k * statistics::logarithm(.8) +
                                   (n - k) * statistics::logarithm(.2));
  };
  double p = 0;
  for (int k = 0; k <= n; ++k) p += probability(k) <= probability(hits) * (1 + 1e-9) ? probability(k) : 0;
  return std::min(p, 1.0);
}

/// One outcome a history: a binomial test. Many: 75 to 85 %.
bool holds(const Row& row, bool single) {
  const double share = row.sum.share();
  if (!single) return share >= .75 && share <= .85;
  return binomial_p(static_cast<int>(row.sum.shown), static_cast<int>(row.sum.outcomes)) >= .05;
}

const char* verdict(const Row& row, bool single) {
  return holds(row, single) ? "" : row.sum.share() < .8 ? " **narrow**" : " **wide**";
}

void cell(const Row& row, bool single) {
  const double n = row.sum.outcomes;
  if (n == 0) {
    std::printf(" |");
    return;
  }
  std::printf(" %.0f ± %.0f%s (%.0f/%.0f)", 100 * row.sum.share(), 100 * row.error(), verdict(row, single),
              100 * row.sum.below / n, 100 * row.sum.above / n);
  std::printf(" |");
}

void rates_table(const std::vector<World>& all, const std::vector<std::vector<HistoryHeld>>& results) {
  std::printf(
      "\n## The estimated rates of leaving\n\n"
      "| world | by profession | by unit | all |\n|---|--:|--:|--:|\n");
  for (std::size_t w = 0; w < all.size(); ++w) {
    Row profession, unit, whole;
    for (const HistoryHeld& h : results[w])
      profession.add(h.rates.profession), unit.add(h.rates.unit), whole.add(h.rates.whole);
    std::printf("| %s |", all[w].name);
    cell(profession, false), cell(unit, false), cell(whole, true);
    std::printf("\n");
  }
}

void level_table(Level level, const std::vector<World>& all,
                 const std::vector<std::vector<HistoryHeld>>& results) {
  std::printf("\n## What came: %s\n\n| world |", kLevelNames[static_cast<int>(level)]);
  for (const char* flow : kFlowNames)
    for (int ahead : kAhead) std::printf(" %s, %d y |", flow, ahead);
  std::printf("\n|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n");
  for (std::size_t w = 0; w < all.size(); ++w) {
    std::printf("| %s |", all[w].name);
    for (std::size_t f = 0; f < kFlows; ++f) {
      for (std::size_t h = 0; h < kAhead.size(); ++h) {
        Row row;
        for (const HistoryHeld& one : results[w])
          row.add(one.forecast[static_cast<std::size_t>(level)][f][h]);
        cell(row, level == Level::region);
      }
    }
    std::printf("\n");
  }
}

/// Of the worlds, how many have the forecast hold: the first thing that anyone wants to know.
void summary(const std::vector<World>& all, const std::vector<std::vector<HistoryHeld>>& results) {
  std::printf("\n## How many of the %zu worlds hold\n\n| level |", all.size());
  for (const char* flow : kFlowNames)
    for (int ahead : kAhead) std::printf(" %s, %d y |", flow, ahead);
  std::printf("\n|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n");
  for (std::size_t level = 0; level < kLevels; ++level) {
    std::printf("| %s |", kLevelNames[level]);
    for (std::size_t f = 0; f < kFlows; ++f) {
      for (std::size_t h = 0; h < kAhead.size(); ++h) {
        int holding = 0;
        for (const auto& world : results) {
          Row row;
          for (const HistoryHeld& one : world) row.add(one.forecast[level][f][h]);
          holding += holds(row, level == 0);
        }
        std::printf(" %d |", holding);
      }
    }
    std::printf("\n");
  }
}

void explain(const std::vector<World>& all) {
  std::printf("\n## The worlds\n\n");
  for (const World& world : all) std::printf("- **%s**: %s\n", world.name, world.what);
}

}  // namespace
}  // namespace framsyn::calibration

int main(int count, char** words) {
  using namespace framsyn::calibration;
  if (count != 5) {
    std::fprintf(stderr, "bench_calibration HISTORIES FIRST_SEED DRAWS THREADS\n");
    return 2;
  }
  const auto number = [&](int i) { return std::atoi(words[i]); };
  const auto all = worlds();
  std::vector<std::vector<HistoryHeld>> results;
  for (const World& world : all) {
    const auto began = std::chrono::steady_clock::now();
    results.push_back(
        histories(world, number(1), static_cast<std::uint32_t>(number(2)), number(3), number(4)));
    std::fprintf(stderr, "%-20s %.1f s\n", world.name,
                 std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count());
  }
  summary(all, results);
  for (const Level level : {Level::region, Level::profession, Level::unit, Level::pair})
    level_table(level, all, results);
  rates_table(all, results);
  explain(all);
}
