#pragma once

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <framsyn/base/date.hpp>

/// What the supply report tells, as values: read from planning's and organisation's published views and from
/// nothing else. Heads are persons; fte is full-time equivalents. What is absent is withheld or not known.
namespace framsyn::reports {

struct SupplyRun {
  std::int64_t id = 0;
  Date as_of;
  Instant recorded_at;
  int horizon = 0, draws = 0;
  std::int64_t seed = 0;
  std::string basis, version, inputs_sha256;
  double greatest_z = 0;
  std::int64_t least_persons = 0;  ///< groups of fewer are withheld
  int chosen_count = 0;            ///< assumptions that somebody has set
};

struct SupplyYear {
  int year = 0;
  std::int64_t heads = 0;
  std::optional<double> fte;
  std::optional<std::int64_t> joiners, leavers, moves_in, moves_out;
};

struct Interval {
  double p2_5 = 0, p10 = 0, p25 = 0, p50 = 0, p75 = 0, p90 = 0, p97_5 = 0;
};

struct SupplyForecast {
  int year = 0;
  Interval heads;
  std::optional<Interval> fte;
};

/// Below this a change in per cent says little: one person is ten per cent.
inline constexpr int kLeastForChange = 10;

/// More rows than a reader of paper takes in; the rest are told in a sentence.
inline constexpr std::size_t kMostProfessions = 30;

/// A group told in one row: now, and at the horizon when that may be shown.
struct SupplyGroup {
  std::string unit, profession;
  std::int64_t heads = 0;
  std::optional<double> fte;
  std::optional<Interval> then;
  bool shrinks() const { return heads >= kLeastForChange && then && then->p50 < static_cast<double>(heads); }
  double change() const { return then && heads > 0 ? then->p50 / static_cast<double>(heads) - 1 : 0; }
};

struct SupplyReason {
  std::string name;
  std::int64_t count = 0;
};

/// How many of those who left a profession retired, in the whole organisation and the latest whole year.
struct SupplyRetired {
  std::string profession;
  double share = 0;
};

struct SupplyAge {
  std::string band;
  std::int64_t women = 0, men = 0, unknown = 0;
  std::int64_t all() const { return women + men + unknown; }
};

struct SupplyAssumption {
  std::string name, unit, text;
  double value = 0;
};

struct SupplyDefinition {
  std::string name, text;
};

struct Supply {
  std::string unit;
  bool shown = false;  ///< false: too few to tell more than how many
  SupplyRun run;
  std::int64_t heads = 0;  ///< on the data date
  std::optional<double> fte;
  std::vector<SupplyYear> years;
  std::vector<SupplyForecast> forecast;
  bool is_simple = false;   ///< a simple method is shown of the unit's heads, since it has guessed better
  bool has_simple = false;  ///< so it is of the unit or of something below it
  std::vector<SupplyGroup> professions;  ///< those that may be shown, largest first
  SupplyGroup other_professions;         ///< the rest under one name; nobody where all are told
  std::vector<SupplyGroup> thin;         ///< unit x profession with the greatest expected decrease
  std::vector<SupplyRetired> retired;    ///< of the professions in `thin`, where it is known
  std::vector<SupplyReason> reasons;     ///< the latest whole year
  int reasons_year = 0;
  std::span<const SupplyGroup> largest_professions() const {
    return std::span(professions).first(std::min(professions.size(), kMostProfessions));
  }
  /// Those who left in that year for a reason that is not told.
  std::int64_t reasons_withheld() const;
  std::vector<SupplyAge> ages;
  std::vector<SupplyAssumption> assumptions;
  std::vector<SupplyDefinition> definitions;
};

}  // namespace framsyn::reports
