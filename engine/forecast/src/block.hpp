#pragma once

#include "visits.hpp"

namespace framsyn::forecast {

/// The numbers of one block of draws, cut by cut: [cut][step][measure][lane], FTE in thousandths.
class Block {
 public:
  explicit Block(const Plan& plan);
  /// Simulates draws first_draw .. first_draw + kLanes and sums them over the organisation.
  void run(int first_draw);
  std::int32_t at(std::size_t cut, int step, int lane, Measure measure) const {
    return step_of(cut, step)[static_cast<int>(measure) * kLanes + lane];
  }
  const std::int32_t* step_of(std::size_t cut, int step) const {
    return slab_.data() + cut * cut_size_ + static_cast<std::size_t>(step) * kStepSize;
  }

 private:
  void lay_years();
  void people(std::size_t group);
  void joiners(std::size_t group);
  void lay_joiners(std::size_t group);
  void counted(std::size_t group);
  void move_on();
  std::size_t destination(const Visit& mover, std::uint32_t word) const;
  void follow_in(std::size_t group, std::size_t first, std::size_t last);
  void sum_up();
  void running_sums(std::int32_t* cut) const;
  GroupRates rates_of(std::size_t group) const;
  std::int32_t* changes(std::size_t group) {
    return slab_.data() + static_cast<std::size_t>(plan_.groups[group].cut) * cut_size_;
  }

  const Plan& plan_;
  std::size_t cut_size_;
  const Rates* rates_ = nullptr;
  int first_draw_ = 0;
  std::vector<std::int32_t> slab_;
  std::vector<YearRow> years_;  ///< by lane
  Lanes hiring_time_{};         ///< years at the data date's hires
  Words words_;
  std::vector<std::uint32_t> lane_, events_;  ///< of joiners
  std::vector<std::int32_t> step_, kind_;
  std::vector<Visit> visits_, movers_;
  Chance chance_, moved_chance_;       ///< of visits, of movers
  std::vector<std::uint32_t> starts_;  ///< of each group's visits
};

}  // namespace framsyn::forecast
