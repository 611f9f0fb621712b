#pragma once

#include <framsyn/planning/chosen.hpp>

#include "wire.hpp"

/// How assumptions travel, and what somebody sets in their place.
namespace framsyn::planning {

/// Where a number comes from.
enum class AssumptionSource { history, rules, program, chosen };
BOOST_DESCRIBE_ENUM(AssumptionSource, history, rules, program, chosen)

/// What may be set, at least and at most; whole: no decimals.
struct AssumptionLimits {
  double least = 0, most = 0;
  bool whole = false;
};
BOOST_DESCRIBE_STRUCT(AssumptionLimits, (), (least, most, whole))

struct AssumptionTold {
  Assumption told;
  std::optional<double> low, high;  ///< 80 % of what it may be
  AssumptionSource source{};
  std::optional<double> found;             ///< before somebody set it
  std::optional<AssumptionLimits> limits;  ///< it is a choice; none: it is measured
};
BOOST_DESCRIBE_STRUCT(AssumptionTold, (), (told, low, high, source, found, limits))

/// One version of what is set, whole; one that sets nothing takes back what was.
struct ChosenVersion {
  std::int64_t id = 0;
  Instant made_at;
  std::string made_by, reason;
  ChosenAssumptions chosen;
};
BOOST_DESCRIBE_STRUCT(ChosenVersion, (), (id, made_at, made_by, reason, chosen))

/// What the run rests on, in words with number, interval and source (sv: antaganden).
struct AssumptionsPage {
  RunFacts run;
  std::vector<AssumptionTold> assumptions;
  std::vector<ChosenVersion> versions;  ///< newest first; the first is in force
  bool computing = false;               ///< the run is of an earlier version: a new one is on its way
  bool may_change = false;              ///< the reader has the right
};
BOOST_DESCRIBE_STRUCT(AssumptionsPage, (), (run, assumptions, versions, computing, may_change))

/// A new version, whole: what is not said is as found.
struct ChosenAsked {
  ChosenAssumptions chosen;
  Text<3, 1000> reason;
};
BOOST_DESCRIBE_STRUCT(ChosenAsked, (), (chosen, reason))

}  // namespace framsyn::planning
