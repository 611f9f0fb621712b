#pragma once

#include "draws/lanes.hpp"

#include <framsyn/engine/forecast/comparison.hpp>

namespace framsyn::forecast {

inline constexpr int kMostSteps = 48;  ///< 41 at most, in whole registers
inline constexpr int kEntryKinds = 9;  ///< Assumptions::kEntryAges, then unknown age

/// How much of each rate a kind of person meets in each step: multiples of years at a profession's and unit's
/// rates, by step; zero before and after.
struct alignas(64) Path {
  std::array<float, kMostSteps> leave{}, retire{}, move{};
};

/// Whose path: age and service `start` years after the data date. Age unknown: below 0.
struct PathKind {
  double age, service, start;
};

struct Person {
  std::uint32_t entity;
  std::int32_t path;
  std::int32_t fte;  ///< parts, scaled so that the group's sum is its stock
};

/// A group's part of what a lever brings in.
struct Inflow {
  std::int32_t lever;
  float share;
};

/// How a group's hires of one step and kind, who are all alike, are drawn: by how many are expected of them.
enum class Hiring : std::uint8_t { one_by_one, side_by_side, as_cohort };

struct Group {
  std::int32_t unit, profession;  ///< place of the profession; unknown is the last
  std::int32_t cut;
  std::int32_t hire_fte;  ///< parts
  std::uint32_t entity;
  std::int32_t destination = -1;  ///< its own place among its profession's destinations
  double own_share = 0;           ///< its own share there, left out for those who move from here
  std::vector<Person> people;     ///< by path
  double stock = 0, fte_per_head = 1;
  Hiring hiring = Hiring::one_by_one;  ///< for growth
  float vacancies = 0;                 ///< posts that are vacant on the data date
  float fills = 1;  ///< of the leavers' posts of the first year, the share that is not one too many
  std::int32_t lever_class = 0;
  std::vector<Inflow> inflows;
  std::vector<std::int32_t> absence_levers;  ///< places in Assumptions::levers
  std::vector<std::int32_t> most_hires;      ///< by step; empty: as many as come
};

/// Where people of a profession move: the groups with a share, their shares, and these summed.
struct Destinations {
  std::vector<std::int32_t> group;
  std::vector<double> share, summed;
  std::vector<std::int32_t> guide;  ///< first place to look, by sums in equal parts
  double guides_per_share = 0;
};

/// Later or earlier retirement under a lever, on top of a path: what it meets more of, and less.
using LaterRow = std::array<float, kMostSteps>;

/// Groups that meet the same levers. The first class meets none.
struct LeverClass {
  std::vector<std::int32_t> levers;  ///< places in Assumptions::levers
  std::int32_t retirement = -1;      ///< the one of them that shifts retirement
  std::vector<LaterRow> later;       ///< by path, entries after those employed; empty: none
};

/// A projection prepared: everything that no draw changes.
struct Plan {
  const Assumptions* assumed;
  statistics::Key key;     ///< of rates and common years
  statistics::Key chance;  ///< of each person's own chance
  int draws, steps;
  int settled;  ///< so many steps until those that are one too many, or too few, are evened out
  workforce::MeasuringDay day;
  std::vector<double> length;   ///< of each step in years: the first may be less than one
  std::vector<double> elapsed;  ///< years from the data date to each step's end
  std::vector<int> years;
  std::vector<Path> paths;                                    ///< of those employed now
  std::vector<Path> entries;                                  ///< of joiners: [kind * steps + step joined]
  std::vector<std::array<double, kEntryKinds>> entry_shares;  ///< cumulative, by profession
  std::vector<std::array<float, kEntryKinds>> entry_summed;   ///< the same, of 1
  std::vector<PathKind> kinds;                                ///< of paths, then of entries
  std::vector<Group> groups;
  std::vector<LeverClass> classes;
  std::vector<std::vector<double>> lever_weight;  ///< share of its size that a lever has, [lever][step]
  bool refills = false;                           ///< some post of a leaver is filled again
  bool moves_vary = false;                        ///< some lever moves the moves
  bool capped = false;                            ///< some group may not hire as many as would come
  std::vector<Destinations> destinations;         ///< by profession moved from
  std::vector<Cut> cuts;
  std::vector<CutLinks> links;
  std::vector<std::int32_t> order;  ///< cuts so that each comes before those it is summed into
  std::vector<std::int64_t> now;    ///< heads by cut
  std::vector<std::int64_t> seen_joiners, seen_leavers;  ///< by cut, since the last measuring day
  int professions, units;
  double refill = 0;  ///< share of leavers' posts that are filled again, before levers
  std::vector<float>
      at_once;               ///< of these, the share filled in the step of the leaving; the rest in the next
  float vacant_at_once = 1;  ///< of the posts that are vacant, the share filled in the first step
  /// Of a group's posts that are vacant on the data date, those filled before the last step ends.
  float filled_within(const Group& group) const {
    return steps == 1 ? group.vacancies * vacant_at_once : group.vacancies;
  }
  /// Of a step's refills in a group, the share that is not left out since people are more than posts.
  float fills(const Group& group, std::size_t step) const {
    return step < static_cast<std::size_t>(settled) ? group.fills : 1.0f;
  }
  double parts_per_fte = 1000;  ///< FTE are summed in whole parts of 32 bits: thousandths, or coarser
  double most_fte = 1000;       ///< parts of the one with the most
};

statistics::Key key_of(Seed);
Plan plan_of(const workforce::Workforce&, const Assumptions&, const Horizon&, int draws, Seed,
             std::uint32_t chance = 0);

}  // namespace framsyn::forecast
