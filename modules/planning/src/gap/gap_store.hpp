#pragma once

#include <optional>
#include <vector>

#include <framsyn/planning.hpp>

#include "gap/wire_gap.hpp"
#include "run/figures_store.hpp"

namespace framsyn::planning {

/// Keeps supply less need beside the run, of groups that may be told, and reads it back.
class GapStore {
 public:
  GapStore(db::Tx& tx, Language language) : tx_(tx), language_(language) {}

  void add(Run::Id, const Outlook&, const scenario::Gaps&);
  std::vector<GapYear> years(std::int64_t run, GroupKey);
  /// The years that a run tells of, whatever the group.
  std::vector<int> all_years(std::int64_t run);
  /// The first year in which a shortage of persons is likelier than not.
  std::optional<int> first_short(std::int64_t run, GroupKey);
  /// The professions of a unit, by how likely some are missing in the year, then by how many.
  std::vector<ProfessionGap> professions(std::int64_t run, std::int64_t unit, int year);
  std::vector<Named> columns(std::int64_t run, std::int64_t unit);
  /// The unit and those right below it, by column.
  std::vector<GapRow> rows(std::int64_t run, const Named& unit, int year, const std::vector<Named>& columns);

 private:
  std::vector<GapRow> empty_rows(std::int64_t run, const Named& unit, std::size_t columns);
  void hide_where_others_are(std::int64_t run, std::vector<GapRow>& rows);
  void add_flows(std::int64_t run, std::int64_t unit, int year, std::vector<ProfessionGap>& rows);

  db::Tx& tx_;
  Language language_;
};

}  // namespace framsyn::planning
