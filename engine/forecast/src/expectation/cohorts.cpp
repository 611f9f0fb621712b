#include "expectation/cohorts.hpp"

namespace framsyn::forecast {

FRAMSYN_WIDE double Cohorts::sum(const Side& side) {
  Floats all = floats(side.of.data());
  return sum_of(all);
}

FRAMSYN_WIDE void Cohorts::go(const Met& met, const StepRates& rates, std::size_t lever_class,
                              float elsewhere, Side& mass, Side& moved, Side& pool, double* sums) {
  const Floats gone = floats(met.leave.of.data()) * rates.leave +
                      floats(met.retire[lever_class].of.data()) * rates.retire,
               all = gone + floats(met.move.of.data()) * rates.move;
  Floats stays = all, here = floats(mass.of.data());
  to_exponential_of_minus(stays);
  Floats going = here - here * stays, left = going * gone / (all + 1e-30f);
  floats(mass.of.data()) = here - going;
  Floats moving = (going - left) * elsewhere;
  floats(moved.of.data()) = moving;
  floats(pool.of.data()) += moving;
  sums[0] = sum_of(left), sums[1] = sum_of(going), sums[2] = sum_of(moving);
}

FRAMSYN_WIDE void Cohorts::come(const Side& pool, const Side* own, float share, Side& mass) {
  Floats others = floats(pool.of.data());
  if (own != nullptr) others -= floats(own->of.data());
  floats(mass.of.data()) += share * others;
}

Cohorts::Cohorts(const Plan& plan, const Rates& rates, std::size_t lane)
    : heads(plan.groups.size() * plan.years.size()),
      leavers(heads),
      changes(heads),
      plan_(plan),
      rates_(rates),
      lane_(lane),
      mass_(plan.groups.size()),
      moved_(mass_),
      moved_sum_(mass_.size()),
      pool_(static_cast<std::size_t>(plan.professions)) {
  for (std::size_t g = 0; g < plan.groups.size(); ++g) {
    leave_.push_back(rates.leave[g][lane]), move_.push_back(rates.move[g][lane]);
    retire_.push_back(rates.retire[static_cast<std::size_t>(plan.groups[g].profession)][lane]);
    const double others = 1 - plan.groups[g].own_share;
    elsewhere_.push_back(others > 0 ? static_cast<float>(1 / others) : 0);
  }
  met_.retire.resize(plan.classes.size());
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
}

const Path& Cohorts::path_of(std::size_t path) const {
  return path < plan_.paths.size() ? plan_.paths[path] : plan_.entries[path - plan_.paths.size()];
}

/// What a class of levers adds to a path's rate of retiring.
float Cohorts::later(std::size_t of, std::size_t path, std::size_t t) const {
  const LeverClass& met = plan_.classes[of];
  return met.later.empty() ? 0 : met.later[path][t] * rates_.levers[of].later[lane_];
}

void Cohorts::run(std::size_t first, std::span<const Start> starts) {
  std::ranges::fill(mass_, Side{});
  std::array<std::size_t, kFloats> paths{};
  for (std::size_t k = 0; k < starts.size(); ++k) {
    paths[k] = first + k;
    for (const auto& [group, people] : starts[k]) mass_[group].of[k] = people;
  }
  follow({paths.data(), starts.size()}, 0);
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
    const float gone =
        path.leave[s] * leave_by_step_[s * mass_.size() + g] +
        (path.retire[s] + later(static_cast<std::size_t>(plan_.groups[g].lever_class), place, s)) *
            rates_.retire_year[s][lane_] * retire_[g];
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
  std::array<std::size_t, kEntryKinds> paths{};
  for (std::size_t kind = 0; kind < kEntryKinds; ++kind)
    paths[kind] = plan_.paths.size() + kind * plan_.years.size() + s;
  for (std::size_t g = 0; g < mass_.size(); ++g) {
    mass_[g] = {};
    for (std::size_t kind = 0; kind < kEntryKinds; ++kind)
      mass_[g].of[kind] = static_cast<float>(come[g] * share_of(kind, g));
    changes[s * mass_.size() + g] += sum(mass_[g]);
  }
  follow(paths, s);
}

void Cohorts::follow(std::span<const std::size_t> paths, std::size_t first) {
  for (std::size_t t = first; t < plan_.years.size(); ++t) lay(paths, t), step(t);
}

void Cohorts::lay(std::span<const std::size_t> paths, std::size_t t) {
  for (std::size_t k = 0; k < paths.size(); ++k) {
    const Path& path = path_of(paths[k]);
    met_.leave.of[k] = path.leave[t], met_.move.of[k] = path.move[t];
    for (std::size_t c = 0; c < met_.retire.size(); ++c)
      met_.retire[c].of[k] = path.retire[t] + later(c, paths[k], t);
  }
}

/// People who move out of g go by their profession's shares, g's own share left out.
void Cohorts::step(std::size_t t) {
  const std::size_t groups = mass_.size(), row = t * groups;
  std::ranges::fill(pool_, Side{});
  double sums[3];
  for (std::size_t g = 0; g < groups; ++g) {
    const Group& group = plan_.groups[g];
    go(met_, {leave_by_step_[row + g], retire_[g] * rates_.retire_year[t][lane_], move_by_step_[row + g], 0},
       static_cast<std::size_t>(group.lever_class), elsewhere_[g], mass_[g], moved_[g],
       pool_[static_cast<std::size_t>(group.profession)], sums);
    leavers[row + g] += sums[0], changes[row + g] += sums[1], moved_sum_[g] = sums[2];
  }
  arrive(t);
  for (std::size_t g = 0; g < groups; ++g) heads[row + g] += sum(mass_[g]);
}

void Cohorts::arrive(std::size_t t) {
  double* changed = changes.data() + t * mass_.size();
  for (std::size_t p = 0; p < pool_.size(); ++p) {
    const double moving = sum(pool_[p]);
    if (moving <= 0) continue;
    const Destinations& to = plan_.destinations[p];
    for (std::size_t i = 0; i < to.group.size(); ++i) {
      const auto g = static_cast<std::size_t>(to.group[i]);
      const bool own = static_cast<std::size_t>(plan_.groups[g].profession) == p;
      come(pool_[p], own ? &moved_[g] : nullptr, static_cast<float>(to.share[i]), mass_[g]);
      changed[g] += to.share[i] * (moving - (own ? moved_sum_[g] : 0));
    }
  }
}

}  // namespace framsyn::forecast
