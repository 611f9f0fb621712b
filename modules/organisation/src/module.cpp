#include <framsyn/organisation.hpp>
#include <framsyn/organisation/module.hpp>

#include <iterator>

#include "importing/import_jobs.hpp"
#include "privacy.hpp"
#include "rights.hpp"
#include "routes.hpp"

namespace framsyn::organisation {

module::Module module(Settings settings) {
  std::vector<http::Route> routes = unit_routes();
  std::ranges::move(people_routes(), std::back_inserter(routes));
  std::ranges::move(import_routes(settings), std::back_inserter(routes));
  return {.name = "organisation",
          .migrations = organisation_migrations(),
          .rights = {&kRead, &kPeople, &kAbsences, &kImport},
          .routes = std::move(routes),
          .privacy = privacy(),
          .jobs = import_jobs(settings),
          .reactions = {}};
}

}  // namespace framsyn::organisation
