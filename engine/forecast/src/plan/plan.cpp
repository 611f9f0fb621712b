#include "plan/plan.hpp"

#include "estimation/estimators.hpp"
#include "estimation/sample.hpp"
#include "levers/levers.hpp"
#include "plan/cuts.hpp"
#include "plan/degrees.hpp"
#include "plan/occupancy.hpp"
#include "plan/vacancies.hpp"

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
  plan.years = projected_years(now, horizon).value();
  for (const int year : plan.years) {
    const double length = plan.length.empty() ? static_cast<double>(horizon.day.in(year)-now) / 365.25 : 1;
    elapsed += length;
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

  /// From the kind's start; zero before.
  Path path(const PathKind& kind) const {
    Path path;
    const Assumptions::ByAge& retire_by_age = retiring(kind);
    for (std::size_t step = 0; step < plan_.years.size(); ++step) {
      float leave = 0, retire = 0, move = 0;
      each_month(kind, step,
                 [&](double at, double piece) { add(retire_by_age, kind, at, piece, leave, retire, move); });
      path.leave[step] = leave, path.retire[step] = retire, path.move[step] = move;
    }
    return path;
  }

  /// What the path meets more of retirement, and less, when its ages lie so many years later at each time.
  template <class Years>
  LaterRow later(const PathKind& kind, const Years& years) const {
    LaterRow row{};
    const Assumptions::ByAge& retire = retiring(kind);
    for (std::size_t step = 0; step < plan_.years.size(); ++step) {
      each_month(kind, step, [&](double at, double piece) {
        const double shifted = retire[place_of(kind.age, at - years(kind.start + at))];
        row[step] += static_cast<float>(piece * (shifted - retire[place_of(kind.age, at)]));
      });
    }
    return row;
  }

 private:
  template <class Each>
  void each_month(const PathKind& kind, std::size_t step, const Each& each) const {
    const double end = plan_.elapsed[step], begin = std::max(kind.start, end - plan_.length[step]);
    const int parts = 12;
    for (int i = 0; i < parts && end > begin; ++i)
      each(begin + (end - begin) * (i + 0.5) / parts - kind.start, (end - begin) / parts);
  }
  static std::size_t place_of(double age, double at) {
    return static_cast<std::size_t>(age < 0 ? Assumptions::kAges
                                            : age_place(static_cast<int>(std::floor(age + at))));
  }
  /// By the pension ages of the year of birth.
  const Assumptions::ByAge& retiring(const PathKind& kind) const {
    const Date now = a_.as_of;
    const double year = now.year() + (now - Date(now.year(), 1, 1)) / 365.25;
    const int born = kind.age < 0 ? 0 : static_cast<int>(std::floor(year + kind.start - kind.age));
    return forecast::retiring(a_, born);
  }
  void add(const Assumptions::ByAge& retire_by_age, const PathKind& kind, double at, double piece,
           float& leave, float& retire, float& move) const {
    const std::size_t place = place_of(kind.age, at);
    std::size_t band = 0;
    while (band + 1 < workforce::kTenureBands.size() &&
           kind.service + at >= workforce::kTenureBands[band + 1])
      ++band;
    leave += static_cast<float>(piece * a_.leave_age[place] * a_.leave_tenure[band]);
    retire += static_cast<float>(piece * retire_by_age[place]);
    move += static_cast<float>(piece * a_.move_age[place] * a_.move_tenure[band]);
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
    if (fresh) {
      plan.kinds.push_back({age ? *age + 0.5 : -1, service + 0.5, 0});
      plan.paths.push_back(walker.path(plan.kinds.back()));
    }
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
      plan.kinds.push_back({age, 0, plan.elapsed[s] - plan.length[s] / 2});
      plan.entries.push_back(walker.path(plan.kinds.back()));
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

/// The paths of those who meet a later retirement.
void lay_later(Plan& plan) {
  const Walker walker(plan);
  for (LeverClass& one : plan.classes) {
    if (one.retirement < 0) continue;
    const Lever& lever = plan.assumed->levers[static_cast<std::size_t>(one.retirement)];
    const Ramp ramp = ramp_of(lever, plan.assumed->as_of, plan.day);
    for (const PathKind& kind : plan.kinds)
      one.later.push_back(walker.later(kind, [&](double at) { return lever.size * ramp.at(at); }));
  }
}

}  // namespace

statistics::Key key_of(Seed seed) {
  return {static_cast<std::uint32_t>(seed.value), static_cast<std::uint32_t>(seed.value >> 32) ^ kSchema};
}

Plan plan_of(const workforce::Workforce& w, const Assumptions& assumed, const Horizon& horizon, int draws,
             Seed seed, std::uint32_t chance) {
  Plan plan{};
  plan.assumed = &assumed;
  plan.key = key_of(seed);
  plan.chance = {plan.key[0] ^ chance, plan.key[1]};
  plan.draws = draws;
  plan.day = horizon.day;
  plan.refill = assumed.refill;
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
    plan.groups.push_back({g.unit,
                           profession,
                           -1,
                           0,
                           mixed(unit_id * 1'000'003 + profession_id),
                           -1,
                           0,
                           {},
                           0,
                           1,
                           Hiring::one_by_one,
                           0,
                           1,
                           0,
                           {},
                           {}});
  }
  if (w.basis() == workforce::Basis::employments) {
    lay_people(w, plan, place);
    lay_degrees(w, plan, place);
    lay_entries(plan);
    lay_occupancy(plan);
    lay_destinations(plan);
    lay_vacancies(plan);
    lay_levers(w.records().units.parent, plan);
    lay_later(plan);
  } else {
    lay_counts(w, plan, place);
    lay_levers(w.records().units.parent, plan);
  }
  Date measured = horizon.day.in(assumed.as_of.year());
  if (measured > assumed.as_of) measured = horizon.day.in(assumed.as_of.year() - 1);
  lay_cuts(w, measured, plan);
  return plan;
}

}  // namespace framsyn::forecast
