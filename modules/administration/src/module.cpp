#include <framsyn/administration.hpp>

#include "rights.hpp"
#include "routes.hpp"

namespace framsyn::administration {
namespace {

void append(std::vector<http::Route>& all, std::vector<http::Route> more) {
  for (auto& route : more) all.push_back(std::move(route));
}

}  // namespace

module::Module module(db::Database& database, std::vector<const access::Right*> rights_of_others) {
  module::Module self{.name = "administration", .rights = {&kAccounts, &kRoles, &kLog}};
  rights_of_others.insert(rights_of_others.end(), self.rights.begin(), self.rights.end());
  append(self.routes, session_routes(database));
  append(self.routes, account_routes());
  append(self.routes, role_routes(std::move(rights_of_others)));
  append(self.routes, log_routes());
  append(self.routes, job_routes());
  return self;
}

}  // namespace framsyn::administration
