#pragma once

#include <framsyn/engine/demand/projected.hpp>

#include <optional>
#include <span>

namespace framsyn::demand {

/// Why a manager states a need (sv: skäl).
enum class Reason : std::uint8_t {
  growth,       ///< more care, new tasks: posts that there are none of today
  replacement,  ///< somebody leaves, or a post is vacant: a post that there is
  unknown
};

/// What a manager says will be needed besides what is there (sv: kartlagt behov): the unit's own staff of a
/// profession, from a year on.
struct StatedNeed {
  workforce::Index unit, profession;
  int year = 0;
  double fte = 0;  ///< above zero: more; below: fewer are needed
  Reason reason = Reason::unknown;
  double probability = 1;           ///< that it will be needed, 0..1
  std::optional<double> low, high;  ///< 80 % interval of fte, both or neither
};

/// What is known to be refilled in a group in any case: posts vacant today, and posts of those expected to
/// retire, summed from the first year to each.
struct KnownPosts {
  double vacant = 0;
  std::vector<double> retiring;
};

/// How far managers' earlier statements came true (sv: träffsäkerhet).
struct TrackRecord {
  double optimism = 1;     ///< what came of a stated growth, as a share of it, on the whole
  double level_sd = 0.10;  ///< of the logarithm: staff that came against staff that was mapped
  int statements = 0;      ///< that this rests on
};

/// One earlier statement whose year has come.
struct CameTrue {
  double before = 0;  ///< full-time equivalents when it was stated
  double stated = 0;  ///< growth stated, times its probability
  double came = 0;    ///< full-time equivalents in the stated year
};

/// Pooled with a belief worth so many statements: that they come true as stated, and miss by `level_sd`.
inline constexpr double kRecordWeight = 5;
TrackRecord track_record(std::span<const CameTrue>, double believed_level_sd = 0.10);

/// The same by division: each division's optimism is drawn towards the whole's as if by kRecordWeight more
/// statements of the mean size.
std::vector<TrackRecord> track_records(std::span<const std::vector<CameTrue>> by_division,
                                       double believed_level_sd = 0.10);

/// A group's mapped need by year: today's posts and the stated growth, with the sd of each year.
struct MappedPath {
  workforce::Index unit, profession;
  std::vector<double> fte, sd;
};

/// Replacement is not growth: what is stated as replacement adds nothing, and what has no reason only what is
/// left when the known posts have been counted off, vacant ones first. A stated growth is multiplied by its
/// probability and by the optimism of the record. `base`: the group's posts of today; statements of other
/// groups are passed over.
Result<MappedPath> mapped(const Base& base, std::span<const StatedNeed>, const KnownPosts&,
                          const TrackRecord&, std::span<const int> years);

/// Need by population and need by managers, weighed by their precision:
/// D~ = D + V_D B'(B V_D B' + V_M)^-1 (M - B D), with B picking the mapped groups (Wickramasuriya,
/// Athanasopoulos and Hyndman 2019, MinT). A map of one unit moves the others only by what they share.
/// `shared_sd`, of the logarithm, is what all maps may be wrong by together: however many they are, they
/// cannot outvote it. Uncertainties shared by all are left as they were, which is cautious; a mapped group's
/// own becomes smaller.
Result<Need> combined(const Need& by_population, std::span<const MappedPath>, double shared_sd);

}  // namespace framsyn::demand
