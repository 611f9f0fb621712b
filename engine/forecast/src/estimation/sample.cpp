#include "estimation/sample.hpp"

#include "estimation/closed_units.hpp"

#include <framsyn/engine/workforce/history.hpp>

#include <algorithm>
#include <map>

namespace framsyn::forecast {

using workforce::ExposureRow;
using workforce::Index;
using workforce::Leaving;
using workforce::Spell;

Window window_of(const workforce::Workforce& w, int most_years) {
  const Date to = w.known_to();
  const int years = std::min(most_years, static_cast<int>((to - w.observed_from() + 1) / 365.25 + 0.003));
  // Those of the opening day have not come in the window: nothing is told of before.
  const Date from = to.plus_days(-static_cast<std::int32_t>(years * 365.25));
  return {std::max(from, w.opening_day()), to, years};
}

namespace {

bool follows(std::span<const Spell> spells, std::size_t i) {
  return i + 1 < spells.size() && spells[i + 1].person == spells[i].person &&
         spells[i + 1].start == spells[i].until;
}

/// Days on which at least five and at least half of a unit went to another unit together.
std::map<std::pair<Date, Index>, int> reorganisations(const workforce::Workforce& w, const Window& window) {
  std::map<std::pair<Date, Index>, int> went;
  const auto spells = w.spells();
  for (std::size_t i = 0; i < spells.size(); ++i) {
    const bool moved = follows(spells, i) && spells[i + 1].unit != spells[i].unit;
    if (moved && spells[i].until > window.from && spells[i].until <= window.to)
      ++went[{spells[i].until, spells[i].unit}];
  }
  std::erase_if(went, [](const auto& entry) { return entry.second < 5; });
  std::map<Date, std::vector<Index>> days;
  for (const auto& [key, n] : went) days[key.first].push_back(key.second);
  for (const auto& [day, units] : days) {
    std::map<Index, int> heads;
    for (const Spell& s : spells) heads[s.unit] += s.start < day && day <= s.until;
    for (Index unit : units) {
      if (went[{day, unit}] * 2 < heads[unit]) went.erase({day, unit});
    }
  }
  return went;
}

std::uint8_t tenure_band(Date joined, Date on) {
  const int years = completed_years(joined, on);
  std::uint8_t band = 0;
  while (band + 1u < workforce::kTenureBands.size() && years >= workforce::kTenureBands[band + 1u]) ++band;
  return band;
}

int year_of(const Window& window, Date day) {
  int year = 0;
  while (day > window.end(year)) ++year;
  return year;
}

void add_moves(const workforce::Workforce& w, const ClosedUnits& closed, Sample& sample) {
  const auto mass = reorganisations(w, sample.window);
  const auto spells = w.spells();
  for (std::size_t i = 0; i < spells.size(); ++i) {
    const Spell& s = spells[i];
    if (!follows(spells, i) || s.until <= sample.window.from || s.until > sample.window.to) continue;
    if (mass.contains({s.until, s.unit}) || !closed.sees(s.unit, s.until)) continue;
    // The day before is the last in the cell that the move is out of.
    const Date last = s.until.plus_days(-1);
    const auto birth = w.records().people.birth[static_cast<std::size_t>(s.person)];
    sample.moves.push_back({profession_place(s.profession, sample.professions), s.unit,
                            profession_place(spells[i + 1].profession, sample.professions),
                            spells[i + 1].unit, tenure_band(s.joined, last), age_place(birth.age(last)),
                            year_of(sample.window, s.until)});
  }
}

/// Employment rows with a known contract degree, by person and start; of those alike, the first comes first.
std::vector<std::size_t> with_degree(const workforce::Workforce& w, Date from) {
  const auto& e = w.records().employments;
  std::vector<std::size_t> known;
  for (std::size_t i = 0; i < e.person.size(); ++i)
    if (e.fte[i] && e.start[i] > from) known.push_back(i);
  std::ranges::stable_sort(known, {}, [&](std::size_t i) { return std::pair(e.person[i], e.start[i]); });
  return known;
}

void add_joiners(const workforce::Workforce& w, const ClosedUnits& closed, Sample& sample) {
  const auto& e = w.records().employments;
  const auto known = with_degree(w, sample.window.from);
  const auto key = [&](std::size_t i) { return std::pair(e.person[i], e.start[i]); };
  int year = 0;
  std::vector<const Spell*> came;
  for (std::size_t i = 0; i < w.spells().size(); ++i) {
    const Spell& s = w.spells()[i];
    if ((i == 0 || !follows(w.spells(), i - 1)) && s.start > sample.window.from &&
        s.start <= sample.window.to && closed.sees(s.unit, s.start))
      came.push_back(&s);
  }
  std::ranges::stable_sort(came, {}, [](const Spell* s) { return s->start; });
  for (const Spell* s : came) {
    while (s->start > sample.window.end(year)) ++year;
    const auto degree = std::ranges::lower_bound(known, std::pair(s->person, s->start), {}, key);
    const bool told = degree != known.end() && key(*degree) == std::pair(s->person, s->start);
    const auto birth = w.records().people.birth[static_cast<std::size_t>(s->person)];
    sample.joiners.push_back({profession_place(s->profession, sample.professions), s->unit, year,
                              birth.age(s->start), told ? e.fte[*degree] : std::nullopt});
  }
}

}  // namespace

Sample empty_sample(const workforce::Workforce& w, const Window& window) {
  Sample sample;
  sample.window = window;
  sample.professions = static_cast<int>(w.records().professions.size()) + 1;
  sample.units = static_cast<int>(w.records().units.id.size());
  sample.parents = w.records().units.parent;
  return sample;
}

std::vector<Date> bounds_of(const Window& window) {
  std::vector<Date> bounds{window.from};
  for (int year = 0; year < window.years; ++year) bounds.push_back(window.end(year));
  return bounds;
}

Sample sample_of(const workforce::Workforce& w) {
  Sample sample = empty_sample(w, window_of(w, 10));
  const ClosedUnits closed = closed_units(w, sample.window);
  Gathering gathering;
  const auto count = [&](std::size_t year, const ExposureRow& row) {
    Endings ended;
    std::ranges::copy(row.leavings, ended.left.begin());
    for (std::size_t c = 0; c < row.leavings.size(); ++c) {
      (static_cast<Leaving>(c) == Leaving::unknown ? sample.unknown_causes : sample.known_causes) +=
          row.leavings[c];
    }
    gathering.add(row, static_cast<int>(year), sample.professions, ended);
  };
  workforce::each_exposure(w, bounds_of(sample.window), count, closed.seen_until);
  static_cast<Cells&>(sample) = std::move(gathering).settled(sample.units);
  add_moves(w, closed, sample);
  add_joiners(w, closed, sample);
  return sample;
}

}  // namespace framsyn::forecast
