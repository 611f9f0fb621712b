#include <framsyn/engine/statistics/philox.hpp>

#include <algorithm>
#include <numeric>

#include "origin.hpp"

namespace framsyn::backtest {
namespace {

using forecast::Measure;

/// A permutation of so many, of its own for each group.
std::vector<std::size_t> shuffled(std::size_t n, std::uint32_t seed, std::uint32_t group) {
  std::vector<std::size_t> order(n);
  std::iota(order.begin(), order.end(), std::size_t{0});
  statistics::Stream any({seed, 1}, group, 0, 0);
  for (std::size_t i = n; i > 1; --i)
    std::swap(order[i - 1], order[static_cast<std::size_t>(any.uniform() * static_cast<double>(i))]);
  return order;
}

/// Each group's values side by side, as they come: [draw][group].
JointSample side_by_side(const std::vector<Sample>& groups) {
  JointSample joint{groups.size(), {}};
  const std::size_t draws = groups.empty() ? 0 : groups.front().size();
  for (std::size_t draw = 0; draw < draws; ++draw)
    for (const Sample& group : groups) joint.values.push_back(group[draw]);
  return joint;
}

/// One group's guess, in an order that pairs it with the other groups' as the method would. Only the last
/// value with its own changes knows of common years.
Sample drawn(const SimpleForecasts& simple, Method method, int ahead, std::uint32_t seed,
             std::uint32_t group) {
  if (method == Method::last_value) return simple.last_value_by_draw(ahead);
  const Sample sample = simple.forecast(method, ahead);
  Sample mixed;
  for (const std::size_t place : shuffled(sample.size(), seed, group)) mixed.push_back(sample[place]);
  return mixed;
}

}  // namespace

/// The groups of a level that are compared at all.
std::vector<forecast::Cut> Origin::together_at(Level level) const {
  std::vector<forecast::Cut> cuts;
  for (const forecast::Cut cut : before_.cuts()) {
    const auto place = place_of(cut, year_, Measure::heads);
    if (place && place->level == level && before_.series(cut, Measure::heads).size() >= kLeastYears)
      cuts.push_back(cut);
  }
  return cuts;
}

void Origin::compare_together(const forecast::KeptDraws& draws, int first_year, Method method) {
  for (const Level level : {Level::division, Level::profession})
    for (int year = first_year; year <= last_; ++year)
      compare_together_at(level, year, draws, first_year, method);
}

void Origin::compare_together_at(Level level, int year, const forecast::KeptDraws& draws, int first_year,
                                 Method method) {
  std::vector<std::size_t> columns;
  std::vector<forecast::Cut> cuts;
  std::vector<double> came;
  for (std::size_t i = 0; i < draws.cuts.size(); ++i) {
    const auto outcome = outcomes_.came(draws.cuts[i], year, Measure::heads);
    if (levels_.of(draws.cuts[i]) != level || !outcome) continue;
    columns.push_back(i), cuts.push_back(draws.cuts[i]), came.push_back(*outcome);
  }
  if (columns.size() < 2) return;  // one group alone has its CRPS
  JointSample joint{columns.size(), {}};
  const std::size_t begin = static_cast<std::size_t>((year - first_year) * draws.draws);
  for (std::size_t draw = 0; draw < static_cast<std::size_t>(draws.draws); ++draw)
    for (const std::size_t column : columns)
      joint.values.push_back(draws.heads[(begin + draw) * draws.cuts.size() + column]);
  sums_.energies.add(level, year - year_, method, columns.size(), energy_score(joint, came));
  if (method == Method::model) compare_simple_together(level, year - year_, cuts, came);
}

void Origin::compare_simple_together(Level level, int ahead, std::span<const forecast::Cut> cuts,
                                     std::span<const double> came) {
  const auto seed = static_cast<std::uint32_t>(settings_.seed.value);
  std::array<std::vector<Sample>, kShowable.size()> guesses;
  std::vector<Sample> constant;
  for (std::size_t i = 0; i < cuts.size(); ++i) {
    const SimpleForecasts simple(before_.series(cuts[i], Measure::heads), seed);
    for (std::size_t m = 0; m < kShowable.size(); ++m)
      guesses[m].push_back(drawn(simple, kShowable[m], ahead, seed, static_cast<std::uint32_t>(i)));
    constant.push_back({constant_rates({level, Measure::heads, ahead}, cuts[i], simple.latest())});
  }
  const auto add = [&](Method method, const std::vector<Sample>& groups) {
    const double score = energy_score(side_by_side(groups), came);
    sums_.energies.add(level, ahead, method, cuts.size(), score);
  };
  for (std::size_t m = 0; m < kShowable.size(); ++m) add(kShowable[m], guesses[m]);
  if (known_.basis() == workforce::Basis::employments) add(Method::constant_rates, constant);
}

}  // namespace framsyn::backtest
