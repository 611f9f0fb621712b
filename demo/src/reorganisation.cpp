#include <algorithm>

#include "world.hpp"

namespace framsyn::demo {
namespace {

void hand_over_posts(World& world, std::size_t from, int into) {
  const auto posts = world.units[from].posts;
  for (const Post& post : posts) {
    const int at_start =
        world.professions[static_cast<std::size_t>(post.profession)].code == 101 ? 1 : post.at_start;
    Post& theirs = world.post(into, post.profession);
    theirs.at_start = at_start == 1 ? std::max(1, theirs.at_start) : theirs.at_start + at_start;
  }
}

void hand_over_people(World& world, std::size_t from, int into, Date last) {
  for (Open& open : world.open) {
    const Stretch now = world.stretches[open.stretch];
    if (now.unit != static_cast<int>(from) || now.to) continue;
    Stretch next = now;
    next.unit = into;
    if (now.from <= last) change(world, open, last, kMoved, &next);
  }
}

}  // namespace

void reorganise(World& world, Date month) {
  for (std::size_t unit = 0; unit < world.units.size(); ++unit) {
    if (!world.units[unit].last_day || world.units[unit].last_day->plus_days(1) != month) continue;
    const int into = world.units[unit].into;
    hand_over_posts(world, unit, into);
    hand_over_people(world, unit, into, *world.units[unit].last_day);
    world.units[unit].open = false;
    world.units[static_cast<std::size_t>(into)].open = true;
  }
}

}  // namespace framsyn::demo
