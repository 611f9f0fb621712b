#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include <framsyn/platform/db/database.hpp>

#include "reading/facts.hpp"

namespace framsyn::organisation {

/// A recorded stretch that is current knowledge. `fact.person` and `fact.lane` are set where
/// snapshots are compared.
struct KnownSpell {
  std::int64_t id = 0, person = 0, employment = 0;
  SpellFact fact;
};
struct KnownEmployment {
  std::int64_t id = 0, person = 0;
  Hash number{};
};
struct KnownUnitVersion {
  std::int64_t id = 0;
  std::uint32_t unit = 0, parent = kNone, name = 0;
  std::string level;
  std::int64_t manager = 0;
  std::int32_t from = 0, to = kOpen;
};
struct KnownAbsence {
  std::int64_t id = 0, person = 0;
  AbsenceFact fact;
};

/// What is recorded of one source and what its facts may refer to, read once before an import is compared
/// with it.
struct Known {
  std::int64_t source = 0;                   ///< 0: the source is new
  std::string kind;                          ///< as it was loaded before
  std::int32_t as_of = kNoDay;               ///< the day that its data told of before
  std::vector<KnownSpell> spells;            ///< by employment and first day
  std::vector<KnownEmployment> employments;  ///< by id
  std::vector<KnownUnitVersion> units;       ///< of this source, by unit and first day
  std::vector<KnownAbsence> absences;        ///< of this source
  struct Snapshot {
    std::int64_t id;
    std::int32_t on;
    std::string digest;
  };
  std::vector<Snapshot> snapshots;                              ///< of this source, by day
  std::unordered_map<std::int64_t, std::uint32_t> person_fact;  ///< id -> index in Facts::people

  /// Reads what bears on `facts`, and gives its people, units and professions the ids that they have. With
  /// `everyone`, those of the source whom the files do not mention become facts too (comparing snapshots
  /// needs them).
  static Known load(db::Tx&, std::string_view source, Facts& facts, bool everyone);
};

/// Whom the files tell of and the register knows already: place in Facts::people by id.
std::unordered_map<std::int64_t, std::uint32_t> told_again(const Facts&);
/// Would a file that is said to be the whole take away so many that it may be cut off? (More than a tenth,
/// and ten.)
bool many_removed(const Known&, std::int64_t removed);
/// Those whose key is known as somebody else's: birth and name, or birth and sex, are all otherwise than
/// recorded. One of them alone is a correction. Places in Facts::people, in order.
std::vector<std::uint32_t> other_people(db::Tx&, const Facts&);

std::int32_t day_or(const std::optional<Date>& date, std::int32_t absent);

}  // namespace framsyn::organisation
