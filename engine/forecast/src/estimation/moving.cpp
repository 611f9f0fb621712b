#include "estimation/estimators.hpp"
#include "estimation/grid.hpp"

#include <framsyn/engine/statistics/elementary.hpp>
#include <framsyn/engine/statistics/pooling.hpp>

#include <algorithm>
#include <numeric>
#include <tuple>

namespace framsyn::forecast {

namespace {

/// Place among a sample's cells.
using Levels = std::tuple<int, int, int, int, int>;

Levels levels_of(const auto& row) { return {row.unit, row.profession, row.age, row.tenure, row.year}; }

}  // namespace

std::vector<double> moves_by_cell(const Sample& sample, Moves which) {
  std::vector<Levels> moved;
  for (const auto& m : sample.moves) {
    const bool same = m.profession == m.to_profession;
    if (which == Moves::all || same == (which == Moves::same_profession)) moved.push_back(levels_of(m));
  }
  std::ranges::sort(moved);
  std::vector<double> moves(sample.cells.size());
  auto cell = sample.cells.begin();
  for (const Levels& levels : moved) {
    while (cell != sample.cells.end() && levels_of(*cell) < levels) ++cell;
    if (cell == sample.cells.end()) break;
    if (levels_of(*cell) == levels) moves[static_cast<std::size_t>(cell - sample.cells.begin())] += 1;
  }
  return moves;
}

namespace {

/// Seen moves by profession moved from, then group moved to.
std::vector<std::vector<double>> seen_moves(const Sample& sample, const Assumptions& out) {
  std::vector<std::vector<double>> seen(static_cast<std::size_t>(sample.professions),
                                        std::vector<double>(out.groups.size()));
  for (const auto& m : sample.moves) {
    const int to = m.to_profession == sample.professions - 1 ? workforce::kUnknown : m.to_profession;
    if (const int g = group_place(out.groups, m.to_unit, to); g >= 0)
      seen[static_cast<std::size_t>(m.profession)][static_cast<std::size_t>(g)] += 1;
  }
  return seen;
}

/// Where people of each profession move: to where the profession is, more or less by what was seen, as far as
/// groups differ by more than chance; and to other professions as was seen.
void find_destinations(const Sample& sample, Assumptions& out, const std::vector<double>& heads) {
  std::vector<double> size(static_cast<std::size_t>(sample.professions)), stayed = size;
  auto seen = seen_moves(sample, out);
  const auto own = [&](std::size_t g) {
    const int p = out.groups[g].profession;
    return p == workforce::kUnknown ? size.size() - 1 : static_cast<std::size_t>(p);
  };
  for (std::size_t g = 0; g < heads.size(); ++g) size[own(g)] += heads[g], stayed[own(g)] += seen[own(g)][g];
  std::vector<double> moves(heads.size()), expected(heads.size());
  for (std::size_t g = 0; g < heads.size(); ++g)
    moves[g] = seen[own(g)][g], expected[g] = stayed[own(g)] * heads[g] / size[own(g)];
  const double shape = statistics::fit_unit_gamma_poisson(moves, expected).shape;
  constexpr double kAnyway = 1;  // a move's worth of where the profession is, where nobody was seen to move
  for (std::size_t g = 0; g < heads.size(); ++g) {
    const double by_size = expected[g] + kAnyway * heads[g] / size[own(g)];
    seen[own(g)][g] = by_size * (shape + moves[g]) / (shape + expected[g]);
  }
  for (auto& shares : seen) {
    const double sum = std::accumulate(shares.begin(), shares.end(), 0.0);
    if (sum <= 0) shares.clear();
    for (double& share : shares) share /= sum;
  }
  out.destinations = std::move(seen);
}

}  // namespace

Result<> estimate_moves(const Sample& sample, Assumptions& out, const std::vector<double>& heads) {
  const Grid grid = grid_of(sample, nullptr);
  const auto events = grid.by_row(moves_by_cell(sample, Moves::all));
  TRY(fit, rates::fit(grid.design, events));
  for (std::size_t a = 0; a < out.move_age.size(); ++a)
    out.move_age[a] = statistics::exponential(fit.term[0][a]);
  for (std::size_t d = 0; d < out.move_tenure.size(); ++d)
    out.move_tenure[d] = statistics::exponential(fit.term[1][d]);
  set_group_rates(grid, fit, sample, &GroupAssumptions::move, 1, out);
  if (fit.events == 0)
    for (GroupAssumptions& g : out.groups) g.move = {};  // nobody has ever moved
  out.move_shared = std::move(fit.shared);
  find_destinations(sample, out, heads);
  return {};
}

}  // namespace framsyn::forecast
