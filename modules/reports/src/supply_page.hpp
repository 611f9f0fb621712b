#pragma once

#include <string>

#include <framsyn/base/date.hpp>
#include <framsyn/base/result.hpp>
#include <framsyn/base/text.hpp>

#include "supply_model.hpp"

namespace framsyn::reports {

/// The report as html with its style sheet named beside it: what the PDF, the Word file and the web page are
/// made of.
Result<std::string> supply_page(const Supply&, Language);

}  // namespace framsyn::reports
