#pragma once

#include <framsyn/engine/workforce/records.hpp>
#include <framsyn/organisation.hpp>
#include <framsyn/planning.hpp>

namespace framsyn::planning {

/// The recorded history as the engine takes it, with the names of its places kept beside.
struct Loaded {
  workforce::Records records;
  std::vector<organisation::Unit> units;
  std::vector<organisation::Profession> professions;
  workforce::Index whole = workforce::kAll;  ///< the unit that is the whole organisation, if one is
};

/// Reads what was known, up to the day of the order. Refuses when nothing has been imported.
Result<Loaded> load(db::Tx&, const Order&);

/// A fingerprint of everything the computation is fed with: two runs with the same one are the same run.
std::string fingerprint(const workforce::Records&, const Order&);

}  // namespace framsyn::planning
