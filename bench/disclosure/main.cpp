// How long the guard takes over a whole region: one table a day, units crossed with professions, for the
// months and years that are kept. Figures, and a digest of what is withheld.
#include <framsyn/engine/disclosure/disclosure.hpp>
#include <framsyn/engine/workforce/by_cut.hpp>

#include "regions.hpp"

#include <sys/resource.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <set>

using namespace framsyn;

namespace {

constexpr std::size_t kMonths = 60;  // as planning keeps

double cpu_seconds() {
  rusage used{};
  getrusage(RUSAGE_SELF, &used);
  return static_cast<double>(used.ru_utime.tv_sec) + static_cast<double>(used.ru_utime.tv_usec) / 1e6;
}
long megabytes() {
  rusage used{};
  getrusage(RUSAGE_SELF, &used);
  return used.ru_maxrss / 1024;
}

/// The whole above the roots, then the units.
std::vector<std::int32_t> tree_of(const workforce::Records& records) {
  std::vector<std::int32_t> parent{-1};
  for (const auto above : records.units.parent)
    parent.push_back(above == workforce::kUnknown ? 0 : above + 1);
  return parent;
}

std::vector<disclosure::CrossedTree::Place> peopled(const workforce::Records& records) {
  std::set<std::pair<workforce::Index, workforce::Index>> places;
  const auto& e = records.employments;
  for (std::size_t i = 0; i < e.person.size(); ++i) places.insert({e.unit[i] + 1, e.profession[i]});
  std::vector<disclosure::CrossedTree::Place> out;
  for (const auto& [unit, profession] : places) out.push_back({unit, profession});
  return out;
}

template <class Heads>
std::vector<std::int64_t> table(std::span<const workforce::CutFigures> cuts, std::size_t units, int columns,
                                const Heads& heads) {
  const auto width = static_cast<std::size_t>(columns) + 1;
  std::vector<std::int64_t> persons(units * width);
  for (const auto& cut : cuts) {
    const std::size_t row = cut.cut.unit == workforce::kAll ? 0 : static_cast<std::size_t>(cut.cut.unit) + 1;
    const std::size_t column =
        cut.cut.profession == workforce::kAll ? width - 1 : static_cast<std::size_t>(cut.cut.profession);
    persons[row * width + column] = heads(cut);
  }
  return persons;
}

}  // namespace

int main(int argc, char** argv) {
  const int regions = argc > 1 ? std::atoi(argv[1]) : 15;
  if (regions < 1 || regions > 200) {
    std::fprintf(stderr, "bench_disclosure [REGIONS 1..200]\n");
    return 2;
  }
  const auto made = workforce::Workforce::from(bench::side_by_side(regions));
  if (!made) return 1;
  const auto cuts = workforce::by_cut(*made);
  const auto parent = tree_of(made->records());
  const auto columns = static_cast<int>(made->records().professions.size());
  const long before = megabytes();
  double cpu = cpu_seconds();
  const disclosure::CrossedTree tree(parent, columns, peopled(made->records()));
  std::printf("%zu heads, %zu units, %d professions, %zu groups\n",
              static_cast<std::size_t>(cuts.front().now.heads), parent.size(), columns, cuts.size());
  std::printf("shape: %.3f CPU-s\n", cpu_seconds() - cpu);

  const std::size_t months = cuts.front().months.size(), years = cuts.front().years.size();
  double most = 0;
  std::size_t tables = 0, held = 0, small = 0;
  std::uint64_t digest = 14695981039346656037u;
  cpu = cpu_seconds();

  disclosure::DayByDay days(tree);
  const auto guard = [&](const auto& heads) {
    const double begun = cpu_seconds();
    const auto persons = table(cuts, parent.size(), columns, heads);
    const auto mask = days.withheld(persons);
    most = std::max(most, cpu_seconds() - begun);
    ++tables;
    for (std::size_t i = 0; i < mask.size(); ++i) {
      digest = (digest ^ mask[i]) * 1099511628211u;
      held += mask[i] != 0 && persons[i] > 0, small += persons[i] > 0 && persons[i] < 5;
    }
  };
  guard([](const auto& cut) { return cut.now.heads; });
  for (std::size_t i = 0; i < years; ++i) guard([i](const auto& cut) { return cut.years[i].heads; });
  for (std::size_t i = months > kMonths ? months - kMonths : 0; i < months; ++i)
    guard([i](const auto& cut) { return cut.months[i].heads; });
  std::printf("%zu tables: %.3f CPU-s, at most %.3f CPU-s a table\n", tables, cpu_seconds() - cpu, most);
  std::printf("of cells with anybody %zu withheld, %zu of these of one to four; mask %016llx\n", held, small,
              static_cast<unsigned long long>(digest));
  std::printf("peak memory: %ld MB, of which the guard %ld MB\n", megabytes(), megabytes() - before);
}
