#pragma once

#include "visits.hpp"

#include <functional>

namespace framsyn::forecast {

/// One block of draws: simulated group by group, then summed over the organisation cut by cut.
class Block {
 public:
  explicit Block(const Plan& plan);
  /// A cut's finished numbers in all draws: [step][measure][lane], FTE in parts. Gone after the call.
  using Finished = std::function<void(std::size_t cut, const std::int32_t* steps)>;
  /// Draws first_draw .. first_draw + kLanes; every cut after those that are summed into it.
  void run(int first_draw, const Finished& finished);

 private:
  void simulate();
  void lay_years();
  void people(std::size_t group);
  void joiners(std::size_t group);
  void lay_joiners(std::size_t group);
  void add_joiners(std::size_t group, const std::array<std::int32_t, kLanes>& n);
  void refill(std::size_t group);
  bool lay_refills(std::size_t group);
  void keep_refilled(const Group&);
  void draw_joiners(const Group&);
  void take_in(std::size_t group);
  void move_on();
  void draw_movers();
  void sort_movers();
  std::size_t destination(const Visit& mover, std::uint32_t word) const;
  void sum_up(const Finished& finished);
  void add_to(std::int32_t cut, const std::int32_t* part);
  void running_sums(std::int32_t* cut) const;
  Place place_of(std::size_t group);
  std::int32_t* numbers(std::int32_t cut) {
    return slab_.data() + static_cast<std::size_t>(slot_[static_cast<std::size_t>(cut)]) * cut_size_;
  }

  const Plan& plan_;
  std::size_t cut_size_;
  const Rates* rates_ = nullptr;
  int first_draw_ = 0;
  std::vector<std::int32_t> slot_;   ///< of each cut in the slab
  std::vector<std::int32_t> slab_;   ///< zero between runs
  std::vector<std::int32_t> group_;  ///< whose own cut it is, or -1
  std::vector<YearRow> years_;       ///< by lane
  Hazards hazards_;
  Lanes hiring_time_{};  ///< years at the data date's hires
  Words words_;
  Joiners joiners_;
  std::vector<std::int32_t> refilled_;  ///< leavers whose posts have been looked at: [group][step][lane]
  std::vector<std::int32_t> hired_;     ///< random numbers used for hires: [group][lane]
  std::vector<std::uint8_t>
      visited_;  ///< groups where somebody who moved may have left since the last refill
  std::vector<Visit> visits_, movers_;
  Chance chance_, moved_chance_;       ///< of visits, of movers
  std::vector<std::uint32_t> starts_;  ///< of each group's visits
};

}  // namespace framsyn::forecast
