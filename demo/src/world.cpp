#include "world.hpp"

#include <cmath>
#include <stdexcept>

#include "table.hpp"

namespace framsyn::demo {
namespace {

std::vector<Profession> read_professions() {
  std::vector<Profession> all;
  for (const Row& row : table("professions"))
    all.push_back({row.integer("code"), row["name"], row.number("women_percent") / 100,
                   row.number("growth_percent_a_year") / 100, row.number("part_time_share"),
                   row.number("filled_a_month"), row.integer("hired_from_age"), row.integer("hired_to_age")});
  return all;
}

/// Shares the posts of a unit by the mix of its kind: whole posts, the rest to the largest remainders.
std::vector<Post> staffed(const World& world, std::string_view mix, int posts) {
  struct Part {
    int profession, whole;
    double rest;
  };
  std::vector<Part> parts;
  double weights = 0;
  for (const auto one : split(mix, ' ')) weights += std::stod(std::string(split(one, ':').at(1)));
  int given = 0;
  for (const auto one : split(mix, ' ')) {
    const auto pair = split(one, ':');
    const double exact = posts * std::stod(std::string(pair.at(1))) / weights;
    parts.push_back({world.profession_index(std::stoi(std::string(pair[0]))), static_cast<int>(exact),
                     exact - std::floor(exact)});
    given += parts.back().whole;
  }
  for (; given < posts; ++given) {
    Part* most = &parts[0];
    for (Part& part : parts)
      if (part.rest > most->rest) most = &part;
    ++most->whole;
    most->rest = -1;
  }
  std::vector<Post> all;
  for (const Part& part : parts) all.push_back({part.profession, part.whole, 0});
  return all;
}

std::string_view mix_of(std::string_view kind) {
  for (const Row& row : table("staffing"))
    if (row["kind"] == kind) return row["mix"];
  throw std::logic_error("demo table: no kind " + std::string(kind));
}

Unit read_unit(const World& world, const Row& row) {
  Unit unit{row["code"],
            row["unit"],
            row["area_code"],
            row["area"],
            row["management_code"],
            row["management"],
            std::nullopt,
            -1,
            true,
            -1,
            {}};
  unit.posts = staffed(world, mix_of(row["kind"]), row.integer("posts") - 1);
  unit.posts.push_back({world.profession_index(101), 1, 0});
  return unit;
}

/// A unit that a reorganisation makes has no posts of its own: it takes over those of the units that end.
void read_reorganisation(World& world) {
  for (const Row& row : table("reorganisation")) {
    int into = -1;
    for (std::size_t i = 0; i < world.units.size(); ++i)
      if (world.units[i].code == row["into_code"]) into = static_cast<int>(i);
    if (into < 0) {
      into = static_cast<int>(world.units.size());
      world.units.push_back({row["into_code"],
                             row["into_unit"],
                             row["into_area_code"],
                             row["into_area"],
                             row["into_management_code"],
                             row["into_management"],
                             std::nullopt,
                             -1,
                             false,
                             -1,
                             {}});
    }
    Unit& ends = world.units[static_cast<std::size_t>(world.unit_index(row["unit"]))];
    ends.last_day = row.date("last_day");
    ends.into = into;
  }
}

Date scale_date(std::string_view what) {
  for (const Row& row : table("scale"))
    if (row["what"] == what) return row.date("value");
  throw std::logic_error("demo table: scale lacks " + std::string(what));
}

}  // namespace

World::World(std::uint32_t seed)
    : professions(read_professions()),
      first(scale_date("first_day")),
      last(scale_date("last_day")),
      key{seed, 0xF4A5} {
  for (const Row& row : table("region")) units.push_back(read_unit(*this, row));
  read_reorganisation(*this);
}

statistics::Stream World::chance(int who, Date month, std::uint32_t what) const {
  return {key, static_cast<std::uint32_t>(who), static_cast<std::uint32_t>(month.days()), what};
}

int World::profession_index(int code) const {
  for (std::size_t i = 0; i < professions.size(); ++i)
    if (professions[i].code == code) return static_cast<int>(i);
  throw std::logic_error("demo table: no profession " + std::to_string(code));
}

int World::unit_index(std::string_view name) const {
  for (std::size_t i = 0; i < units.size(); ++i)
    if (units[i].name == name) return static_cast<int>(i);
  throw std::logic_error("demo table: no unit " + std::string(name));
}

Post& World::post(int unit, int profession) {
  auto& posts = units.at(static_cast<std::size_t>(unit)).posts;
  for (Post& post : posts)
    if (post.profession == profession) return post;
  return posts.emplace_back(Post{profession, 0, 0});
}

int World::wanted(const Post& post, Date on) const {
  const Profession& profession = professions[static_cast<std::size_t>(post.profession)];
  const double years = (on - first) / 365.25;
  const double wanted =
      post.at_start * std::pow(1 + profession.growth, years) * truths.posts_factor(on.year());
  return profession.code == 101 ? post.at_start : static_cast<int>(std::lround(wanted));
}

int age(const World& world, int person, Date on) {
  return completed_years(world.people[static_cast<std::size_t>(person)].born, on);
}

Date next_month(Date month) {
  return month.month() == 12 ? Date(month.year() + 1, 1, 1) : Date(month.year(), month.month() + 1, 1);
}
Date end_of_month(Date month) { return next_month(month).plus_days(-1); }

Date leaving_day(statistics::Stream& chance, Date month) {
  const Date last = end_of_month(month);
  if (chance.uniform() < 0.7) return last;
  return month.plus_days(static_cast<int>(chance.uniform() * (last - month)));
}

}  // namespace framsyn::demo
