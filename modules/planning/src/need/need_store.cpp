#include "need/need_store.hpp"

#include <framsyn/platform/db/database.hpp>

#include "names.hpp"

namespace framsyn::planning {

std::map<forecast::Cut, std::vector<std::size_t>> groups_by_cut(const demand::Need& need,
                                                                const workforce::Units& units) {
  std::map<forecast::Cut, std::vector<std::size_t>> cuts;
  for (std::size_t g = 0; g < need.groups.size(); ++g) {
    const workforce::Index profession = need.groups[g].profession;
    const auto add = [&](workforce::Index unit) {
      cuts[{unit, workforce::kAll}].push_back(g);
      cuts[{unit, profession}].push_back(g);
    };
    add(workforce::kAll);
    for (workforce::Index unit = need.groups[g].unit; unit >= 0;
         unit = units.parent[static_cast<std::size_t>(unit)])
      add(unit);
  }
  return cuts;
}

namespace {

std::int64_t unit_key(const Outlook& outlook, workforce::Index unit) {
  return unit == workforce::kAll ? 0 : outlook.workforce.records().units.id[static_cast<std::size_t>(unit)];
}

std::int64_t profession_key(const Outlook& outlook, workforce::Index profession) {
  if (profession == workforce::kAll) return 0;
  if (profession == workforce::kUnknown) return kUnknownProfession;
  return outlook.workforce.records().professions[static_cast<std::size_t>(profession)];
}

void add_quantity(db::Bulk& rows, Run::Id run, const Outlook& outlook, const demand::Need& need,
                  NeedQuantity quantity) {
  for (const auto& [cut, groups] : groups_by_cut(need, outlook.workforce.records().units)) {
    if (outlook.withholding.hides(cut.unit, cut.profession)) continue;
    const demand::NeedLine line = as_told(demand::line(need, groups), quantity);
    for (std::size_t t = 0; t < need.years.size(); ++t)
      rows.row(run, unit_key(outlook, cut.unit), profession_key(outlook, cut.profession), need.years[t],
               name(quantity), line.low[t], line.median[t], line.high[t]);
  }
}

}  // namespace

void NeedStore::add(Run::Id run, const Outlook& outlook, const NeedOutlook& needed) {
  auto rows = tx_.bulk("planning_need",
                       {"run_id", "unit_id", "profession_id", "year", "quantity", "p10", "p50", "p90"});
  for (std::size_t i = 0; i < kNeedQuantities; ++i)
    add_quantity(*rows, run, outlook, needed.quantities[i], static_cast<NeedQuantity>(i));
  rows->finish();
  rows.reset();  // else the transaction takes no other statement
  std::int64_t place = 0;
  for (const NeedAssumption& one : needed.assumptions)
    tx_.run(
        "insert into planning_need_assumption (run_id, place, code, text_sv, text_en) values ($1, $2, $3, "
        "$4, $5)",
        run, place++, one.code, one.text_sv, one.text_en);
}

std::vector<NeedYear> NeedStore::years(std::int64_t run, GroupKey key) {
  std::map<int, NeedYear> years;
  for (db::Row row :
       tx_.query("select year, quantity, p10, p50, p90 from planning_need where run_id = $1 and unit_id "
                 "= $2 and profession_id = $3",
                 run, key.unit, key.profession)) {
    NeedYear& year = years[row.get<int>(0)];
    year.year = row.get<int>(0);
    const NeedSpread spread{row.get<double>(2), row.get<double>(3), row.get<double>(4)};
    const auto quantity = row.get<std::string_view>(1);
    if (quantity == name(NeedQuantity::need)) year.need = spread;
    if (quantity == name(NeedQuantity::use)) year.use = spread;
    if (quantity == name(NeedQuantity::establishment)) year.establishment = spread;
    if (quantity == name(NeedQuantity::mapped)) year.mapped = spread;
  }
  std::vector<NeedYear> all;
  for (auto& [year, figures] : years) all.push_back(figures);
  return all;
}

std::vector<NeedNote> NeedStore::assumptions(std::int64_t run) {
  std::vector<NeedNote> notes;
  for (db::Row row : tx_.query(
           "select code, text_sv, text_en from planning_need_assumption where run_id = $1 order by place",
           run))
    notes.push_back({row.get<std::string>(0), row.get<std::string>(1), row.get<std::string>(2)});
  return notes;
}

}  // namespace framsyn::planning
