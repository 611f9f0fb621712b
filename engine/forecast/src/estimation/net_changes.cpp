#include "estimation/net_changes.hpp"

#include <framsyn/engine/statistics/elementary.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace framsyn::forecast {
namespace {

/// A change beyond so many standard deviations of comings and goings that have nothing to do with each other
/// is a decision: it says nothing of how posts are filled, and counts no more than this.
constexpr double kMostChange = 3;
constexpr double kPooledGoing = 5;  ///< who go from a small unit are guessed from all, worth so many

using Values = std::vector<double>;

double summed(const Values& values) { return std::accumulate(values.begin(), values.end(), 0.0); }

/// What varies by `variance` and is forgotten at a rate a year: the covariance of its changes of two years so
/// far apart.
double covariance_of_changes(double variance, double rate, double apart) {
  const double left = statistics::exponential(-rate);
  if (apart < 0.5) return 2 * variance * (1 - left);
  return -variance * statistics::exponential(-rate * (apart - 1)) * (1 - left) * (1 - left);
}

/// A year guessed from those before it by their covariances, year by year (Durbin 1960).
class Guess {
 public:
  explicit Guess(const Values& covariance) : covariance_(covariance), variance(covariance[0]) {}
  /// Over to the next year.
  void step() {
    double miss = covariance_[weights_.size() + 1];
    for (std::size_t j = 0; j < weights_.size(); ++j) miss -= weights_[j] * covariance_[weights_.size() - j];
    const double last = miss / variance;
    const Values before = weights_;
    for (std::size_t j = 0; j < weights_.size(); ++j) weights_[j] -= last * before[before.size() - 1 - j];
    weights_.push_back(last);
    variance *= 1 - last * last;
  }
  /// Weights of the years from the oldest on: 1 for the year itself, less what the others tell of it.
  Values residual() const {
    Values weights(weights_.size() + 1, 1.0);
    for (std::size_t j = 0; j < weights_.size(); ++j) weights[weights_.size() - 1 - j] = -weights_[j];
    return weights;
  }

 private:
  const Values& covariance_;
  Values weights_;  ///< of the year before, the year before that, ...

 public:
  double variance;  ///< of what is not guessed
};

/// The last years in a row that a unit was there, whole: those that it opened or closed in say nothing of how
/// posts are filled.
std::pair<std::size_t, std::size_t> whole_years(const Values& people) {
  std::size_t until = people.size();
  while (until > 0 && people[until - 1] <= 0) --until;
  std::size_t from = until;
  while (from > 0 && people[from - 1] > 0) --from;
  if (from > 0) ++from;
  if (until < people.size()) until = std::max<std::size_t>(until, 1) - 1;
  return {std::min(from, until), until};
}

}  // namespace

std::vector<NetChanges::Unit> NetChanges::units_of(const Sample& sample) const {
  const Values none(years_);
  std::vector<Unit> units(static_cast<std::size_t>(sample.units), {none, none, none});
  const auto add = [&](int unit, int year, double people, double come, double go) {
    Unit& u = units[static_cast<std::size_t>(unit)];
    const auto y = static_cast<std::size_t>(year);
    u.people[y] += people, u.go[y] += go, u.net[y] += come - go;
  };
  for (const Joiner& j : sample.joiners) add(j.unit, j.year, 0, 1, 0);
  for (const Cell& c : sample.cells) {
    const Endings& e = sample.ended(c);
    add(c.unit, c.year, c.years, 0, e.leavings + e.retirements);
  }
  for (const Sample::Move& m : sample.moves) {
    if (m.unit == m.to_unit) continue;
    add(m.unit, m.year, 0, 0, 1), add(m.to_unit, m.year, 0, 1, 0);
  }
  return units;
}

NetChanges::NetChanges(const Sample& sample)
    : years_(static_cast<std::size_t>(sample.window.years)),
      products_(years_ * years_ * years_),
      units_(years_) {
  auto units = units_of(sample);
  double people = 0, go = 0, leave = 0;
  for (const Unit& u : units) people += summed(u.people), go += summed(u.go);
  for (const Endings& e : sample.endings) leave += e.leavings + e.retirements;
  if (!(leave > 0)) return;
  going = go / people, leaving = leave / go;
  for (std::size_t y = 0; y < years_; ++y) {
    double net = 0, there = 0;
    for (const Unit& u : units) net += u.net[y], there += u.people[y];
    for (Unit& u : units) u.net[y] -= there > 0 ? net / there * u.people[y] : 0;
  }
  for (const Unit& u : units) count(u);
}

/// Changes in parts of what is expected to go, so that units of all sizes are alike.
void NetChanges::count(const Unit& unit) {
  const double people = summed(unit.people);
  if (people <= 0) return;
  const auto there = static_cast<double>(std::ranges::count_if(unit.people, [](double p) { return p > 0; }));
  const double go = (kPooledGoing + summed(unit.go)) / (kPooledGoing / going + people) * people / there;
  const double most = kMostChange * std::sqrt(2 * go + 1);
  const auto [from, until] = whole_years(unit.people);
  Values x;
  for (std::size_t y = from; y < until; ++y)
    x.push_back(std::clamp(unit.net[y], -most, most) / std::sqrt(go));
  for (std::size_t n = 0; n < x.size(); ++n) {
    units_[n] += 1;
    for (std::size_t i = 0; i <= n; ++i)
      for (std::size_t j = 0; j <= n; ++j) products_[(n * years_ + i) * years_ + j] += x[i] * x[j];
  }
}

double NetChanges::log_likelihood(double filled, double vacant_for) const {
  Values covariance;
  for (std::size_t y = 0; y < years_; ++y) {
    const auto apart = static_cast<double>(y);
    covariance.push_back(covariance_of_changes(1 / going, (1 - filled) * going, apart));
    if (vacant_for > 0)
      covariance.back() += covariance_of_changes(filled * vacant_for, 1 / vacant_for, apart);
  }
  Guess guess(covariance);
  double log = 0;
  for (std::size_t n = 0; n < years_ && units_[n] > 0; ++n) {
    if (n > 0) guess.step();
    const Values weight = guess.residual();
    double squares = 0;
    for (std::size_t i = 0; i <= n; ++i)
      for (std::size_t j = 0; j <= n; ++j)
        squares += weight[i] * weight[j] * products_[(n * years_ + i) * years_ + j];
    log -= (units_[n] * statistics::logarithm(guess.variance) + squares / guess.variance) / 2;
  }
  return log;
}

}  // namespace framsyn::forecast
