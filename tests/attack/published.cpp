#include "published.hpp"

#include <cmath>
#include <optional>
#include <stdexcept>

namespace framsyn::attack {
namespace {

using Number = std::optional<std::int64_t>;

void put(Figures& figures, Count what, Group group, Month when, Number number) {
  if (number) figures.counts[{what, group, when}] = static_cast<double>(*number);
}

void read_stocks(db::Tx& tx, Figures& figures) {
  for (db::Row row : tx.query("select unit_id, profession_id, month, heads, fte from planning_v_month")) {
    const auto text = row.get<std::string>(2);
    const Group group{row.get<std::int64_t>(0), row.get<std::int64_t>(1)};
    const Month month = month_of(std::stoi(text.substr(0, 4)), std::stoi(text.substr(5)));
    put(figures, Count::heads, group, month, row.get<std::int64_t>(3));
    if (const auto fte = row.get<Number>(4))
      figures.degrees[{group, month}] = static_cast<double>(*fte) / 1e4;
  }
}

void read_years(db::Tx& tx, Figures& figures) {
  for (db::Row row : tx.query("select unit_id, profession_id, year, heads, joiners, leavers, moves_in,"
                              " moves_out from planning_v_year")) {
    const Group group{row.get<std::int64_t>(0), row.get<std::int64_t>(1)};
    const Month when = end_of(row.get<int>(2));
    int column = 3;
    for (const Count what : {Count::heads, Count::joiners, Count::leavers, Count::moves_in, Count::moves_out})
      put(figures, what, group, when, row.get<Number>(column++));
  }
}

void read_ages(db::Tx& tx, Figures& figures) {
  for (db::Row row :
       tx.query("select unit_id, profession_id, band, women, men, unknown from planning_v_age")) {
    const Group group{row.get<std::int64_t>(0), row.get<std::int64_t>(1)};
    const auto band = row.get<std::string>(2);
    figures.open.insert({group, 0});
    figures.complete.insert({group, 0});  // a band that is not there has nobody
    figures.rows.insert({group, 0, band});
    int column = 3;
    for (const char* sex : {" women", " men", " unknown"}) {
      if (const auto number = row.get<Number>(column++))
        figures.shares[{group, 0, band + sex}] = static_cast<double>(*number);
    }
  }
}

void read_leavings(db::Tx& tx, Figures& figures) {
  std::set<std::pair<Group, int>> partly;
  for (db::Row row : tx.query("select unit_id, profession_id, year, reason, count from planning_v_leaving")) {
    const Group group{row.get<std::int64_t>(0), row.get<std::int64_t>(1)};
    const int year = row.get<int>(2);
    figures.open.insert({group, year});
    if (const auto number = row.get<Number>(4))
      figures.shares[{group, year, row.get<std::string>(3)}] = static_cast<double>(*number);
    else
      partly.insert({group, year});
  }
  for (const auto& open : figures.open) {
    if (!partly.contains(open)) figures.complete.insert(open);
  }
}

}  // namespace

void read_staff_from_need(db::Tx& tx, Month now, Figures& figures) {
  constexpr std::string_view kFirst = "(select min(year) from planning_v_need)";
  const std::string first(kFirst);
  const auto whole =
      tx.one<double>("select max(p50) from planning_v_need where quantity = 'use' and year = " + first);
  const auto staff = tx.one<double>("select max(heads) * 1.0 from planning_v_group");
  if (!whole || !staff) throw std::runtime_error("no need is told");
  for (db::Row row :
       tx.query("select n.unit_id, n.profession_id, n.p50 from planning_v_need n where n.quantity = 'use'"
                " and n.year = " +
                first +
                " union all select x.unit_id, x.profession_id, u.p50 from planning_v_gap x join"
                " planning_v_need u on u.unit_id = x.unit_id and u.profession_id = x.profession_id and"
                " u.year = x.year and u.quantity = 'use' where x.year = " +
                first))
    figures.counts[{Count::heads, {row.get<std::int64_t>(0), row.get<std::int64_t>(1)}, now}] =
        std::round(row.get<double>(2) / *whole * *staff);
}

Tree read_tree(db::Tx& tx) {
  Tree tree;
  tree.units.push_back(0);
  for (db::Row row : tx.query("select id, coalesce(parent_id, 0) from organisation_v_unit order by id")) {
    tree.units.push_back(row.get<std::int64_t>(0));
    tree.below[row.get<std::int64_t>(1)].push_back(tree.units.back());
  }
  return tree;
}

Figures read_published(db::Tx& tx) {
  Figures figures;
  read_stocks(tx, figures);
  read_years(tx, figures);
  read_ages(tx, figures);
  read_leavings(tx, figures);
  return figures;
}

}  // namespace framsyn::attack
