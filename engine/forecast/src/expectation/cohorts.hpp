#pragma once

#include "expectation/crowds.hpp"
#include "expectation/floats.hpp"

#include <span>

namespace framsyn::forecast {

/// Expected numbers under one draw's rates: kinds of people spread over the groups, step by step. Single
/// precision for each kind, double for their sums; so many kinds are followed side by side.
class Cohorts {
 public:
  Cohorts(const Plan& plan, const Rates& rates, std::size_t lane);
  /// People of each path in turn, from `first` on and as many as fit: how many in which groups.
  using Start = std::vector<std::pair<std::size_t, float>>;
  void run(std::size_t first, std::span<const Start> starts);
  /// All joiners of a step: when the people, and the joiners of earlier steps, have been run.
  void hire(std::size_t step);

  std::vector<double> heads, leavers, changes;  ///< [step][group]; changes: comings and goings

 private:
  /// So many kinds' numbers.
  using Kinds = std::array<float, kFloats>;
  struct alignas(64) Side {
    Kinds of{};
  };
  /// What each of the kinds meets in a step at a rate of 1; retirement by class of levers.
  struct Met {
    Side leave, move;
    std::vector<Side> retire;
  };
  void follow(std::span<const std::size_t> paths, std::size_t first);
  void lay(std::span<const std::size_t> paths, std::size_t step);
  double share_of(std::size_t kind, std::size_t group) const;
  std::vector<double> arrivals(std::size_t step) const;
  double filled_vacancies(std::size_t group, std::size_t step) const;
  double refill(std::size_t group, std::size_t step) const;
  double leaves_at_once(std::size_t group, std::size_t step) const;
  void step(std::size_t t);
  const Path& path_of(std::size_t path) const;
  float later(std::size_t lever_class, std::size_t path, std::size_t step) const;
  void lay_levers();
  const LeverYears& levers_of(std::size_t group) const {
    return rates_.levers[static_cast<std::size_t>(plan_.groups[group].lever_class)];
  }
  /// A group's people through a step; who moves is summed by profession.
  static void go(const Met&, const StepRates&, std::size_t lever_class, float elsewhere, Side& mass,
                 Side& moved, Side& pool, double* sums);
  void arrive(std::size_t t);
  static void come(const Side& pool, const Side* own, float share, Side& mass);
  static double sum(const Side&);

  const Plan& plan_;
  const Rates& rates_;
  std::size_t lane_;
  std::vector<float> leave_, retire_, move_, elsewhere_;  ///< by group; the last: 1 / (1 - own share)
  std::vector<float> leave_by_step_, move_by_step_;       ///< [step][group]: the rates and the levers
  Met met_;
  std::vector<Side> mass_, moved_;  ///< by group
  std::vector<double> moved_sum_;   ///< by group
  std::vector<Side> pool_;          ///< by profession
};

}  // namespace framsyn::forecast
