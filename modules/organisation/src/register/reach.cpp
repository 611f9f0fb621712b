#include "register/reach.hpp"

namespace framsyn::organisation {

std::string within_reach(const access::Grant& grant, std::string_view unit_column) {
  if (grant.everywhere()) return "1 = 1";
  if (grant.roots().empty()) return "1 = 0";
  std::string roots;
  for (const std::int64_t root : grant.roots()) roots += (roots.empty() ? "" : ", ") + std::to_string(root);
  return std::string(unit_column) +
         " in (select unit_id from organisation_unit_reach where ancestor_id in (" + roots + "))";
}

bool reaches(db::Tx& tx, const access::Grant& grant, std::int64_t unit) {
  return tx
      .one<int>(
          "select 1 from organisation_unit_now u where u.unit = $1 and " + within_reach(grant, "u.unit"),
          unit)
      .has_value();
}

std::string data_version(db::Tx& tx) {
  return std::to_string(tx.one<std::int64_t>("select coalesce(max(id), 0) from organisation_import").value());
}

}  // namespace framsyn::organisation
