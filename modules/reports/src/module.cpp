#include <framsyn/platform/http/route.hpp>
#include <framsyn/reports.hpp>

#include "routes.hpp"

namespace framsyn::reports {

/// Reports keeps no table of its own: it reads what the others publish.
module::Module module() {
  return {.name = "reports",
          .migrations = {},
          .rights = {&kRead},
          .routes = routes(),
          .privacy = {},
          .jobs = {},
          .reactions = {}};
}

}  // namespace framsyn::reports
