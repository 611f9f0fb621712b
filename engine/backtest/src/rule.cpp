#include <framsyn/engine/backtest/baselines.hpp>
#include <framsyn/engine/statistics/elementary.hpp>

#include <algorithm>
#include <cmath>
#include <map>

#include "score_sums.hpp"

namespace framsyn::backtest {
namespace {

/// A width that is within two per cent of what it should be is left alone: rounding what is shown to whole
/// persons would cost more than it gives.
constexpr double kLeastWidening = 0.02;

constexpr int kLeastOrigins = 4;          // that a loss is told from chance by
constexpr std::size_t kLeastAtAhead = 3;  // at each of the years ahead that it is told from
constexpr double kLeastLoss = 0.02;       // a smaller one is none that a reader would notice
constexpr double kMayBeWrong = 0.05;      // chance of a simple method without our having lost, at a level
constexpr double kAsked80 = 0.8;

/// Flows know what was seen of a year that is partly over, which no simple method does.
bool may_be_replaced(forecast::Measure measure) {
  return measure != forecast::Measure::joiners && measure != forecast::Measure::leavers;
}

double mean_crps(std::span<const OfOrigin> origins) {
  double crps = 0, n = 0;
  for (const OfOrigin& o : origins) crps += o.crps, n += static_cast<double>(o.comparisons);
  return crps / n;
}

/// Our CRPS less another's from one origin, so many years ahead, as a share of ours there.
struct Loss {
  int origin, ahead;
  double share;
};

/// At the years ahead that enough origins were compared at.
std::vector<Loss> losses(const ScoreSums& sums, Level level, forecast::Measure measure, Method method) {
  std::vector<Loss> all;
  for (int ahead = 1; ahead <= sums.years_ahead(); ++ahead) {
    const auto ours = sums.before({level, measure, ahead}, Method::model),
               theirs = sums.before({level, measure, ahead}, method);
    const double scale = ours.empty() ? 0 : mean_crps(ours);
    if (scale <= 0 || ours.size() < kLeastAtAhead || ours.size() != theirs.size()) continue;
    for (std::size_t i = 0; i < ours.size(); ++i)
      all.push_back({ours[i].origin, ahead,
                     (ours[i].crps - theirs[i].crps) / static_cast<double>(ours[i].comparisons) / scale});
  }
  return all;
}

/// The mean, and its standard error by origins: all that one origin was off by, from what is usual so many
/// years ahead, counts as one chance (cluster-robust, with the usual correction for few). A late origin has
/// been compared at few years ahead only, and that is not taken for a difference between years.
MeanOverYears mean_loss(std::span<const Loss> all) {
  std::map<int, std::pair<double, double>> by_ahead;
  std::map<int, double> by_origin;
  MeanOverYears m;
  const auto n = static_cast<double>(all.size());
  for (const Loss& l : all)
    by_ahead[l.ahead].first += l.share, ++by_ahead[l.ahead].second, m.mean += l.share / n;
  for (const Loss& l : all)
    by_origin[l.origin] += l.share - by_ahead[l.ahead].first / by_ahead[l.ahead].second;
  double squares = 0;
  for (const auto& [origin, off] : by_origin) squares += off * off;
  m.years = static_cast<int>(by_origin.size());
  if (m.years < 2) return m;
  const double years = m.years, few = years / (years - 1) * n / (n - static_cast<double>(by_ahead.size()));
  m.error = std::sqrt(few * squares) / n;
  return m;
}

/// The simple method that came nearest, and whether we lost to it by more than chance. Several are tried, so
/// each has its part of the chance to be wrong (Bonferroni).
void choose(const ScoreSums& sums, Shown& shown) {
  for (const Method method : kShowable) {
    const MeanOverYears loss = mean_loss(losses(sums, shown.level, shown.measure, method));
    shown.origins = std::max(shown.origins, loss.years);
    if (loss.years < kLeastOrigins || (shown.best && loss.mean <= shown.loss)) continue;
    const double t = students_t_above(kMayBeWrong / std::size(kShowable), loss.years - 1);
    shown.best = method, shown.loss = loss.mean, shown.least_loss = loss.mean - t * loss.error;
  }
  const bool lost = shown.best && shown.loss > kLeastLoss && shown.least_loss > 0;
  if (lost && may_be_replaced(shown.measure)) shown.method = *shown.best;
}

struct Factor {
  double logarithm = 0, weight = 0;
};

/// Drawn towards 1 by the number of years. Narrower only where the years say beyond chance that more than
/// four outcomes of five were held: a year of bad luck costs more than a wide interval.
Factor factor_at(const ScoreSums& sums, const Place& place, Method method) {
  const auto origins = sums.before(place, method);
  const auto& pit = sums.at(place, method).before;
  const auto n = static_cast<double>(origins.size());
  if (pit.outcomes() == 0) return {};
  const double factor = 1 + (pit.narrowness() - 1) * n / (n + 10);
  const auto held = share_held(origins, &OfOrigin::in_80);
  if (factor < 1 && !(held && held->low > kAsked80)) return {0, n};
  return {statistics::logarithm(factor), n};
}

/// The nearest row that never falls, by years: pools neighbours that do (isotonic regression).
void never_falling(std::vector<Factor>& row) {
  std::vector<std::pair<Factor, std::size_t>> pools;
  for (const Factor& factor : row) {
    pools.push_back({factor, 1});
    while (pools.size() > 1 && pools[pools.size() - 2].first.logarithm > pools.back().first.logarithm) {
      const auto [last, many] = pools.back();
      pools.pop_back();
      auto& [pool, n] = pools.back();
      const double weight = pool.weight + last.weight;
      pool.logarithm = (pool.logarithm * pool.weight + last.logarithm * last.weight) / weight;
      pool.weight = weight, n += many;
    }
  }
  row.clear();
  for (const auto& [pool, n] : pools) row.insert(row.end(), n, pool);
}

/// A mean of each and its neighbours, which keeps a row that never falls so.
std::vector<double> smoothed_factors(const std::vector<Factor>& row) {
  std::vector<double> factors;
  for (std::size_t i = 0; i < row.size(); ++i) {
    const auto& before = row[i == 0 ? 0 : i - 1];
    const auto& after = row[std::min(i + 1, row.size() - 1)];
    const double mean = (before.logarithm + 2 * row[i].logarithm + after.logarithm) / 4;
    factors.push_back(statistics::exponential(mean));
  }
  return factors;
}

void widen(const ScoreSums& sums, Shown& shown) {
  std::vector<Factor> row;
  for (int ahead = 1; ahead <= sums.years_ahead(); ++ahead) {
    const Factor factor = factor_at(sums, {shown.level, shown.measure, ahead}, shown.method);
    if (factor.weight == 0) break;
    row.push_back(factor);
  }
  never_falling(row);
  shown.widening = smoothed_factors(row);
  const auto as_it_is = [](double factor) { return std::abs(factor - 1) < kLeastWidening; };
  if (std::ranges::all_of(shown.widening, as_it_is)) std::ranges::fill(shown.widening, 1.0);
}

std::int64_t comparisons(const ScoreSums& sums, Level level, forecast::Measure measure) {
  std::int64_t n = 0;
  for (int ahead = 1; ahead <= sums.years_ahead(); ++ahead)
    for (const OfOrigin& o : sums.before({level, measure, ahead}, Method::model)) n += o.comparisons;
  return n;
}

}  // namespace

Rule decide(const ScoreSums& sums) {
  Rule rule{sums.decided_by(), 0, {}};
  each_place(1, [&](const Place& place) {
    Shown shown{.level = place.level, .measure = place.measure};
    shown.comparisons = comparisons(sums, shown.level, shown.measure);
    if (shown.comparisons == 0) return;
    choose(sums, shown);
    widen(sums, shown);
    rule.years_ahead = std::max(rule.years_ahead, static_cast<int>(shown.widening.size()));
    rule.shown.push_back(std::move(shown));
  });
  return rule;
}

const Shown* Rule::find(Level level, forecast::Measure measure) const {
  const auto found =
      std::ranges::find_if(shown, [&](const Shown& s) { return s.level == level && s.measure == measure; });
  return found == shown.end() ? nullptr : &*found;
}

double Shown::widening_after(int years) const {
  if (widening.empty()) return 1;
  const auto place = static_cast<std::size_t>(std::max(1, years) - 1);
  return widening[std::min(place, widening.size() - 1)];
}

double widened(double figure, double median, double factor, forecast::Measure measure) {
  const double moved = std::max(0.0, median + factor * (figure - median));
  const bool fte = measure == forecast::Measure::fte || measure == forecast::Measure::delivered_fte;
  return fte ? moved : std::floor(moved + 0.5);
}

}  // namespace framsyn::backtest
