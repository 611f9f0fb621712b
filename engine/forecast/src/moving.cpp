#include "estimators.hpp"
#include "grid.hpp"

#include <framsyn/engine/statistics/elementary.hpp>

#include <array>
#include <cstdint>
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

/// Where people of each profession move: what was seen, and a little of where the profession is.
void find_destinations(const Sample& sample, Assumptions& out, const std::vector<double>& heads) {
  constexpr double kSmoothing = 5;  // moves' worth of "where the profession is"
  out.destinations.assign(static_cast<std::size_t>(sample.professions),
                          std::vector<double>(out.groups.size()));
  std::vector<double> size(static_cast<std::size_t>(sample.professions));
  const auto place = [&](int profession) {
    return profession == workforce::kUnknown ? sample.professions - 1 : profession;
  };
  for (std::size_t g = 0; g < out.groups.size(); ++g)
    size[static_cast<std::size_t>(place(out.groups[g].profession))] += heads[g];
  for (std::size_t g = 0; g < out.groups.size(); ++g) {
    const auto p = static_cast<std::size_t>(place(out.groups[g].profession));
    out.destinations[p][g] = kSmoothing * heads[g] / size[p];
  }
  for (const auto& m : sample.moves) {
    const int g =
        group_place(out.groups, m.to_unit,
                    m.to_profession == sample.professions - 1 ? workforce::kUnknown : m.to_profession);
    if (g >= 0) out.destinations[static_cast<std::size_t>(m.profession)][static_cast<std::size_t>(g)] += 1;
  }
  for (auto& shares : out.destinations) {
    double sum = 0;
    for (double share : shares) sum += share;
    if (sum <= 0) shares.clear();
    for (double& share : shares) share /= sum;
  }
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
