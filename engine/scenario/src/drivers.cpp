#include <framsyn/engine/scenario/drivers.hpp>

#include "need_places.hpp"

#include <framsyn/engine/statistics/elementary.hpp>

#include <algorithm>
#include <bit>
#include <cmath>
#include <map>

namespace framsyn::scenario {
namespace {

using forecast::Assumptions;
__extension__ typedef __int128 Wide;

constexpr int kFrozen = 4;  // rates, leaving, retirement, hiring: the bits of a combination
constexpr int kCombinations = 1 << kFrozen;
constexpr std::uint32_t kOtherChance = 0x5EC0DD;

bool has(int combination, Driver driver) {
  return (combination >> (static_cast<int>(driver) - static_cast<int>(Driver::rates)) & 1) != 0;
}

void make_certain(forecast::Rate& rate) {
  constexpr double kCertain = 1e12;  // events: nothing is left to doubt
  if (rate.mean() > 0) rate = {kCertain, kCertain / rate.mean()};
}

void make_certain(std::vector<forecast::Rate>& rates) {
  for (forecast::Rate& rate : rates) make_certain(rate);
}

void calm(forecast::CalendarEffect& effect) { effect.sd = effect.level_sd = effect.step_sd = 0; }

/// The assumptions where only the sources of a combination are loose. Every mean is as it was.
Assumptions loose(Assumptions a, int combination) {
  a.fte_drift_sd = 0;
  if (!has(combination, Driver::rates)) {
    make_certain(a.retire_profession);
    a.leave_shared = a.move_shared = {}, a.unit_hires.clear();
    for (auto& group : a.groups)
      make_certain(group.hires), make_certain(group.leave.own), make_certain(group.move.own);
    a.growth_sd = 0;
  }
  if (!has(combination, Driver::leaving)) calm(a.leave_calendar), calm(a.growth_calendar);
  if (!has(combination, Driver::retirement)) calm(a.retire_calendar);
  if (!has(combination, Driver::hiring)) calm(a.hire_calendar), a.hire_trend_sd = a.refill_sd = 0;
  return a;
}

/// Sums of two runs' FTE in thousandths, by cut in one year: whole, so that the order is no matter.
class Pairs : public forecast::DrawWatcher {
 public:
  struct Sums {
    std::int64_t n = 0, x = 0, y = 0;
    Wide xx = 0, yy = 0, xy = 0;
  };
  Pairs(forecast::CutTree tree, int year)
      : tree_(std::move(tree)),
        year_(static_cast<std::size_t>(std::ranges::find(tree_.years, year) - tree_.years.begin())),
        sums_(tree_.cuts.size()) {}
  void see(const forecast::CutDraws& seen) override {
    const std::size_t other = seen.fte.size() / 2;
    const float* x = seen.fte.data() + year_ * forecast::kShownTogether;
    Sums& s = sums_[seen.cut];
    for (int l = 0; l < seen.draws; ++l) {
      const std::int64_t a = std::llround(static_cast<double>(x[l]) * 1000),
                         b = std::llround(static_cast<double>(x[other + static_cast<std::size_t>(l)]) * 1000);
      ++s.n, s.x += a, s.y += b, s.xx += a * a, s.yy += b * b, s.xy += a * b;
    }
  }
  std::unique_ptr<DrawWatcher> another() const override {
    return std::make_unique<Pairs>(tree_, tree_.years[year_]);
  }
  void add(const DrawWatcher& seen) override {
    const auto& other = dynamic_cast<const Pairs&>(seen);
    for (std::size_t i = 0; i < sums_.size(); ++i) {
      Sums& s = sums_[i];
      const Sums& o = other.sums_[i];
      s.n += o.n, s.x += o.x, s.y += o.y, s.xx += o.xx, s.yy += o.yy, s.xy += o.xy;
    }
  }
  const forecast::CutTree& tree() const { return tree_; }
  /// FTE squared.
  double mean(std::size_t cut) const {
    return static_cast<double>(sums_[cut].x + sums_[cut].y) / static_cast<double>(2 * sums_[cut].n) / 1e3;
  }
  double variance(std::size_t cut) const {
    const Sums& s = sums_[cut];
    return (spread(s.n, s.xx, s.x, s.x) + spread(s.n, s.yy, s.y, s.y)) / 2;
  }
  double covariance(std::size_t cut) const {
    const Sums& s = sums_[cut];
    return spread(s.n, s.xy, s.x, s.y);
  }

 private:
  static double spread(std::int64_t n, Wide xy, std::int64_t x, std::int64_t y) {
    const Wide parted = xy * n - static_cast<Wide>(x) * y;
    return static_cast<double>(parted) / static_cast<double>(n) / static_cast<double>(n - 1) / 1e6;
  }
  forecast::CutTree tree_;
  std::size_t year_;
  std::vector<Sums> sums_;
};

/// Variances by combination: without each person's chance, and with it.
struct Values {
  std::array<double, kCombinations> without{}, with{};
};

/// Share of all orders in which exactly so many of five come first.
double weight(int before) {
  constexpr std::array kOrders{24.0, 6.0, 4.0, 6.0, 24.0};  // before! (4 - before)!
  return kOrders[static_cast<std::size_t>(before)] / 120;
}

/// Mean contributions over all orders of five sources: each person's chance, then those of a combination.
std::array<double, kFrozen + 1> shapley(const Values& v) {
  std::array<double, kFrozen + 1> out{};
  for (int c = 0; c < kCombinations; ++c) {
    const auto at = static_cast<std::size_t>(c);
    const int loose = std::popcount(static_cast<unsigned>(c));
    out[0] += weight(loose) * (v.with[at] - v.without[at]);
    for (int i = 0; i < kFrozen; ++i) {
      if ((c >> i & 1) != 0) continue;
      const std::size_t more = at | std::size_t{1} << i, place = static_cast<std::size_t>(i) + 1;
      out[place] += weight(loose) * (v.without[more] - v.without[at]);
      out[place] += weight(loose + 1) * (v.with[more] - v.with[at]);
    }
  }
  return out;
}

/// Variance of the need of each cut: log-normal factors of all, of a profession and of a group.
class NeedVariance {
 public:
  NeedVariance(const forecast::CutTree& tree, const demand::Need& need, std::size_t year,
               const std::vector<workforce::Index>& parent)
      : by_profession_(tree.cuts.size()), groups_(tree.cuts.size()), tree_(tree) {
    const NeedPlaces places(tree, parent);
    const double c = need.common_sd[year];
    common_ = statistics::exponential(c * c);
    for (const demand::NeedPath& path : need.groups) {
      const std::size_t p =
          path.profession < 0 ? need.profession_sd.size() - 1 : static_cast<std::size_t>(path.profession);
      const double s = need.profession_sd[p][year], o = path.own_sd;
      const double mean = path.fte[year] * statistics::exponential((c * c + s * s) / 2);
      const double shared = statistics::exponential(s * s),
                   own = common_ * shared * (statistics::exponential(o * o) - 1) * mean * mean;
      for (const std::size_t cut : places.of(path.unit, path.profession)) add(cut, {p, shared}, mean, own);
    }
  }
  double of(std::size_t cut) const {
    double all = 0, variance = groups_[cut];
    for (const auto& [profession, mean] : by_profession_[cut]) {
      all += mean;
      variance += common_ * (profession.shared - 1) * mean * mean;
    }
    return variance + (common_ - 1) * all * all;
  }

 private:
  struct Profession {
    std::size_t place;
    double shared;
    auto operator<=>(const Profession&) const = default;
  };
  void add(std::size_t cut, Profession profession, double mean, double own) {
    by_profession_[cut][profession] += mean, groups_[cut] += own;
    for (const std::int32_t to : {tree_.links[cut].up, tree_.links[cut].across})
      if (to >= 0) add(static_cast<std::size_t>(to), profession, mean, own);
  }
  double common_ = 1;
  std::vector<std::map<Profession, double>> by_profession_;  ///< means, by cut
  std::vector<double> groups_;                               ///< groups' own variances, by cut
  const forecast::CutTree& tree_;
};

/// What sums to 1: noise below zero is nothing.
DriverShares shares_of(forecast::Cut cut, std::array<double, kDrivers> parts) {
  double all = 0;
  for (double& part : parts) all += part = std::max(0.0, part);
  DriverShares out{cut, std::sqrt(all), {}};
  for (std::size_t i = 0; i < parts.size(); ++i) out.share[i] = all > 0 ? parts[i] / all : 0;
  return out;
}

using Watched = std::vector<std::unique_ptr<forecast::DrawWatcher>>;

Result<Watched> all_runs(const workforce::Workforce& now, const Assumptions& assumed, int year,
                         forecast::Draws draws, forecast::Seed seed, forecast::Threads threads) {
  Watched out;
  for (int combination = 0; combination < kCombinations; ++combination) {
    const Assumptions a = loose(assumed, combination);
    const std::array cases{forecast::Case{&a}, forecast::Case{&a, kOtherChance}};
    TRY(seen, forecast::watch(now, cases, {year}, draws, seed, threads, [&](const forecast::CutTree& tree) {
          return std::make_unique<Pairs>(tree, year);
        }));
    out.push_back(std::move(seen));
  }
  return out;
}

}  // namespace

Result<std::vector<DriverShares>> drivers(const workforce::Workforce& now, const Assumptions& assumed,
                                          const demand::Need* need, int year, forecast::Draws draws,
                                          forecast::Seed seed, forecast::Threads threads) {
  if (need != nullptr)
    TRY_VOID(demand::checked(*need, now.records().units.id.size(), now.records().professions.size()));
  TRY(runs, all_runs(now, assumed, year, draws, seed, threads));
  const auto run = [&](int c) -> const Pairs& {
    return dynamic_cast<const Pairs&>(*runs[static_cast<std::size_t>(c)]);
  };
  const forecast::CutTree& tree = run(0).tree();
  std::optional<NeedVariance> needed;
  if (need != nullptr) {
    const auto at = std::ranges::find(need->years, year);
    if (at == need->years.end()) return refuse(demand::kBadNeed, std::to_string(year));
    needed.emplace(tree, *need, static_cast<std::size_t>(at - need->years.begin()),
                   now.records().units.parent);
  }
  const auto steps = static_cast<double>(tree.years.size());
  const double drift = statistics::exponential(steps * assumed.fte_drift_sd * assumed.fte_drift_sd) - 1;
  std::vector<DriverShares> out;
  for (std::size_t cut = 0; cut < tree.cuts.size(); ++cut) {
    Values v;
    for (int c = 0; c < kCombinations; ++c) {
      v.without[static_cast<std::size_t>(c)] = run(c).covariance(cut);
      v.with[static_cast<std::size_t>(c)] = run(c).variance(cut);
    }
    const auto s = shapley(v);
    const double mean = run(kCombinations - 1).mean(cut), loose_all = v.with[kCombinations - 1];
    out.push_back(shares_of(tree.cuts[cut], {s[0], s[1], s[2], s[3], s[4], drift * (loose_all + mean * mean),
                                             needed ? needed->of(cut) : 0}));
  }
  return out;
}

}  // namespace framsyn::scenario
