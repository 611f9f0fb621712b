#pragma once

#include <string>

#include <framsyn/organisation/import.hpp>

namespace framsyn::organisation {

/// The receipt as JSON: what the API, the command line and the import's own row show.
std::string receipt_json(const Receipt&);

}  // namespace framsyn::organisation
