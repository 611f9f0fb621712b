#pragma once

#include <functional>
#include <optional>

#include <framsyn/engine/workforce/history.hpp>

namespace framsyn::workforce {

/// A Filter made ready: is a unit and profession inside it?
class Inside {
 public:
  Inside(const Workforce& workforce, const Filter& filter)
      : units_(workforce.subtree(filter.unit)), profession_(filter.profession) {}
  bool operator()(Index unit, Index profession) const {
    return units_[static_cast<std::size_t>(unit)] && (profession_ == kAll || profession_ == profession);
  }
  bool operator()(const Spell& spell) const { return (*this)(spell.unit, spell.profession); }

 private:
  std::vector<std::uint8_t> units_;
  Index profession_;
};

/// The spell that follows spell i without a day between, or nothing.
inline const Spell* next_of(std::span<const Spell> spells, std::size_t i) {
  if (i + 1 == spells.size()) return nullptr;
  const Spell& next = spells[i + 1];
  return next.person == spells[i].person && next.start == spells[i].until ? &next : nullptr;
}
inline const Spell* previous_of(std::span<const Spell> spells, std::size_t i) {
  if (i == 0) return nullptr;
  const Spell& previous = spells[i - 1];
  return previous.person == spells[i].person && previous.until == spells[i].start ? &previous : nullptr;
}

/// The year whose measuring day is the first on or after `day`.
inline int year_of(Date day, MeasuringDay measuring) {
  const int year = day.year();
  return day > measuring.in(year) ? year + 1 : year;
}

/// The first age of the five-year band of AgeRow that holds this age.
int band_from(std::optional<int> age);

/// Calls each for every count that holds on the day, heads and FTE apart.
using EachStock = std::function<void(Index unit, Index profession, const Stock&)>;
void each_stock(const Workforce&, Date day, const EachStock& each);

/// Basis::stocks: the latest day counted on or before `day` and at most a year old.
std::optional<Date> counted_by(const Workforce&, Date day);

}  // namespace framsyn::workforce
