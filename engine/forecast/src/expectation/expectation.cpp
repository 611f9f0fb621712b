#include "expectation/expectation.hpp"

#include "draws/counted.hpp"

#include <framsyn/engine/statistics/elementary.hpp>

#include <algorithm>
#include <cmath>

namespace framsyn::forecast {
namespace {

constexpr double kLeastSpread = 25;  // below this variance the normal limit says nothing
/// Basis::stocks: growth from one or two people is a branching process, most often gone and now and then
/// large. Its mean is no standard error's business; from thirty founders on the sum is near enough to normal.
constexpr std::int64_t kLeastFounders = 30;

}  // namespace

double most_z(int comparisons) {
  constexpr double kRuns = 1e6;
  return std::sqrt(2 * statistics::logarithm(kRuns * std::max(1, comparisons)));
}

Witness::Witness(const Plan& plan, int draws)
    : steps_(plan.years.size()),
      draws_(static_cast<std::size_t>(draws)),
      seen_(plan.cuts.size() * steps_ * draws_ * 2) {}

void Witness::see(std::size_t cut, const std::int32_t* steps) {
  std::int32_t* to = seen_.data() + cut * steps_ * draws_ * 2;
  for (std::size_t t = 0; t < steps_; ++t, steps += kStepSize) {
    for (std::size_t l = 0; l < draws_; ++l)
      *to++ = steps[l], *to++ = steps[static_cast<int>(Measure::leavers) * kLanes + l];
  }
}

Control::Control(const Plan& plan) : plan_(plan) {
  const std::size_t size = plan.cuts.size() * plan.years.size();
  for (auto* values : {&miss_, &spread_, &leaver_miss_, &leaver_spread_}) values->assign(size, 0);
}

Cohorts cohorts_of(const Plan& plan, const Rates& rates, std::size_t lane) {
  Cohorts cohorts(plan, rates, lane);
  std::vector<Cohorts::Start> starts(plan.paths.size());
  for (std::size_t g = 0; g < plan.groups.size(); ++g) {
    for (const Person& person : plan.groups[g].people) {
      auto& start = starts[static_cast<std::size_t>(person.path)];
      if (start.empty() || start.back().first != g) start.emplace_back(g, 0);
      start.back().second += 1;
    }
  }
  for (std::size_t k = 0; k < starts.size(); k += kFloats)
    cohorts.run(k, std::span(starts).subspan(k, std::min(kFloats, starts.size() - k)));
  for (std::size_t s = 0; s < plan.years.size(); ++s) cohorts.hire(s);
  return cohorts;
}

void Control::expect(const Rates& rates, std::size_t lane) {
  const std::size_t groups = plan_.groups.size(), steps = plan_.years.size();
  const Cohorts cohorts = cohorts_of(plan_, rates, lane);
  for (auto* values : {&heads_, &leavers_, &changes_}) values->assign(plan_.cuts.size() * steps, 0);
  const auto at = [&](std::size_t t, std::size_t g) { return t * groups + g; };
  for (std::size_t g = 0; g < groups; ++g) {
    double changed = 0;
    for (std::size_t t = 0; t < steps; ++t) {
      const std::size_t to = cell(static_cast<std::size_t>(plan_.groups[g].cut), t);
      heads_[to] += cohorts.heads[at(t, g)];
      leavers_[to] += cohorts.leavers[at(t, g)];
      changes_[to] += changed += cohorts.changes[at(t, g)];
    }
  }
}

void Control::expect_stocks(const Rates& rates, std::size_t lane) {
  const std::size_t steps = plan_.years.size();
  for (auto* values : {&heads_, &leavers_, &changes_}) values->assign(plan_.cuts.size() * steps, 0);
  for (std::size_t g = 0; g < plan_.groups.size(); ++g) {
    const Group& group = plan_.groups[g];
    CountedMoments counted{group.stock, 0};
    for (std::size_t t = 0; t < steps; ++t) {
      counted = expected_step(plan_, g, t, rates, 0, lane, counted);  // the control looks at the first draws
      const std::size_t at = cell(static_cast<std::size_t>(group.cut), t);
      heads_[at] += counted.mean;
      changes_[at] += counted.variance;
    }
  }
}

void Control::sum_up(std::vector<double>& values) const {
  for (std::int32_t from : plan_.order) {
    for (std::int32_t to : {plan_.links[static_cast<std::size_t>(from)].up,
                            plan_.links[static_cast<std::size_t>(from)].across}) {
      for (std::size_t t = 0; to >= 0 && t < plan_.years.size(); ++t) {
        values[cell(static_cast<std::size_t>(to), t)] += values[cell(static_cast<std::size_t>(from), t)];
      }
    }
  }
}

void Control::compare(const Witness& witness, const Rates& rates, int lane) {
  const bool stocks = plan_.assumed->basis == workforce::Basis::stocks;
  stocks ? expect_stocks(rates, static_cast<std::size_t>(lane))
         : expect(rates, static_cast<std::size_t>(lane));
  for (auto* values : {&heads_, &leavers_, &changes_}) sum_up(*values);
  for (std::size_t c = 0; c < plan_.cuts.size(); ++c) {
    for (std::size_t t = 0; t < plan_.years.size(); ++t) {
      const std::size_t at = cell(c, t);
      miss_[at] += witness.heads(c, t, lane) - heads_[at];
      spread_[at] += stocks ? changes_[at] : std::min(heads_[at], changes_[at]);
      leaver_miss_[at] += witness.leavers(c, t, lane) - leavers_[at];
      leaver_spread_[at] += leavers_[at];
    }
  }
}

void Control::add(const Control& other) {
  for (std::size_t i = 0; i < miss_.size(); ++i) {
    miss_[i] += other.miss_[i], spread_[i] += other.spread_[i];
    leaver_miss_[i] += other.leaver_miss_[i], leaver_spread_[i] += other.leaver_spread_[i];
  }
}

ModelCheck Control::result() const {
  ModelCheck check;
  const auto look = [&](double miss, double spread) {
    if (spread < kLeastSpread) return;
    ++check.comparisons;
    const double z = std::fabs(miss) / std::sqrt(spread);
    if (!(z <= check.greatest_z)) check.greatest_z = z;
  };
  const bool stocks = plan_.assumed->basis == workforce::Basis::stocks;
  for (std::size_t i = 0; i < miss_.size(); ++i) {
    if (stocks && plan_.now[i / plan_.years.size()] < kLeastFounders) continue;
    look(miss_[i], spread_[i]);
    look(leaver_miss_[i], leaver_spread_[i]);
  }
  return check;
}

}  // namespace framsyn::forecast
