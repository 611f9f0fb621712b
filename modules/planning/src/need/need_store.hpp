#pragma once

#include <framsyn/planning/need.hpp>

#include "need/wire_need.hpp"
#include "run/figures_store.hpp"

namespace framsyn::planning {

/// Keeps what is needed beside the run, group by group, and reads it back. Only groups whose forecast may be
/// told are written: where nothing else is known the need is today's staff.
class NeedStore {
 public:
  explicit NeedStore(db::Tx& tx) : tx_(tx) {}

  void add(Run::Id, const Outlook&, const NeedOutlook&);
  std::vector<NeedYear> years(std::int64_t run, GroupKey);
  std::vector<NeedNote> assumptions(std::int64_t run);

 private:
  db::Tx& tx_;
};

}  // namespace framsyn::planning
