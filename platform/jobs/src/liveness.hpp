#pragma once

#include <string>
#include <string_view>

namespace framsyn::jobs {

enum class Liveness { alive, dead, unknown };

/// A name for one runner of this process that another process on this machine can check: which boot, which
/// process and when that began, and a number of its own.
std::string new_runner_name();

/// Is the process of that runner still there? Unknown for other machines, and for runners of this very
/// process: then only the lease tells.
Liveness liveness(std::string_view runner);

}  // namespace framsyn::jobs
