#pragma once

#include <vector>

#include <framsyn/platform/db/database.hpp>
#include <framsyn/platform/http/route.hpp>

namespace framsyn::administration {

std::vector<http::Route> session_routes(db::Database& database);
std::vector<http::Route> account_routes();
std::vector<http::Route> role_routes(std::vector<const access::Right*> rights);
std::vector<http::Route> log_routes();
std::vector<http::Route> job_routes();

}  // namespace framsyn::administration
