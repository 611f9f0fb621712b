#pragma once

#include <functional>
#include <map>
#include <string>

#include <boost/describe/class.hpp>

#include <framsyn/organisation/module.hpp>
#include <framsyn/platform/jobs/runner.hpp>

namespace framsyn::organisation {

inline constexpr std::string_view kCheckJob = "organisation.import_check";
inline constexpr std::string_view kApplyJob = "organisation.import_apply";

struct ImportJob {
  std::int64_t intake = 0;
  bool leave_out = false, accept_removals = false;
};
BOOST_DESCRIBE_STRUCT(ImportJob, (), (intake, leave_out, accept_removals))

/// The wizard's long work, by kind.
std::map<std::string, jobs::Handler, std::less<>> import_jobs(const Settings& settings);
/// Where the faults of an intake are written, in full.
std::filesystem::path fault_file(const Settings& settings, std::int64_t intake);
std::filesystem::path imports_folder(const Settings& settings);

}  // namespace framsyn::organisation
