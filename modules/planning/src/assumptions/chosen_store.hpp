#pragma once

#include <framsyn/platform/db/database.hpp>

#include "assumptions/wire_assumptions.hpp"

namespace framsyn::planning {

/// The versions of what is set by somebody. None is ever changed; the newest is in force.
class ChosenStore {
 public:
  explicit ChosenStore(db::Tx& tx) : tx_(tx) {}

  /// What was in force at a moment, or is now; number 0 and nothing chosen before there was any.
  ChosenVersion in_force(std::optional<Instant> at = {});
  std::vector<ChosenVersion> all();  ///< newest first
  std::int64_t add(const ChosenAssumptions&, std::string_view reason, std::string_view by, Instant at);

 private:
  db::Tx& tx_;
};

}  // namespace framsyn::planning
