#include <framsyn/engine/disclosure/disclosure.hpp>

#include <algorithm>
#include <functional>

namespace framsyn::disclosure {
namespace {

using Mask = std::vector<std::uint8_t>;
using Persons = std::span<const std::int64_t>;

std::size_t place(std::int32_t cell) { return static_cast<std::size_t>(cell); }

/// Withholds one cell more where the sum would give a withheld one away. False when it is safe as it is.
bool mend(const Sum& sum, Persons persons, Mask& held) {
  int hidden = 0;
  std::int32_t smallest = -1;
  for (const std::int32_t part : sum.parts) {
    if (persons[place(part)] == 0) continue;
    if (held[place(part)])
      ++hidden;
    else if (smallest < 0 || persons[place(part)] < persons[place(smallest)])
      smallest = part;
  }
  const bool total_held = held[place(sum.total)] != 0;
  const bool lone_part = hidden == 1 && (!total_held || sum.persons == Total::always_told);
  const bool lone_total = hidden == 0 && total_held;
  if (!lone_part && !lone_total) return false;
  if (smallest < 0 && !total_held && persons[place(sum.total)] > 0) smallest = sum.total;
  if (smallest < 0) return false;
  held[place(smallest)] = 1;
  return true;
}

}  // namespace

Mask withheld(Persons persons, std::span<const Sum> sums, Threshold least) {
  Mask held(persons.size());
  for (std::size_t i = 0; i < persons.size(); ++i) held[i] = !may_show(persons[i], least);
  bool changed = true;
  while (changed) {
    changed = false;
    for (const Sum& sum : sums) changed |= mend(sum, persons, held);
  }
  return held;
}

namespace {

/// The tree crossed with professions as equations; a unit's own people become cells after the given ones.
struct Crossed {
  std::vector<std::int64_t> persons;
  std::vector<Sum> sums;
};

void add_professions(Crossed& table, std::int32_t first, int professions) {
  Sum sum{first + professions, {}, Total::always_told};
  for (int p = 0; p < professions; ++p) sum.parts.push_back(first + p);
  table.sums.push_back(std::move(sum));
}

Crossed crossed(std::span<const std::int32_t> parent, int professions, Persons persons) {
  Crossed table{{persons.begin(), persons.end()}, {}};
  const int width = professions + 1;
  const auto units = static_cast<std::int32_t>(parent.size());
  std::vector<std::vector<std::int32_t>> children(parent.size());
  for (std::int32_t u = 0; u < units; ++u) {
    if (parent[place(u)] >= 0) children[place(parent[place(u)])].push_back(u);
    add_professions(table, u * width, professions);
  }
  for (std::int32_t u = 0; u < units; ++u) {
    if (children[place(u)].empty()) continue;
    const auto own = static_cast<std::int32_t>(table.persons.size());
    for (int p = 0; p < width; ++p) {
      Sum sum{u * width + p, {own + p}};
      std::int64_t rest = table.persons[place(u * width + p)];
      for (std::int32_t child : children[place(u)]) {
        sum.parts.push_back(child * width + p);
        rest -= table.persons[place(child * width + p)];
      }
      table.persons.push_back(std::max<std::int64_t>(rest, 0));
      table.sums.push_back(std::move(sum));
    }
    add_professions(table, own, professions);
  }
  return table;
}

}  // namespace

Mask withheld(std::span<const std::int32_t> parent, int professions, Persons persons, Threshold least) {
  const Crossed table = crossed(parent, professions, persons);
  Mask held = withheld(table.persons, table.sums, least);
  held.resize(persons.size());
  return held;
}

}  // namespace framsyn::disclosure
