#include <framsyn/engine/disclosure/disclosure.hpp>

#include <algorithm>
#include <cmath>
#include <utility>

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

/// The cells withheld so far, and which sums have not been looked at since one of theirs was. Far from all
/// sums change, and a sum that has not needs nothing more.
class Holding {
 public:
  Holding(Mask& held, std::span<const Sum> sums)
      : held(held), unsure_(sums.size(), 1), first_(held.size() + 1) {
    const auto each = [&](const auto& of) {
      for (std::size_t i = 0; i < sums.size(); ++i) {
        of(sums[i].total, i);
        for (const std::int32_t part : sums[i].parts) of(part, i);
      }
    };
    each([&](std::int32_t cell, std::size_t) { ++first_[place(cell) + 1]; });
    for (std::size_t i = 1; i < first_.size(); ++i) first_[i] += first_[i - 1];
    sums_.resize(first_.back());
    std::vector<std::uint32_t> next = first_;
    each([&](std::int32_t cell, std::size_t i) {
      sums_[next[place(cell)]++] = static_cast<std::uint32_t>(i);
    });
  }
  bool hold(std::int32_t cell) {
    if (held[place(cell)] != 0) return false;
    held[place(cell)] = 1;
    for (auto i = first_[place(cell)]; i < first_[place(cell) + 1]; ++i) unsure_[sums_[i]] = 1;
    return true;
  }
  bool is_unsure(std::size_t sum) { return std::exchange(unsure_[sum], std::uint8_t{0}) != 0; }

  Mask& held;

 private:
  std::vector<std::uint8_t> unsure_;
  std::vector<std::uint32_t> first_, sums_;  ///< by cell: the sums that it is in
};

/// Withholds more where the sum would give a withheld cell away. False when it is safe, or as safe as it
/// gets.
bool mend(const Sum& sum, Persons persons, Threshold least, Holding& holding) {
  const Parts parts(sum, persons, holding.held);
  const bool total_held = holding.held[place(sum.total)] != 0, always = sum.persons == Total::always_told;
  if (parts.hidden == 0 && !total_held) return false;
  if (total_held && !always && parts.hidden > 0) return false;
  if (parts.cover_each_other(least)) return false;
  if (parts.smallest >= 0) return holding.hold(parts.smallest);
  if (!always) return persons[place(sum.total)] > 0 && holding.hold(sum.total);
  bool changed = false;
  for (const std::int32_t part : sum.parts) changed |= holding.hold(part);
  return changed;
}

}  // namespace

double told_degrees(double fte) { return std::round(fte) + 0.0; }  // never -0

Mask withheld(Persons persons, std::span<const Sum> sums, Threshold least, Mask already) {
  Mask held = std::move(already);
  held.resize(persons.size());
  for (std::size_t i = 0; i < persons.size(); ++i) held[i] |= !may_show(persons[i], least);
  Holding holding(held, sums);
  for (bool changed = true; changed;) {
    changed = false;
    for (std::size_t i = 0; i < sums.size(); ++i)
      if (holding.is_unsure(i)) changed |= mend(sums[i], persons, least, holding);
  }
  return held;
}

}  // namespace framsyn::disclosure
