#include <algorithm>

#include "world.hpp"

namespace framsyn::demo {
namespace {

/// Mostly young, fewer and fewer up to the oldest.
Date born_when_hired(statistics::Stream& chance, const Profession& profession, Date on) {
  const double youngest = chance.uniform(), other = chance.uniform();
  const double years = profession.youngest_hire +
                       (profession.oldest_hire - profession.youngest_hire) * std::min(youngest, other);
  return on.plus_days(-static_cast<int>(years * 365.25) - static_cast<int>(365 * chance.uniform()));
}

void hire(World& world, int unit, int profession, Date month) {
  const Profession& wanted = world.professions[static_cast<std::size_t>(profession)];
  auto chance = world.chance(static_cast<int>(world.people.size()), month, kWhoIsHired);
  const Date from = chance.uniform() < 0.6 ? month : month.plus_days(static_cast<int>(27 * chance.uniform()));
  const int person =
      make_person(world, chance.uniform() < wanted.women, born_when_hired(chance, wanted, month));
  Start start{unit, profession, kPermanent, draw_extent(chance, wanted), from, from, std::nullopt};
  if (wanted.code != 101 && chance.uniform() < 0.6) {
    start.form = chance.uniform() < 0.5 ? kSubstitute : kFixedTerm;
    start.term_ends = from.plus_days(180 + static_cast<int>(800 * chance.uniform()));
  }
  employ(world, person, start);
}

/// The most senior nurse or administrator of the unit, if any is at least 35; else nobody.
Open* candidate(World& world, int unit, int manager_profession, Date month) {
  Open* best = nullptr;
  for (Open& open : world.open) {
    const Stretch& now = world.stretches[open.stretch];
    const Person& person = world.people[static_cast<std::size_t>(now.person)];
    if (now.unit != unit || now.profession == manager_profession || now.to || person.stays || open.term_ends)
      continue;
    const int years = age(world, now.person, month);
    if (years < 35 || years > 58 || now.from >= month) continue;
    if (!best || now.hired < world.stretches[best->stretch].hired) best = &open;
  }
  return best;
}

bool still_manages(const World& world, int unit, int profession, int person) {
  return std::ranges::any_of(world.open, [&](const Open& open) {
    const Stretch& now = world.stretches[open.stretch];
    return now.person == person && now.unit == unit && now.profession == profession && !now.to;
  });
}

void appoint(World& world, int unit, int profession, Date month) {
  auto chance = world.chance(unit, month, kVacancy);
  Open* inside = chance.uniform() < 0.6 ? candidate(world, unit, profession, month) : nullptr;
  if (!inside) {
    hire(world, unit, profession, month);
    world.units[static_cast<std::size_t>(unit)].manager = world.stretches.back().person;
    return;
  }
  Stretch next = world.stretches[inside->stretch];
  next.profession = profession;
  next.fte_percent = 100;
  world.units[static_cast<std::size_t>(unit)].manager = next.person;
  change(world, *inside, month.plus_days(-1), kMoved, &next);
}

}  // namespace

int draw_extent(statistics::Stream& chance, const Profession& profession) {
  if (chance.uniform() >= profession.part_time) return 100;
  static constexpr int kExtents[] = {90, 80, 80, 75, 75, 60, 50};
  return kExtents[static_cast<std::size_t>(chance.uniform() * std::size(kExtents))];
}

void employ(World& world, int person, const Start& start) {
  const std::size_t at = world.stretches.size();
  world.stretches.push_back({person,
                             ++world.employments,
                             start.unit,
                             start.profession,
                             start.form,
                             start.fte_percent,
                             start.hired,
                             start.from,
                             std::nullopt,
                             {}});
  world.open.push_back({at, start.term_ends});
  ++world.post(start.unit, start.profession).heads;
  world.people[static_cast<std::size_t>(person)].employed = true;
}

void fill_vacancies(World& world, Date month) {
  for (std::size_t unit = 0; unit < world.units.size(); ++unit) {
    if (!world.units[unit].open) continue;
    const auto posts = world.units[unit].posts;  // a copy: hiring counts heads up in the original
    for (const Post& post : posts) {
      const Profession& profession = world.professions[static_cast<std::size_t>(post.profession)];
      if (profession.code == 101) continue;
      auto chance = world.chance(static_cast<int>(unit) * 100 + post.profession, month, kVacancy);
      for (int gap = world.wanted(post, month) - post.heads; gap > 0; --gap)
        if (chance.uniform() < profession.filled_a_month)
          hire(world, static_cast<int>(unit), post.profession, month);
    }
  }
}

void appoint_managers(World& world, Date month) {
  const int profession = world.profession_index(101);
  for (std::size_t unit = 0; unit < world.units.size(); ++unit) {
    Unit& led = world.units[unit];
    if (!led.open) continue;
    if (led.manager >= 0 && still_manages(world, static_cast<int>(unit), profession, led.manager)) continue;
    led.manager = -1;
    for (const Open& open : world.open) {
      const Stretch& now = world.stretches[open.stretch];
      if (now.unit == static_cast<int>(unit) && now.profession == profession && !now.to)
        led.manager = now.person;
    }
    if (led.manager < 0) appoint(world, static_cast<int>(unit), profession, month);
  }
}

}  // namespace framsyn::demo
