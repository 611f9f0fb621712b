#include <framsyn/engine/forecast/dominance.hpp>

#include "expectation/floats.hpp"
#include "plan/plan.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace framsyn::forecast {

namespace {

/// What as many paths meet of each rate in a step.
struct Met {
  std::array<float, kFloats> leave{}, retire{}, move{};
  void lay(std::size_t place, const Path& path, std::size_t t) {
    leave[place] = path.leave[t], retire[place] = path.retire[t], move[place] = path.move[t];
  }
};
using Gone = std::array<float, kFloats>;

struct ExpectedRates {
  float leave, retire, move;
};

/// The chance to leave in each step: competing causes, at constant rates within a step. Who moves away is no
/// leaver of the group.
FRAMSYN_WIDE void leaving(const ExpectedRates& rates, std::span<const Met> met, Gone* gone) {
  Floats here = Floats{} + 1.0f;
  for (const Met& by : met) {
    const Floats out = floats(by.leave.data()) * rates.leave + floats(by.retire.data()) * rates.retire,
                 all = out + floats(by.move.data()) * rates.move;
    Floats stays = all;
    to_exponential_of_minus(stays);
    const Floats going = here - here * stays;
    floats(gone++->data()) = going * out / (all + 1e-30f);
    here -= going;
  }
}

/// Leavings expected of one group after the other, by step: of all, and of the one with the most.
class Leavings {
 public:
  explicit Leavings(const Plan& plan)
      : plan_(plan), steps_(plan.years.size()), met_(steps_), entries_(steps_ * steps_), gone_(steps_) {
    static_assert(kEntryKinds <= kFloats);
    for (std::size_t s = 0; s < steps_; ++s)
      for (std::size_t t = s; t < steps_; ++t)
        for (std::size_t kind = 0; kind < kEntryKinds; ++kind)
          entries_[s * steps_ + t].lay(kind, plan.entries[kind * steps_ + s], t);
  }
  void expect(std::size_t g) {
    const GroupAssumptions& group = plan_.assumed->groups[g];
    const auto profession = static_cast<std::size_t>(plan_.groups[g].profession);
    rates_ = {static_cast<float>(group.leave.own.mean()),
              static_cast<float>(plan_.assumed->retire_profession[profession].mean()),
              static_cast<float>(group.move.own.mean())};
    all_.assign(steps_, 0), greatest_.assign(steps_, 0);
    people(g);
    newcomers(g);
  }
  double all(std::size_t step) const { return all_[step]; }
  double greatest(std::size_t step) const { return greatest_[step]; }

 private:
  void people(std::size_t g) {
    std::array<double, kFloats> on{};
    std::size_t paths = 0;
    std::int32_t path = -1;
    for (const Person& person : plan_.groups[g].people) {  // by path
      if (person.path != std::exchange(path, person.path)) {
        if (paths == kFloats) those_on(on), paths = 0, on = {};
        for (std::size_t t = 0; t < steps_; ++t)
          met_[t].lay(paths, plan_.paths[static_cast<std::size_t>(path)], t);
        ++paths;
      }
      on[paths - 1] += 1;
    }
    those_on(on);
  }
  /// So many on each of the paths at hand.
  void those_on(const std::array<double, kFloats>& on) {
    leaving(rates_, met_, gone_.data());
    for (std::size_t t = 0; t < steps_; ++t) {
      for (std::size_t k = 0; k < kFloats && on[k] > 0; ++k) {
        const auto chance = static_cast<double>(gone_[t][k]);
        all_[t] += on[k] * chance, greatest_[t] = std::max(greatest_[t], chance);
      }
    }
  }
  /// For growth, and in the posts of those who leave.
  void newcomers(std::size_t g) {
    const auto& shares = plan_.entry_shares[static_cast<std::size_t>(plan_.groups[g].profession)];
    for (std::size_t s = 0; s < steps_; ++s) {
      const double come = plan_.assumed->groups[g].hires.mean() * plan_.length[s] + plan_.refill * all_[s];
      leaving(rates_, {entries_.data() + s * steps_ + s, steps_ - s}, gone_.data());
      for (std::size_t kind = 0; kind < kEntryKinds; ++kind) {
        const double of_kind = come * (shares[kind] - (kind > 0 ? shares[kind - 1] : 0)) / shares.back();
        for (std::size_t t = s; t < steps_ && of_kind > 0; ++t)
          all_[t] += of_kind * static_cast<double>(gone_[t - s][kind]);
      }
    }
  }

  const Plan& plan_;
  std::size_t steps_;
  ExpectedRates rates_{};
  std::vector<Met> met_;      ///< of the paths at hand, by step
  std::vector<Met> entries_;  ///< newcomers by kind: [step they come in][step]
  std::vector<Gone> gone_;    ///< by step
  std::vector<double> all_, greatest_;
};

}  // namespace

Dominance::Dominance(const Plan& plan) {
  if (plan.assumed->basis == workforce::Basis::stocks) return;
  steps_ = plan.years.size(), cuts_ = plan.cuts;
  groups_.resize(cuts_.size());
  Leavings leavings(plan);
  for (std::size_t g = 0; g < plan.groups.size(); ++g) {
    for (std::int32_t cut = plan.groups[g].cut; cut >= 0;
         cut = plan.links[static_cast<std::size_t>(cut)].up) {
      groups_[static_cast<std::size_t>(cut)].push_back(static_cast<std::int32_t>(g));
      const std::int32_t across = plan.links[static_cast<std::size_t>(cut)].across;
      if (across >= 0) groups_[static_cast<std::size_t>(across)].push_back(static_cast<std::int32_t>(g));
    }
    leavings.expect(g);
    for (std::size_t t = 0; t < steps_; ++t) leavers_.push_back({leavings.all(t), leavings.greatest(t)});
  }
}

std::span<const std::int32_t> Dominance::groups_in(Cut cut) const {
  const auto at = std::ranges::lower_bound(cuts_, cut);
  if (at == cuts_.end() || *at != cut) return {};
  return groups_[static_cast<std::size_t>(at - cuts_.begin())];
}

bool Dominance::of_rest(Cut whole, std::span<const Cut> told) const {
  const auto inside = groups_in(whole);
  std::vector<std::int32_t> left(inside.begin(), inside.end()), taken;
  for (const Cut& part : told) taken.insert(taken.end(), groups_in(part).begin(), groups_in(part).end());
  std::ranges::sort(left), std::ranges::sort(taken);
  std::vector<std::int32_t> rest;
  std::ranges::set_difference(left, taken, std::back_inserter(rest));
  for (std::size_t t = 0; t < steps_; ++t) {
    Expected sum;
    for (const std::int32_t g : rest) {
      const Expected& here = leavers_[static_cast<std::size_t>(g) * steps_ + t];
      sum.all += here.all, sum.greatest = std::max(sum.greatest, here.greatest);
    }
    if (sum.greatest > sum.all / 2) return true;
  }
  return false;
}

}  // namespace framsyn::forecast
