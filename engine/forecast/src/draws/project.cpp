#include <framsyn/engine/forecast/projection.hpp>

#include "absence/delivered.hpp"
#include "draws/together.hpp"

#include <algorithm>
#include <cmath>

namespace framsyn::forecast {

const Refusal kBadHorizon{"forecast.bad_horizon", Fault::invalid,
                          "Prognosens sista år måste ligga efter datadagen och högst 40 år bort.",
                          "The last year must be after the data date and at most 40 years away."};
const Refusal kBadDraws{"forecast.bad_draws", Fault::invalid,
                        "Antalet dragningar måste vara mellan 100 och 100 000.",
                        "The number of draws must be between 100 and 100,000."};
const Refusal kTooLarge{"forecast.too_large", Fault::invalid,
                        "Personalstyrkan växer mer än åtta gånger i någon dragning. Se över antagandena.",
                        "The workforce grows more than eightfold in some draw. Look over the assumptions."};
const Refusal kCheckFailed{"forecast.check_failed", Fault::conflict,
                           "Prognosen stämde inte med sin egen kontrollräkning och visas inte.",
                           "The forecast did not agree with its own control and is not shown."};

const Refusal kCancelled{"forecast.cancelled", Fault::conflict, "Beräkningen avbröts, och inget har sparats.",
                         "The computation was cancelled, and nothing has been stored."};

Result<std::vector<int>> projected_years(Date as_of, const Horizon& horizon) {
  if (!Date::valid(2023, horizon.day.month, horizon.day.day))
    return refuse(kBadHorizon, "no such day every year");
  if (horizon.last_year > as_of.year() + 40 || horizon.day.in(horizon.last_year) <= as_of)
    return refuse(kBadHorizon, std::to_string(horizon.last_year));
  std::vector<int> years;
  for (int year = as_of.year(); year <= horizon.last_year; ++year)
    if (horizon.day.in(year) > as_of) years.push_back(year);
  return years;
}

Result<> checked_order(const Assumptions& a, const Horizon& horizon, Draws draws, Threads threads) {
  if (draws.count < 100 || draws.count > 100'000) return refuse(kBadDraws, std::to_string(draws.count));
  TRY_VOID(projected_years(a.as_of, horizon));
  return threads.count >= 1 ? Result<>{} : refuse(kBadSetting, "threads");
}

namespace {

void shift(Quantity& q, double by) {
  q.mean += by;
  for (double& quantile : q.quantile) quantile += by;
}

/// The first year's flows were partly seen already.
double seen(const Plan& plan, std::size_t cut, Measure measure) {
  if (measure == Measure::joiners) return static_cast<double>(plan.seen_joiners[cut]);
  return measure == Measure::leavers ? static_cast<double>(plan.seen_leavers[cut]) : 0;
}

void add_seen(const Plan& plan, std::vector<Quantity>& quantities) {
  for (std::size_t c = 0; c < plan.cuts.size(); ++c) {
    Quantity* first = &quantities[c * plan.years.size() * kMeasures];
    for (const Measure m : {Measure::joiners, Measure::leavers})
      shift(first[static_cast<int>(m)], seen(plan, c, m));
  }
}

void show(const Plan& plan, const Tally& tally, const Projection& made, const DrawReader& read) {
  Delivered delivered(plan, tally, made.quantities);
  std::vector<std::uint32_t> counts;
  for (std::size_t c = 0; c < plan.cuts.size(); ++c) {
    for (std::size_t y = 0; y < plan.years.size(); ++y) {
      for (int m = 0; m < tally.measures(); ++m) {
        const auto measure = static_cast<Measure>(m);
        if (measure == Measure::fte && !plan.assumed->fte_known) continue;
        auto draws =
            tally.histogram((c * plan.years.size() + y) * kMeasures + static_cast<std::size_t>(m), counts);
        if (y == 0) draws.low += seen(plan, c, measure);
        read(plan.cuts[c], plan.years[y], measure, draws);
      }
      if (delivered.known())
        read(plan.cuts[c], plan.years[y], Measure::delivered_fte, delivered.histogram(c, y));
    }
  }
}

}  // namespace

Projection projection_of(const Plan& plan, std::vector<Quantity> quantities, const ModelCheck& checked,
                         Seed seed) {
  const Assumptions& a = *plan.assumed;
  Projection out{a.basis, a.fte_known,    a.as_of,   seed,     plan.draws,
                 checked, plan.years,     plan.cuts, plan.now, std::move(quantities),
                 false,   Dominance(plan)};
  add_seen(plan, out.quantities);
  return out;
}

Projection drawn_projection(const Plan& plan, const Tally& tally, const ModelCheck& checked, Seed seed) {
  std::vector<Quantity> quantities = tally.quantities();
  Delivered(plan, tally, quantities).append_to(quantities);
  return projection_of(plan, std::move(quantities), checked, seed);
}

Result<Projection> project(const workforce::Workforce& now, const Assumptions& assumed, Horizon horizon,
                           Draws draws, Seed seed, Threads threads, const DrawReader& read, KeptDraws* kept,
                           const Progress& progress) {
  const Case alone{&assumed};
  TRY(together, Together::prepared(now, {&alone, 1}, horizon, draws, seed, threads));
  TRY(done, together.tallied(threads, {}, kept, progress));
  Projection made = drawn_projection(together.plan(0), done.tallies[0], done.checks[0], seed);
  if (read) show(together.plan(0), done.tallies[0], made, read);
  return made;
}

const Quantity* Projection::find(Cut cut, int year, Measure measure) const {
  if (measure == Measure::fte && !fte_known) return nullptr;
  if (basis == workforce::Basis::stocks && measure != Measure::delivered_fte && measure != Measure::heads &&
      measure != Measure::fte)
    return nullptr;
  const auto at = std::ranges::lower_bound(cuts, cut);
  if (at == cuts.end() || *at != cut || years.empty() || year < years.front() || year > years.back())
    return nullptr;
  const auto place = static_cast<std::size_t>(at - cuts.begin()) * years.size() +
                     static_cast<std::size_t>(year - years.front());
  if (measure == Measure::delivered_fte)
    return absence_known() ? &quantities[cuts.size() * years.size() * kMeasures + place] : nullptr;
  return &quantities[place * kMeasures + static_cast<std::size_t>(measure)];
}

}  // namespace framsyn::forecast
