#include "assumptions/rules_chosen.hpp"

#include <algorithm>
#include <cmath>

namespace framsyn::planning {
namespace {

constexpr Refusal kNotRead{
    "planning.assumption_not_read", Fault::invalid,
    "Ett av antagandena används inte med de uppgifter som är inlästa, och kan därför inte ändras",
    "One of the assumptions is not used with the data that are loaded, and can therefore not be changed"};

using ByAge = forecast::Assumptions::ByAge;

/// The chance at an age is what it was so many years earlier; between ages it is read off a straight line.
ByAge later_by(double years, const ByAge& chance) {
  constexpr int last = forecast::Assumptions::kAges - 1;
  ByAge moved = chance;  // of unknown age: as it was
  for (int age = 0; age <= last; ++age) {
    const double at = std::clamp(age - years, 0.0, double{last});
    const auto below = static_cast<std::size_t>(std::floor(at));
    const auto above = std::min<std::size_t>(below + 1, last);
    const double part = at - static_cast<double>(below);
    moved[static_cast<std::size_t>(age)] = (1 - part) * chance[below] + part * chance[above];
  }
  return moved;
}

/// Sets one number, and notes what it was.
class Setting {
 public:
  explicit Setting(std::vector<ReplacedAssumption>& replaced) : replaced_(replaced) {}
  template <class Chosen>
  void set(std::string_view code, double& number, const Chosen& chosen, double unit) {
    if (!chosen) return;
    replaced_.push_back({code, number});
    number = chosen->value * unit;
  }

 private:
  std::vector<ReplacedAssumption>& replaced_;
};

constexpr double kPerCent = .01, kMonth = 1. / 12;

}  // namespace

AssumptionSource source_of(std::string_view code, bool is_set) {
  if (is_set) return AssumptionSource::chosen;
  if (code == "pension_shift" || code == "productivity") return AssumptionSource::rules;
  const bool proposed = code == "trend_damping" || code == "last_year" || code == "draws" || code == "seed";
  return proposed ? AssumptionSource::program : AssumptionSource::history;
}

Result<> fits(const ChosenAssumptions& c, workforce::Basis basis) {
  const bool of_persons = c.pension_shift || c.refill || c.time_to_fill || c.growing || c.hire_trend;
  const bool wrong = basis == workforce::Basis::stocks ? of_persons : c.growth.has_value();
  return wrong ? Result<>(refuse(kNotRead)) : Result<>{};
}

forecast::Assumptions with_chosen(forecast::Assumptions a, const ChosenAssumptions& c,
                                  std::vector<ReplacedAssumption>& replaced) {
  Setting setting(replaced);
  setting.set("trend_damping", a.trend_damping, c.trend_damping, kPerCent);
  setting.set("refill", a.refill, c.refill, kPerCent);
  setting.set("time_to_fill", a.time_to_fill, c.time_to_fill, kMonth);
  setting.set("growing", a.growing, c.growing, kPerCent);
  setting.set("hire_trend", a.hire_trend, c.hire_trend, kPerCent);
  setting.set("growth", a.growth, c.growth, kPerCent);
  if (!c.pension_shift) return a;
  replaced.push_back({"pension_shift", 0});
  a.retire = later_by(c.pension_shift->value, a.retire);
  for (auto& cohort : a.retire_cohorts) cohort.retire = later_by(c.pension_shift->value, cohort.retire);
  return a;
}

Order ordered(const ChosenAssumptions& c, Order order, std::optional<Date> as_of) {
  if (c.last_year && (!as_of || c.last_year->value > as_of->year())) order.last_year = c.last_year->value;
  if (c.draws) order.draws = c.draws->value;
  if (c.seed) order.seed = static_cast<std::uint64_t>(c.seed->value);
  return order;
}

}  // namespace framsyn::planning
