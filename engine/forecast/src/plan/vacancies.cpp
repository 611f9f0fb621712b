#include "plan/vacancies.hpp"

#include "estimation/refill.hpp"

#include <framsyn/engine/statistics/elementary.hpp>

#include <algorithm>

namespace framsyn::forecast {
namespace {

/// How soon posts are filled: the time to fill one is exponential.
void lay_time_to_fill(Plan& plan) {
  const double delay = plan.assumed->time_to_fill;
  for (const double length : plan.length)
    plan.at_once.push_back(static_cast<float>(filled_at_once(delay, length)));
  const double left = delay > 0 ? statistics::exponential(-plan.length.front() / delay) : 0;
  plan.vacant_at_once = static_cast<float>(1 - left);
}

/// Leavers expected of those employed now, before the first step that ends a year or more ahead.
double leavers_soon(const Plan& plan, std::size_t group) {
  const Group& g = plan.groups[group];
  const double leave = plan.assumed->groups[group].leave.own.mean(),
               retire = plan.assumed->retire_profession[static_cast<std::size_t>(g.profession)].mean();
  // A horizon shorter than that meets it in proportion: no year's figures go by where the last year is.
  const double first = plan.length.front(), rest = first < 1 ? 1 : 0;
  const double met = plan.settled == 1 && rest > 0 ? (first + rest) / first : 1;
  double leavers = 0;
  for (const Person& person : g.people) {
    const Path& path = plan.paths[static_cast<std::size_t>(person.path)];
    double hazard = 0;
    for (std::size_t t = 0; t < static_cast<std::size_t>(plan.settled); ++t)
      hazard += static_cast<double>(path.leave[t]) * leave + static_cast<double>(path.retire[t]) * retire;
    leavers += 1 - statistics::exponential(-hazard * met);
  }
  return leavers;
}

/// Posts that are vacant on the data date, as many as always and those that the group is short of, are soon
/// filled or left vacant as any other; where people are more than posts, some leavers' posts are no more.
void lay_vacant_posts(Plan& plan) {
  const double always = 1 - filled_at_once(plan.assumed->time_to_fill, 1);
  for (std::size_t g = 0; g < plan.groups.size(); ++g) {
    const double soon = leavers_soon(plan, g);
    const double vacancies = plan.assumed->groups[g].vacancies +
                             always * soon / (plan.length.front() < 1 ? plan.length.front() + 1 : 1);
    plan.groups[g].vacancies = static_cast<float>(std::max(0.0, vacancies));
    if (vacancies < 0 && soon > 0)
      plan.groups[g].fills = static_cast<float>(std::max(0.0, 1 + vacancies / soon));
  }
}

}  // namespace

void lay_vacancies(Plan& plan) {
  lay_time_to_fill(plan);
  lay_vacant_posts(plan);
}

}  // namespace framsyn::forecast
