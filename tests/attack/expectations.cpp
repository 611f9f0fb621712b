#include "expectations.hpp"

#include <fmt/format.h>

#include <cmath>

namespace framsyn::attack {
namespace {

using forecast::Cut;
using workforce::kAll;

/// Which units' own people a cut holds: told apart as a row of cells, one a unit and profession.
class Expectations {
 public:
  Expectations(const planning::Outlook& outlook, const planning::Withholding& withholding, int year)
      : outlook_(outlook), year_(year) {
    const auto& e = outlook.workforce.records().employments;
    for (std::size_t i = 0; i < e.person.size(); ++i) own_.try_emplace({e.unit[i], e.profession[i]}, 0);
    for (auto& [_, cell] : own_) cell = puzzle_.cell();
    for (const Cut& cut : outlook.projection.cuts) {
      if (!withholding.hides(cut.unit, cut.profession)) puzzle_.about(terms(cut), mean(cut), kDrawn);
    }
  }
  double mean(const Cut& cut) const {
    return 1000 * outlook_.projection.find(cut, year_, forecast::Measure::leavers)->mean;
  }
  Puzzle::Cell cell(const Cut& cut) {
    const Puzzle::Cell sum = puzzle_.cell();
    auto of = terms(cut);
    of.push_back({sum, -1});
    puzzle_.zero(std::move(of));
    return sum;
  }
  std::vector<Puzzle::Range> ranges(const std::vector<Puzzle::Cell>& cells) const {
    return puzzle_.ranges(cells);
  }

 private:
  static constexpr double kDrawn = 0.01;  ///< sums of means of the same draws agree but for their last bits

  std::vector<Puzzle::Term> terms(const Cut& cut) const {
    const auto& parent = outlook_.workforce.records().units.parent;
    std::vector<Puzzle::Term> in;
    for (const auto& [own, cell] : own_) {
      if (cut.profession != kAll && cut.profession != own.profession) continue;
      auto unit = own.unit;
      while (unit >= 0 && unit != cut.unit) unit = parent[static_cast<std::size_t>(unit)];
      if (cut.unit == kAll || unit == cut.unit) in.push_back({cell, 1});
    }
    return in;
  }

  const planning::Outlook& outlook_;
  int year_;
  Puzzle puzzle_;
  std::map<Cut, Puzzle::Cell> own_;
};

}  // namespace

std::vector<Found> lone_expectations(const planning::Outlook& outlook,
                                     const planning::Withholding& withholding, int year, std::size_t every) {
  Expectations expectations(outlook, withholding, year);
  std::vector<Found> found;
  std::vector<Puzzle::Cell> cells;
  std::size_t seen = 0;
  for (std::size_t i = 0; i < outlook.projection.cuts.size(); ++i) {
    const Cut& cut = outlook.projection.cuts[i];
    if (outlook.projection.now[i] < 5 || !outlook.projection.dominance.of_rest(cut, {})) continue;
    if (seen++ % every != 0) continue;
    const double mean = expectations.mean(cut);
    cells.push_back(expectations.cell(cut));
    found.push_back(
        {fmt::format("unit {} profession {} {}", cut.unit, cut.profession, year), mean, mean, {}});
  }
  const auto ranges = expectations.ranges(cells);
  for (std::size_t i = 0; i < ranges.size(); ++i) found[i].range = ranges[i];
  return found;
}

}  // namespace framsyn::attack
