#include <framsyn/engine/workforce/history.hpp>

#include "inside.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace framsyn::workforce {

int band_from(std::optional<int> age) {
  if (!age) return kUnknown;
  if (*age < 20) return 0;
  return std::min(*age / 5 * 5, 70);
}

void each_stock(const Workforce& workforce, Date day, const EachStock& each) {
  const auto& r = workforce.records();
  if (r.basis == Basis::stocks) {
    const auto latest = counted_by(workforce, day);
    for (std::size_t i = 0; latest && i < r.stocks.day.size(); ++i) {
      if (r.stocks.day[i] == *latest)
        each(r.stocks.unit[i], r.stocks.profession[i], {r.stocks.heads[i], r.stocks.fte[i]});
    }
    return;
  }
  for (const Spell& spell : workforce.spells()) {
    if (spell.start <= day && day < spell.until) each(spell.unit, spell.profession, {1, 0});
  }
  const Employments& e = r.employments;
  for (std::size_t i = 0; i < e.person.size(); ++i) {
    if (e.fte[i] && e.start[i] <= day && day < e.until[i])
      each(e.unit[i], e.profession[i], {0, e.fte[i]->value()});
  }
}

std::vector<AgeRow> ages(const Workforce& workforce, const Filter& filter, Date day) {
  const Inside inside(workforce, filter);
  const People& people = workforce.records().people;
  std::map<int, AgeRow> bands;
  for (const Spell& spell : workforce.spells()) {
    if (spell.start > day || day >= spell.until || !inside(spell)) continue;
    const auto person = static_cast<std::size_t>(spell.person);
    const int from = band_from(people.birth[person].age(day));
    AgeRow& row = bands.try_emplace(from, from, 0, 0, 0).first->second;
    row.women += people.sex[person] == Sex::woman;
    row.men += people.sex[person] == Sex::man;
    row.unknown += people.sex[person] == Sex::unknown;
  }
  std::vector<AgeRow> rows;
  for (const auto& [from, row] : bands) rows.push_back(row);
  return rows;
}

std::vector<ProfessionRow> professions(const Workforce& workforce, const Filter& filter, Date day) {
  const Inside inside(workforce, filter);
  std::map<Index, Stock> sums;
  each_stock(workforce, day, [&](Index unit, Index profession, const Stock& here) {
    if (!inside(unit, profession)) return;
    sums[profession].heads += here.heads;
    sums[profession].fte += here.fte;
  });
  std::vector<ProfessionRow> rows;
  for (const auto& [profession, sum] : sums) rows.push_back({profession, sum});
  return rows;
}

std::vector<Stock> units(const Workforce& workforce, Index profession, Date day) {
  const auto& parent = workforce.records().units.parent;
  std::vector<Stock> sums(parent.size());
  each_stock(workforce, day, [&](Index unit, Index here_profession, const Stock& here) {
    if (profession != kAll && profession != here_profession) return;
    for (Index at = unit; at != kUnknown; at = parent[static_cast<std::size_t>(at)]) {
      sums[static_cast<std::size_t>(at)].heads += here.heads;
      sums[static_cast<std::size_t>(at)].fte += here.fte;
    }
  });
  return sums;
}

std::vector<Event> events(const Workforce& workforce, Date after, Date to) {
  const auto within = [&](Date day) { return day > after && day <= to; };
  const auto spells = workforce.spells();
  std::vector<Event> out;
  for (std::size_t i = 0; i < spells.size(); ++i) {
    const Spell& s = spells[i];
    const Spell *before = previous_of(spells, i), *next = next_of(spells, i);
    if (!before && within(s.start) && s.start > workforce.opening_day()) {
      out.push_back({Event::Kind::joined, s.start, s.person, kUnknown, kUnknown, s.unit, s.profession,
                     Leaving::still_employed});
    }
    if (s.until == kOpen || !within(s.until)) continue;
    if (next) {
      out.push_back({Event::Kind::moved, s.until, s.person, s.unit, s.profession, next->unit,
                     next->profession, Leaving::still_employed});
    } else {
      out.push_back(
          {Event::Kind::left, s.until, s.person, s.unit, s.profession, kUnknown, kUnknown, s.leaving});
    }
  }
  std::ranges::stable_sort(out, {}, [](const Event& e) { return std::pair(e.day, e.person); });
  return out;
}

std::vector<FlowRow> flows(const Workforce& workforce, MeasuringDay measuring) {
  const People& people = workforce.records().people;
  std::map<std::tuple<int, Index, Index, int, Sex>, FlowRow> cells;
  const auto cell = [&](const Event& e, Index unit, Index profession) -> FlowRow& {
    const auto person = static_cast<std::size_t>(e.person);
    const int year = year_of(e.day, measuring), age = band_from(people.birth[person].age(e.day));
    const Sex sex = people.sex[person];
    return cells.try_emplace({year, unit, profession, age, sex}, year, unit, profession, age, sex, 0, 0, 0, 0)
        .first->second;
  };
  for (const Event& e : events(workforce, workforce.observed_from().plus_days(-1), workforce.known_to())) {
    if (e.kind == Event::Kind::joined) ++cell(e, e.to_unit, e.to_profession).joiners;
    if (e.kind == Event::Kind::left) ++cell(e, e.from_unit, e.from_profession).leavers;
    if (e.kind == Event::Kind::moved) {
      ++cell(e, e.from_unit, e.from_profession).moves_out;
      ++cell(e, e.to_unit, e.to_profession).moves_in;
    }
  }
  std::vector<FlowRow> rows;
  for (const auto& [key, row] : cells) rows.push_back(row);
  return rows;
}

}  // namespace framsyn::workforce
