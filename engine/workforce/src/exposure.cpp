#include <framsyn/engine/workforce/exposure.hpp>

#include "inside.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace framsyn::workforce {
namespace {

std::uint8_t tenure_band(int years) {
  std::uint8_t band = 0;
  while (band + 1u < kTenureBands.size() && years >= kTenureBands[band + 1u]) ++band;
  return band;
}

/// The day on which `years` are completed, by the rule of completed_years: 29 February becomes 1 March.
Date completed_on(Date from, int years) {
  const int year = from.year() + years;
  return Date::valid(year, from.month(), from.day()).value_or(Date(year, 3, 1));
}

struct Cutter {
  std::vector<ExposureRow>& out;
  const Spell& spell;
  Birth birth;

  /// The cell that holds `day`, and the first day after it.
  std::pair<ExposureRow, Date> cell(Date day) const {
    const auto age = birth.age(day);
    const int tenure = completed_years(spell.joined, day);
    const std::uint8_t band = tenure_band(tenure);
    Date until(day.year() + 1, 1, 1);
    if (age) until = std::min(until, completed_on(birth.day(), *age + 1));
    if (band + 1u < kTenureBands.size())
      until = std::min(until, completed_on(spell.joined, kTenureBands[band + 1u]));
    ExposureRow row{day.year(), static_cast<std::int16_t>(age.value_or(kUnknown)),
                    band,       spell.profession,
                    spell.unit, born(age),
                    0,          {},
                    0};
    return {row, until};
  }

  std::int16_t born(std::optional<int> age) const {
    return static_cast<std::int16_t>(age && *age >= kBornToldFrom ? birth.day().year() : kUnknown);
  }

  void run(Date from, Date to, bool ends, bool moves) {
    for (Date day = from; day < to;) {
      auto [row, until] = cell(day);
      const Date stop = std::min(until, to);
      row.years = (stop - day) / 365.25;
      if (stop == to && ends) {
        if (moves)
          ++row.moves;
        else
          ++row.leavings[static_cast<std::size_t>(spell.leaving)];
      }
      out.push_back(row);
      day = stop;
    }
  }
};

auto key(const ExposureRow& r) { return std::tuple(r.year, r.unit, r.profession, r.age, r.tenure, r.born); }

std::vector<ExposureRow> merged(std::vector<ExposureRow> pieces) {
  // stable: the sum of years is then taken in the order of persons, the same each time
  std::ranges::stable_sort(pieces, {}, key);
  std::size_t last = 0;
  for (std::size_t i = 1; i < pieces.size(); ++i) {
    if (key(pieces[last]) != key(pieces[i])) {
      pieces[++last] = pieces[i];
      continue;
    }
    pieces[last].years += pieces[i].years;
    pieces[last].moves += pieces[i].moves;
    for (std::size_t c = 0; c < kLeavings; ++c) pieces[last].leavings[c] += pieces[i].leavings[c];
  }
  if (!pieces.empty()) pieces.resize(last + 1);
  return pieces;
}

}  // namespace

std::vector<ExposureRow> exposure(const Workforce& workforce, Date from, Date to) {
  from = std::max(from, workforce.observed_from());
  std::vector<ExposureRow> pieces;
  const auto spells = workforce.spells();
  for (std::size_t i = 0; i < spells.size(); ++i) {
    const Spell& spell = spells[i];
    const Date start = std::max(spell.start, from), stop = std::min(spell.until, to);
    const bool ends = spell.until <= to && spell.until != kOpen;
    const Birth birth = workforce.records().people.birth[static_cast<std::size_t>(spell.person)];
    Cutter{pieces, spell, birth}.run(start, stop, ends, next_of(spells, i) != nullptr);
  }
  return merged(std::move(pieces));
}

}  // namespace framsyn::workforce
