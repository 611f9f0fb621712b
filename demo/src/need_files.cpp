#include "need_files.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <stdexcept>

#include <framsyn/engine/demand/population.hpp>
#include <framsyn/engine/statistics/elementary.hpp>

#include "table.hpp"

namespace framsyn::demo {
namespace {

constexpr std::size_t kAges = 101;

double planted(std::string_view what) {
  for (const Row& row : table("need"))
    if (row["what"] == what) return row.number("value");
  throw std::logic_error("demo table: need lacks " + std::string(what));
}
int planted_year(std::string_view what) { return static_cast<int>(planted(what)); }

/// One value a year of age, each row holding to the next.
std::vector<double> by_age(std::string_view column) {
  std::vector<double> values(kAges, 0);
  for (const Row& row : table("inhabitants"))
    for (auto age = static_cast<std::size_t>(row.integer("from_age")); age < kAges; ++age)
      values[age] = row.number(column);
  return values;
}

demand::PopulationRates planted_rates() {
  demand::PopulationRates rates{
      .ages = {1, kAges}, .fertility = by_age("births_a_woman"), .women = {}, .men = {}};
  const auto women = by_age("death_rate_women"), men = by_age("death_rate_men");
  rates.women = demand::survival_by(demand::years_lived(women, rates.ages), rates.ages);
  rates.men = demand::survival_by(demand::years_lived(men, rates.ages), rates.ages);
  rates.women.migration = rates.men.migration = by_age("moving_in");
  return rates;
}

/// Hundredths, without what the last bits of a machine may differ in.
std::string number(double value) {
  const auto hundredths = static_cast<std::int64_t>(std::floor(std::abs(value) * 100 + 0.5));
  std::string text = value < 0 && hundredths > 0 ? "-" : "";
  text += std::to_string(hundredths / 100);
  const auto rest = hundredths % 100;
  if (rest > 0) text += (rest < 10 ? ",0" : ",") + std::to_string(rest);
  return text;
}

void add_year(std::string& csv, int year, const demand::Inhabitants& people, std::string_view variant,
              double factor) {
  for (std::size_t age = 0; age < kAges; ++age)
    for (const bool woman : {true, false}) {
      const double persons = (woman ? people.women : people.men)[age] * factor;
      csv += std::to_string(year) + ";" + std::to_string(age) + (age + 1 == kAges ? "+;" : ";") +
             (woman ? "kvinnor;" : "män;") + number(std::floor(persons + 0.5)) + ";" + std::string(variant) +
             "\r\n";
    }
}

/// Mean degree of full time: those who work part time do so by 73 per cent on average (draw_extent).
double mean_degree(const Profession& profession) { return 1 - profession.part_time * (1 - 510.0 / 700); }

/// The largest group of a unit, managers apart.
const Post* largest(const World& world, const Unit& unit) {
  const Post* most = nullptr;
  for (const Post& post : unit.posts) {
    if (world.professions[static_cast<std::size_t>(post.profession)].code == 101) continue;
    if (most == nullptr || world.wanted(post, world.last) > world.wanted(*most, world.last)) most = &post;
  }
  return most;
}

}  // namespace

std::string population_csv() {
  const demand::PopulationRates rates = planted_rates();
  const int counted_to = planted_year("inhabitants_counted_to"),
            to = planted_year("inhabitants_projected_to");
  const double apart = planted("variant_a_year");
  demand::Inhabitants people{by_age("women"), by_age("men")};
  std::string csv = "år;ålder;kön;antal;variant\r\n";
  for (int year = planted_year("inhabitants_from"); year <= to; ++year) {
    add_year(csv, year, people, "", 1);
    for (const bool high : {false, true}) {
      if (year <= counted_to) continue;
      const double off = statistics::exponential((high ? apart : -apart) * (year - counted_to));
      add_year(csv, year, people, high ? "hög" : "låg", off);
    }
    people = demand::stepped(people, rates).value();
  }
  return csv;
}

std::string establishment_csv(const World& world) {
  std::string csv = "enhet;yrke;år;årsarbetare\r\n";
  for (const Unit& unit : world.units) {
    if (!unit.open) continue;
    for (const Post& post : unit.posts) {
      const Profession& profession = world.professions[static_cast<std::size_t>(post.profession)];
      const double fte = world.wanted(post, world.last) * mean_degree(profession);
      if (fte > 0)
        csv += std::string(unit.code) + ";" + std::to_string(profession.code) + ";" +
               std::to_string(world.last.year()) + ";" + number(fte) + "\r\n";
    }
  }
  return csv;
}

std::string mapping_csv(const World& world) {
  struct Round {
    int year;
    std::string_view stated_on;
  };
  constexpr std::array<Round, 2> kRounds{{{2023, "2020-10-01"}, {2030, "2026-10-01"}}};
  std::string csv = "enhet;yrke;år;årsarbetare;skäl;sannolikhet;lägst;högst;uppgiven\r\n";
  const double growth = planted("stated_growth");
  int place = 0;
  for (const Unit& unit : world.units) {
    const Post* post = largest(world, unit);
    if (++place % planted_year("stated_every_unit") != 0 || !unit.open || post == nullptr) continue;
    const Profession& profession = world.professions[static_cast<std::size_t>(post->profession)];
    const double more = growth * world.wanted(*post, world.last) * mean_degree(profession);
    const std::string group = std::string(unit.code) + ";" + std::to_string(profession.code) + ";";
    for (const Round& round : kRounds) {
      const std::string rest =
          ";0,8;" + number(more / 2) + ";" + number(more * 2) + ";" + std::string(round.stated_on);
      csv += group + std::to_string(round.year) + ";" + number(more) + ";utökning" + rest + "\r\n";
    }
    csv += group + "2030;2;ersättning;;;;2026-10-01\r\n";
  }
  return csv;
}

}  // namespace framsyn::demo
