#pragma once

#include <memory>
#include <string>

#include <framsyn/platform/db/database.hpp>

namespace framsyn::db {

std::unique_ptr<Database> open_sqlite(const std::string& path, int readers);

}  // namespace framsyn::db
