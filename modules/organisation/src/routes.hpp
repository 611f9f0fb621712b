#pragma once

#include <vector>

#include <framsyn/organisation/module.hpp>
#include <framsyn/platform/http/route.hpp>

namespace framsyn::organisation {

std::vector<http::Route> unit_routes();
std::vector<http::Route> people_routes();
std::vector<http::Route> import_routes(const Settings& settings);

}  // namespace framsyn::organisation
