#include <framsyn/engine/forecast/comparison.hpp>

#include "together.hpp"

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

}  // namespace

Result<Comparison> compare(const workforce::Workforce& now, const Assumptions& base,
                           const Assumptions& scenario, Horizon horizon, Draws draws, Seed seed,
                           Threads threads, const MakeWatcher& make, std::unique_ptr<DrawWatcher>* watched) {
  const std::array cases{Case{&base}, Case{&scenario}};
  TRY(together, Together::prepared(now, cases, horizon, draws, seed, threads));
  TRY(done, together.tallied(threads, make));
  if (watched != nullptr) *watched = std::move(done.watcher);
  return Comparison{projection_of(together.plan(0), done.tallies[0].quantities(), done.checks[0], seed),
                    projection_of(together.plan(1), done.tallies[1].quantities(), done.checks[1], seed),
                    differences_of(*done.difference)};
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
