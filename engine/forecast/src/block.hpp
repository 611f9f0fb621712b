#pragma once

#include "kernel.hpp"

namespace framsyn::forecast {

/// The numbers of one block of draws, cut by cut: [cut][step][lane][measure], FTE in thousandths.
class Block {
 public:
  explicit Block(const Plan& plan);
  /// Simulates draws first_draw .. first_draw + kLanes and sums them over the organisation.
  void run(int first_draw);
  std::int32_t at(std::size_t cut, int step, int lane, Measure measure) const {
    return step_of(cut, step)[lane * kMeasures + static_cast<int>(measure)];
  }
  const std::int32_t* step_of(std::size_t cut, int step) const {
    return slab_.data() +
           (cut * static_cast<std::size_t>(plan_.steps) + static_cast<std::size_t>(step)) * kStepSize;
  }

 private:
  /// Someone followed alone: in `group` since `since`, next at risk in `step`.
  struct Wanderer {
    std::size_t group;
    const Path* path;
    int since, step, lane, fte;
  };
  void people(std::size_t group);
  void joiners(std::size_t group);
  void join(std::size_t group, std::size_t lane, statistics::Stream stream, float left);
  void counted(std::size_t group);
  void wander(Wanderer who, statistics::Stream& stream, float left);
  void count_stay(const Wanderer& who, int until);
  void running_sums(std::size_t group);
  void lay_years();
  Wanderer settled(Wanderer who, std::uint32_t where);
  std::uint32_t draw(std::size_t lane) const {
    return static_cast<std::uint32_t>(first_draw_) + static_cast<std::uint32_t>(lane);
  }
  void sum_up();
  std::int32_t& cell(std::size_t group, int step, Measure measure, int lane);

  const Plan& plan_;
  const Rates* rates_ = nullptr;
  int first_draw_ = 0;
  std::vector<std::int32_t> slab_;
  std::vector<float> summed_;
  std::vector<std::int32_t> here_;  ///< of the group at hand: [step][heads, FTE][lane]
  struct Year {
    float leave, retire;
  };
  Streams streams_;
  std::vector<Year> years_;        ///< [lane][step]
  std::vector<double> hire_time_;  ///< [lane][step], summed over steps
};

}  // namespace framsyn::forecast
