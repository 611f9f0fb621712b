#pragma once

#include <optional>
#include <vector>

#include <framsyn/platform/db/database.hpp>

#include "wire.hpp"

/// Reads the figures of the current run, group by group. A group is a unit's subtree (0: the whole
/// organisation) and a profession (0: all).
namespace framsyn::planning {

struct GroupKey {
  std::int64_t unit = 0;
  std::int64_t profession = 0;
};

/// The stock of a group, and whether more than the stock may be shown about it.
struct GroupState {
  std::int64_t heads = 0;
  double fte = 0;
  bool shown = false;
};

class Figures {
 public:
  explicit Figures(db::Tx& tx) : tx_(tx) {}

  /// The run that the pages show; nothing before the first import has been worked through.
  std::optional<RunFacts> run();
  std::optional<GroupState> group(std::int64_t run, GroupKey key);
  std::vector<YearFigures> years(std::int64_t run, GroupKey key);
  std::vector<MonthFigures> months(std::int64_t run, GroupKey key);
  std::vector<ReasonCount> leavers_by_reason(std::int64_t run, GroupKey key);
  std::vector<AgeBand> ages(std::int64_t run, GroupKey key);
  std::vector<ProfessionStock> professions(std::int64_t run, std::int64_t unit);
  std::vector<ForecastYear> projection(std::int64_t run, GroupKey key, int horizon);
  std::vector<Ground> grounds(std::int64_t run);
  /// The children of a unit, or the professions in it, with this year's spread of heads.
  std::vector<Part> parts(std::int64_t run, GroupKey key, PartsBy by, int year);

 private:
  db::Tx& tx_;
};

}  // namespace framsyn::planning
