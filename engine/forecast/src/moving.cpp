#include "estimators.hpp"
#include "grid.hpp"

#include <framsyn/engine/statistics/elementary.hpp>

#include <map>
#include <tuple>

namespace framsyn::forecast {

std::vector<double> moves_by_cell(const Sample& sample, Moves which) {
  const auto key = [](const auto& c) { return std::tuple(c.year, c.unit, c.profession, c.age, c.tenure); };
  std::map<std::tuple<int, int, int, int, int>, std::size_t> places;
  for (std::size_t i = 0; i < sample.cells.size(); ++i) places[key(sample.cells[i])] = i;
  std::vector<double> moves(sample.cells.size());
  for (const auto& m : sample.moves) {
    const bool same = m.profession == m.to_profession;
    if (which != Moves::all && same != (which == Moves::same_profession)) continue;
    if (const auto at = places.find(key(m)); at != places.end()) moves[at->second] += 1;
  }
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
