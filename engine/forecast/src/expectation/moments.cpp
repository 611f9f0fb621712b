#include <framsyn/base/side_by_side.hpp>
#include <framsyn/engine/forecast/moments.hpp>

#include "draws/together.hpp"
#include "expectation/mixture.hpp"
#include "expectation/reckoning.hpp"

namespace framsyn::forecast {
namespace {

Numbers numbers_of(std::size_t cell, bool difference) {
  const bool parts = cell % kMeasures == static_cast<std::size_t>(Measure::fte);
  if (difference) return parts ? Numbers::differences_of_sums : Numbers::differences_of_counts;
  return parts ? Numbers::sums : Numbers::counts;
}

/// The cuts that are reckoned: one, or all; of each, its place among the plan's cells ([cut][year][measure]).
struct Asked {
  std::optional<std::size_t> about;
  std::size_t first, cells;
  Asked(const Plan& plan, std::optional<std::size_t> one)
      : about(one),
        first(one ? *one * plan.years.size() * kMeasures : 0),
        cells((one ? 1 : plan.cuts.size()) * plan.years.size() * kMeasures) {}
};

Projection reckoned(const Plan& plan, const Asked& asked, const MixtureSums& sums,
                    const std::vector<double>& within, Seed seed) {
  std::vector<Quantity> quantities(within.size());
  for (std::size_t i = 0; i < asked.cells; ++i)
    quantities[asked.first + i] = quantity_of(sums.of(i, within[asked.first + i]), numbers_of(i, false));
  Projection out = projection_of(plan, std::move(quantities), {}, seed);
  out.reckoned = true;
  if (!asked.about) return out;
  const auto row = out.row(*asked.about);
  out.quantities = std::vector(row.begin(), row.end());
  out.cuts = {out.cuts[*asked.about]}, out.now = {out.now[*asked.about]};
  return out;
}

std::vector<Difference> differences_of(const Asked& asked, const MixtureSums& sums,
                                       const std::vector<double>& within) {
  std::vector<Difference> out;
  for (std::size_t i = 0; i < asked.cells; ++i) {
    const Mixture mixture = sums.of(i, within[asked.first + i]);
    const auto [above, below] = sides_of(mixture, numbers_of(i, true));
    out.push_back({quantity_of(mixture, numbers_of(i, true)), above, below});
  }
  return out;
}

/// work(0) … work(pieces - 1), on so many threads.
template <class Work>
void in_turn(int pieces, int threads, const Work& work) {
  const int n = std::min(pieces, threads);
  side_by_side(n, [&](int from) {
    for (int i = from; i < pieces; i += n) work(i);
  });
}

/// The blocks of all draws, as many side by side as there are threads.
class Blocks {
 public:
  Blocks(int draws, int threads)
      : draws_(draws), together_(std::min(threads, (draws + kLanes - 1) / kLanes)) {}
  int desks() const { return together_; }
  /// `lay`: with the first block's rates, before any is reckoned. `reckon`: a block, at a desk. `add`: what
  /// lies at a desk, of so many draws, in their order: threads do not change the sums.
  template <class Lay, class Reckon, class Add>
  void each(const Plan& plan, const Lay& lay, const Reckon& reckon, const Add& add) const {
    for (int first = 0; first < draws_; first += kLanes * together_) {
      const int n = std::min(together_, (draws_ - first + kLanes - 1) / kLanes);
      std::vector<std::optional<Rates>> rates(static_cast<std::size_t>(n));
      side_by_side(n, [&](int i) { rates[static_cast<std::size_t>(i)].emplace(plan, first + i * kLanes); });
      if (first == 0) lay(*rates[0]);
      side_by_side(n, [&](int i) { reckon(*rates[static_cast<std::size_t>(i)], first + i * kLanes, i); });
      for (int i = 0; i < n; ++i) add(i, std::min(kLanes, draws_ - first - i * kLanes));
    }
  }

 private:
  int draws_, together_;
};

/// A cut's place, or none where nobody is or may come.
std::optional<std::size_t> cut_asked(const Plan& plan, const Cut& cut) {
  const auto at = std::ranges::lower_bound(plan.cuts, cut);
  if (at == plan.cuts.end() || *at != cut) return std::nullopt;
  return static_cast<std::size_t>(at - plan.cuts.begin());
}

Projection of_nobody(const Plan& plan, Seed seed) {
  Projection out =
      projection_of(plan, std::vector<Quantity>(plan.cuts.size() * plan.years.size() * kMeasures), {}, seed);
  out.cuts.clear(), out.now.clear(), out.quantities.clear();
  out.reckoned = true;
  return out;
}

}  // namespace

Result<Projection> moments(const workforce::Workforce& now, const Assumptions& assumed, Horizon horizon,
                           Draws draws, Seed seed, Threads threads) {
  const Case alone{&assumed};
  TRY(together, Together::prepared(now, {&alone, 1}, horizon, draws, seed, threads));
  const Plan& plan = together.plan(0);
  const Asked asked(plan, {});
  const Blocks blocks(draws.count, threads.count);
  Reckoning reckoning(plan, {}, blocks.desks());
  MixtureSums sums(asked.cells);
  blocks.each(
      plan, [&](const Rates& first) { reckoning.lay_middle(first, threads.count); },
      [&](const Rates& rates, int first, int desk) { reckoning.block(rates, first, desk); },
      [&](int desk, int n) { sums.add(reckoning.block_at(desk).data(), n); });
  return reckoned(plan, asked, sums, reckoning.within(), seed);
}

Result<Comparison> compare_moments(const workforce::Workforce& now, const Assumptions& base,
                                   std::vector<Lever> levers, Horizon horizon, Draws draws, Seed seed,
                                   std::optional<Cut> about, Threads threads) {
  Assumptions scenario = base;
  scenario.levers = std::move(levers);
  const std::array cases{Case{&base}, Case{&scenario}};
  TRY(together, Together::prepared(now, cases, horizon, draws, seed, threads));
  const Plan &plan = together.plan(0), &other = together.plan(1);
  const auto place = about ? cut_asked(plan, *about) : std::nullopt;
  if (about && !place) return Comparison{of_nobody(plan, seed), of_nobody(other, seed), {}};
  const Asked asked(plan, place);
  const Blocks blocks(draws.count, threads.count);
  Reckoning a(plan, place, blocks.desks()), b(other, place, blocks.desks());
  MixtureSums of_base(asked.cells), of_scenario(of_base), apart(of_base);
  std::vector<float> difference(asked.cells * kLanes);
  blocks.each(
      plan,
      [&](const Rates& first) {
        in_turn(2, threads.count, [&](int i) {
          i == 0 ? a.lay_middle(first, 1) : b.lay_middle(first.under_levers_of(other, 0), 1);
        });
      },
      [&](const Rates& rates, int first, int desk) {
        a.block(rates, first, desk), b.block(rates.under_levers_of(other, first), first, desk);
      },
      [&](int desk, int n) {
        const std::vector<float>&there = a.block_at(desk), &here = b.block_at(desk);
        for (std::size_t i = 0; i < difference.size(); ++i) difference[i] = here[i] - there[i];
        of_base.add(there.data(), n), of_scenario.add(here.data(), n), apart.add(difference.data(), n);
      });
  std::optional<Projection> sides[2];
  in_turn(2, threads.count, [&](int i) {
    sides[i] = i == 0 ? reckoned(plan, asked, of_base, a.within(), seed)
                      : reckoned(other, asked, of_scenario, b.within(), seed);
  });
  return Comparison{std::move(*sides[0]), std::move(*sides[1]),
                    differences_of(asked, apart, within_difference(a, b))};
}

}  // namespace framsyn::forecast
