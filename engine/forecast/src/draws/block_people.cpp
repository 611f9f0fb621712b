#include "draws/block.hpp"

#include <algorithm>

namespace framsyn::forecast {
/// Those of the people at hand, alike, who move on; `path` as visits know it.
void Block::send_on(const Risks& risks, int from, int n, Visit mover, const std::uint32_t* entity,
                    const std::uint32_t* events, const std::int32_t* each_fte) {
  std::int32_t lanes[kLanes], steps[kLanes];
  for (int i = from; i < from + n; ++i) {
    const int moving = find_moves(chances_.clock[i], chances_.move[i], risks, lanes, steps);
    for (int k = 0; k < moving; ++k) {
      const auto l = static_cast<std::size_t>(lanes[k]);
      const int step = steps[k];
      stays_.move(risks, step, l, chances_.clock[i][l], each_fte[i]);
      mover.entity = entity[i], mover.event = events[i], mover.fte = each_fte[i];
      mover.lane = static_cast<std::int16_t>(l);
      mover.since = static_cast<std::int16_t>(step), mover.risk = static_cast<std::int16_t>(step + 1);
      movers_.push_back(mover);
    }
  }
}

/// Those employed now, by path: a few at a time, and of these those alike.
void Block::people(std::size_t g) {
  const Group& group = plan_.groups[g];
  const LeverClass& met = plan_.classes[static_cast<std::size_t>(group.lever_class)];
  const int everyone = static_cast<int>(group.people.size());
  std::int32_t fte = 0, path = -1;
  stays_.clear(plan_.steps);
  for (int first = 0; first < everyone; first += kAlike) {
    const int n = std::min(kAlike, everyone - first);
    const Person* who = group.people.data() + first;
    std::uint32_t entity[kAlike], events[kAlike];
    std::int32_t each_fte[kAlike];
    for (int i = 0; i < n; ++i)
      entity[i] = who[i].entity, events[i] = event(What::clock), fte += each_fte[i] = who[i].fte;
    chances_.draw(plan_.chance, entity, events, n, first_draw_);
    for (int from = 0, until; from < n; from = until) {
      for (until = from + 1; until < n && who[until].path == who[from].path;) ++until;
      if (who[from].path != path) {
        path = who[from].path;
        const auto at = static_cast<std::size_t>(path);
        risks_.sum(plan_.paths[at], met.later.empty() ? nullptr : &met.later[at], group_years_, 0,
                   plan_.steps);
      }
      stays_.add(chances_, from, until - from, risks_, each_fte + from);
      if (group_years_.moves)
        send_on(risks_, from, until - from, {.path = path, .group = static_cast<std::int32_t>(g)}, entity,
                events, each_fte);
    }
  }
  std::fill_n(stays_.come[0], kLanes, everyone);
  std::int32_t* changes = numbers(group.cut);
  for (int l = 0; l < kLanes; ++l) changes[l] += everyone, changes[kLanes + l] += fte;
  stays_.count_gone(plan_.steps, 0, changes);
  stays_.count_fte(plan_.steps, fte, changes);
}

}  // namespace framsyn::forecast
