#include <algorithm>
#include <cmath>

#include <framsyn/engine/statistics/samplers.hpp>

#include "table.hpp"
#include "world.hpp"

namespace framsyn::demo {
namespace {

/// Share of a profession's staff that is born 1959-1964, beyond what chance gives: the wave that retires
/// 2024-2031.
double wave_share(int profession_code) {
  for (const Row& row : table("retirement_wave"))
    if (row.integer("profession") == profession_code) return row.number("share_born_1959_to_1964");
  return 0;
}

/// Ages of a staff that has grown old together: from the youngest hire to 66, mean about 46.
double age_at_start(statistics::Stream& chance, const Profession& profession, double wave) {
  if (chance.uniform() < wave) return 50 + 6 * chance.uniform();
  const double youngest = profession.youngest_hire + 1;
  const double spread = chance.uniform() + chance.uniform();
  return spread < 1.6 ? youngest + (62 - youngest) * spread / 1.6 : 58 + 8 * chance.uniform();
}

Date years_before(Date day, double years) { return day.plus_days(-static_cast<int>(years * 365.25)); }

void settle(World& world, int unit, const Post& post, double wave, std::uint32_t number) {
  const Profession& profession = world.professions[static_cast<std::size_t>(post.profession)];
  auto chance = world.chance(static_cast<int>(number), world.first, kAtStart);
  const bool woman = chance.uniform() < profession.women;
  const double age = age_at_start(chance, profession, wave);
  const int person = make_person(world, woman, years_before(world.first, age));
  const double longest = std::max(0.3, age - profession.youngest_hire + 1);
  const double served = std::min(longest, 9.0 * -std::log(chance.uniform()));
  Start start{unit,
              post.profession,
              kPermanent,
              draw_extent(chance, profession),
              years_before(world.first, served),
              world.first,
              std::nullopt};
  if (served < 3 && chance.uniform() < 0.6) {
    start.form = chance.uniform() < 0.5 ? kSubstitute : kFixedTerm;
    start.term_ends = world.first.plus_days(30 + static_cast<int>(600 * chance.uniform()));
  }
  employ(world, person, start);
}

/// A second employment beside the first, a small one in another unit.
void give_second_employment(World& world, int person, int unit, int profession, int fte) {
  employ(world, person, {unit, profession, kPermanent, fte, world.first, world.first, std::nullopt});
}

void settle_one(World& world, const Row& row) {
  const int person = make_person(world, row["sex"] == "woman", row.date("birth_date"));
  Person& remembered = world.people[static_cast<std::size_t>(person)];
  remembered.name = row["name"];
  remembered.stays = true;
  const int unit = world.unit_index(row["unit"]),
            profession = world.profession_index(row.integer("profession"));
  const Date hired = row.date("hired");
  // Those hired later than the first day are known from the start, and begin when they begin.
  employ(world, person,
         {unit, profession, kPermanent, row.integer("fte_percent"), hired, std::max(hired, world.first),
          std::nullopt});
  if (row["story"] == "manager") world.units[static_cast<std::size_t>(unit)].manager = person;
  if (row["story"] == "two_employments")
    give_second_employment(world, person, world.unit_index("Barnmorskemottagning Centrum"), profession, 40);
}

int scale(std::string_view what) {
  for (const Row& row : table("scale"))
    if (row["what"] == what) return row.integer("value");
  return 0;
}

}  // namespace

void add_people_one_remembers(World& world) {
  for (const Row& row : table("people")) settle_one(world, row);
}

void settle_first_day(World& world) {
  std::uint32_t number = 0;
  for (std::size_t unit = 0; unit < world.units.size(); ++unit) {
    const auto posts = world.units[unit].posts;  // a copy: settling counts heads up in the original
    for (const Post& post : posts) {
      const double wave = wave_share(world.professions[static_cast<std::size_t>(post.profession)].code);
      for (int n = post.heads; n < post.at_start; ++n)
        settle(world, static_cast<int>(unit), post, wave, ++number);
    }
  }
  const int people = static_cast<int>(world.people.size());
  const int twice = scale("people_with_two_employments"), masked = scale("protected_people");
  const std::size_t settled = world.stretches.size();
  for (int i = 0; i < twice; ++i) {
    const Stretch first =
        world.stretches[static_cast<std::size_t>(i) * settled / static_cast<std::size_t>(twice + 1) + 17];
    const int other = (first.unit + 1) % static_cast<int>(table("region").size());
    give_second_employment(world, first.person, other, first.profession, 20);
  }
  for (int i = 1; i <= masked; ++i)
    world.people[static_cast<std::size_t>(i * people / (masked + 1))].is_protected = true;
}

}  // namespace framsyn::demo
