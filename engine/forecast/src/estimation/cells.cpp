#include "estimation/cells.hpp"

#include <algorithm>
#include <numeric>

namespace framsyn::forecast {

int age_place(std::optional<int> age) {
  if (!age) return Assumptions::kAges;
  return std::clamp(*age - Assumptions::kFirstAge, 0, Assumptions::kAges - 1);
}

int profession_place(workforce::Index profession, int professions) {
  return profession == workforce::kUnknown ? professions - 1 : profession;
}

void Gathering::add(const workforce::ExposureRow& row, int year, int professions, const Endings& ended) {
  const bool any = ended.leavings != 0 || std::ranges::any_of(ended.left, [](double n) { return n != 0; });
  cells_.push_back({.years = row.years,
                    .unit = row.unit,
                    .profession = profession_place(row.profession, professions),
                    .ending = any ? static_cast<std::uint32_t>(endings_.size()) : 0,
                    .born = row.born,
                    .age = static_cast<std::uint8_t>(row.age == workforce::kUnknown ? Assumptions::kAges
                                                                                    : age_place(row.age)),
                    .tenure = static_cast<std::uint8_t>(row.tenure & 15),
                    .year = static_cast<std::uint8_t>(year & 15)});
  if (any) endings_.push_back(ended);
}

namespace {

/// Within a unit.
std::uint64_t order(const Cell& c) {
  return static_cast<std::uint64_t>(c.profession) << 32 | std::uint64_t{c.kind()} << 16 |
         static_cast<std::uint16_t>(c.born);
}

std::vector<Cell> in_order(std::deque<Cell> cells, int units) {
  std::vector<std::size_t> next(static_cast<std::size_t>(units) + 1);
  for (const Cell& c : cells) ++next[static_cast<std::size_t>(c.unit) + 1];
  std::partial_sum(next.begin(), next.end(), next.begin());
  std::vector<Cell> ordered(cells.size());
  for (const Cell& c : cells) ordered[next[static_cast<std::size_t>(c.unit)]++] = c;
  cells.clear();
  for (std::size_t u = 0, from = 0; u < static_cast<std::size_t>(units); from = next[u++])
    std::ranges::stable_sort(ordered.begin() + static_cast<std::ptrdiff_t>(from),
                             ordered.begin() + static_cast<std::ptrdiff_t>(next[u]), {}, order);
  return ordered;
}

void put_to(const Endings& more, Endings& to) {
  to.leavings += more.leavings, to.retirements += more.retirements;
  for (std::size_t c = 0; c < to.left.size(); ++c) to.left[c] += more.left[c];
}

}  // namespace

Cells Gathering::settled(int units) && {
  Cells out{in_order(std::move(cells_), units)};
  std::size_t last = 0, n = 0;
  for (const Cell part : out.cells) {
    const bool alike = n > 0 && out.cells[last].unit == part.unit && order(out.cells[last]) == order(part);
    if (!alike) {
      out.cells[last = n++] = part;
      out.cells[last].ending = 0;
    } else {
      out.cells[last].years += part.years;
    }
    if (part.ending == 0) continue;
    std::uint32_t& ending = out.cells[last].ending;
    if (ending == 0) ending = static_cast<std::uint32_t>(out.endings.size()), out.endings.emplace_back();
    put_to(endings_[part.ending], out.endings[ending]);
  }
  out.cells.resize(n);
  return out;
}

}  // namespace framsyn::forecast
