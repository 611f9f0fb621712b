#pragma once

#include "draws/people.hpp"

namespace framsyn::forecast {

/// Sixteen steps in a register, or in as many as the machine has.
inline constexpr int kWidth = 16;
using Steps = float __attribute__((vector_size(64), may_alias));
struct alignas(64) Register {
  std::array<float, kWidth> at{};
};
inline const Steps* steps_in(const Register* registers) { return reinterpret_cast<const Steps*>(registers); }

/// A draw's common years in one row: what one visit meets, step by step.
struct alignas(64) YearRow {
  std::array<float, kMostSteps> leave{}, retire{}, move{};  ///< one place on: [step + 1]; move: a multiple
  std::array<float, kMostSteps>
      hired{};      ///< share of all joiners who have come before the step's end; then 2
  float later = 0;  ///< share of the later retirement; last, so that rows begin where registers do
};

/// What one class of levers leaves of the hazards: rows by path and lane.
struct HazardRows {
  const Register *summed, *moved;
  std::size_t registers, move_path, move_lane;  ///< the last two: how far to the next path and lane
  /// To leave; to retire follows.
  const Steps* leaving(std::int32_t path, std::int16_t lane) const {
    return steps_in(summed + (static_cast<std::size_t>(path) * kLanes + static_cast<std::size_t>(lane)) * 2 *
                                 registers);
  }
  const Steps* moving(std::int32_t path, std::int16_t lane) const {
    return steps_in(moved + static_cast<std::size_t>(path) * move_path +
                    static_cast<std::size_t>(lane) * move_lane);
  }
};

/// The hazards of every path summed up to the beginning of each step, at a group's rate of 1 and under each
/// lane's common years and levers. With them a visit's end is found by one comparison instead of a walk
/// through time.
class Hazards {
 public:
  explicit Hazards(const Plan& plan);
  /// For the years of another block: [class of levers][lane].
  void lay(const std::vector<YearRow>& years);
  int registers() const { return static_cast<int>(registers_); }
  HazardRows of(std::int32_t lever_class) const;

 private:
  void add(const Path& path);
  void lay_class(std::size_t place, const YearRow* years);

  const Plan& plan_;
  std::size_t registers_, paths_ = 0;
  std::vector<Register> at_rest_;  ///< by path: to leave, and to retire, in each step; one place on
  std::vector<Register> to_move_;  ///< by path: to move, in each step; one place on
  std::vector<std::vector<Register>> later_;  ///< by class and path: to retire later; empty: none
  std::vector<Register> summed_;              ///< by class, path and lane: to leave and to retire, summed
  std::vector<Register> moving_;              ///< by path: to move, summed; where levers move it, as summed_
};

}  // namespace framsyn::forecast
