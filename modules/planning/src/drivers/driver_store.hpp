#pragma once

#include <span>
#include <vector>

#include "drivers/wire_drivers.hpp"
#include "run/figures_store.hpp"

#include <framsyn/planning.hpp>

namespace framsyn::planning {

/// Keeps beside the run what its uncertainty comes from, and reads it back.
class DriverStore {
 public:
  explicit DriverStore(db::Tx& tx) : tx_(tx) {}

  void add(std::int64_t run, const Outlook&, std::span<const DriverPercents>);
  bool has(std::int64_t run);
  /// The largest first; none where nothing may be told.
  std::vector<DriverShare> of(std::int64_t run, GroupKey);

 private:
  db::Tx& tx_;
};

}  // namespace framsyn::planning
