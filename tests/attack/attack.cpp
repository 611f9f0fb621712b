#include "attack.hpp"

#include <fmt/format.h>

namespace framsyn::attack {
namespace {

using Terms = std::vector<Puzzle::Term>;

constexpr Count kFlows[] = {Count::joiners, Count::leavers};

std::set<int> years_of(const Figures& figures) {
  std::set<int> years;
  for (const auto& [counted, _] : figures.counts) {
    if (counted.what == Count::leavers) years.insert(counted.when / 12);
  }
  return years;
}

}  // namespace

Attack::Attack(const Tree& tree, const Figures& told, const Truth& truth, With with, std::int64_t within)
    : tree_(tree), told_(told), truth_(truth), with_(with) {
  add_groups(within);
  for (const auto& [counted, _] : told.counts) {
    const bool december = counted.when % 12 == 11;
    if (counted.what == Count::heads && (december || with != With::all_years)) days_.insert(counted.when);
  }
  for (const Month day : days_) add_table(Count::heads, day);
  for (const int year : years_of(truth.figures)) {
    for (const Count flow : kFlows) add_table(flow, end_of(year));
    if (with != With::each_day_by_itself) add_year(year);
  }
}

void Attack::add_groups(std::int64_t within) {
  std::map<std::int64_t, std::int64_t> above;
  for (const auto& [unit, below] : tree_.below) {
    for (const auto child : below) above[child] = unit;
  }
  for (const Group& group : truth_.worked_in) {
    std::int64_t up = group.unit;
    while (up != within && up != 0) up = above.at(up);
    if (up != within) continue;
    if (tree_.below.contains(group.unit)) units_of_own_.insert(group.unit);
    for (std::int64_t unit = group.unit;; unit = above.at(unit)) {
      professions_[unit].insert(group.profession);
      professions_[unit].insert(0);
      if (unit == within) break;
    }
  }
}

Puzzle::Cell Attack::cell(const Key& key) {
  const auto [found, is_new] = cells_.try_emplace(key, 0);
  if (!is_new) return found->second;
  found->second = puzzle_.cell();
  const auto told = told_.counts.find(key.counted);
  if (!key.own && told != told_.counts.end()) puzzle_.tell(found->second, told->second);
  return found->second;
}

/// Sums over professions, and over the units below.
void Attack::add_table(Count what, Month when) {
  for (const auto& [unit, professions] : professions_) {
    Terms row, own_row;
    for (const std::int64_t profession : professions) {
      const double times = profession == 0 ? -1 : 1;
      row.push_back({cell(what, {unit, profession}, when), times});
      if (tree_.below.contains(unit)) add_tree(what, {unit, profession}, when);
      if (units_of_own_.contains(unit) && (profession == 0 || truth_.worked_in.contains({unit, profession})))
        own_row.push_back({cell({{what, {unit, profession}, when}, true}), times});
    }
    puzzle_.zero(std::move(row));
    if (!own_row.empty()) puzzle_.zero(std::move(own_row));
  }
}

void Attack::add_tree(Count what, Group group, Month when) {
  Terms column{{cell(what, group, when), -1}};
  for (const std::int64_t child : tree_.below.at(group.unit)) {
    const auto there = professions_.find(child);
    if (there != professions_.end() && there->second.contains(group.profession))
      column.push_back({cell(what, {child, group.profession}, when), 1});
  }
  const bool own =
      group.profession == 0 ? units_of_own_.contains(group.unit) : truth_.worked_in.contains(group);
  if (own) column.push_back({cell({{what, group, when}, true}), 1});
  puzzle_.zero(std::move(column));
}

/// One year's end and what came and went is the next; whoever moves in somewhere moves into its parts.
void Attack::add_year(int year) {
  const Month end = end_of(year);
  for (const auto& [unit, professions] : professions_) {
    for (const std::int64_t profession : professions) {
      const Group group{unit, profession};
      puzzle_.zero({{cell(Count::heads, group, end - 12), 1},
                    {cell(Count::joiners, group, end), 1},
                    {cell(Count::moves_in, group, end), 1},
                    {cell(Count::leavers, group, end), -1},
                    {cell(Count::moves_out, group, end), -1},
                    {cell(Count::heads, group, end), -1}});
      if (with_ == With::all_years_and_months) add_months(year, group);
    }
    for (const Count moves : {Count::moves_in, Count::moves_out}) add_moves(moves, unit, end);
  }
}

void Attack::add_moves(Count moves, std::int64_t unit, Month when) {
  Terms across{{cell(moves, {unit, 0}, when), -1}};
  for (const std::int64_t profession : professions_.at(unit)) {
    const Group group{unit, profession};
    if (profession != 0) across.push_back({cell(moves, group, when), 1});
    if (!tree_.below.contains(unit)) continue;
    Terms down{{cell(moves, group, when), -1}};
    for (const std::int64_t child : tree_.below.at(unit)) {
      const auto there = professions_.find(child);
      if (there != professions_.end() && there->second.contains(profession))
        down.push_back({cell(moves, {child, profession}, when), 1});
    }
    if (profession == 0 ? units_of_own_.contains(unit) : truth_.worked_in.contains(group))
      down.push_back({cell({{moves, group, when}, true}), 1});
    puzzle_.not_below_zero(std::move(down));
  }
  puzzle_.not_below_zero(std::move(across));
}

/// Within a year no more have come than came in the whole of it, nor gone.
void Attack::add_months(int year, Group group) {
  const Month end = end_of(year);
  const Puzzle::Cell before = cell(Count::heads, group, end - 12), after = cell(Count::heads, group, end);
  const auto flow = [&](Count what) { return cell(what, group, end); };
  for (Month month = end - 11; month < end; ++month) {
    if (!days_.contains(month)) continue;
    const Puzzle::Cell here = cell(Count::heads, group, month);
    for (const auto& [least, most, coming, going] :
         {std::tuple(here, before, Count::joiners, Count::moves_in),
          std::tuple(after, here, Count::joiners, Count::moves_in)})
      puzzle_.not_below_zero({{most, 1}, {flow(coming), 1}, {flow(going), 1}, {least, -1}});
    for (const auto& [least, most] : {std::pair(before, here), std::pair(here, after)})
      puzzle_.not_below_zero(
          {{most, 1}, {flow(Count::leavers), 1}, {flow(Count::moves_out), 1}, {least, -1}});
  }
}

Puzzle::Cell Attack::part(const Share& share, bool own) {
  const auto [found, is_new] = parts_.try_emplace({share, own}, 0);
  if (!is_new) return found->second;
  found->second = puzzle_.cell();
  if (own) return found->second;
  const auto told = told_.shares.find(share);
  if (told != told_.shares.end()) {
    puzzle_.tell(found->second, told->second);
  } else if (told_.complete.contains({share.group, share.year})) {
    const std::string band = share.part.substr(0, share.part.find(' '));
    if (share.year != 0 || !told_.rows.contains({share.group, 0, band})) puzzle_.tell(found->second, 0);
  }
  return found->second;
}

void Attack::add_share_tree(std::int64_t unit, int year, const std::string& name) {
  Terms column{{part({{unit, 0}, year, name}), -1}};
  for (const std::int64_t child : tree_.below.at(unit)) {
    if (professions_.contains(child)) column.push_back({part({{child, 0}, year, name}), 1});
  }
  if (units_of_own_.contains(unit)) column.push_back({part({{unit, 0}, year, name}, true), 1});
  puzzle_.zero(std::move(column));
}

/// Ages and reasons: of every unit, and of every profession of the whole.
void Attack::add_shares(int year, const std::set<std::string>& names) {
  const auto add_row = [&](Group group, bool own) {
    const Counted total =
        year == 0 ? Counted{Count::heads, group, truth_.now} : Counted{Count::leavers, group, end_of(year)};
    Terms row{{cell({total, own}), -1}};
    for (const std::string& name : names) row.push_back({part({group, year, name}, own), 1});
    puzzle_.zero(std::move(row));
  };
  for (const auto& [unit, professions] : professions_) {
    add_row({unit, 0}, false);
    if (units_of_own_.contains(unit)) add_row({unit, 0}, true);
    if (!tree_.below.contains(unit)) continue;
    for (const std::string& name : names) add_share_tree(unit, year, name);
  }
  for (const std::int64_t profession : professions_.at(0)) {
    if (profession != 0) add_row({0, profession}, false);
  }
  for (const std::string& name : names) {
    Terms column{{part({{0, 0}, year, name}), -1}};
    for (const std::int64_t profession : professions_.at(0)) {
      if (profession != 0) column.push_back({part({{0, profession}, year, name}), 1});
    }
    puzzle_.zero(std::move(column));
  }
}

std::vector<Found> Attack::stocks(int least, std::size_t every) {
  std::vector<Found> found;
  std::vector<Puzzle::Cell> cells;
  std::size_t small = 0;
  for (const auto& [counted, number] : truth_.figures.counts) {
    if (counted.what != Count::heads || !days_.contains(counted.when)) continue;
    if (number < 1 || number >= least || counted.group.profession == 0) continue;
    if (!cells_.contains({counted, false}) || told_.counts.contains(counted) || small++ % every != 0)
      continue;
    cells.push_back(cell({counted, false}));
    found.push_back({fmt::format("unit {} profession {} {}-{:02}", counted.group.unit,
                                 counted.group.profession, counted.when / 12, counted.when % 12 + 1),
                     number,
                     truth_.figures.counts.at({Count::heads, {counted.group.unit, 0}, counted.when}),
                     {}});
  }
  return ranges(std::move(found), cells);
}

std::vector<Found> Attack::shares(int least, Parts parts, std::size_t every) {
  const bool reasons = parts == Parts::reasons;
  std::map<int, std::set<std::string>> names;
  for (const auto& [share, number] : truth_.figures.shares) {
    if ((share.year != 0) == reasons && number > 0) names[share.year].insert(share.part);
  }
  for (const auto& [year, of_year] : names) add_shares(year, of_year);
  std::vector<Found> found;
  std::vector<Puzzle::Cell> cells;
  std::size_t small = 0;
  for (const auto& [share, number] : truth_.figures.shares) {
    if ((share.year != 0) != reasons || number < 1 || number >= least) continue;
    if (told_.shares.contains(share) || small++ % every != 0) continue;
    cells.push_back(part(share));
    const auto total = reasons ? Counted{Count::leavers, share.group, end_of(share.year)}
                               : Counted{Count::heads, share.group, truth_.now};
    found.push_back({fmt::format("unit {} profession {} {} {}", share.group.unit, share.group.profession,
                                 share.year, share.part),
                     number,
                     truth_.figures.counts.at(total),
                     {}});
  }
  return ranges(std::move(found), cells);
}

void Attack::tell_all_years(Group group, const std::string& reason) {
  const Puzzle::Cell all = puzzle_.cell();
  double leavers = 0;
  Terms years{{all, -1}};
  for (const int year : years_of(truth_.figures)) {
    const Share share{group, year, reason};
    const auto here = truth_.figures.shares.find(share);
    if (here == truth_.figures.shares.end()) continue;
    leavers += here->second;
    years.push_back({part(share), 1});
  }
  puzzle_.tell(all, leavers);
  puzzle_.zero(std::move(years));
}

std::vector<Found> Attack::ranges(std::vector<Found> found, const std::vector<Puzzle::Cell>& cells) const {
  const auto ranges = puzzle_.ranges(cells);
  for (std::size_t i = 0; i < found.size(); ++i) found[i].range = ranges[i];
  return found;
}

}  // namespace framsyn::attack
