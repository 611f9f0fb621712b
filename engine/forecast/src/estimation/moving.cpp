#include "estimation/estimators.hpp"
#include "estimation/grid.hpp"

#include <framsyn/engine/statistics/elementary.hpp>
#include <framsyn/engine/statistics/pooling.hpp>

#include <array>
#include <cstdint>
#include <numeric>
#include <unordered_map>

namespace framsyn::forecast {

namespace {

/// Moves that are counted in one cell: the last of those with their levels.
struct Moved {
  double moves = 0;
  std::size_t cell = SIZE_MAX;
};

struct ByLevels {
  template <class Row>
  static std::array<int, 5> key(const Row& row) {
    return {row.year, row.unit, row.profession, row.age, row.tenure};
  }
  std::size_t operator()(const std::array<int, 5>& key) const {
    std::size_t mixed = 0;
    for (const int part : key) mixed = (mixed ^ static_cast<std::size_t>(part)) * 0x9E3779B97F4A7C15;
    return mixed ^ mixed >> 32;
  }
};

}  // namespace

// Moves are few and cells are many: cells are looked up among moves.
std::vector<double> moves_by_cell(const Sample& sample, Moves which) {
  std::unordered_map<std::array<int, 5>, Moved, ByLevels> moved;
  for (const auto& m : sample.moves) {
    const bool same = m.profession == m.to_profession;
    if (which == Moves::all || same == (which == Moves::same_profession)) moved[ByLevels::key(m)].moves += 1;
  }
  for (std::size_t i = 0; i < sample.cells.size(); ++i)
    if (const auto at = moved.find(ByLevels::key(sample.cells[i])); at != moved.end()) at->second.cell = i;
  std::vector<double> moves(sample.cells.size());
  for (const auto& [levels, here] : moved)
    if (here.cell != SIZE_MAX) moves[here.cell] = here.moves;
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
