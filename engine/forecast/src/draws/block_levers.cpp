#include "draws/block.hpp"

#include <cmath>

namespace framsyn::forecast {
namespace {

/// A random word of what the others have left over: each is read for its upper 23 bits alone.
float left_over(const Words& words, std::size_t i) {
  return unit_float((words.a[i] & 511) << 23 | (words.b[i] & 511) << 14 | (words.c[i] & 511) << 5);
}

}  // namespace

/// Of the joiners at hand, those whose words say so; before their kinds are found.
template <class Keep>
void Block::keep_words(const Keep& keep) {
  Joiners& j = joiners_;
  std::size_t kept = 0;
  for (std::size_t i = 0; i < j.lane.size(); ++i) {
    if (!keep(i)) continue;
    j.lane[kept] = j.lane[i], j.event[kept] = j.event[i], j.step[kept] = j.step[i];
    words_.a[kept] = words_.a[i], words_.b[kept] = words_.b[i];
    words_.c[kept] = words_.c[i], words_.d[kept] = words_.d[i];
    ++kept;
  }
  j.lane.resize(kept), j.event.resize(kept), j.step.resize(kept), j.kind.resize(kept);
  words_.resize(kept);
}

/// Of the posts at hand, those that are filled, in the step of the leaving or in the next.
void Block::keep_refilled(const Group& group) {
  const std::vector<Lanes>& fill = levers_of(group).fill;
  keep_words([&](std::size_t i) {
    std::int32_t& step = joiners_.step[i];
    const auto t = static_cast<std::size_t>(step);
    const float share = fill[t][joiners_.lane[i]] * plan_.fills(group, t), chance = unit_float(words_.a[i]);
    if (chance >= share * plan_.at_once[t]) ++step;
    return chance < share && step < plan_.steps;
  });
}

/// Of those who would come to vacant posts, who stand first, those whose post is filled; of the hires for
/// growth, those that still come under a lever.
void Block::keep_hired(const Group& group, std::size_t to_vacant_posts) {
  if (to_vacant_posts == 0 && group.lever_class == 0) return;
  const LeverYears& levers = levers_of(group);
  keep_words([&](std::size_t i) {
    const auto& share = i < to_vacant_posts ? levers.fill : levers.keep;
    return left_over(words_, i) < share[static_cast<std::size_t>(joiners_.step[i])][joiners_.lane[i]];
  });
}

void Block::lay_added(const Group& group, std::size_t step, const Lanes& mean) {
  Joiners& j = joiners_;
  const auto n =
      poisson_lanes(plan_.chance, group.entity, event(What::more, static_cast<int>(step)), first_draw_, mean);
  for (std::uint32_t l = 0; l < kLanes; ++l) {
    for (int i = 0; i < std::min(n[l], kMostInAYear - 1); ++i) {
      j.lane.push_back(l), j.step.push_back(static_cast<std::int32_t>(step));
      j.event.push_back(event(What::added, static_cast<int>(step) * kMostInAYear + i));
    }
  }
}

/// Those who come by levers, besides all others; false when nobody can.
bool Block::lay_more(std::size_t g) {
  const Group& group = plan_.groups[g];
  const std::vector<Lanes>& more = levers_of(group).more;
  Joiners& j = joiners_;
  j.lane.clear(), j.event.clear(), j.step.clear();
  if (group.lever_class == 0 && group.inflows.empty()) return false;
  for (std::size_t t = 0; t < plan_.years.size(); ++t) {
    Lanes mean;
    for (std::size_t l = 0; l < kLanes; ++l) {
      mean[l] =
          rates_->hires[g][l] * static_cast<float>(plan_.length[t]) * rates_->hire_year[t][l] * more[t][l];
      for (const Inflow& in : group.inflows)
        mean[l] += in.share * rates_->inflows[static_cast<std::size_t>(in.lever)][t][l];
    }
    if (std::ranges::max(mean) > 0) lay_added(group, t, mean);
  }
  if (j.lane.empty()) return false;
  draw_joiners(group);
  find_kinds(plan_.entry_summed[static_cast<std::size_t>(group.profession)], words_.b, j);
  j.chance.read(words_.c, words_.d);
  return true;
}

/// Of the joiners at hand, those that there is money for: first come, first hired.
void Block::keep_within_cap(std::size_t g) {
  const auto& most = plan_.groups[g].most_hires;
  std::int32_t* taken = taken_in_.data() + g * plan_.years.size() * kLanes;
  Joiners& j = joiners_;
  std::size_t kept = 0;
  for (std::size_t i = 0; i < j.lane.size(); ++i) {
    const auto step = static_cast<std::size_t>(j.step[i]);
    std::int32_t& here = taken[step * kLanes + j.lane[i]];
    if (here >= most[step]) continue;
    ++here;
    j.lane[kept] = j.lane[i], j.event[kept] = j.event[i], j.step[kept] = j.step[i], j.kind[kept] = j.kind[i];
    j.chance.clock[kept] = j.chance.clock[i], j.chance.why[kept] = j.chance.why[i];
    ++kept;
  }
  j.lane.resize(kept), j.event.resize(kept), j.step.resize(kept), j.kind.resize(kept);
  j.chance.clock.resize(kept), j.chance.why.resize(kept);
}

/// Contract degrees of everyone there, year by year: the sums of a group's changes are its FTE.
void Block::change_degrees(const Group& group, std::int32_t* changes) const {
  if (group.lever_class == 0) return;
  const std::vector<Lanes>& degree = levers_of(group).degree;
  std::int64_t before[kLanes] = {}, changed[kLanes] = {};
  for (int t = 0; t < plan_.steps; ++t) {
    std::int32_t* fte = changes + t * kStepSize + static_cast<int>(Measure::fte) * kLanes;
    for (std::size_t l = 0; l < kLanes; ++l) {
      before[l] += fte[l];
      const auto now = static_cast<std::int64_t>(
          static_cast<double>(before[l]) * static_cast<double>(degree[static_cast<std::size_t>(t)][l]) + 0.5);
      fte[l] = static_cast<std::int32_t>(now - changed[l]);
      changed[l] = now;
    }
  }
}

}  // namespace framsyn::forecast
