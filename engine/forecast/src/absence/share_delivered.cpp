#include "absence/share_delivered.hpp"

#include "levers/levers.hpp"

#include <framsyn/engine/statistics/elementary.hpp>

#include <algorithm>
#include <cmath>

namespace framsyn::forecast {
namespace {

using statistics::exponential;
using statistics::logarithm;

constexpr double kShortLeft = 0.5;  // of a year's short absence beside the usual, a year later

double squared(double x) { return x * x; }

/// FTE that are away: in the mean, by causes common to all (sd), and by the group's own (variance).
struct Away {
  double contracted = 0, mean = 0, by_leave_year = 0, by_short_year = 0, by_lever = 0, own = 0;
  void add(const Away& other) {
    contracted += other.contracted, mean += other.mean, by_leave_year += other.by_leave_year;
    by_short_year += other.by_short_year, by_lever += other.by_lever, own += other.own;
  }
  ShareDelivered share() const {
    if (contracted <= 0) return {1, 0};
    const double variance = squared(by_leave_year) + squared(by_short_year) + squared(by_lever) + own;
    return {std::max(0.0, 1 - mean / contracted), variance / squared(contracted)};
  }
};

/// Long leave, two states: from what is known now towards what beginning, return and turnover come to.
void add_long(const AbsenceAssumptions& all, const GroupAbsence& g, double years, Away& away) {
  const double ends = g.returns + all.turnover, speed = g.begins + ends, gone = exponential(-speed * years);
  const double steady = g.begins / speed, now = std::min(1.0, g.on_leave_now / all.away_a_head);
  const double if_on = steady + (1 - steady) * gone, if_at_work = steady * (1 - gone);
  const double share = now * if_on + (1 - now) * if_at_work;
  const double scale = all.away_a_head * away.contracted;
  const double slope = steady * (1 - steady) * (1 - gone);  // by the log of the rate of beginning
  const double chance = now * if_on * (1 - if_on) + (1 - now) * if_at_work * (1 - if_at_work);
  away.mean += scale * share;
  away.by_leave_year += scale * slope * all.begins_sd * std::sqrt(1 + 1.0 / all.years);
  away.own += squared(scale * slope) * g.begins_variance + scale * all.away_a_head * g.fte_per_head * chance;
}

void add_short(const AbsenceAssumptions& all, const GroupAbsence& g, double years, Away& away) {
  const double left = short_level_left(years), level = exponential(all.short_now * left);
  const double mean = away.contracted * g.short_absence * level;
  away.mean += mean;
  away.by_short_year += mean * all.short_sd * std::sqrt(1 - left * left + 1.0 / all.years);
  away.own += squared(mean) * g.short_variance + all.short_excess * mean * std::min(1.0, years);
}

/// What is worked of the time is another share of it under a lever.
void meet(const Lever& lever, double in_force, Away& away) {
  const double delivered = away.contracted - away.mean, base = 1 - lever.share;
  const double times = 1 + in_force * ((1 - std::min(.95, lever.size)) / base - 1);
  const double width =
      lever.interval ? logarithm(lever.interval->high / lever.interval->low) / (2 * 1.2815515655446004) : 0;
  away.by_leave_year *= times, away.by_short_year *= times, away.by_lever *= times, away.own *= times * times;
  away.by_lever += delivered * in_force * lever.size * width / base;
  away.mean = away.contracted - delivered * times;
}

class Groups {
 public:
  Groups(const Plan& plan, std::span<const Moments> contracted)
      : plan_(plan), absence_(*plan.assumed->absence), contracted_(contracted) {}
  Away away(std::size_t group, std::size_t year) const {
    const auto cut = static_cast<std::size_t>(plan_.groups[group].cut);
    Away out;
    out.contracted = contracted_[cut * plan_.years.size() + year].mean;
    if (out.contracted <= 0) return out;
    add_long(absence_, absence_.groups[group], plan_.elapsed[year], out);
    add_short(absence_, absence_.groups[group], plan_.elapsed[year], out);
    const auto& levers = plan_.assumed->levers;
    for (const std::int32_t l : plan_.groups[group].absence_levers) {
      const Lever& lever = levers[static_cast<std::size_t>(l)];
      meet(lever, ramp_of(lever, plan_.assumed->as_of, plan_.day).at(plan_.elapsed[year]), out);
    }
    return out;
  }

 private:
  const Plan& plan_;
  const AbsenceAssumptions& absence_;
  std::span<const Moments> contracted_;
};

}  // namespace

double short_level_left(double years) { return exponential(logarithm(kShortLeft) * years); }

std::vector<ShareDelivered> shares_delivered(const Plan& plan, std::span<const Moments> contracted) {
  const std::size_t years = plan.years.size();
  std::vector<Away> sums(plan.cuts.size() * years);
  const Groups groups(plan, contracted);
  for (std::size_t g = 0; g < plan.groups.size(); ++g)
    for (std::size_t y = 0; y < years; ++y)
      sums[static_cast<std::size_t>(plan.groups[g].cut) * years + y].add(groups.away(g, y));
  for (const std::int32_t c : plan.order) {
    const auto cut = static_cast<std::size_t>(c);
    for (const std::int32_t to : {plan.links[cut].up, plan.links[cut].across})
      for (std::size_t y = 0; to >= 0 && y < years; ++y)
        sums[static_cast<std::size_t>(to) * years + y].add(sums[cut * years + y]);
  }
  std::vector<ShareDelivered> out;
  for (const Away& away : sums) out.push_back(away.share());
  return out;
}

}  // namespace framsyn::forecast
