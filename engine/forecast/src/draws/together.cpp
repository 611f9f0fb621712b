#include "draws/together.hpp"

#include "draws/block.hpp"
#include "draws/kept_draws.hpp"
#include "levers/levers.hpp"
#include "pace.hpp"

#include <framsyn/base/side_by_side.hpp>

#include <algorithm>

namespace framsyn::forecast {
namespace {

static_assert(kShownTogether == kLanes);

constexpr int kControlled = 4;  // draws compared with the closed form, of the first block

using Plans = std::vector<Plan>;

CutTree tree_of(const Plan& plan) {
  CutTree tree{plan.assumed->as_of,
               plan.day,
               plan.years,
               plan.elapsed,
               plan.cuts,
               plan.links,
               std::vector<bool>(plan.cuts.size())};
  for (const Group& group : plan.groups) tree.own_people[static_cast<std::size_t>(group.cut)] = true;
  return tree;
}

/// FTE of one cut, its drift included.
void write_fte(const Plan& plan, const std::vector<Lanes>& drift, const std::int32_t* steps, float* out) {
  const auto part = static_cast<float>(1 / plan.parts_per_fte);
  for (std::size_t t = 0; t < plan.years.size(); ++t, steps += kStepSize, out += kLanes)
    for (std::size_t l = 0; l < kLanes; ++l)
      out[l] = static_cast<float>(steps[kLanes + static_cast<int>(l)]) * drift[t][l] * part;
}

/// What one thread has: its blocks, one a case, and what it makes of them.
struct Worker {
  std::vector<Block> blocks;
  std::vector<Tally> tallies;
  std::optional<Tally> difference;
  std::unique_ptr<DrawWatcher> watcher;

  explicit Worker(const Plans& plans) {
    blocks.reserve(plans.size());
    for (const Plan& plan : plans) blocks.emplace_back(plan);
  }
  Worker another(const Plans& plans) const {
    Worker other(plans);
    for (const Tally& tally : tallies) other.tallies.push_back(tally.emptied());
    if (difference) other.difference = difference->emptied();
    if (watcher) other.watcher = watcher->another();
    return other;
  }
  void add(Worker& other) {
    for (std::size_t i = 0; i < tallies.size(); ++i) tallies[i].add(std::move(other.tallies[i]));
    if (difference) difference->add(std::move(*other.difference));
    if (watcher) watcher->add(*other.watcher);
  }
  bool held() const { return std::ranges::all_of(tallies, &Tally::held); }
};

/// One block of draws in all cases.
class Turn {
 public:
  Turn(const Plans& plans, const Keeper& keeper, Worker& worker, int first_draw)
      : plans_(plans), keeper_(keeper), worker_(worker), first_draw_(first_draw), steps_(plans.size()) {
    for (Tally& tally : worker.tallies) tally.begin(first_draw);
    if (worker.difference) worker.difference->begin(first_draw);
    if (!worker.watcher) return;
    for (const Plan& plan : plans) drift_.push_back(Rates::fte_only(plan, first_draw));
    fte_.resize(plans.size() * plans[0].years.size() * kLanes);
  }
  /// `first`: lays the ranges, and shows the witnesses what it came to.
  void run(std::vector<Witness>* first) {
    for (Block& block : worker_.blocks) block.simulate(first_draw_);
    for (const std::int32_t c : plans_[0].order) {
      const auto cut = static_cast<std::size_t>(c);
      for (std::size_t i = 0; i < plans_.size(); ++i) steps_[i] = worker_.blocks[i].finish(cut);
      tally(cut, first);
      keeper_.keep(cut, steps_[0], first_draw_);
      if (worker_.watcher) show(cut);
      for (Block& block : worker_.blocks) block.clear(cut);
    }
  }

 private:
  void tally(std::size_t cut, std::vector<Witness>* first) {
    for (std::size_t i = 0; i < worker_.tallies.size(); ++i) {
      if (first != nullptr) {
        worker_.tallies[i].lay(cut, steps_[i]);
        if (!plans_[i].capped) (*first)[i].see(cut, steps_[i]);
      }
      worker_.tallies[i].add(cut, steps_[i]);
    }
    if (!worker_.difference) return;
    difference_.resize(plans_[0].years.size() * kStepSize);
    for (std::size_t i = 0; i < difference_.size(); ++i) difference_[i] = steps_[1][i] - steps_[0][i];
    if (first != nullptr) worker_.difference->lay(cut, difference_.data());
    worker_.difference->add(cut, difference_.data());
  }
  void show(std::size_t cut) {
    const std::size_t size = fte_.size() / plans_.size();
    for (std::size_t i = 0; i < plans_.size(); ++i)
      write_fte(plans_[i], drift_[i], steps_[i], fte_.data() + i * size);
    worker_.watcher->see({cut, first_draw_, std::min(kLanes, plans_[0].draws - first_draw_), fte_});
  }

  const Plans& plans_;
  const Keeper& keeper_;
  Worker& worker_;
  int first_draw_;
  std::vector<const std::int32_t*> steps_;
  std::vector<std::int32_t> difference_;
  std::vector<std::vector<Lanes>> drift_;
  std::vector<float> fte_;
};

/// A cap has no closed form: the control looks at the same draws without it. What the cap adds is a rule, and
/// that holds in every draw.
void see_uncapped(Plan plan, Witness& witness) {
  plan.capped = false;
  for (Group& group : plan.groups) group.most_hires.clear();
  Block block(plan);
  block.simulate(0);
  for (const std::int32_t c : plan.order) {
    const auto cut = static_cast<std::size_t>(c);
    witness.see(cut, block.finish(cut));
    block.clear(cut);
  }
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

int blocks_of(const Plans& plans) { return (plans[0].draws + kLanes - 1) / kLanes; }

/// All blocks but the first, dealt to workers in turn; what each adds up is whole numbers, so that the order
/// is no matter.
void run_rest(const Plans& plans, const Keeper& keeper, Worker& pilot, int threads, Pace& pace) {
  const int blocks = blocks_of(plans);
  std::vector<Worker> others;
  for (int i = 1; i < std::min(threads, blocks - 1); ++i) others.push_back(pilot.another(plans));
  const int n = static_cast<int>(others.size()) + 1;
  side_by_side(n, [&](int i) {
    Worker& worker = i == 0 ? pilot : others[static_cast<std::size_t>(i - 1)];
    for (int b = 1 + i; b < blocks && !pace.stopped(); b += n) {
      Turn(plans, keeper, worker, b * kLanes).run(nullptr);
      pace.step();
    }
  });
  for (Worker& other : others) pilot.add(other);
}

bool beside(const Plan& a, const Plan& b) { return a.cuts == b.cuts && a.years == b.years; }

}  // namespace

Result<Together> Together::prepared(const workforce::Workforce& now, std::span<const Case> cases,
                                    Horizon horizon, Draws draws, Seed seed, Threads threads) {
  Together out;
  out.plans_ = std::make_unique<Plans>();
  for (const Case& one : cases) {
    TRY_VOID(checked_order(*one.assumed, horizon, draws, threads));
    TRY(w, now.as_of(one.assumed->as_of));
    TRY_VOID(checked_levers(w, *one.assumed, horizon));
    out.plans_->push_back(plan_of(w, *one.assumed, horizon, draws.count, seed, one.chance));
    if (one.assumed->basis != cases[0].assumed->basis || !beside(out.plans_->front(), out.plans_->back()))
      return refuse(kCannotCompare);
  }
  return out;
}

Result<Together::Tallied> Together::tallied(Threads threads, const MakeWatcher& make, KeptDraws* kept,
                                            const Progress& progress) const {
  const Plans& plans = *plans_;
  Pace pace(progress, blocks_of(plans));
  const Keeper keeper(plans[0], kept);
  Worker pilot(plans);
  std::vector<Witness> witnesses;
  for (const Plan& plan : plans) {
    pilot.tallies.emplace_back(plan);
    if (plan.capped)
      see_uncapped(plan, witnesses.emplace_back(plan, kControlled));
    else
      witnesses.emplace_back(plan, kControlled);
  }
  if (plans.size() == 2) pilot.difference.emplace(plans[0], Tally::Sign::either);
  if (make) pilot.watcher = make(tree_of(plans[0]));
  Turn(plans, keeper, pilot, 0).run(&witnesses);
  const auto too_large = [&] { return refuse(kTooLarge, std::to_string(plans[0].years.back())); };
  if (!pilot.held()) return too_large();
  pace.step();
  Tallied out;
  for (std::size_t i = 0; i < plans.size(); ++i) {
    out.checks.push_back(control(plans[i], witnesses[i], threads.count));
    if (!(out.checks.back().greatest_z <= most_z(out.checks.back().comparisons)))
      return refuse(kCheckFailed, std::to_string(out.checks.back().greatest_z));
  }
  run_rest(plans, keeper, pilot, threads.count, pace);
  if (pace.stopped()) return refuse(kCancelled);
  if (!pilot.held()) return too_large();
  out.tallies = std::move(pilot.tallies), out.difference = std::move(pilot.difference);
  out.watcher = std::move(pilot.watcher);
  return out;
}

std::unique_ptr<DrawWatcher> Together::watched(Threads threads, const MakeWatcher& make) const {
  Worker pilot(*plans_);
  const Keeper none(plan(0), nullptr);
  pilot.watcher = make(tree_of(plan(0)));
  Turn(*plans_, none, pilot, 0).run(nullptr);
  const Progress nobody;
  Pace pace(nobody, blocks_of(*plans_));
  run_rest(*plans_, none, pilot, threads.count, pace);
  return std::move(pilot.watcher);
}

}  // namespace framsyn::forecast
