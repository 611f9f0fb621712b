#include "estimation/grid.hpp"

#include <framsyn/engine/statistics/elementary.hpp>

#include <algorithm>
#include <cmath>
#include <limits>

namespace framsyn::forecast {
namespace {

constexpr int kAgeColumns = 12, kTenureColumns = 8;
constexpr int kYoungest = 18, kOldest = 70;  // beyond these the curve goes on as there

rates::Term age_curve() {
  std::vector<double> position;
  for (int a = 0; a < Assumptions::kAges; ++a)
    position.push_back(std::clamp(a + Assumptions::kFirstAge, kYoungest, kOldest));
  position.push_back(std::numeric_limits<double>::quiet_NaN());
  return rates::smooth(position, kAgeColumns);
}

/// The hazard falls by the logarithm of service; a band stands at its middle, the last at 15 years.
rates::Term tenure_curve() {
  std::vector<double> position;
  for (std::size_t d = 0; d < workforce::kTenureBands.size(); ++d) {
    const double from = workforce::kTenureBands[d];
    const double to = d + 1 < workforce::kTenureBands.size() ? workforce::kTenureBands[d + 1] : 2 * from;
    position.push_back(statistics::logarithm(1 + (from + to) / 2));
  }
  return rates::smooth(position, kTenureColumns);
}

/// Cells that are one row have these alike; without calendar years those of all years are.
std::uint32_t row_kind(const Cell& c, bool years) { return years ? c.kind() : c.kind() >> 4; }

/// Rows group by group, each with the time of all cells that are alike.
void lay_rows(const Sample& sample, bool years, Grid& grid) {
  rates::Design& d = grid.design;
  const auto starts = [&](std::size_t i) {
    return i == 0 || sample.cells[i - 1].group() != sample.cells[i].group();
  };
  for (std::size_t i = 0; i < sample.cells.size(); ++i) {
    const Cell& c = sample.cells[i];
    if (starts(i)) d.first_row.push_back(d.years.size()), d.groups.push_back({c.profession, c.unit});
    if (starts(i) || row_kind(sample.cells[i - 1], years) != row_kind(c, years)) {
      d.years.push_back(0);
      d.level.push_back({c.age, c.tenure, c.year});
      grid.first_cell.push_back(static_cast<std::uint32_t>(i));
    }
    d.years.back() += c.years;
  }
  d.first_row.push_back(d.years.size());
  grid.first_cell.push_back(static_cast<std::uint32_t>(sample.cells.size()));
}

}  // namespace

double levelled(const rates::Fit& fit, double shape) {
  double seen = 0, by = 1;
  for (double events : fit.group_events) seen += events;
  for (int step = 0; step < 50 && seen > 0; ++step) {
    double sum = 0;
    for (std::size_t g = 0; g < fit.group_events.size(); ++g) {
      const double e = by * fit.group_expected[g];
      sum += e * (shape + fit.group_events[g]) / (shape + e);
    }
    by *= seen / sum;
  }
  return by;
}

double own_shape(const rates::Fit& fit) { return std::clamp(1 / (fit.group_sd * fit.group_sd), 0.1, 1e4); }

std::vector<double> without_years(const Grid& grid, const rates::Fit& fit, int years) {
  const auto& d = grid.design;
  std::array<std::vector<double>, 2> curve;
  for (std::size_t k = 0; k < curve.size(); ++k)
    for (const double effect : fit.term[k]) curve[k].push_back(statistics::exponential(effect));
  std::vector<double> expected(static_cast<std::size_t>(years));
  for (std::size_t g = 0; g < d.groups.size(); ++g) {
    const double rate = statistics::exponential(fit.without_own(d, d.groups[g]) + fit.group[g]);
    for (std::size_t r = d.first_row[g]; r < d.first_row[g + 1]; ++r)
      expected[d.level[r][2]] += d.years[r] * rate * curve[0][d.level[r][0]] * curve[1][d.level[r][1]];
  }
  return expected;
}

std::vector<double> Grid::by_row(const std::vector<double>& by_cell) const {
  std::vector<double> out(design.years.size());
  for (std::size_t r = 0; r < out.size(); ++r)
    for (std::size_t c = first_cell[r]; c < first_cell[r + 1]; ++c) out[r] += by_cell[c];
  return out;
}

int Grid::place(int unit, int profession) const {
  const auto at = std::ranges::lower_bound(design.groups, std::pair(unit, profession), {},
                                           [](rates::Group g) { return std::pair(g.unit, g.profession); });
  const bool found = at != design.groups.end() && at->unit == unit && at->profession == profession;
  return found ? static_cast<int>(at - design.groups.begin()) : -1;
}

Grid grid_of(const Sample& sample, const Settings* years) {
  Grid grid;
  rates::Design& d = grid.design;
  d.terms = {age_curve(), tenure_curve()};
  d.last_term_is_years = years != nullptr;
  if (years != nullptr)
    d.terms.push_back(
        rates::independent(sample.window.years, {0, years->calendar_sd, years->calendar_weight}));
  d.professions = sample.professions;
  d.parent.assign(sample.parents.begin(), sample.parents.end());
  lay_rows(sample, years != nullptr, grid);
  return grid;
}

void set_group_rates(const Grid& grid, const rates::Fit& fit, const Sample& sample,
                     GroupRate GroupAssumptions::* which, double raised, Assumptions& out) {
  const double shape = own_shape(fit);
  const double by = levelled(fit, shape);
  for (GroupAssumptions& group : out.groups) {
    const int profession =
        group.profession == workforce::kUnknown ? sample.professions - 1 : group.profession;
    const int at = grid.place(group.unit, profession);
    const auto place = static_cast<std::size_t>(std::max(at, 0));
    const double events = at < 0 ? 0 : fit.group_events[place],
                 expected = at < 0 ? 0 : by * fit.group_expected[place];
    const double rate =
        by * raised * statistics::exponential(fit.without_own(grid.design, {profession, group.unit}));
    group.*which = {{shape + events, (shape + expected) / rate},
                    expected / (shape + expected),
                    fit.shared.variance(profession, group.unit)};
  }
}

}  // namespace framsyn::forecast
