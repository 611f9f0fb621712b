#include <framsyn/platform/access/reach.hpp>

namespace framsyn::access {
namespace {

std::string listed(std::span<const std::int64_t> roots) {
  std::string all;
  for (const std::int64_t root : roots) all += (all.empty() ? "" : ", ") + std::to_string(root);
  return all;
}

}  // namespace

std::string within(const Grant& grant, std::string_view unit_column, std::string_view closure) {
  if (grant.everywhere()) return "1 = 1";
  if (grant.roots().empty()) return "1 = 0";
  return std::string(unit_column) + " in (select unit_id from " + std::string(closure) +
         " where ancestor_id in (" + listed(grant.roots()) + "))";
}

bool reaches(db::Tx& tx, const Grant& grant, std::int64_t unit, std::string_view closure) {
  const std::string sql = "select 1 from " + std::string(closure) +
                          " c where c.unit_id = $1 and c.ancestor_id = c.unit_id and " +
                          within(grant, "c.unit_id", closure);
  return tx.one<int>(sql, unit).has_value();
}

}  // namespace framsyn::access
