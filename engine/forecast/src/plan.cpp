#include "plan.hpp"

#include "cuts.hpp"
#include "degrees.hpp"
#include "sample.hpp"
#include "vacancies.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace framsyn::forecast {
namespace {

using workforce::Index;
using workforce::kUnknown;

constexpr std::uint32_t kSchema = 0x66723031;  // the model's version: another model, other random numbers

std::uint32_t mixed(std::uint64_t id) {
  id = (id ^ (id >> 30)) * 0xBF58476D1CE4E5B9;
  id = (id ^ (id >> 27)) * 0x94D049BB133111EB;
  return static_cast<std::uint32_t>(id ^ (id >> 31));
}

void lay_steps(const Horizon& horizon, Plan& plan) {
  const Date now = plan.assumed->as_of;
  double elapsed = 0;
  for (int year = now.year(); year <= horizon.last_year; ++year) {
    const Date day = horizon.day.in(year);
    if (day <= now) continue;
    const double whole = static_cast<double>(day - now) / 365.25;
    const double length = plan.years.empty() ? whole : 1;
    elapsed += length;
    plan.years.push_back(year);
    plan.length.push_back(length);
    plan.elapsed.push_back(elapsed);
  }
  plan.steps = static_cast<int>(plan.years.size());
  plan.settled = std::min(plan.steps, plan.length.front() < 1 ? 2 : 1);
}

/// Rates met by someone of an exact age and service at the data date, month by month. Age unknown: age < 0.
class Walker {
 public:
  explicit Walker(const Plan& plan) : a_(*plan.assumed), plan_(plan) {}

  /// From `start` years after the data date, when age and service were so; zero before.
  Path path(double age, double service, double start) const {
    Path path;
    for (int t = 0; t < plan_.steps; ++t) {
      const auto step = static_cast<std::size_t>(t);
      const double end = plan_.elapsed[step], begin = std::max(start, end - plan_.length[step]);
      float leave = 0, retire = 0, move = 0;
      const int parts = 12;
      for (int i = 0; i < parts && end > begin; ++i) {
        const double at = begin + (end - begin) * (i + 0.5) / parts - start, piece = (end - begin) / parts;
        add(age, service, at, piece, leave, retire, move);
      }
      path.leave[step] = leave, path.retire[step] = retire, path.move[step] = move;
    }
    return path;
  }

 private:
  void add(double age, double service, double at, double piece, float& leave, float& retire,
           float& move) const {
    const auto place = [&](double shift) {
      return static_cast<std::size_t>(age < 0 ? Assumptions::kAges
                                              : age_place(static_cast<int>(std::floor(age + at - shift))));
    };
    std::size_t band = 0;
    while (band + 1 < workforce::kTenureBands.size() && service + at >= workforce::kTenureBands[band + 1])
      ++band;
    const auto& levers = a_.levers;
    leave += static_cast<float>(piece * levers.leaving * a_.leave_age[place(0)] * a_.leave_tenure[band]);
    retire += static_cast<float>(piece * a_.retire[place(levers.later_retirement)]);
    move += static_cast<float>(piece * levers.moving * a_.move_tenure[band]);
  }

  const Assumptions& a_;
  const Plan& plan_;
};

/// Whole years of age and service decide the path: the average birthday is half a year ago.
void lay_people(const workforce::Workforce& w, Plan& plan, const GroupPlaces& place) {
  const Walker walker(plan);
  const Date now = w.known_to();
  std::map<std::pair<int, int>, std::int32_t> known;
  for (const auto& s : w.spells()) {
    if (s.start > now || now >= s.until) continue;
    const auto person = static_cast<std::size_t>(s.person);
    const auto age = w.records().people.birth[person].age(now);
    const int service = std::min(completed_years(s.joined, now), 10);
    const auto [at, fresh] =
        known.try_emplace({age.value_or(-1), service}, static_cast<std::int32_t>(plan.paths.size()));
    if (fresh) plan.paths.push_back(walker.path(age ? *age + 0.5 : -1, service + 0.5, 0));
    plan.groups[place.at({s.unit, s.profession})].people.push_back(
        {mixed(static_cast<std::uint64_t>(w.records().people.id[person])), at->second, s.person});
  }
}

void lay_entries(Plan& plan) {
  const Walker walker(plan);
  for (int kind = 0; kind < kEntryKinds; ++kind) {
    const double age =
        kind + 1 < kEntryKinds ? Assumptions::kEntryAges[static_cast<std::size_t>(kind)] + 0.5 : -1;
    for (std::size_t s = 0; s < plan.years.size(); ++s) {
      plan.entries.push_back(walker.path(age, 0, plan.elapsed[s] - plan.length[s] / 2));
    }
  }
  for (const auto& shares : plan.assumed->entry_ages) {
    auto cumulative = shares;
    for (std::size_t i = 1; i < cumulative.size(); ++i) cumulative[i] += cumulative[i - 1];
    plan.entry_shares.push_back(cumulative);
    auto& summed = plan.entry_summed.emplace_back();
    for (std::size_t i = 0; i < summed.size(); ++i)
      summed[i] = static_cast<float>(cumulative[i] / cumulative.back());
  }
}

void lay_guide(Destinations& to) {
  if (to.group.empty()) return;
  const std::size_t parts = 2 * to.group.size();
  to.guides_per_share = static_cast<double>(parts) / to.summed.back();
  std::size_t at = 0;
  for (std::size_t i = 0; i <= parts; ++i) {
    const double below = static_cast<double>(i) / static_cast<double>(parts) * to.summed.back();
    while (at + 1 < to.group.size() && to.summed[at] < below * (1 - 1e-12)) ++at;
    to.guide.push_back(static_cast<std::int32_t>(at));
  }
}

void lay_destinations(Plan& plan) {
  for (std::size_t p = 0; p < plan.assumed->destinations.size(); ++p) {
    const auto& shares = plan.assumed->destinations[p];
    Destinations to;
    double sum = 0;
    for (std::size_t g = 0; g < shares.size(); ++g) {
      if (shares[g] <= 0) continue;
      if (static_cast<std::size_t>(plan.groups[g].profession) == p) {
        plan.groups[g].destination = static_cast<std::int32_t>(to.group.size());
        plan.groups[g].own_share = shares[g];
      }
      to.group.push_back(static_cast<std::int32_t>(g));
      to.share.push_back(shares[g]);
      to.summed.push_back(sum += shares[g]);
    }
    lay_guide(to);
    plan.destinations.push_back(std::move(to));
  }
}

}  // namespace

Plan plan_of(const workforce::Workforce& w, const Assumptions& assumed, const Horizon& horizon, int draws,
             Seed seed) {
  Plan plan{};
  plan.assumed = &assumed;
  plan.key = {static_cast<std::uint32_t>(seed.value), static_cast<std::uint32_t>(seed.value >> 32) ^ kSchema};
  plan.draws = draws;
  plan.refill = std::min(1.0, assumed.refill * assumed.levers.hiring);
  plan.professions = static_cast<int>(w.records().professions.size()) + 1;
  plan.units = static_cast<int>(w.records().units.id.size());
  lay_steps(horizon, plan);
  GroupPlaces place;
  for (const GroupAssumptions& g : assumed.groups) {
    const int profession = g.profession == kUnknown ? plan.professions - 1 : g.profession;
    const auto unit_id = static_cast<std::uint64_t>(w.records().units.id[static_cast<std::size_t>(g.unit)]);
    const auto profession_id =
        g.profession == kUnknown
            ? 0
            : static_cast<std::uint64_t>(w.records().professions[static_cast<std::size_t>(g.profession)]);
    place[{g.unit, g.profession}] = plan.groups.size();
    plan.groups.push_back(
        {g.unit, profession, -1, 0, mixed(unit_id * 1'000'003 + profession_id), -1, 0, {}, 0, 1, 0, 1});
  }
  if (w.basis() == workforce::Basis::employments) {
    lay_people(w, plan, place);
    lay_degrees(w, plan, place);
    lay_entries(plan);
    lay_destinations(plan);
    lay_vacancies(plan);
  } else {
    lay_counts(w, plan, place);
  }
  Date measured = horizon.day.in(assumed.as_of.year());
  if (measured > assumed.as_of) measured = horizon.day.in(assumed.as_of.year() - 1);
  lay_cuts(w, measured, plan);
  return plan;
}

}  // namespace framsyn::forecast
