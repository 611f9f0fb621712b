#pragma once

#include <framsyn/base/result.hpp>

#include <functional>

namespace framsyn::forecast {

extern const Refusal kCancelled;  ///< "forecast.cancelled": whoever waited for it has asked it to stop

/// Is told how much of a run is done, by one thread at a time, and answers whether it goes on. A run that was
/// stopped is refused with kCancelled, also when all was done: nobody gets a half. Never a part of the
/// result.
using Progress = std::function<bool(int done, int of)>;

}  // namespace framsyn::forecast
