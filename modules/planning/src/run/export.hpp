#pragma once

#include <framsyn/base/text.hpp>
#include <framsyn/platform/http/message.hpp>

#include "wire.hpp"

namespace framsyn::planning {

/// The forecast of a page as a file for a spreadsheet: one row a year and measure, observed years first.
http::File forecast_file(const ForecastPage& page, FileFormat format, Language language);

}  // namespace framsyn::planning
