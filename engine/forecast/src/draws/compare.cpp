#include <framsyn/engine/forecast/comparison.hpp>

#include "absence/delivered.hpp"
#include "draws/together.hpp"

#include <cmath>

namespace framsyn::forecast {

const Refusal kCannotCompare{"forecast.cannot_compare", Fault::invalid,
                             "Prognoserna går inte att jämföra: de gäller inte samma dag och samma grupper.",
                             "The forecasts cannot be compared: they are not of the same day and groups."};

namespace {

std::vector<Difference> differences_of(const Tally& tally) {
  std::vector<Difference> out;
  for (const Quantity& quantity : tally.quantities()) {
    const auto [above, below] = tally.sides(out.size());
    out.push_back({quantity, above, below});
  }
  return out;
}

/// Delivered FTE: what parts the contracted FTE, times the share delivered, and what parts the shares. Where
/// both part, the second is taken by the mean of the base.
class DeliveredApart {
 public:
  DeliveredApart(const Together& together, const Together::Tallied& done, const Comparison& made)
      : together_(together),
        done_(done),
        made_(made),
        base_(together.plan(0), done.tallies[0], made.base.quantities),
        scenario_(together.plan(1), done.tallies[1], made.scenario.quantities) {}

  void append_to(std::vector<Difference>& out) {
    if (!base_.known() || !scenario_.known()) return;
    const std::size_t years = together_.plan(0).years.size(), places = out.size() / kMeasures;
    for (std::size_t i = 0; i < places; ++i) out.push_back(of(i / years, i % years));
  }

 private:
  Difference of(std::size_t cut, std::size_t year) {
    const std::size_t place = cut * together_.plan(0).years.size() + year,
                      fte = place * kMeasures + static_cast<std::size_t>(Measure::fte);
    const Quantity& apart = made_.differences[fte].quantity;
    const Quantity& had = made_.base.quantities[fte];
    const auto [after, variance] = scenario_.share(cut, year);
    const auto [before, as_before] = base_.share(cut, year);
    const double shift = after - before;
    // The same people are away in both but for what the lever's own size may be.
    const double lever = std::max(0.0, variance - as_before * squared(before > 0 ? after / before : 1));
    const Spreading by{after, std::sqrt(variance), shift * had.mean,
                       std::sqrt(squared(shift * had.sd) + lever * squared(had.mean))};
    Difference out;
    out.quantity.mean = after * apart.mean + by.plus;
    out.quantity.sd = std::sqrt(squared(apart.sd) * (squared(after) + variance) +
                                squared(apart.mean) * variance + squared(by.plus_sd));
    if (out.quantity.sd == 0) {
      out.quantity.quantile.fill(out.quantity.mean);
      out.above = out.quantity.mean > 0 ? 1 : 0, out.below = out.quantity.mean < 0 ? 1 : 0;
      return out;
    }
    const auto spread = apart.sd > 0 ? forecast::spread(done_.difference->histogram(fte, drawn_), by, spread_)
                                     : forecast::spread({apart.mean, 0, false, kOnce}, by, spread_);
    for (std::size_t i = 0; i < kLevels.size(); ++i)
      out.quantity.quantile[i] = statistics::quantile(spread, kLevels[i]);
    const auto zero = statistics::standing(spread, 0);
    out.above = 1 - zero.up_to, out.below = zero.below;
    return out;
  }
  static double squared(double x) { return x * x; }

  static constexpr std::array<std::uint32_t, 1> kOnce{1};
  const Together& together_;
  const Together::Tallied& done_;
  const Comparison& made_;
  Delivered base_, scenario_;
  std::vector<std::uint32_t> drawn_, spread_;
};

}  // namespace

Result<Comparison> compare(const workforce::Workforce& now, const Assumptions& base,
                           const Assumptions& scenario, Horizon horizon, Draws draws, Seed seed,
                           Threads threads, const MakeWatcher& make, std::unique_ptr<DrawWatcher>* watched,
                           const Progress& progress) {
  const std::array cases{Case{&base}, Case{&scenario}};
  TRY(together, Together::prepared(now, cases, horizon, draws, seed, threads));
  TRY(done, together.tallied(threads, make, nullptr, progress));
  if (watched != nullptr) *watched = std::move(done.watcher);
  Comparison out{drawn_projection(together.plan(0), done.tallies[0], done.checks[0], seed),
                 drawn_projection(together.plan(1), done.tallies[1], done.checks[1], seed),
                 differences_of(*done.difference)};
  DeliveredApart(together, done, out).append_to(out.differences);
  return out;
}

Result<std::unique_ptr<DrawWatcher>> watch(const workforce::Workforce& now, std::span<const Case> cases,
                                           Horizon horizon, Draws draws, Seed seed, Threads threads,
                                           const MakeWatcher& make) {
  if (cases.empty()) return refuse(kBadSetting, "cases");
  TRY(together, Together::prepared(now, cases, horizon, draws, seed, threads));
  return together.watched(threads, make);
}

const Difference* Comparison::find(Cut cut, int year, Measure measure) const {
  const Quantity* there = base.find(cut, year, measure);
  return there == nullptr ? nullptr : &differences[static_cast<std::size_t>(there - base.quantities.data())];
}

}  // namespace framsyn::forecast
