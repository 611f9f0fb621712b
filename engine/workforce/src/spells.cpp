#include "spells.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace framsyn::workforce {
namespace {

using Rows = std::span<const Index>;

std::vector<Index> by_person_and_start(const Employments& e) {
  std::vector<Index> order(e.person.size());
  std::iota(order.begin(), order.end(), 0);
  std::ranges::sort(order, [&](Index a, Index b) {
    return std::tuple(e.person[a], e.start[a], e.until[a], a) <
           std::tuple(e.person[b], e.start[b], e.until[b], b);
  });
  return order;
}

bool outranks(const Employments& e, Index a, Index b) {
  const auto degree = [&](Index i) { return e.fte[i] ? e.fte[i]->millionths() : -1; };
  return std::tuple(-degree(a), e.start[a], e.unit[a], e.profession[a], a) <
         std::tuple(-degree(b), e.start[b], e.unit[b], e.profession[b], b);
}

/// The main employment among `rows` on a day, or kUnknown.
Index main_on(const Employments& e, Rows rows, Date day) {
  Index best = kUnknown;
  for (Index row : rows) {
    if (e.start[row] > day || e.until[row] <= day) continue;
    if (best == kUnknown || outranks(e, row, best)) best = row;
  }
  return best;
}

class Layer {
 public:
  Layer(const Records& records, std::vector<Spell>& out)
      : e_(records.employments), bridge_(records.bridged_days), out_(out) {}

  void person(Rows rows) {
    first_ = out_.size();
    if (rows.size() == 1) {
      add(rows[0], e_.start[rows[0]], e_.until[rows[0]]);
    } else {
      many(rows);
    }
  }

 private:
  void many(Rows rows) {
    days_.clear();
    for (Index row : rows) {
      days_.push_back(e_.start[row]);
      if (e_.until[row] != kOpen) days_.push_back(e_.until[row]);
    }
    std::ranges::sort(days_);
    days_.erase(std::ranges::unique(days_).begin(), days_.end());
    for (std::size_t i = 0; i < days_.size(); ++i) {
      const Index row = main_on(e_, rows, days_[i]);
      if (row != kUnknown) add(row, days_[i], i + 1 < days_.size() ? days_[i + 1] : kOpen);
    }
  }

  void add(Index row, Date start, Date until) {
    Spell spell{e_.person[row], e_.unit[row],       e_.profession[row], start,
                until,          reason(row, until), joined(row, start)};
    if (out_.size() > first_) {
      Spell& last = out_.back();
      if (last.until != kOpen && start - last.until <= bridge_) last.until = start;
      if (last.until == start) {
        last.leaving = Leaving::still_employed;
        spell.joined = last.joined;
        if (last.unit == spell.unit && last.profession == spell.profession) {
          last.until = until;
          last.leaving = spell.leaving;
          return;
        }
      }
    }
    out_.push_back(spell);
  }

  Date joined(Index row, Date start) const {
    return e_.hired.empty() ? start
                            : std::min(start, e_.hired[static_cast<std::size_t>(row)].value_or(start));
  }

  Leaving reason(Index row, Date until) const {
    if (until == kOpen) return Leaving::still_employed;
    return e_.leaving[row] == Leaving::still_employed ? Leaving::unknown : e_.leaving[row];
  }

  const Employments& e_;
  int bridge_;
  std::vector<Spell>& out_;
  std::vector<Date> days_;
  std::size_t first_ = 0;
};

}  // namespace

std::vector<Spell> spells_of(const Records& records) {
  const Employments& e = records.employments;
  const auto order = by_person_and_start(e);
  std::vector<Spell> spells;
  spells.reserve(order.size());
  Layer layer(records, spells);
  for (std::size_t from = 0; from < order.size();) {
    std::size_t to = from;
    while (to < order.size() && e.person[order[to]] == e.person[order[from]]) ++to;
    layer.person(Rows(order).subspan(from, to - from));
    from = to;
  }
  return spells;
}

}  // namespace framsyn::workforce
