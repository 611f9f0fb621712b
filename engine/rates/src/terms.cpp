#include <framsyn/engine/rates/design.hpp>

#include <algorithm>
#include <cmath>

namespace framsyn::rates {
namespace {

constexpr double kLoose = 0.01;     // what only keeps the constant of a curve from running away
constexpr double kUnknownHeld = 1;  // of a level by itself: sd 1 on the log rate

/// Values of the cubic B-splines on knots one apart that begin at 0, where the first has its support on
/// [-3, 1].
std::vector<double> spline_row(double x, int columns) {
  const int piece = std::clamp(static_cast<int>(std::floor(x)), 0, columns - 4);
  const double u = x - piece, v = 1 - u;
  std::vector<double> row(static_cast<std::size_t>(columns));
  const auto at = static_cast<std::size_t>(piece);
  row[at] = v * v * v / 6;
  row[at + 1] = (3 * u * u * u - 6 * u * u + 4) / 6;
  row[at + 2] = (3 * v * v * v - 6 * v * v + 4) / 6;
  row[at + 3] = u * u * u / 6;
  return row;
}

/// Sum of squares of second differences, on the first `columns` of `width`.
std::vector<double> second_differences(int columns, int width) {
  std::vector<double> s(static_cast<std::size_t>(width) * static_cast<std::size_t>(width));
  constexpr double kDifference[] = {1, -2, 1};
  for (int k = 0; k + 2 < columns; ++k)
    for (int i = 0; i < 3; ++i)
      for (int j = 0; j < 3; ++j)
        s[static_cast<std::size_t>((k + i) * width + k + j)] += kDifference[i] * kDifference[j];
  return s;
}

/// Effects are counted from the average level: what all levels share is the whole's.
void center(Term& term, std::size_t curve, std::span<const double> positions) {
  const auto columns = static_cast<std::size_t>(term.columns);
  double known = 0;
  std::vector<double> mean(curve);
  for (std::size_t l = 0; l < positions.size(); ++l) {
    if (std::isnan(positions[l])) continue;
    ++known;
    for (std::size_t c = 0; c < curve; ++c) mean[c] += term.basis[l * columns + c];
  }
  for (std::size_t l = 0; l < positions.size(); ++l)
    for (std::size_t c = 0; c < curve && !std::isnan(positions[l]); ++c)
      term.basis[l * columns + c] -= mean[c] / known;
}

}  // namespace

Term independent(int levels, VariancePrior prior) {
  Term term{levels, levels, {}, {}, static_cast<double>(levels), {}, prior};
  const auto n = static_cast<std::size_t>(levels);
  term.basis.resize(n * n), term.penalty.resize(n * n), term.ridge.assign(n, 1e-6);
  for (std::size_t i = 0; i < n; ++i) term.basis[i * n + i] = term.penalty[i * n + i] = 1;
  return term;
}

Term smooth(std::span<const double> positions, int columns) {
  std::vector<double> known;
  for (double x : positions)
    if (!std::isnan(x)) known.push_back(x);
  std::ranges::sort(known);
  known.erase(std::ranges::unique(known).begin(), known.end());
  const int curve = std::min(columns, static_cast<int>(known.size()));
  if (curve < 4) return independent(static_cast<int>(positions.size()), {1.0});
  const bool unknown = std::ranges::any_of(positions, [](double x) { return std::isnan(x); });
  Term term;
  term.levels = static_cast<int>(positions.size()), term.columns = curve + (unknown ? 1 : 0);
  term.rank = curve - 2;
  term.penalty = second_differences(curve, term.columns);
  term.ridge.assign(static_cast<std::size_t>(term.columns), kLoose);
  if (unknown) term.ridge.back() = kUnknownHeld;
  for (double x : positions) {
    const double place = (x - known.front()) / (known.back() - known.front()) * (curve - 3);
    auto row =
        std::isnan(x) ? std::vector<double>(static_cast<std::size_t>(curve)) : spline_row(place, curve);
    if (unknown) row.push_back(std::isnan(x) ? 1 : 0);
    term.basis.insert(term.basis.end(), row.begin(), row.end());
  }
  center(term, static_cast<std::size_t>(curve), positions);
  return term;
}

}  // namespace framsyn::rates
