#include <cmath>

#include "world.hpp"

namespace framsyn::demo {
namespace {

/// What can befall an employment within a month, the likeliest reasons to leave first.
std::string_view ending(const World& world, const Stretch& now, Date month, statistics::Stream& chance) {
  const int years = age(world, now.person, month);
  const Profession& profession = world.professions[static_cast<std::size_t>(now.profession)];
  const Unit& unit = world.units[static_cast<std::size_t>(now.unit)];
  const double retires = 1 - std::pow(1 - world.truths.retirement_in_year(years), 1.0 / 12);
  if (chance.uniform() < retires) return kRetired;
  const double resigns =
      world.truths.resignation(profession.code, years, completed_years(now.hired, month), month, unit.name);
  if (chance.uniform() < chance_in_month(resigns)) return kResigned;
  if (chance.uniform() < chance_in_month(world.truths.ending("death_or_disability", years)))
    return kDisability;
  if (chance.uniform() < chance_in_month(world.truths.ending("dismissal", years))) return kDismissed;
  return {};
}

/// Another unit with a vacancy in the same profession, looked for a few times.
int vacancy_elsewhere(World& world, const Stretch& now, Date month) {
  auto chance = world.chance(now.person, month, kWhere);
  for (int tries = 0; tries < 40; ++tries) {
    const auto unit = static_cast<std::size_t>(chance.uniform() * static_cast<double>(world.units.size()));
    if (static_cast<int>(unit) == now.unit || !world.units[unit].open) continue;
    for (const Post& post : world.units[unit].posts)
      if (post.profession == now.profession && post.heads < world.wanted(post, month) + 1 &&
          post.at_start > 0)
        return static_cast<int>(unit);
  }
  return -1;
}

void may_move(World& world, Open& open, Date month, statistics::Stream& chance) {
  const Stretch now = world.stretches[open.stretch];
  const Profession& profession = world.professions[static_cast<std::size_t>(now.profession)];
  Stretch next = now;
  if (chance.uniform() < chance_in_month(world.truths.change_of_unit(month.year())) &&
      profession.code != 101) {
    next.unit = vacancy_elsewhere(world, now, month);
    if (next.unit >= 0) change(world, open, end_of_month(month), kMoved, &next);
  } else if (chance.uniform() < chance_in_month(world.truths.change_of_extent())) {
    next.fte_percent = now.fte_percent == 100 ? 80 : 100;
    change(world, open, end_of_month(month), {}, &next);
  }
}

void end_of_term(World& world, Open& open, Date month, statistics::Stream& chance) {
  if (chance.uniform() < 0.4) return leave(world, open, *open.term_ends, kTermEnded);
  Stretch next = world.stretches[open.stretch];
  next.form = kPermanent;
  const Date last = *open.term_ends;
  open.term_ends.reset();
  if (last >= next.from) change(world, open, last, {}, &next);
  static_cast<void>(month);
}

/// The story of Johan Åslund: he left, and came back.
void follow_rehire(World& world, Open& open, Date month) {
  const Stretch now = world.stretches[open.stretch];
  if (world.people[static_cast<std::size_t>(now.person)].name == "Johan Åslund" && month == Date(2018, 5, 1))
    leave(world, open, end_of_month(month), kResigned);
}

void live(World& world, std::size_t index, Date month) {
  Open& open = world.open[index];
  const Stretch now = world.stretches[open.stretch];
  if (now.to || now.from >= month) return;
  if (world.people[static_cast<std::size_t>(now.person)].stays) return follow_rehire(world, open, month);
  auto chance = world.chance(now.employment, month, kWhatHappens);
  const auto reason = ending(world, now, month, chance);
  if (!reason.empty()) return leave(world, open, leaving_day(chance, month), reason);
  if (open.term_ends && *open.term_ends <= end_of_month(month))
    return end_of_term(world, open, month, chance);
  if (!open.term_ends) may_move(world, open, month, chance);
}

void come_back(World& world, Date month) {
  if (month != Date(2021, 9, 1)) return;
  for (std::size_t person = 0; person < world.people.size(); ++person)
    if (world.people[person].name == "Johan Åslund" && world.people[person].stays)
      employ(world, static_cast<int>(person),
             {world.unit_index("Medicinavdelning 2"), world.profession_index(301), kPermanent, 100, month,
              month, std::nullopt});
}

}  // namespace

void change(World& world, Open& open, Date last, std::string_view reason, const Stretch* next) {
  Stretch& ends = world.stretches[open.stretch];
  ends.to = last;
  ends.reason = reason;
  --world.post(ends.unit, ends.profession).heads;
  if (!next) return;
  Stretch begins = *next;
  begins.from = last.plus_days(1);
  begins.to.reset();
  begins.reason = {};
  ++world.post(begins.unit, begins.profession).heads;
  open.stretch = world.stretches.size();
  world.stretches.push_back(begins);
}

void leave(World& world, Open& open, Date last, std::string_view reason) {
  change(world, open, last, reason, nullptr);
}

void let_things_happen(World& world, Date month) {
  const std::size_t known = world.open.size();
  for (std::size_t i = 0; i < known; ++i) live(world, i, month);
  std::erase_if(world.open, [&](const Open& open) { return world.stretches[open.stretch].to.has_value(); });
  come_back(world, month);
}

}  // namespace framsyn::demo
