#include "levers/levers.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace framsyn::forecast {
namespace {

using workforce::Index;
using workforce::kAll;

/// Levers that make a class of those who meet them. The others bring people in, or limit them, group by
/// group.
bool is_of_a_class(LeverKind kind) { return kind <= LeverKind::hires || kind == LeverKind::contract_degree; }

/// Leavers and growth of a year at the data date's rates.
double hires_needed(const Plan& plan, std::size_t g) {
  const Assumptions& a = *plan.assumed;
  const Group& group = plan.groups[g];
  const double leave = a.groups[g].leave.own.mean(),
               retire = a.retire_profession[static_cast<std::size_t>(group.profession)].mean();
  double need = a.groups[g].hires.mean();
  for (const Person& person : group.people) {
    const Path& path = plan.paths[static_cast<std::size_t>(person.path)];
    need += (static_cast<double>(path.leave[0]) * leave + static_cast<double>(path.retire[0]) * retire) /
            plan.length[0];
  }
  return need;
}

/// Each reached group's share of what a lever gives; even where nobody needs any.
std::vector<double> shares_of(const Plan& plan, const Lever& lever, const std::vector<std::size_t>& groups) {
  std::vector<double> shares;
  for (const std::size_t g : groups)
    shares.push_back(lever.weights == LeverWeights::size ? plan.groups[g].stock : hires_needed(plan, g));
  const double sum = std::accumulate(shares.begin(), shares.end(), 0.0);
  for (double& share : shares) share = sum > 0 ? share / sum : 1 / static_cast<double>(shares.size());
  return shares;
}

/// Whole persons, the largest parts left over first, so that the sum is what was to be divided.
std::vector<std::int32_t> in_whole(double whole, const std::vector<double>& shares) {
  std::vector<std::int32_t> out;
  std::vector<std::pair<double, std::size_t>> left;
  auto rest = static_cast<std::int32_t>(whole);
  for (std::size_t i = 0; i < shares.size(); ++i) {
    const double part = std::floor(whole) * shares[i];
    out.push_back(static_cast<std::int32_t>(part));
    left.emplace_back(out.back() - part, i);
    rest -= out.back();
  }
  std::ranges::sort(left);
  for (std::size_t i = 0; rest > 0 && i < left.size(); ++i, --rest) ++out[left[i].second];
  return out;
}

/// A cap is divided over the groups beforehand: that is what makes it hold in every draw.
void lay_cap(const Lever& lever, const std::vector<std::size_t>& groups, const std::vector<double>& shares,
             Plan& plan) {
  plan.capped = true;
  const Ramp ramp = ramp_of(lever, plan.assumed->as_of, plan.day);
  for (std::size_t t = 0; t < plan.years.size(); ++t) {
    if (plan.elapsed[t] <= ramp.start + ramp.years) continue;  // in full force only
    const auto most = in_whole(lever.size * plan.length[t], shares);
    for (std::size_t i = 0; i < groups.size(); ++i) {
      auto& row = plan.groups[groups[i]].most_hires;
      if (row.empty()) row.assign(plan.years.size(), std::numeric_limits<std::int32_t>::max());
      row[t] = std::min(row[t], most[i]);
    }
  }
}

void lay_by_group(std::size_t place, const std::vector<std::size_t>& groups, Plan& plan) {
  const Lever& lever = plan.assumed->levers[place];
  if (lever.kind != LeverKind::more_hires && lever.kind != LeverKind::training &&
      lever.kind != LeverKind::hires_cap)
    return;
  const auto shares = shares_of(plan, lever, groups);
  if (lever.kind == LeverKind::hires_cap) return lay_cap(lever, groups, shares, plan);
  for (std::size_t i = 0; i < groups.size(); ++i)
    plan.groups[groups[i]].inflows.push_back(
        {static_cast<std::int32_t>(place), static_cast<float>(shares[i])});
}

void lay_classes(const std::vector<std::vector<std::int32_t>>& met, Plan& plan) {
  std::map<std::vector<std::int32_t>, std::int32_t> known{{{}, 0}};
  for (std::size_t g = 0; g < met.size(); ++g) {
    const auto [at, fresh] = known.try_emplace(met[g], static_cast<std::int32_t>(plan.classes.size()));
    plan.groups[g].lever_class = at->second;
    if (!fresh) continue;
    LeverClass& one = plan.classes.emplace_back(LeverClass{met[g], -1, {}});
    for (const std::int32_t lever : met[g])
      if (plan.assumed->levers[static_cast<std::size_t>(lever)].kind == LeverKind::later_retirement)
        one.retirement = lever;
  }
}

}  // namespace

bool reaches(const Lever& lever, Index unit, Index profession, const std::vector<Index>& parent) {
  if (lever.profession != kAll && lever.profession != profession) return false;
  while (unit >= 0 && unit != lever.unit) unit = parent[static_cast<std::size_t>(unit)];
  return lever.unit == kAll || unit >= 0;
}

double Ramp::at(double time) const {
  constexpr double kSameTime = 1e-9;
  return time < start + kSameTime ? 0 : years <= 0 ? 1 : std::min(1.0, (time - start) / years);
}

double Ramp::mean(double begin, double end) const {
  const auto summed = [&](double time) {
    const double past = std::max(0.0, time - start);
    return past < years ? past * past / (2 * years) : past - years / 2;
  };
  return (summed(end) - summed(begin)) / (end - begin);
}

/// Steps are a year each but the first, whatever the calendar's leap years: what begins the day after a
/// measuring day begins with a step.
Ramp ramp_of(const Lever& lever, Date as_of, workforce::MeasuringDay day) {
  const auto apart = [](Date from, Date to) { return static_cast<double>(to - from) / 365.25; };
  const int first = as_of.year() + (day.in(as_of.year()) > as_of ? 0 : 1);
  const Date eve = Date(lever.from, 1, 1).plus_days(-1), measured = day.in(lever.from - 1);
  const double begins = lever.from - 1 < first
                            ? std::max(0.0, apart(as_of, eve))
                            : apart(as_of, day.in(first)) + (lever.from - 1 - first) + apart(measured, eve);
  return {begins + (lever.kind == LeverKind::training ? lever.delay : 0), lever.ramp};
}

double in_force(const Lever& lever, const CutTree& tree, std::size_t year) {
  return ramp_of(lever, tree.as_of, tree.day).at(tree.elapsed[year]);
}

void lay_levers(const std::vector<Index>& parent, Plan& plan) {
  const auto& levers = plan.assumed->levers;
  plan.classes = {LeverClass{}};
  plan.refills = plan.refill > 0;
  std::vector<std::vector<std::int32_t>> met(plan.groups.size());
  for (std::size_t i = 0; i < levers.size(); ++i) {
    const Ramp ramp = ramp_of(levers[i], plan.assumed->as_of, plan.day);
    auto& weight = plan.lever_weight.emplace_back();
    // A degree is of those who are there on the measuring day, a rate of the year that leads there.
    for (std::size_t t = 0; t < plan.years.size(); ++t)
      weight.push_back(levers[i].kind == LeverKind::contract_degree
                           ? ramp.at(plan.elapsed[t])
                           : ramp.mean(plan.elapsed[t] - plan.length[t], plan.elapsed[t]));
    std::vector<std::size_t> groups;
    for (std::size_t g = 0; g < plan.groups.size(); ++g)
      if (reaches(levers[i], plan.groups[g].unit, plan.assumed->groups[g].profession, parent))
        groups.push_back(g);
    if (is_of_a_class(levers[i].kind)) {
      for (const std::size_t g : groups) met[g].push_back(static_cast<std::int32_t>(i));
      plan.moves_vary |= levers[i].kind == LeverKind::moves;
      plan.refills |= levers[i].kind == LeverKind::fill_rate && levers[i].size > 0;
    } else {
      lay_by_group(i, groups, plan);
    }
    if (levers[i].kind == LeverKind::contract_degree) plan.most_fte *= 2;
    if (levers[i].kind == LeverKind::absence)
      for (const std::size_t g : groups)
        plan.groups[g].absence_levers.push_back(static_cast<std::int32_t>(i));
  }
  lay_classes(met, plan);
}

}  // namespace framsyn::forecast
