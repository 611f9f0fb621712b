#pragma once

#include <string_view>
#include <vector>

#include <framsyn/base/result.hpp>
#include <framsyn/platform/jobs/runner.hpp>

namespace framsyn::planning {

inline constexpr std::string_view kComputeJob = "planning.compute";
inline constexpr std::string_view kBacktestJob = "planning.backtest";
inline constexpr std::string_view kDriversJob = "planning.drivers";

/// Works out figures and forecast from what is known now; leaves a run alone that already rests on it.
Result<std::string> run_compute_job(jobs::JobContext&);

/// Finds what the uncertainty of the run that is shown comes from, after each computation.
Result<std::string> run_drivers_job(jobs::JobContext&);

/// Tests the forecast from past years against what came, after each computation.
Result<std::string> run_backtest_job(jobs::JobContext&);

/// When the server starts: a run of another program, or of another rule, is made anew; so is its test.
void order_anew(db::Tx&, Instant now);

/// New data, or data taken back: compute again.
std::vector<jobs::Reaction> reactions();

}  // namespace framsyn::planning
