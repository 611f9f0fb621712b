#include "expectation/cohorts.hpp"

namespace framsyn::forecast {
namespace {

/// One step's hazards at rate 1: to leave, to retire, to move.
struct Hazard {
  float leave, retire, move;
};

/// Who goes from each group and how many of them leave.
FRAMSYN_WIDE void go(Hazard h, const float* leave, const float* retire, const float* move,
                     float* __restrict mass, float* __restrict out, float* __restrict left,
                     std::size_t groups) {
  for (std::size_t g = 0; g < groups; ++g) {
    const float gone = h.leave * leave[g] + h.retire * retire[g];
    const float all = gone + h.move * move[g];
    const float going = mass[g] - mass[g] * exponential_of_minus(all);
    mass[g] -= going;
    out[g] = going;
    left[g] = going * gone / (all + 1e-30f);
  }
}

FRAMSYN_WIDE void add_to(double* __restrict sums, const float* values, std::size_t n) {
  for (std::size_t i = 0; i < n; ++i) sums[i] += static_cast<double>(values[i]);
}

}  // namespace

Cohorts::Cohorts(const Plan& plan, const Rates& rates, std::size_t lane)
    : heads(plan.groups.size() * plan.years.size()),
      leavers(heads),
      changes(heads),
      plan_(plan),
      rates_(rates),
      lane_(lane),
      mass_(plan.groups.size()),
      out_(mass_),
      left_(mass_),
      moved_(mass_),
      pool_(static_cast<std::size_t>(plan.professions)) {
  for (std::size_t g = 0; g < plan.groups.size(); ++g) {
    leave_.push_back(rates.leave[g][lane]), move_.push_back(rates.move[g][lane]);
    retire_.push_back(rates.retire[static_cast<std::size_t>(plan.groups[g].profession)][lane]);
    const double others = 1 - plan.groups[g].own_share;
    elsewhere_.push_back(others > 0 ? static_cast<float>(1 / others) : 0);
  }
  lay_levers();
}

/// Common years are in the levers' multiples of leaving; retirement has its years apart.
void Cohorts::lay_levers() {
  for (std::size_t t = 0; t < plan_.years.size(); ++t) {
    for (std::size_t g = 0; g < mass_.size(); ++g) {
      leave_by_step_.push_back(leave_[g] * levers_of(g).leave[t][lane_]);
      move_by_step_.push_back(move_[g] * levers_of(g).move[t][lane_]);
    }
  }
  for (const LeverClass& one : plan_.classes) shifts_ |= !one.later.empty();
}

const Path& Cohorts::path_of(std::size_t path) const {
  return path < plan_.paths.size() ? plan_.paths[path] : plan_.entries[path - plan_.paths.size()];
}

/// What the group's levers add to a path's rate of retiring.
float Cohorts::later(std::size_t g, std::size_t path, std::size_t t) const {
  const LeverClass& met = plan_.classes[static_cast<std::size_t>(plan_.groups[g].lever_class)];
  return met.later.empty() ? 0 : met.later[path][t] * levers_of(g).later[lane_];
}

/// A path's rates of retiring by group, at the common year of 1.
const float* Cohorts::retire_in(std::size_t path, std::size_t t) {
  retire_now_.resize(mass_.size());
  const float retire = path_of(path).retire[t];
  for (std::size_t g = 0; g < mass_.size(); ++g)
    retire_now_[g] = retire_[g] * (shifts_ ? retire + later(g, path, t) : retire);
  return retire_now_.data();
}

void Cohorts::run(std::size_t path, const std::vector<std::pair<std::size_t, float>>& start) {
  if (start.empty()) return;
  std::ranges::fill(mass_, 0.0f);
  for (const auto& [group, people] : start) mass_[group] = people;
  follow(path, 0);
}

double Cohorts::share_of(std::size_t kind, std::size_t g) const {
  const auto& shares = plan_.entry_shares[static_cast<std::size_t>(plan_.groups[g].profession)];
  return (shares[kind] - (kind > 0 ? shares[kind - 1] : 0)) / shares.back();
}

/// The chance of a newcomer of a group to leave in the step of coming.
double Cohorts::leaves_at_once(std::size_t g, std::size_t s) const {
  double leaves = 0;
  for (std::size_t kind = 0; kind < kEntryKinds; ++kind) {
    const std::size_t place = plan_.paths.size() + kind * plan_.years.size() + s;
    const Path& path = path_of(place);
    const float gone = path.leave[s] * leave_by_step_[s * mass_.size() + g] +
                       (path.retire[s] + later(g, place, s)) * rates_.retire_year[s][lane_] * retire_[g];
    const float all = gone + path.move[s] * move_by_step_[s * mass_.size() + g];
    const float going = 1 - exponential_of_minus(all);
    leaves += share_of(kind, g) * static_cast<double>(going * gone / (all + 1e-30f));
  }
  return leaves;
}

/// Posts that were vacant on the data date and are filled in a step.
double Cohorts::filled_vacancies(std::size_t g, std::size_t s) const {
  if (s > 1) return 0;
  const double at_once = static_cast<double>(plan_.vacant_at_once);
  return static_cast<double>(plan_.groups[g].vacancies * levers_of(g).fill[s][lane_]) *
         (s == 0 ? at_once : 1 - at_once);
}

/// Share of a step's leavers' posts that are filled again, sooner or later.
double Cohorts::refill(std::size_t g, std::size_t s) const {
  return static_cast<double>(levers_of(g).fill[s][lane_] * plan_.fills(plan_.groups[g], s));
}

/// Hires for growth, to vacant posts and by levers, and refills: of the step before, which were vacant
/// meanwhile, and of the step itself, newcomers' posts included: they fill each other's as a geometric
/// series.
std::vector<double> Cohorts::arrivals(std::size_t s) const {
  const double time = plan_.length[s] * static_cast<double>(rates_.hire_year[s][lane_]);
  std::vector<double> come(mass_.size());
  for (std::size_t g = 0; g < come.size(); ++g) {
    const LeverYears& levers = levers_of(g);
    come[g] = static_cast<double>(rates_.hires[g][lane_]) * time *
                  static_cast<double>(levers.keep[s][lane_] + levers.more[s][lane_]) +
              filled_vacancies(g, s);
    for (const Inflow& in : plan_.groups[g].inflows)
      come[g] += static_cast<double>(in.share * rates_.inflows[static_cast<std::size_t>(in.lever)][s][lane_]);
    if (!plan_.refills) continue;
    if (s > 0)
      come[g] += refill(g, s - 1) * static_cast<double>(1 - plan_.at_once[s - 1]) *
                 leavers[(s - 1) * come.size() + g];
    const double now = refill(g, s) * static_cast<double>(plan_.at_once[s]);
    come[g] = (come[g] + now * leavers[s * come.size() + g]) / (1 - now * leaves_at_once(g, s));
  }
  return come;
}

void Cohorts::hire(std::size_t s) {
  const auto come = arrivals(s);
  for (std::size_t kind = 0; kind < kEntryKinds; ++kind) {
    float most = 0;
    for (std::size_t g = 0; g < mass_.size(); ++g) {
      mass_[g] = static_cast<float>(come[g] * share_of(kind, g));
      most = std::max(most, mass_[g]);
    }
    add_to(changes.data() + s * mass_.size(), mass_.data(), mass_.size());
    if (most > 0) follow(plan_.paths.size() + kind * plan_.years.size() + s, s);
  }
}

void Cohorts::follow(std::size_t path, std::size_t first) {
  for (std::size_t t = first; t < plan_.years.size(); ++t) step(path, t);
}

void Cohorts::step(std::size_t place, std::size_t t) {
  const std::size_t groups = mass_.size(), row = t * groups;
  const Path& path = path_of(place);
  go({path.leave[t], rates_.retire_year[t][lane_], path.move[t]}, leave_by_step_.data() + row,
     retire_in(place, t), move_by_step_.data() + row, mass_.data(), out_.data(), left_.data(), groups);
  add_to(leavers.data() + row, left_.data(), groups);
  add_to(changes.data() + row, out_.data(), groups);
  pool();
  arrive(t);
  add_to(heads.data() + row, mass_.data(), groups);
}

/// People who move out of g go by their profession's shares, g's own share left out.
void Cohorts::pool() {
  std::ranges::fill(pool_, 0.0f);
  for (std::size_t g = 0; g < mass_.size(); ++g) moved_[g] = (out_[g] - left_[g]) * elsewhere_[g];
  for (std::size_t g = 0; g < mass_.size(); ++g)
    pool_[static_cast<std::size_t>(plan_.groups[g].profession)] += moved_[g];
}

void Cohorts::arrive(std::size_t t) {
  double* changed = changes.data() + t * mass_.size();
  for (std::size_t p = 0; p < pool_.size(); ++p) {
    if (pool_[p] == 0) continue;
    const Destinations& to = plan_.destinations[p];
    for (std::size_t i = 0; i < to.group.size(); ++i) {
      const auto g = static_cast<std::size_t>(to.group[i]);
      const bool own = static_cast<std::size_t>(plan_.groups[g].profession) == p;
      const float in = static_cast<float>(to.share[i]) * (pool_[p] - (own ? moved_[g] : 0));
      mass_[g] += in;
      changed[g] += static_cast<double>(in);
    }
  }
}

}  // namespace framsyn::forecast
