#pragma once

#include "draws/visits.hpp"

#include <optional>

namespace framsyn::forecast {

/// Events of a kind that a group can have in a year of a draw, counted apart.
inline constexpr int kMostInAYear = 1 << 16;

/// The hires for growth of a group in one step, of one kind, in every lane.
struct Slot {
  std::size_t step, kind;
  std::array<std::int32_t, kLanes> n;
  /// Among the random numbers of the group's hires.
  std::size_t place() const { return step * kEntryKinds + kind; }
};

/// One block of draws: simulated group by group, then summed over the organisation cut by cut.
class Block {
 public:
  explicit Block(const Plan& plan);
  /// Draws first_draw .. first_draw + kLanes. Then every cut is to be finished and cleared, in the plan's
  /// order.
  void simulate(int first_draw);
  /// A cut's numbers in all draws: [step][measure][lane], FTE in parts.
  const std::int32_t* finish(std::size_t cut);
  void clear(std::size_t cut);

 private:
  void live_through();
  void lay_years();
  void lay_class(std::size_t place);
  void people(std::size_t group);
  void send_on(const Risks&, int from, int n, Visit mover, const std::uint32_t* entity,
               const std::uint32_t* events, const std::int32_t* each_fte);
  void draw_slots(std::size_t group);
  std::size_t lay_risks(const Group&, const Slot&);
  void hire_slot(std::size_t group, const Slot&);
  void hire_cohort(std::size_t group, const Slot&);
  void thin_cohort(std::size_t group, const Slot&, std::array<std::int32_t, kLanes>& n);
  void send_some_on(Visit mover, std::size_t slot, int step, const std::int32_t* movers);
  void hire_together(std::size_t group);
  void only_within_cap(std::size_t group, std::size_t step, int rows);
  void joiners(std::size_t group);
  void lay_joiners(std::size_t group);
  void add_joiners(What who, const std::array<std::int32_t, kLanes>& n);
  void refill(std::size_t group);
  bool lay_refills(std::size_t group);
  void keep_refilled(const Group&);
  void keep_hired(const Group&, std::size_t to_vacant_posts);
  template <class Keep>
  void keep_words(const Keep& keep);
  void keep_within_cap(std::size_t group);
  bool lay_more(std::size_t group);
  void lay_added(const Group&, std::size_t step, const Lanes& mean);
  void change_degrees(const Group&, std::int32_t* changes) const;
  const LeverYears& levers_of(const Group& group) const {
    return rates_->levers[static_cast<std::size_t>(group.lever_class)];
  }
  void draw_joiners(const Group&);
  void take_in(std::size_t group);
  void move_on();
  void draw_movers();
  void sort_movers();
  std::size_t destination(const Visit& mover, std::uint32_t word) const;
  void add_to(std::int32_t cut, const std::int32_t* part);
  void running_sums(std::int32_t* cut) const;
  Place place_of(std::size_t group);
  std::int32_t* numbers(std::int32_t cut) {
    return slab_.data() + static_cast<std::size_t>(slot_[static_cast<std::size_t>(cut)]) * cut_size_;
  }

  const Plan& plan_;
  std::size_t cut_size_;
  std::optional<Rates> rates_;
  int first_draw_ = 0;
  std::vector<std::int32_t> slot_;   ///< of each cut in the slab
  std::vector<std::int32_t> slab_;   ///< zero between runs
  std::vector<std::int32_t> group_;  ///< whose own cut it is, or -1
  std::vector<YearRow> years_;       ///< by class of levers and lane; when hires come, in the first class
  Hazards hazards_;
  Lanes hiring_time_{};     ///< years at the data date's hires
  GroupYears group_years_;  ///< of the group at hand
  Risks risks_;
  Chances chances_;
  Stays stays_;
  std::vector<Slot> slots_;
  Words words_;
  Joiners joiners_;
  std::vector<std::int32_t> refilled_;  ///< leavers whose posts have been looked at: [group][step][lane]
  std::vector<std::int32_t> taken_in_;  ///< where hires are capped: [group][step][lane]
  std::vector<std::uint8_t>
      visited_;  ///< groups where somebody who moved may have left since the last refill
  std::vector<Visit> visits_, movers_;
  Chance chance_, moved_chance_;       ///< of visits, of movers
  std::vector<std::uint32_t> starts_;  ///< of each group's visits
};

}  // namespace framsyn::forecast
