#pragma once

#include "draws/rates.hpp"

namespace framsyn::forecast {

/// Expected numbers under one draw's rates: kinds of people spread over the groups, step by step. Single
/// precision for each kind, double for their sums.
class Cohorts {
 public:
  Cohorts(const Plan& plan, const Rates& rates, std::size_t lane);
  /// People of one path: how many in which groups.
  void run(std::size_t path, const std::vector<std::pair<std::size_t, float>>& start);
  /// All joiners of a step: when the people, and the joiners of earlier steps, have been run.
  void hire(std::size_t step);

  std::vector<double> heads, leavers, changes;  ///< [step][group]; changes: comings and goings

 private:
  void follow(std::size_t path, std::size_t first);
  double share_of(std::size_t kind, std::size_t group) const;
  std::vector<double> arrivals(std::size_t step) const;
  double filled_vacancies(std::size_t group, std::size_t step) const;
  double refill(std::size_t group, std::size_t step) const;
  double leaves_at_once(std::size_t group, std::size_t step) const;
  void step(std::size_t path, std::size_t t);
  const Path& path_of(std::size_t path) const;
  float later(std::size_t group, std::size_t path, std::size_t step) const;
  void lay_levers();
  const float* retire_in(std::size_t path, std::size_t step);
  const LeverYears& levers_of(std::size_t group) const {
    return rates_.levers[static_cast<std::size_t>(plan_.groups[group].lever_class)];
  }
  void pool();
  void arrive(std::size_t t);

  const Plan& plan_;
  const Rates& rates_;
  std::size_t lane_;
  bool shifts_ = false;                                   ///< some lever shifts retirement
  std::vector<float> leave_, retire_, move_, elsewhere_;  ///< by group; the last: 1 / (1 - own share)
  std::vector<float> leave_by_step_, move_by_step_;       ///< [step][group]: the rates and the levers
  std::vector<float> retire_now_;                         ///< by group: of one path and step
  std::vector<float> mass_, out_, left_, moved_;          ///< by group
  std::vector<float> pool_;                               ///< by profession
};

}  // namespace framsyn::forecast
