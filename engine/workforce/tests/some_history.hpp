#pragma once

#include <framsyn/engine/workforce/workforce.hpp>

#include <random>
#include <string_view>
#include <vector>

namespace framsyn::workforce {

struct Row {
  Index person, unit, profession;
  std::string_view start, until;  // "" is open
  Leaving leaving = Leaving::still_employed;
  int percent = 100;
};

/// A history in which persons, units and professions are as many as the rows name. Units: 0 is the root of
/// all.
inline Records records(const std::vector<Row>& rows, std::string_view known_to = "2024-12-31") {
  Records r;
  Index persons = 0, units = 0, professions = 0;
  Employments& e = r.employments;
  for (const Row& row : rows) {
    persons = std::max(persons, row.person + 1), units = std::max(units, row.unit + 1);
    professions = std::max(professions, row.profession + 1);
    e.person.push_back(row.person), e.unit.push_back(row.unit), e.profession.push_back(row.profession);
    e.fte.push_back(Share::percent(row.percent));
    e.start.push_back(*Date::parse(row.start));
    e.until.push_back(row.until.empty() ? kOpen : *Date::parse(row.until));
    e.leaving.push_back(row.leaving);
  }
  for (Index i = 0; i < persons; ++i) {
    r.people.id.push_back(i + 1), r.people.birth.emplace_back(), r.people.sex.push_back(Sex::unknown);
  }
  for (Index i = 0; i < units; ++i)
    r.units.id.push_back(i + 1), r.units.parent.push_back(i == 0 ? kUnknown : 0);
  for (Index i = 0; i < professions; ++i) r.professions.push_back(i + 1);
  r.observed_from = Date(2015, 1, 1);
  r.known_to = *Date::parse(known_to);
  return r;
}

/// People who come, overlap, move, go and come back, in a tree three deep, by rule from a seed.
inline Records random_records(unsigned seed, int persons = 400) {
  std::mt19937 any(seed);
  const auto pick = [&](int n) { return static_cast<int>(any() % static_cast<unsigned>(n)); };
  Records r;
  for (Index u = 0; u < 13; ++u)
    r.units.id.push_back(100 + u), r.units.parent.push_back(u == 0 ? kUnknown : (u - 1) / 3);
  r.professions = {1, 2, 3};
  for (Index i = 0; i < persons; ++i) {
    r.people.id.push_back(i + 1);
    r.people.birth.push_back(i % 7 == 0   ? Birth()
                             : i % 5 == 0 ? Birth::in(1955 + pick(45))
                                          : Birth::on(Date(1955 + pick(45), 1, 1).plus_days(pick(365))));
    r.people.sex.push_back(static_cast<Sex>(pick(3)));
    for (int rows = 1 + pick(4); rows > 0; --rows) {
      const Date start = Date(2010, 1, 1).plus_days(pick(5400));
      r.employments.person.push_back(i), r.employments.unit.push_back(pick(13)),
          r.employments.profession.push_back(pick(4) - 1);
      r.employments.fte.push_back(pick(9) == 0 ? std::nullopt
                                               : std::optional(Share::percent(25 * (1 + pick(4)))));
      r.employments.start.push_back(start);
      r.employments.until.push_back(pick(3) == 0 ? kOpen : start.plus_days(1 + pick(2500)));
      r.employments.leaving.push_back(static_cast<Leaving>(pick(kLeavings)));
    }
  }
  r.observed_from = Date(2014, 1, 1), r.known_to = Date(2024, 12, 31),
  r.bridged_days = static_cast<int>(seed % 20);
  return r;
}

}  // namespace framsyn::workforce
