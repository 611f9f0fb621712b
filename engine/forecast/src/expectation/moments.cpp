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

/// All blocks of draws: the first of each and how many of its draws count.
template <class Each>
void each_block(int draws, const Each& each) {
  for (int first = 0; first < draws; first += kLanes) each(first, std::min(kLanes, draws - first));
}

/// A cut's place, or none where nobody is or may come.
std::optional<std::size_t> place_of(const Plan& plan, const Cut& cut) {
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
                           Draws draws, Seed seed) {
  const Case alone{&assumed};
  TRY(together, Together::prepared(now, {&alone, 1}, horizon, draws, seed, {1}));
  const Plan& plan = together.plan(0);
  const Asked asked(plan, {});
  Reckoning reckoning(plan, {});
  MixtureSums sums(asked.cells);
  each_block(draws.count,
             [&](int first, int n) { sums.add(reckoning.block(Rates(plan, first), first).data(), n); });
  return reckoned(plan, asked, sums, reckoning.within(), seed);
}

Result<Comparison> compare_moments(const workforce::Workforce& now, const Assumptions& base,
                                   std::vector<Lever> levers, Horizon horizon, Draws draws, Seed seed,
                                   std::optional<Cut> about) {
  Assumptions scenario = base;
  scenario.levers = std::move(levers);
  const std::array cases{Case{&base}, Case{&scenario}};
  TRY(together, Together::prepared(now, cases, horizon, draws, seed, {1}));
  const Plan &plan = together.plan(0), &other = together.plan(1);
  const auto place = about ? place_of(plan, *about) : std::nullopt;
  if (about && !place) return Comparison{of_nobody(plan, seed), of_nobody(other, seed), {}};
  const Asked asked(plan, place);
  Reckoning a(plan, place), b(other, place);
  MixtureSums of_base(asked.cells), of_scenario(of_base), apart(of_base);
  std::vector<float> difference(asked.cells * kLanes);
  each_block(draws.count, [&](int first, int n) {
    const Rates rates(plan, first);
    const float *there = a.block(rates, first).data(),
                *here = b.block(rates.under_levers_of(other, first), first).data();
    for (std::size_t i = 0; i < difference.size(); ++i) difference[i] = here[i] - there[i];
    of_base.add(there, n), of_scenario.add(here, n), apart.add(difference.data(), n);
  });
  return Comparison{reckoned(plan, asked, of_base, a.within(), seed),
                    reckoned(other, asked, of_scenario, b.within(), seed),
                    differences_of(asked, apart, within_difference(a, b))};
}

}  // namespace framsyn::forecast
