#pragma once

#include "people.hpp"

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
  std::array<float, kMostSteps> leave{}, retire{};  ///< one place on: [step + 1]
  std::array<float, kMostSteps>
      hired{};  ///< share of all joiners who have come before the step's end; then 2
};

/// The hazards of every path summed up to the beginning of each step, at a group's rate of 1 and under each
/// lane's common years. With them a visit's end is found by one comparison instead of a walk through time.
class Hazards {
 public:
  explicit Hazards(const Plan& plan);
  /// For the years of another block.
  void lay(const std::vector<YearRow>& years);
  int registers() const { return static_cast<int>(registers_); }
  /// To leave; to retire follows.
  const Steps* leaving(std::int32_t path, std::int16_t lane) const {
    return steps_in(summed_.data() +
                    (static_cast<std::size_t>(path) * kLanes + static_cast<std::size_t>(lane)) * 2 *
                        registers_);
  }
  /// The same in every lane.
  const Steps* moving(std::int32_t path) const {
    return steps_in(moving_.data() + static_cast<std::size_t>(path) * registers_);
  }

 private:
  void add(const Path& path);

  std::size_t registers_, paths_ = 0;
  std::vector<Register> at_rest_;  ///< by path: to leave, and to retire, in each step; one place on
  std::vector<Register> summed_;   ///< by path and lane: the same, summed
  std::vector<Register> moving_;   ///< by path: to move, summed
};

}  // namespace framsyn::forecast
