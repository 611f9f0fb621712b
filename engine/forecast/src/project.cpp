#include <framsyn/engine/forecast/projection.hpp>

#include "block.hpp"
#include "expectation.hpp"
#include "side_by_side.hpp"
#include "tally.hpp"
#include "within.hpp"

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

namespace {

constexpr int kControlled = 4;  // draws compared with the closed form, of the first block

Result<> check(const Assumptions& a, const Horizon& horizon, Draws draws, Threads threads) {
  const auto& l = a.levers;
  if (draws.count < 100 || draws.count > 100'000) return refuse(kBadDraws, std::to_string(draws.count));
  if (!Date::valid(2023, horizon.day.month, horizon.day.day))
    return refuse(kBadHorizon, "no such day every year");
  if (horizon.last_year > a.as_of.year() + 40 || horizon.day.in(horizon.last_year) <= a.as_of) {
    return refuse(kBadHorizon, std::to_string(horizon.last_year));
  }
  const bool sound = within(l.leaving, 0, 10) && within(l.hiring, 0, 10) && within(l.moving, 0, 10) &&
                     within(l.later_retirement, -5, 5) && threads.count >= 1;
  return sound ? Result<>{} : refuse(kBadSetting, "lever");
}

/// Blocks are dealt to workers in turn; what each adds up is whole numbers, so that the order is no matter.
struct Worker {
  Block block;
  Tally tally;
};

void run_blocks(const Plan& plan, Worker& worker, int first, int every) {
  const int blocks = (plan.draws + kLanes - 1) / kLanes;
  for (int b = first; b < blocks; b += every) {
    worker.tally.begin(b * kLanes);
    worker.block.run(b * kLanes,
                     [&](std::size_t cut, const std::int32_t* steps) { worker.tally.add(cut, steps); });
  }
}

/// The first block lays the ranges and is what the control looks at.
Worker piloted(const Plan& plan, Witness& witness) {
  Worker worker{Block(plan), Tally(plan)};
  worker.tally.begin(0);
  worker.block.run(0, [&](std::size_t cut, const std::int32_t* steps) {
    witness.see(cut, steps);
    worker.tally.lay(cut, steps);
    worker.tally.add(cut, steps);
  });
  return worker;
}

Tally all_draws(const Plan& plan, Worker pilot, int threads) {
  const int blocks = (plan.draws + kLanes - 1) / kLanes;
  std::vector<Worker> workers;
  for (int i = 1; i < std::min(threads, blocks - 1); ++i)
    workers.push_back({Block(plan), pilot.tally.emptied()});
  const int n = static_cast<int>(workers.size()) + 1;
  side_by_side(n, [&](int i) {
    run_blocks(plan, i == 0 ? pilot : workers[static_cast<std::size_t>(i - 1)], 1 + i, n);
  });
  for (Worker& worker : workers) pilot.tally.add(std::move(worker.tally));
  return std::move(pilot.tally);
}

ModelCheck control(const Plan& plan, const Witness& witness, int threads) {
  const Rates rates(plan, 0);
  std::vector<Control> draws(kControlled, Control(plan));
  const int n = std::min(threads, kControlled);
  side_by_side(n, [&](int from) {
    for (int k = from; k < kControlled; k += n) draws[static_cast<std::size_t>(k)].compare(witness, rates, k);
  });
  for (std::size_t k = 1; k < draws.size(); ++k) draws[0].add(draws[k]);
  return draws[0].result();
}

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

void show(const Plan& plan, const Tally& tally, const DrawReader& read) {
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
    }
  }
}

}  // namespace

Result<Projection> project(const workforce::Workforce& now, const Assumptions& assumed, Horizon horizon,
                           Draws draws, Seed seed, Threads threads, const DrawReader& read) {
  TRY_VOID(check(assumed, horizon, draws, threads));
  TRY(w, now.as_of(assumed.as_of));
  const Plan plan = plan_of(w, assumed, horizon, draws.count, seed);
  Witness witness(plan, kControlled);
  Worker pilot = piloted(plan, witness);
  const auto too_large = [&] { return refuse(kTooLarge, std::to_string(horizon.last_year)); };
  if (!pilot.tally.held()) return too_large();
  const ModelCheck checked = control(plan, witness, threads.count);
  if (!(checked.greatest_z <= most_z(checked.comparisons)))
    return refuse(kCheckFailed, std::to_string(checked.greatest_z));
  const Tally tally = all_draws(plan, std::move(pilot), threads.count);
  if (!tally.held()) return too_large();
  if (read) show(plan, tally, read);
  Projection out{assumed.basis, assumed.fte_known, assumed.as_of, seed,     draws.count,
                 checked,       plan.years,        plan.cuts,     plan.now, tally.quantities()};
  add_seen(plan, out.quantities);
  return out;
}

const Quantity* Projection::find(Cut cut, int year, Measure measure) const {
  if (measure == Measure::fte && !fte_known) return nullptr;
  if (basis == workforce::Basis::stocks && measure != Measure::heads && measure != Measure::fte)
    return nullptr;
  const auto at = std::ranges::lower_bound(cuts, cut);
  if (at == cuts.end() || *at != cut || years.empty() || year < years.front() || year > years.back())
    return nullptr;
  const auto place = static_cast<std::size_t>(at - cuts.begin()) * years.size() +
                     static_cast<std::size_t>(year - years.front());
  return &quantities[place * kMeasures + static_cast<std::size_t>(measure)];
}

}  // namespace framsyn::forecast
