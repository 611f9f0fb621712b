#include "measure.hpp"
#include "planted.hpp"
#include "works.hpp"

#include <framsyn/engine/forecast/fitted_rates.hpp>
#include <framsyn/engine/workforce/by_cut.hpp>

#include <fmt/format.h>

#include <cstdlib>
#include <fstream>
#include <map>

namespace framsyn::bench {
namespace {

using forecast::Assumptions;
using workforce::ExposureRow;
using workforce::kAll;

/// Every cell's place as a number below a million: sums weighted by it tell whether all cells are the same.
std::int64_t weight(std::int64_t unit, std::int64_t profession, std::int64_t year, std::int64_t age,
                    std::int64_t band) {
  return (unit * 7919 + profession * 104'729 + year * 1'299'709 + age * 15'485'863 + band * 32'452'843) %
         1'000'003;
}

constexpr std::array kAgeBands{0, 25, 30, 35, 40, 45, 50, 55, 60, 65};  // as the rates are fitted

int age_band(int age) {
  int band = 0;
  while (band + 1 < static_cast<int>(kAgeBands.size()) &&
         age >= kAgeBands[static_cast<std::size_t>(band) + 1])
    ++band;
  return band;
}

std::int64_t left(const ExposureRow& row) {
  std::int64_t n = 0;
  for (const auto count : row.leavings) n += count;
  return n;
}
std::int64_t retired(const ExposureRow& row) {
  return row.leavings[static_cast<std::size_t>(workforce::Leaving::retirement)];
}

std::vector<Date> years_back(const workforce::Workforce& w) {
  const int years = static_cast<int>((w.known_to() - w.observed_from() + 1) / 365.25 + .003);
  std::vector<Date> bounds;
  for (int y = years; y >= 0; --y)
    bounds.push_back(w.known_to().plus_days(-static_cast<std::int32_t>(y * 365.25)));
  return bounds;
}

[[noreturn]] void refused(const Error& why) {
  std::fprintf(stderr, "%s %s\n", why.refusal->text_en.data(), why.detail.c_str());
  std::exit(1);
}

Assumptions estimated(const workforce::Workforce& w) {
  auto a = forecast::estimate(w, forecast::planted_settings());
  if (!a) refused(a.error());
  return std::move(*a);
}

}  // namespace

void lexis(const std::string& folder) {
  const auto w = read_history(folder);
  std::int64_t rows = 0, days = 0, weighted = 0, leavings = 0, moves = 0;
  const Stopwatch watch;
  const std::array bounds{w.observed_from(), w.known_to().plus_days(1)};
  workforce::each_exposure(w, bounds, [&](std::size_t, const ExposureRow& row) {
    const auto k = weight(row.unit, row.profession, row.year, row.age, row.tenure);
    const auto n = static_cast<std::int64_t>(row.years * 365.25 + .5);
    ++rows, days += n, weighted += n * k, leavings += left(row) * k, moves += row.moves * k;
  });
  watch.stop("lexis", fmt::format(R"(,"sums":[{},{},{},{},{}])", rows, days, weighted, leavings, moves));
}

void flows(const std::string& folder) {
  const auto w = read_history(folder);
  const Stopwatch watch;
  const auto cuts = workforce::by_cut(w);
  std::array<std::int64_t, 5> sums{};
  std::vector<bool> inner(w.records().units.id.size());
  for (const auto parent : w.records().units.parent)
    if (parent >= 0) inner[static_cast<std::size_t>(parent)] = true;
  for (const auto& c : cuts) {
    if (c.cut.unit < 0 || c.cut.profession < 0 || inner[static_cast<std::size_t>(c.cut.unit)]) continue;
    for (const auto& row : c.years) {
      const auto k = weight(c.cut.unit, c.cut.profession, row.year, 0, 0);
      const std::array found{row.heads, row.joiners, row.leavers, row.moves_in, row.moves_out};
      for (std::size_t i = 0; i < sums.size(); ++i) sums[i] += found[i] * k;
    }
  }
  watch.stop("flows",
             fmt::format(R"(,"sums":[{},{},{},{},{}])", sums[0], sums[1], sums[2], sums[3], sums[4]));
}

void write_grid(const std::string& folder) {
  const auto w = read_history(folder);
  using Key = std::array<int, 5>;
  std::map<Key, std::pair<double, std::int64_t>> cells;
  workforce::each_exposure(w, years_back(w), [&](std::size_t window, const ExposureRow& row) {
    auto& cell = cells[{row.profession, age_band(row.age), row.tenure, static_cast<int>(window), row.unit}];
    cell.first += row.years, cell.second += left(row) - retired(row);
  });
  std::ofstream out(folder + "/grid.csv");
  out << "profession,age,tenure,year,unit,years,leavings\n";
  for (const auto& [key, cell] : cells)
    out << fmt::format("{},{},{},{},{},{:.9f},{}\n", key[0], key[1], key[2], key[3], key[4], cell.first,
                       cell.second);
}

void fit(const std::string& folder) {
  const auto w = read_history(folder);
  const Stopwatch watch;
  const Assumptions a = estimated(w);
  watch.stop("fit", fmt::format(R"(,"leavers":{:.0f},"person_years":{:.0f})", a.leavers, a.person_years));
  const auto fitted = forecast::fitted_rates(w, forecast::planted_settings(), 1);
  if (!fitted) refused(fitted.error());
  std::ofstream out(folder + "/fit.framsyn.csv");
  for (const auto& rate : fitted->rates) {
    const bool unit = rate.by == forecast::RatesBy::unit,
               profession = rate.by == forecast::RatesBy::profession;
    if (rate.cause == forecast::Cause::resignation && (unit || profession))
      out << fmt::format("{},{},{:.6f}\n", unit ? 'u' : 'p', rate.level, rate.rate * rate.person_years);
  }
}

void region(const std::string& folder, int draws, int threads) {
  const Stopwatch whole;
  const auto w = read_history(folder);
  const double read = cpu_seconds();
  const Assumptions a = estimated(w);
  const double fitted = cpu_seconds();
  const auto p = forecast::project(w, a, {w.known_to().year() + 10}, {draws}, {1}, {threads});
  if (!p) refused(p.error());
  const auto* q = p->find({kAll, kAll}, p->years.back(), forecast::Measure::heads);
  whole.stop("region",
             fmt::format(R"(,"read":{:.3f},"estimate":{:.3f},"project":{:.3f},"groups":{},"cuts":{},)"
                         R"("mean":{:.1f},"sd":{:.1f},"threads":{})",
                         read, fitted - read, cpu_seconds() - fitted, a.groups.size(), p->cuts.size(),
                         q->mean, q->sd, threads));
}

}  // namespace framsyn::bench
