#include "expectation/crowds.hpp"

#include <map>
#include <numeric>

namespace framsyn::forecast {
namespace {

void to_middle(Lanes& lanes) {
  const double sum = std::accumulate(lanes.begin(), lanes.end(), 0.0);
  lanes.fill(static_cast<float>(sum / kLanes));
}

void to_middle(std::vector<Lanes>& all) {
  for (Lanes& lanes : all) to_middle(lanes);
}

/// Adds up how a crowd's kinds go in a step.
class Crowd {
 public:
  explicit Crowd(const StepRates& rates) : rates_(rates) {}
  /// So many of a kind; gives how many stay.
  double go(double people, float leave, float retire, float move) {
    const float by[3] = {leave * rates_.leave, retire * rates_.retire, move * rates_.move};
    const float all = by[0] + by[1] + by[2];
    const double going = people * (1 - static_cast<double>(exponential_of_minus(all)));
    people_ += people, going_ += going;
    leave_ += people * static_cast<double>(leave), retire_ += people * static_cast<double>(retire),
        move_ += people * static_cast<double>(move);
    for (const std::size_t c : {0u, 1u, 2u}) gone_[c] += going * static_cast<double>(by[c] / (all + 1e-30f));
    return people - going;
  }
  /// A single kind's hazards of which as many go, for each reason.
  CrowdHazard hazard() const {
    if (people_ <= 0) return {};
    const double total = static_cast<double>(
                     minus_logarithm(static_cast<float>(std::max(1e-30, 1 - going_ / people_)))),
                 each = going_ > 0 ? total / going_ : 0;
    const auto share = [&](double gone, float rate, double sum) {
      return static_cast<float>(rate > 0 ? gone * each / static_cast<double>(rate) : sum / people_);
    };
    return {share(gone_[0], rates_.leave, leave_), share(gone_[1], rates_.retire, retire_),
            share(gone_[2], rates_.move, move_)};
  }

 private:
  StepRates rates_;
  double people_ = 0, going_ = 0, leave_ = 0, retire_ = 0, move_ = 0, gone_[3] = {};
};

}  // namespace

Rates at_the_middle(const Rates& rates) {
  Rates middle = rates;
  for (auto* all : {&middle.leave_year, &middle.retire_year, &middle.hire_year, &middle.growth_year,
                    &middle.refill_year, &middle.leave, &middle.move, &middle.retire, &middle.hires})
    to_middle(*all);
  to_middle(middle.refill_more);
  for (LeverYears& years : middle.levers) {
    for (auto* all : {&years.leave, &years.move, &years.fill, &years.keep, &years.more, &years.degree})
      to_middle(*all);
    to_middle(years.later);
  }
  for (auto& inflow : middle.inflows) to_middle(inflow);
  return middle;
}

StepRates rates_of(const Plan& plan, const Rates& rates, std::size_t g, std::size_t t, std::size_t l) {
  const Group& group = plan.groups[g];
  const LeverYears& levers = rates.levers[static_cast<std::size_t>(group.lever_class)];
  return {rates.leave[g][l] * levers.leave[t][l],  // common years are in the levers' multiples of leaving
          rates.retire[static_cast<std::size_t>(group.profession)][l] * rates.retire_year[t][l],
          rates.move[g][l] * levers.move[t][l], levers.later[l]};
}

Crowds::Crowds(const Plan& plan, const Rates& middle)
    : plan_(plan), middle_(middle), steps_(plan.years.size()) {
  gather();
  newcomers_.resize(like_.size() * steps_ * steps_);
  movers_.resize(like_.size() * steps_);
  for (std::size_t c = 0; c < like_.size(); ++c) lay_newcomers(c), lay_movers(c);
}

/// Groups of a profession that meet the same levers are one crowd; its rates are their average person's.
void Crowds::gather() {
  std::map<std::pair<std::int32_t, std::int32_t>, std::size_t> known;
  std::vector<double> weight;
  for (std::size_t g = 0; g < plan_.groups.size(); ++g) {
    const Group& group = plan_.groups[g];
    const auto [at, fresh] = known.try_emplace({group.profession, group.lever_class}, like_.size());
    crowd_.push_back(at->second);
    if (fresh) {
      like_.push_back(g), weight.push_back(0);
      rates_.emplace_back(steps_), people_.emplace_back(plan_.paths.size());
    }
    const std::size_t c = at->second;
    const double people = group.stock + 1, share = people / (weight[c] += people);
    for (std::size_t t = 0; t < steps_; ++t) {
      const StepRates own = rates_of(plan_, middle_, g, t, 0);
      const auto towards = [&](float& mean, float x) { mean += static_cast<float>(share) * (x - mean); };
      StepRates& mean = rates_[c][t];
      towards(mean.leave, own.leave), towards(mean.retire, own.retire), towards(mean.move, own.move);
      mean.later = own.later;
    }
    for (const Person& person : group.people) people_[c][static_cast<std::size_t>(person.path)] += 1;
  }
}

void Crowds::lay_newcomers(std::size_t c) {
  const Group& group = plan_.groups[like_[c]];
  const auto& later = plan_.classes[static_cast<std::size_t>(group.lever_class)].later;
  const auto& summed = plan_.entry_shares[static_cast<std::size_t>(group.profession)];
  for (std::size_t came = 0; came < steps_; ++came) {
    std::array<double, kEntryKinds> people;
    for (std::size_t k = 0; k < people.size(); ++k)
      people[k] = (summed[k] - (k > 0 ? summed[k - 1] : 0)) / summed.back();
    for (std::size_t t = came; t < steps_; ++t) {
      Crowd crowd(rates_[c][t]);
      for (std::size_t k = 0; k < people.size(); ++k) {
        const std::size_t at = k * steps_ + came;
        const Path& path = plan_.entries[at];
        const float more = later.empty() ? 0 : later[plan_.paths.size() + at][t] * rates_[c][t].later;
        people[k] = crowd.go(people[k], path.leave[t], path.retire[t] + more, path.move[t]);
      }
      newcomers_[(c * steps_ + t) * steps_ + came] = crowd.hazard();
    }
  }
}

/// Those who may have moved by a step, and are still employed.
void Crowds::lay_movers(std::size_t c) {
  const auto& later = plan_.classes[static_cast<std::size_t>(plan_.groups[like_[c]].lever_class)].later;
  std::vector<double> staying = people_[c], moved(staying.size());
  for (std::size_t t = 0; t < steps_; ++t) {
    const StepRates& rates = rates_[c][t];
    Crowd before(rates), now(rates);
    for (std::size_t k = 0; k < staying.size(); ++k) {
      if (people_[c][k] <= 0) continue;
      const Path& path = plan_.paths[k];
      const float retire = path.retire[t] + (later.empty() ? 0 : later[k][t] * rates.later);
      moved[k] = before.go(moved[k], path.leave[t], retire, path.move[t]);
      const double stay = now.go(staying[k], path.leave[t], retire, path.move[t]);
      const float move = path.move[t] * rates.move,
                  all = path.leave[t] * rates.leave + retire * rates.retire + move;
      moved[k] += (staying[k] - stay) * static_cast<double>(move / (all + 1e-30f));
      staying[k] = stay;
    }
    movers_[c * steps_ + t] = before.hazard();
  }
}

}  // namespace framsyn::forecast
