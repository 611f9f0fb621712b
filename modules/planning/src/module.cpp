#include <framsyn/planning.hpp>
#include <framsyn/platform/http/route.hpp>

#include "privacy.hpp"
#include "reactions.hpp"
#include "routes.hpp"

namespace framsyn::planning {

module::Module module() {
  return {.name = "planning",
          .migrations = planning_migrations(),
          .rights = {&kRead},
          .routes = routes(),
          .privacy = privacy(),
          .jobs = {{std::string(kComputeJob), &run_compute_job}},
          .reactions = reactions()};
}

}  // namespace framsyn::planning
