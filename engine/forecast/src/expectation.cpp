#include "expectation.hpp"

#include <framsyn/engine/statistics/elementary.hpp>

#include <algorithm>
#include <cmath>

namespace framsyn::forecast {
namespace {

constexpr double kLeastSpread = 25;  // below this variance the normal limit says nothing
/// Basis::stocks: growth from one or two people is a branching process, most often gone and now and then
/// large. Its mean is no standard error's business; from thirty founders on the sum is near enough to normal.
constexpr std::int64_t kLeastFounders = 30;

/// One draw's rates as numbers: by group and by step.
struct Draw {
  std::vector<double> leave, retire, move, leave_year, retire_year;
};

Draw draw_of(const Plan& plan, const Rates& rates, std::size_t lane) {
  Draw d;
  for (std::size_t g = 0; g < plan.groups.size(); ++g) {
    d.leave.push_back(static_cast<double>(rates.leave[g][lane]));
    d.retire.push_back(
        static_cast<double>(rates.retire[static_cast<std::size_t>(plan.groups[g].profession)][lane]));
    d.move.push_back(static_cast<double>(rates.move[g][lane]));
  }
  for (std::size_t t = 0; t < plan.years.size(); ++t) {
    d.leave_year.push_back(static_cast<double>(rates.leave_year[t][lane]));
    d.retire_year.push_back(static_cast<double>(rates.retire_year[t][lane]));
  }
  return d;
}

struct Sums {
  std::vector<double>&heads, &leavers, &changes;  ///< by group and step
};

/// One kind of people spread over the groups, step by step.
class Cohort {
 public:
  Cohort(const Plan& plan, const Draw& draw, Sums sums)
      : plan_(plan), draw_(draw), sums_(sums), pool_(static_cast<std::size_t>(plan.professions)) {}

  void run(const Path& path, std::vector<double>& mass, std::size_t first) {
    for (std::size_t t = first; t < plan_.years.size(); ++t) step(path, mass, t);
  }

 private:
  void step(const Path& path, std::vector<double>& mass, std::size_t t) {
    std::ranges::fill(pool_, 0.0);
    moved_.assign(mass.size(), 0);
    const double a = static_cast<double>(path.leave[t]) * draw_.leave_year[t],
                 r = static_cast<double>(path.retire[t]) * draw_.retire_year[t],
                 m = static_cast<double>(path.move[t]);
    for (std::size_t g = 0; g < mass.size(); ++g) {
      if (mass[g] == 0) continue;
      const double gone = a * draw_.leave[g] + r * draw_.retire[g], move = m * draw_.move[g],
                   all = gone + move;
      if (all <= 0) continue;
      const double out = mass[g] * (1 - statistics::exponential(-all)), left = out * gone / all;
      mass[g] -= out;
      sums_.leavers[g * plan_.years.size() + t] += left;
      sums_.changes[g * plan_.years.size() + t] += out;
      if (move > 0) spread(g, out - left);
    }
    arrive(mass, t);
    for (std::size_t g = 0; g < mass.size(); ++g) sums_.heads[g * plan_.years.size() + t] += mass[g];
  }

  /// People who move out of g go by their profession's shares, g's own share left out.
  void spread(std::size_t g, double moved) {
    const Group& group = plan_.groups[g];
    moved_[g] = moved / (1 - group.own_share);
    pool_[static_cast<std::size_t>(group.profession)] += moved_[g];
  }
  void arrive(std::vector<double>& mass, std::size_t t) {
    for (std::size_t p = 0; p < pool_.size(); ++p) {
      if (pool_[p] == 0) continue;
      const Destinations& to = plan_.destinations[p];
      for (std::size_t i = 0; i < to.group.size(); ++i) {
        const auto g = static_cast<std::size_t>(to.group[i]);
        const bool own = plan_.groups[g].destination == static_cast<std::int32_t>(i) &&
                         static_cast<std::size_t>(plan_.groups[g].profession) == p;
        const double in = to.share[i] * (pool_[p] - (own ? moved_[g] : 0));
        mass[g] += in;
        sums_.changes[g * plan_.years.size() + t] += in;
      }
    }
  }

  const Plan& plan_;
  const Draw& draw_;
  Sums sums_;
  std::vector<double> pool_, moved_;
};

}  // namespace

Control::Control(const Plan& plan) : plan_(plan) {
  const std::size_t size = plan.cuts.size() * plan.years.size();
  for (auto* values : {&miss_, &spread_, &leaver_miss_, &leaver_spread_}) values->assign(size, 0);
}

void Control::expect(const Rates& rates, std::size_t lane) {
  const Draw draw = draw_of(plan_, rates, lane);
  const std::size_t groups = plan_.groups.size(), steps = plan_.years.size();
  std::vector<double> heads(groups * steps), leavers = heads, changes = heads, mass(groups);
  Cohort cohort(plan_, draw, {heads, leavers, changes});
  std::vector<std::vector<std::pair<std::size_t, double>>> starts(plan_.paths.size());
  for (std::size_t g = 0; g < groups; ++g) {
    for (const Person& person : plan_.groups[g].people) {
      auto& start = starts[static_cast<std::size_t>(person.path)];
      if (start.empty() || start.back().first != g) start.emplace_back(g, 0);
      start.back().second += 1;
    }
  }
  for (std::size_t k = 0; k < starts.size(); ++k) {
    std::ranges::fill(mass, 0.0);
    for (auto [g, n] : starts[k]) mass[g] = n;
    cohort.run(plan_.paths[k], mass, 0);
  }
  for (std::size_t k = 0; k < kEntryKinds; ++k) {
    for (std::size_t s = 0; s < steps; ++s) {
      double any = 0;
      for (std::size_t g = 0; g < groups; ++g) {
        const auto& shares = plan_.entry_shares[static_cast<std::size_t>(plan_.groups[g].profession)];
        const double share = (shares[k] - (k > 0 ? shares[k - 1] : 0)) / shares.back();
        mass[g] =
            static_cast<double>(rates.hires[g][lane]) * plan_.length[s] * static_cast<double>(rates.hire_year[s][lane]) * share;
        changes[g * steps + s] += mass[g];
        any += mass[g];
      }
      if (any > 0) cohort.run(plan_.entries[k * steps + s], mass, s);
    }
  }
  for (auto* values : {&heads_, &leavers_, &changes_}) values->assign(plan_.cuts.size() * steps, 0);
  for (std::size_t g = 0; g < groups; ++g) {
    double changed = 0;
    for (std::size_t t = 0; t < steps; ++t) {
      const std::size_t at = cell(static_cast<std::size_t>(plan_.groups[g].cut), t);
      heads_[at] += heads[g * steps + t];
      leavers_[at] += leavers[g * steps + t];
      changes_[at] += changed += changes[g * steps + t];
    }
  }
}

/// Given a draw's growth, the rest is people who stay or go, each for itself, and Poisson comers.
void Control::expect_stocks(const Rates& rates, std::size_t lane) {
  const std::size_t steps = plan_.years.size();
  for (auto* values : {&heads_, &leavers_, &changes_}) values->assign(plan_.cuts.size() * steps, 0);
  for (std::size_t g = 0; g < plan_.groups.size(); ++g) {
    OwnGrowth own(plan_, g, static_cast<std::uint32_t>(lane));  // the control looks at the first draws
    double mean = plan_.groups[g].stock, variance = 0;
    for (std::size_t t = 0; t < steps; ++t) {
      const double growth = own.next() * static_cast<double>(rates.growth_year[t][lane]);
      const double stays = std::min(1 - plan_.assumed->churn * plan_.length[t], growth);
      variance = growth * growth * variance + mean * (stays * (1 - stays) + growth - stays);
      mean *= growth;
      const std::size_t at = cell(static_cast<std::size_t>(plan_.groups[g].cut), t);
      heads_[at] += mean;
      changes_[at] += variance;
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

void Control::compare(const Block& block, const Rates& rates, int lane) {
  const bool stocks = plan_.assumed->basis == workforce::Basis::stocks;
  stocks ? expect_stocks(rates, static_cast<std::size_t>(lane))
         : expect(rates, static_cast<std::size_t>(lane));
  for (auto* values : {&heads_, &leavers_, &changes_}) sum_up(*values);
  for (std::size_t c = 0; c < plan_.cuts.size(); ++c) {
    for (std::size_t t = 0; t < plan_.years.size(); ++t) {
      const std::size_t at = cell(c, t);
      miss_[at] += block.at(c, static_cast<int>(t), lane, Measure::heads) - heads_[at];
      spread_[at] += stocks ? changes_[at] : std::min(heads_[at], changes_[at]);
      leaver_miss_[at] += block.at(c, static_cast<int>(t), lane, Measure::leavers) - leavers_[at];
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
