#include <framsyn/engine/disclosure/disclosure.hpp>

#include <algorithm>

namespace framsyn::disclosure {
namespace {

using Persons = std::span<const std::int64_t>;

std::size_t place(std::int32_t cell) { return static_cast<std::size_t>(cell); }

/// The parts of one sum as they stand: those withheld, and the smallest one told.
struct Parts {
  std::int64_t hidden = 0, persons = 0;
  std::int32_t smallest = -1;

  Parts(const Sum& sum, Persons of, const Mask& held) {
    for (const std::int32_t part : sum.parts) {
      const std::int64_t here = of[place(part)];
      if (here == 0) continue;
      if (held[place(part)])
        ++hidden, persons += here;
      else if (smallest < 0 || here < of[place(smallest)])
        smallest = part;
    }
  }
  bool cover_each_other(Threshold least) const {
    return hidden >= 2 && persons >= least.persons && persons > hidden;
  }
};

bool hold(Mask& held, std::int32_t cell) {
  const bool changed = held[place(cell)] == 0;
  held[place(cell)] = 1;
  return changed;
}

/// Withholds more where the sum would give a withheld cell away. False when it is safe, or as safe as it
/// gets.
bool mend(const Sum& sum, Persons persons, Threshold least, Mask& held) {
  const Parts parts(sum, persons, held);
  const bool total_held = held[place(sum.total)] != 0, always = sum.persons == Total::always_told;
  if (parts.hidden == 0 && !total_held) return false;
  if (total_held && !always && parts.hidden > 0) return false;
  if (parts.cover_each_other(least)) return false;
  if (parts.smallest >= 0) return hold(held, parts.smallest);
  if (!always) return persons[place(sum.total)] > 0 && hold(held, sum.total);
  bool changed = false;
  for (const std::int32_t part : sum.parts) changed |= hold(held, part);
  return changed;
}

}  // namespace

Mask withheld(Persons persons, std::span<const Sum> sums, Threshold least, Mask already) {
  Mask held = std::move(already);
  held.resize(persons.size());
  for (std::size_t i = 0; i < persons.size(); ++i) held[i] |= !may_show(persons[i], least);
  bool changed = true;
  while (changed) {
    changed = false;
    for (const Sum& sum : sums) changed |= mend(sum, persons, least, held);
  }
  return held;
}

}  // namespace framsyn::disclosure
