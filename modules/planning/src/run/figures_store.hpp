#pragma once

#include <optional>
#include <span>
#include <vector>

#include <framsyn/base/text.hpp>
#include <framsyn/platform/db/database.hpp>

#include "assumptions/wire_assumptions.hpp"

/// Reads the figures of the run, group by group. A group is a unit's subtree (0: the whole organisation) and
/// a profession (0: all, kUnknownProfession: not told by the source). What is withheld is not there to be
/// read.
namespace framsyn::planning {

struct GroupKey {
  std::int64_t unit = 0;
  std::int64_t profession = 0;
};

class Figures {
 public:
  Figures(db::Tx& tx, Language language) : tx_(tx), language_(language) {}

  /// The newest run, or one that is kept; nothing before the first import has been worked through.
  std::optional<RunFacts> run(std::optional<std::int64_t> asked = {});
  /// Whether more than a unit's head count may be shown. Empty is a group that nobody is in, as far as that
  /// may be told: where the unit has people of professions that are not told, any profession may be theirs.
  enum class State { empty, withheld, shown };
  State state(std::int64_t run, GroupKey key);
  bool forecasts(std::int64_t run, GroupKey key);  ///< whether its forecast is told
  std::vector<YearFigures> years(std::int64_t run, GroupKey key);
  std::vector<MonthFigures> months(std::int64_t run, GroupKey key);
  std::vector<ReasonCount> leavers_by_reason(std::int64_t run, GroupKey key);
  std::vector<AgeBand> ages(std::int64_t run, GroupKey key);
  /// Those told, largest first, and last the rest under one name, with no id.
  std::vector<ProfessionStock> professions(std::int64_t run, std::int64_t unit);
  std::vector<ForecastYear> projection(std::int64_t run, GroupKey key, int horizon);
  /// Our own, where a simple method is shown.
  std::vector<ForecastYear> own_projection(std::int64_t run, GroupKey key, int horizon);
  /// The level that the group was tested at.
  std::optional<std::string> level(std::int64_t run, GroupKey key);
  /// How each measure of the group is shown.
  std::vector<ShownLevel> shown(std::int64_t run, GroupKey key);
  std::vector<Assumption> assumptions(std::int64_t run);
  /// With interval, source and what may be set.
  std::vector<AssumptionTold> told_assumptions(std::int64_t run);
  /// The children of a unit, or the professions in it, with this year's spread of heads; last the rest.
  std::vector<Part> parts(std::int64_t run, GroupKey key, PartsBy by, int year);

 private:
  std::vector<ForecastYear> projected(std::string_view table, std::int64_t run, GroupKey key, int horizon);
  std::vector<ProfessionStock> told_professions(std::int64_t run, std::int64_t unit);
  std::vector<Part> told_parts(std::int64_t run, GroupKey key, PartsBy by, int year);
  /// The people of a unit whose profession is not told.
  ProfessionStock others(std::int64_t run, std::int64_t unit);
  std::int64_t rest_of(std::int64_t run, GroupKey key, PartsBy by, std::span<const Part> parts);

  db::Tx& tx_;
  Language language_;
};

}  // namespace framsyn::planning
