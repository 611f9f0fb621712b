#pragma once

#include <chrono>

#include <framsyn/base/clock.hpp>
#include <framsyn/platform/jobs/event.hpp>

namespace framsyn::jobs {

enum class Delivered { one, nothing };

/// Hands a listener its next event and remembers that it has it, in one transaction. An exception is
/// remembered with the moment of the next try, `retry` later, doubled for each failure in a row up to a
/// minute.
Delivered deliver_next(db::Database&, const Clock&, const Reaction&, std::chrono::milliseconds retry);

}  // namespace framsyn::jobs
