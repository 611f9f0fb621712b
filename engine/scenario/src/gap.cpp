#include <framsyn/engine/scenario/gap.hpp>

#include "gap_watcher.hpp"

#include <algorithm>
#include <functional>

namespace framsyn::scenario {

const Refusal kNeedsNeed{"scenario.needs_need", Fault::invalid,
                         "Åtgärden gäller skillnaden mellan tillgång och behov, och inget behov är känt.",
                         "The lever is about the gap between supply and need, and no need is known."};

namespace {

using forecast::Lever;
using forecast::LeverKind;
using workforce::Index;

double median_of(const demand::NeedPath& path, const CommonYear& year) { return path.fte[year.needed]; }

class Planning {
 public:
  Planning(GapPlan& plan, const std::vector<Index>& parent)
      : plan_(plan), parent_(parent), places_(plan.tree, parent) {}

  void lay_need() {
    for (const demand::NeedPath& path : plan_.need->groups)
      plan_.places.push_back(places_.of(path.unit, path.profession));
    plan_.row.assign(plan_.tree.cuts.size(), -1);
    for (const auto& cuts : plan_.places)
      for (const std::size_t cut : cuts) tell(cut);
    for (std::size_t cut = 0; cut < plan_.tree.cuts.size(); ++cut)
      plan_.supplies.push_back(plan_.tree.own_people[cut] && is_needed(plan_.tree.cuts[cut].profession));
  }

  GapLevers levers(const std::vector<Lever>& all) {
    GapLevers out;
    for (const Lever& lever : all) {
      if (lever.kind == LeverKind::absence) out.absences.push_back(absence(lever));
      if (lever.kind == LeverKind::agency) out.agencies.push_back(agency(lever));
      if (lever.kind == LeverKind::task_shift) out.shifts.push_back(shift(lever));
    }
    return out;
  }

  /// Rows in the order of the cuts.
  void number_rows() {
    int next = 0;
    for (int& row : plan_.row)
      if (row >= 0) row = next++;
  }

 private:
  void tell(std::size_t cut) {
    if (plan_.row[cut] >= 0) return;
    plan_.row[cut] = 0;
    for (const std::int32_t to : {plan_.tree.links[cut].up, plan_.tree.links[cut].across})
      if (to >= 0) tell(static_cast<std::size_t>(to));
  }
  bool is_needed(Index profession) const {
    return std::ranges::any_of(plan_.need->groups, [&](const auto& p) { return p.profession == profession; });
  }
  GapLevers::Absence absence(const Lever& lever) const {
    GapLevers::Absence out{&lever, {}};
    for (std::size_t cut = 0; cut < plan_.tree.cuts.size(); ++cut) {
      const auto [unit, profession] = plan_.tree.cuts[cut];
      out.cuts.push_back(plan_.tree.own_people[cut] && forecast::reaches(lever, unit, profession, parent_));
    }
    return out;
  }
  std::vector<std::size_t> reached(const Lever& lever) const {
    std::vector<std::size_t> groups;
    for (std::size_t g = 0; g < plan_.need->groups.size(); ++g)
      if (forecast::reaches(lever, plan_.need->groups[g].unit, plan_.need->groups[g].profession, parent_))
        groups.push_back(g);
    return groups;
  }
  /// Bought where it is needed: by the first year's need.
  GapLevers::Agency agency(const Lever& lever) const {
    GapLevers::Agency out{&lever, {}};
    double sum = 0;
    const auto groups = reached(lever);
    for (const std::size_t g : groups) sum += median_of(plan_.need->groups[g], plan_.years.front());
    for (const std::size_t g : groups)
      for (const std::size_t cut : plan_.places[g])
        if (sum > 0)
          out.shares.emplace_back(cut, median_of(plan_.need->groups[g], plan_.years.front()) / sum);
    return out;
  }
  GapLevers::Shift shift(const Lever& lever) {
    GapLevers::Shift out{&lever, reached(lever), {}, std::vector<double>(plan_.years.size())};
    for (const std::size_t g : out.groups) {
      out.places.push_back(places_.of(plan_.need->groups[g].unit, lever.to));
      for (const std::size_t cut : out.places.back()) tell(cut);
      for (std::size_t t = 0; t < out.need.size(); ++t)
        out.need[t] += median_of(plan_.need->groups[g], plan_.years[t]);
    }
    return out;
  }

  GapPlan& plan_;
  const std::vector<Index>& parent_;
  NeedPlaces places_;
};

bool has_any(const GapLevers& levers) {
  return std::ranges::none_of(levers.agencies, [](const auto& one) { return one.shares.empty(); }) &&
         std::ranges::none_of(levers.shifts, [](const auto& one) { return one.groups.empty(); });
}

/// What agencies stand for in the mean, by cut: they are placed as needs are, and summed as they are.
double agency_of(const GapPlan& plan, std::size_t kind, std::size_t cut, std::size_t year) {
  double sum = 0;
  const std::function<bool(std::size_t)> below = [&](std::size_t from) {
    if (from == cut) return true;
    const auto [up, across] = plan.tree.links[from];
    return (up >= 0 && below(static_cast<std::size_t>(up))) ||
           (across >= 0 && below(static_cast<std::size_t>(across)));
  };
  for (const auto& one : plan.cases[kind].agencies) {
    const double now = forecast::in_force(*one.lever, plan.tree, plan.years[year].projected);
    for (const auto& [from, share] : one.shares)
      if (below(from)) sum += one.lever->size * now * share;
  }
  return sum;
}

Gap gap_of(const GapWatcher& seen, std::size_t kind, std::size_t cut, std::size_t year) {
  const GapPlan& plan = seen.plan();
  const auto row = static_cast<std::size_t>(plan.row[cut]);
  const Spread& spread = seen.spread(kind, row, year);
  Gap gap{.fte = spread.quantity()};
  if (kind >= plan.cases.size()) return gap;
  gap.need = seen.mean_need(kind, row, year), gap.agency = agency_of(plan, kind, cut, year);
  gap.shortage = spread.shortage(), gap.expected_shortage = spread.expected_shortage();
  gap.more_for_even = std::max(0.0, -spread.quantile(.5));
  gap.more_for_sure = std::max(0.0, -spread.quantile(.2));
  return gap;
}

Gaps gaps_of(const GapWatcher& seen, std::size_t kind) {
  Gaps out;
  const GapPlan& plan = seen.plan();
  for (const CommonYear& year : plan.years) out.years.push_back(year.year);
  for (std::size_t cut = 0; cut < plan.row.size(); ++cut) {
    if (plan.row[cut] < 0) continue;
    out.cuts.push_back(plan.tree.cuts[cut]);
    for (std::size_t t = 0; t < plan.years.size(); ++t) out.gaps.push_back(gap_of(seen, kind, cut, t));
  }
  return out;
}

/// The plan of what is watched, made when the projection's cuts are known; what is wrong is told afterwards.
struct Order {
  const workforce::Records& records;
  const demand::Need& need;
  forecast::Seed seed;
  const forecast::Assumptions &base, &scenario;
};

std::shared_ptr<const GapPlan> plan_of(const forecast::CutTree& tree, const Order& order) {
  auto plan = std::make_shared<GapPlan>();
  plan->tree = tree, plan->need = &order.need, plan->seed = order.seed;
  plan->units = &order.records.units.id, plan->professions = &order.records.professions;
  plan->years = common_years(tree, order.need);
  Planning planning(*plan, order.records.units.parent);
  planning.lay_need();
  plan->cases = {planning.levers(order.base.levers), planning.levers(order.scenario.levers)};
  planning.number_rows();
  return plan;
}

/// Is a lever of the gap alone? One of absence is not where absence is known: it moves what is delivered.
bool beyond_staff(const forecast::Assumptions& assumed) {
  return std::ranges::any_of(assumed.levers, [&](const Lever& one) {
    const bool of_gap = one.kind == LeverKind::task_shift || one.kind == LeverKind::agency;
    return of_gap || (one.kind == LeverKind::absence && !assumed.absence);
  });
}

Result<> checked_need(const workforce::Workforce& now, const Order& order, const forecast::Horizon& horizon) {
  TRY_VOID(demand::checked(order.need, now.records().units.id.size(), now.records().professions.size()));
  const bool common = std::ranges::any_of(
      order.need.years, [&](int y) { return y > order.base.as_of.year() && y <= horizon.last_year; });
  return common ? Result<>{} : refuse(demand::kBadNeed, "no year in common with the forecast");
}

}  // namespace

Result<Comparison> compare(const workforce::Workforce& now, const forecast::Assumptions& base,
                           const forecast::Assumptions& scenario, const demand::Need* need,
                           forecast::Horizon horizon, forecast::Draws draws, forecast::Seed seed,
                           forecast::Threads threads, const forecast::Progress& progress) {
  if (need == nullptr) {
    if (beyond_staff(base) || beyond_staff(scenario)) return refuse(kNeedsNeed);
    TRY(staff, forecast::compare(now, base, scenario, horizon, draws, seed, threads, {}, nullptr, progress));
    return Comparison{std::move(staff), {}, {}, {}};
  }
  const Order order{now.records(), *need, seed, base, scenario};
  TRY_VOID(checked_need(now, order, horizon));
  std::unique_ptr<forecast::DrawWatcher> watched;
  const auto watch = [&](const forecast::CutTree& tree) {
    return std::make_unique<GapWatcher>(plan_of(tree, order));
  };
  TRY(staff,
      forecast::compare(now, base, scenario, horizon, draws, seed, threads, watch, &watched, progress));
  const auto& seen = dynamic_cast<const GapWatcher&>(*watched);
  for (const GapLevers& levers : seen.plan().cases)
    if (!has_any(levers)) return refuse(forecast::kBadLever, "nothing is needed where it is to work");
  return Comparison{std::move(staff), gaps_of(seen, 0), gaps_of(seen, 1), gaps_of(seen, 2)};
}

Result<Gaps> gaps(const workforce::Workforce& now, const forecast::Assumptions& assumed,
                  const demand::Need& need, forecast::Horizon horizon, forecast::Draws draws,
                  forecast::Seed seed, forecast::Threads threads) {
  const Order order{now.records(), need, seed, assumed, assumed};
  TRY_VOID(checked_need(now, order, horizon));
  const std::array cases{forecast::Case{&assumed}};
  TRY(watched, forecast::watch(now, cases, horizon, draws, seed, threads, [&](const forecast::CutTree& tree) {
        GapPlan plan = *plan_of(tree, order);
        plan.cases.pop_back();
        return std::make_unique<GapWatcher>(std::make_shared<const GapPlan>(std::move(plan)));
      }));
  const auto& seen = dynamic_cast<const GapWatcher&>(*watched);
  if (!has_any(seen.plan().cases.front()))
    return refuse(forecast::kBadLever, "nothing is needed where it is to work");
  return gaps_of(seen, 0);
}

const Gap* Gaps::find(forecast::Cut cut, int year) const {
  const auto at = std::ranges::lower_bound(cuts, cut);
  if (at == cuts.end() || *at != cut || years.empty() || year < years.front() || year > years.back())
    return nullptr;
  return &gaps[static_cast<std::size_t>(at - cuts.begin()) * years.size() +
               static_cast<std::size_t>(year - years.front())];
}

std::optional<int> Gaps::first_short(forecast::Cut cut) const {
  for (const int year : years)
    if (const Gap* gap = find(cut, year); gap != nullptr && gap->shortage > .5) return year;
  return std::nullopt;
}

}  // namespace framsyn::scenario
