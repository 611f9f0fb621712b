#pragma once

#include <optional>
#include <vector>

#include <framsyn/base/text.hpp>
#include <framsyn/platform/db/database.hpp>

#include "wire.hpp"

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

  /// The run that the pages show; nothing before the first import has been worked through.
  std::optional<RunFacts> run();
  /// Whether more than a unit's head count may be shown; empty is a group that nobody has ever been in.
  enum class State { empty, withheld, shown };
  State state(std::int64_t run, GroupKey key);
  std::vector<YearFigures> years(std::int64_t run, GroupKey key);
  std::vector<MonthFigures> months(std::int64_t run, GroupKey key);
  std::vector<ReasonCount> leavers_by_reason(std::int64_t run, GroupKey key);
  std::vector<AgeBand> ages(std::int64_t run, GroupKey key);
  std::vector<ProfessionStock> professions(std::int64_t run, std::int64_t unit);
  std::vector<ForecastYear> projection(std::int64_t run, GroupKey key, int horizon);
  std::vector<Assumption> assumptions(std::int64_t run);
  /// The children of a unit, or the professions in it, with this year's spread of heads.
  std::vector<Part> parts(std::int64_t run, GroupKey key, PartsBy by, int year);

 private:
  db::Tx& tx_;
  Language language_;
};

}  // namespace framsyn::planning
