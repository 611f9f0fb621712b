#pragma once

#include <memory>
#include <string>

#include <framsyn/platform/db/database.hpp>

namespace framsyn::db {

std::unique_ptr<Database> open_postgresql(const std::string& url, int connections);

}  // namespace framsyn::db
