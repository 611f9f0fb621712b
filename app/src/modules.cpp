#include "modules.hpp"

#include <stdexcept>

#include <framsyn/administration.hpp>
#include <framsyn/organisation/module.hpp>
#include <framsyn/planning.hpp>
#include <framsyn/platform/access/accounts.hpp>
#include <framsyn/platform/audit/audit.hpp>
#include <framsyn/platform/jobs/job.hpp>
#include <framsyn/reports.hpp>

namespace framsyn {
std::string_view app_pack(std::string_view path);
}

namespace framsyn::app {

std::vector<module::Module> modules(db::Database& database, const Place& place) {
  std::vector<module::Module> all;
  all.push_back(organisation::module({place.identity_key_file(), place.data}));
  all.push_back(planning::module());
  all.push_back(reports::module());
  std::vector<const access::Right*> rights;
  for (const auto& one : all) rights.insert(rights.end(), one.rights.begin(), one.rights.end());
  all.push_back(administration::module(database, std::move(rights)));
  return all;
}

void bring_up_to_date(db::Database& database) {
  for (const auto migrations : {audit_migrations(), access_migrations(), jobs_migrations()}) {
    database.migrate(migrations);
  }
  for (const auto& module : modules(database, {})) database.migrate(module.migrations);
  const auto roles = administration::roles_of_pack(app_pack("base/roles.yaml"));
  if (!roles) throw std::logic_error("packs/base/roles.yaml: " + roles.error().front().detail_en);
  database.write([&](db::Tx& tx) { access::seed_roles(tx, *roles); });
}

}  // namespace framsyn::app
