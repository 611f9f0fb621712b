#include "plan/degrees.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace framsyn::forecast {
namespace {

/// FTE in parts so fine that eight times today's people fit where they are summed, in 29 bits.
void lay_parts(double people, double most_fte, Plan& plan) {
  while (people * most_fte * plan.parts_per_fte * 8 > 0x1p29 && plan.parts_per_fte > 1)
    plan.parts_per_fte /= 10;
  plan.most_fte = std::max(1.0, most_fte * plan.parts_per_fte + 1);
}

/// Contract degrees at the data date: of each person, and of each group by where the employments are.
struct Degrees {
  std::vector<double> own, group;
  std::vector<std::uint8_t> knows;

  Degrees(const workforce::Workforce& w, std::size_t groups, const GroupPlaces& place)
      : own(w.records().people.id.size()), group(groups), knows(own.size()) {
    const auto& e = w.records().employments;
    for (std::size_t i = 0; i < e.person.size(); ++i) {
      if (!e.fte[i] || e.start[i] > w.known_to() || w.known_to() >= e.until[i]) continue;
      own[static_cast<std::size_t>(e.person[i])] += e.fte[i]->value();
      knows[static_cast<std::size_t>(e.person[i])] = 1;
      const auto at = place.find({e.unit[i], e.profession[i]});
      if (at != place.end()) group[at->second] += e.fte[i]->value();
    }
  }
};

/// What one person's degree is taken times in a group, and what it is where unknown.
struct Scale {
  double known = 0, usual = 1;
};

Scale scale_of(const Group& group, double fte, const Degrees& degrees) {
  double sum = 0, known = 0;
  for (const Person& p : group.people) {
    const auto i = static_cast<std::size_t>(p.fte);
    sum += degrees.own[i], known += degrees.knows[i];
  }
  return {sum > 0 ? fte / sum : 0, known > 0 ? fte / known : 1};
}

}  // namespace

// Until here a person's fte is their place among all people.
void lay_degrees(const workforce::Workforce& w, Plan& plan, const GroupPlaces& place) {
  const Degrees degrees(w, plan.groups.size(), place);
  std::vector<Scale> scales;
  double most = 0, people = 0;
  const auto fte_of = [&](const Person& p, const Scale& scale) {
    const auto i = static_cast<std::size_t>(p.fte);
    return degrees.knows[i] ? degrees.own[i] * scale.known : scale.usual;
  };
  for (std::size_t g = 0; g < plan.groups.size(); ++g) {
    const Group& group = plan.groups[g];
    scales.push_back(scale_of(group, degrees.group[g], degrees));
    most = std::max(most, plan.assumed->groups[g].fte_per_hire);
    for (const Person& p : group.people) most = std::max(most, fte_of(p, scales.back()));
    people += static_cast<double>(group.people.size());
  }
  lay_parts(people, most, plan);
  const auto parts = [&](double fte) {
    return static_cast<std::int32_t>(std::lround(plan.parts_per_fte * fte));
  };
  for (std::size_t g = 0; g < plan.groups.size(); ++g) {
    Group& group = plan.groups[g];
    group.hire_fte = parts(plan.assumed->groups[g].fte_per_hire);
    for (Person& p : group.people) p.fte = parts(fte_of(p, scales[g]));
    std::ranges::stable_sort(group.people, {}, &Person::path);
    group.stock = static_cast<double>(group.people.size());
  }
}

void lay_counts(const workforce::Workforce& w, Plan& plan, const GroupPlaces& place) {
  const auto& s = w.records().stocks;
  const Date last = std::ranges::max(s.day);
  std::vector<double> fte(plan.groups.size());
  for (std::size_t i = 0; i < s.day.size(); ++i) {
    const auto at = place.find({s.unit[i], s.profession[i]});
    if (s.day[i] != last || at == place.end()) continue;
    plan.groups[at->second].stock += static_cast<double>(s.heads[i]);
    fte[at->second] += s.fte[i];
  }
  double people = 0, most = 0;
  for (std::size_t g = 0; g < fte.size(); ++g) {
    Group& group = plan.groups[g];
    group.fte_per_head = fte[g] / std::max(1.0, group.stock);
    people += group.stock, most = std::max(most, group.fte_per_head);
  }
  lay_parts(people, most, plan);
}

}  // namespace framsyn::forecast
