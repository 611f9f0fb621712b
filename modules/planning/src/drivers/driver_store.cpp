#include "drivers/driver_store.hpp"

#include "names.hpp"
#include "scenario/scenario_asked.hpp"

namespace framsyn::planning {

void DriverStore::add(std::int64_t run, const Outlook& outlook, std::span<const DriverPercents> all) {
  auto rows =
      tx_.bulk("planning_driver", {"run_id", "unit_id", "profession_id", "year", "driver", "per_cent"});
  const int year = outlook.projection.years.back();
  for (const DriverPercents& one : all) {
    const GroupKey key = key_of(one.cut, outlook.units, outlook.professions);
    for (std::size_t i = 0; i < one.per_cent.size(); ++i)
      if (one.per_cent[i] > 0)
        rows->row(run, key.unit, key.profession, year, name(static_cast<scenario::Driver>(i)),
                  one.per_cent[i]);
  }
  rows->finish();
}

bool DriverStore::has(std::int64_t run) {
  return tx_.one<int>("select 1 from planning_driver where run_id = $1 limit 1", run).has_value();
}

std::vector<DriverShare> DriverStore::of(std::int64_t run, GroupKey key) {
  std::vector<DriverShare> shares;
  for (db::Row row : tx_.query("select driver, year, per_cent from planning_driver where run_id = $1 and "
                               "unit_id = $2 and profession_id = $3 order by per_cent desc, driver",
                               run, key.unit, key.profession))
    shares.push_back({row.get<std::string>(0), row.get<int>(1), row.get<int>(2)});
  return shares;
}

}  // namespace framsyn::planning
