#pragma once

#include <map>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include <framsyn/platform/db/database.hpp>

namespace framsyn::attack {

/// A group by the database's keys: 0 is all units, or all professions.
struct Group {
  std::int64_t unit = 0, profession = 0;
  friend auto operator<=>(const Group&, const Group&) = default;
};

/// A month, counted from the year 0: a year's stock is that of its last month.
using Month = int;
constexpr Month month_of(int year, int month) { return year * 12 + month - 1; }
constexpr Month end_of(int year) { return month_of(year, 12); }

enum class Count { heads, joiners, leavers, moves_in, moves_out };

/// What of a group was counted when: a stock at a month's end, or a year's flow by the year's last month.
struct Counted {
  Count what;
  Group group;
  Month when;
  friend auto operator<=>(const Counted&, const Counted&) = default;
};

/// A part of a group: those of an age and sex now, or those who left in a year for a reason.
struct Share {
  Group group;
  int year = 0;  ///< 0: by age and sex, now
  std::string part;
  friend auto operator<=>(const Share&, const Share&) = default;
};

/// Numbers by what they count: all that anybody can read of a run, or all that is true.
struct Figures {
  std::map<Counted, double> counts;
  std::map<Share, double> shares;
  std::map<std::pair<Group, Month>, double> degrees;  ///< full-time equivalents, in hundredths
  std::set<Share> rows;                               ///< bands of age that there is a row of
  std::set<std::pair<Group, int>> open, complete;     ///< whose parts are told at all; told to the last
};

/// The tree of units: 0 is above the roots.
struct Tree {
  std::map<std::int64_t, std::vector<std::int64_t>> below;
  std::vector<std::int64_t> units;  ///< with 0
};

Tree read_tree(db::Tx&);
/// Reads what planning shows, from its views and nothing else.
Figures read_published(db::Tx&);
/// What the need of groups tells of how many they are, where all work full time and nothing else is known
/// about need: today's staff by one factor, which the whole organisation's own gives away.
void read_staff_from_need(db::Tx&, Month now, Figures&);

}  // namespace framsyn::attack
