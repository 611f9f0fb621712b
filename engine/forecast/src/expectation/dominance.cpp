#include <framsyn/engine/forecast/dominance.hpp>

#include "plan/plan.hpp"

#include <framsyn/engine/statistics/elementary.hpp>

#include <algorithm>
#include <iterator>
#include <utility>

namespace framsyn::forecast {

Dominance::Dominance(const Plan& plan) {
  if (plan.assumed->basis == workforce::Basis::stocks) return;
  steps_ = plan.years.size(), cuts_ = plan.cuts;
  groups_.resize(cuts_.size()), leavers_.resize(plan.groups.size() * steps_);
  for (std::size_t g = 0; g < plan.groups.size(); ++g) {
    for (std::int32_t cut = plan.groups[g].cut; cut >= 0;
         cut = plan.links[static_cast<std::size_t>(cut)].up) {
      groups_[static_cast<std::size_t>(cut)].push_back(static_cast<std::int32_t>(g));
      const std::int32_t across = plan.links[static_cast<std::size_t>(cut)].across;
      if (across >= 0) groups_[static_cast<std::size_t>(across)].push_back(static_cast<std::int32_t>(g));
    }
    expect(plan, g);
  }
}

namespace {

/// A group's expected rates, and what somebody on a path is expected to do at them: competing causes, at
/// constant rates within a step. Who moves away is no leaver of the group.
class Course {
 public:
  Course(const Plan& plan, std::size_t g)
      : plan_(plan),
        leave_(plan.assumed->groups[g].leave.own.mean()),
        move_(plan.assumed->groups[g].move.own.mean()),
        retire_(plan.assumed->retire_profession[static_cast<std::size_t>(plan.groups[g].profession)].mean()) {
  }

  /// Chance to leave in each step from the first on, and none before.
  const std::vector<double>& leaving(const Path& path, std::size_t first) {
    gone_.assign(plan_.years.size(), 0);
    double stays = 1;
    for (std::size_t t = first; t < gone_.size(); ++t) {
      const double out =
          static_cast<double>(path.leave[t]) * leave_ + static_cast<double>(path.retire[t]) * retire_;
      const double all = out + static_cast<double>(path.move[t]) * move_;
      const double going = stays * (1 - statistics::exponential(-all));
      gone_[t] = all > 0 ? going * out / all : 0;
      stays -= going;
    }
    return gone_;
  }

 private:
  const Plan& plan_;
  double leave_, move_, retire_;
  std::vector<double> gone_;
};

}  // namespace

void Dominance::expect(const Plan& plan, std::size_t g) {
  Course course(plan, g);
  Expected* const steps = leavers_.data() + g * steps_;
  std::int32_t path = -1;
  std::vector<double> gone;
  for (const Person& person : plan.groups[g].people) {
    if (person.path != std::exchange(path, person.path))
      gone = course.leaving(plan.paths[static_cast<std::size_t>(path)], 0);
    for (std::size_t t = 0; t < steps_; ++t) {
      steps[t].all += gone[t], steps[t].greatest = std::max(steps[t].greatest, gone[t]);
    }
  }
  // Newcomers: for growth, and in the posts of those who leave.
  const auto& shares = plan.entry_shares[static_cast<std::size_t>(plan.groups[g].profession)];
  for (std::size_t s = 0; s < steps_; ++s) {
    const double come = plan.assumed->groups[g].hires.mean() * plan.length[s] + plan.refill * steps[s].all;
    for (std::size_t kind = 0; kind < kEntryKinds; ++kind) {
      const double of_kind = come * (shares[kind] - (kind > 0 ? shares[kind - 1] : 0)) / shares.back();
      if (!(of_kind > 0)) continue;
      gone = course.leaving(plan.entries[kind * steps_ + s], s);
      for (std::size_t t = s; t < steps_; ++t) steps[t].all += of_kind * gone[t];
    }
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
