#include "estimation/posts.hpp"

#include "estimation/estimators.hpp"
#include "estimation/net_changes.hpp"

#include <framsyn/engine/statistics/elementary.hpp>

#include <algorithm>
#include <cmath>

namespace framsyn::forecast {
namespace {

/// Beforehand hiring has as likely as not nothing to do with leaving; else every share of those who go is as
/// likely to be replaced. A post is vacant for an exponential time with a mean of three months.
constexpr double kBelieved = 0.5, kBelievedSd = 0.29, kNoneIsLikely = 0.5, kBelievedDelay = 0.25;
constexpr double kMostTimeToFill = 0.75, kDelayStep = 0.05;
constexpr int kShares = 40;

/// Where the likelihood and the beliefs together stand.
struct Posterior {
  double weight = 0, filled = 0, square = 0, delay = 0;
  void add(double w, double share, double vacant_for) {
    weight += w, filled += w * share, square += w * share * share, delay += w * vacant_for;
  }
  double mean(double sum) const { return sum / weight; }
  double sd() const { return std::sqrt(std::max(0.0, mean(square) - mean(filled) * mean(filled))); }
};

Posterior posterior_of(const NetChanges& seen) {
  struct Point {
    double share, delay, log;
  };
  std::vector<Point> grid;
  for (int i = -1; i < kShares; ++i) {
    const double share = i < 0 ? 0 : (i + .5) / kShares;
    const double before = i < 0 ? kNoneIsLikely : (1 - kNoneIsLikely) / kShares;
    for (double delay = 0; delay <= kMostTimeToFill; delay += kDelayStep)
      grid.push_back(
          {share, delay,
           seen.log_likelihood(share, delay) + statistics::logarithm(before) - delay / kBelievedDelay});
  }
  const double best = std::ranges::max(grid, {}, &Point::log).log;
  Posterior posterior;
  for (const Point& p : grid) posterior.add(statistics::exponential(p.log - best), p.share, p.delay);
  return posterior;
}

}  // namespace

Posts posts_of(const Sample& sample) {
  const NetChanges seen(sample);
  if (!(seen.leaving > 0)) return {};
  if (sample.window.years < 2) return {.filled = kBelieved, .filled_sd = kBelievedSd};
  const Posterior posterior = posterior_of(seen);
  const double filled = posterior.mean(posterior.filled), delay = posterior.mean(posterior.delay);
  // Of every year's leavers' posts, those that are vacant when it ends; movers' posts are vacant too.
  const double at_year_end = delay > 0 ? delay * (1 - statistics::exponential(-1 / delay)) / seen.leaving : 0;
  const double drift = 2 * (1 - filled), vacant = filled * delay;
  const double ratio = vacant > 1e-6 ? drift / vacant : 1e9;
  return {.filled = filled,
          .filled_sd = posterior.sd(),
          .time_to_fill = std::min(kMostTimeToFill, at_year_end),
          .lasting = ratio < 1e6 ? (std::sqrt(ratio * ratio + 4 * ratio) - ratio) / 2 : 1};
}

std::vector<double> vacant_posts(const Sample& sample, const std::vector<GroupAssumptions>& groups,
                                 const Posts& posts) {
  const std::vector<double> none(static_cast<std::size_t>(sample.window.years));
  std::vector<std::vector<double>> net(groups.size(), none);
  const auto add = [&](int unit, int profession, int year, double change) {
    const int p = profession == sample.professions - 1 ? workforce::kUnknown : profession;
    const int g = group_place(groups, unit, p);
    if (g >= 0) net[static_cast<std::size_t>(g)][static_cast<std::size_t>(year)] += change;
  };
  for (const Joiner& j : sample.joiners) add(j.unit, j.profession, j.year, 1);
  for (const Cell& c : sample.cells) {
    const Endings& e = sample.ended(c);
    if (c.ending != 0) add(c.unit, c.profession, c.year, -(e.leavings + e.retirements));
  }
  for (const Sample::Move& m : sample.moves)
    add(m.unit, m.profession, m.year, -1), add(m.to_unit, m.to_profession, m.year, 1);
  std::vector<double> vacancies;
  for (const std::vector<double>& changes : net) {
    double away = 0;  // of the people from the posts
    for (const double change : changes) away = (1 - posts.lasting) * (away + change);
    vacancies.push_back(-away);
  }
  return vacancies;
}

}  // namespace framsyn::forecast
