#pragma once

#include <vector>

#include <framsyn/platform/db/database.hpp>
#include <framsyn/platform/module/module.hpp>

#include "place.hpp"

namespace framsyn::app {

/// Every module of the program, in the order of the menu. A new module is a line here.
std::vector<module::Module> modules(db::Database& database, const Place& place);

/// All tables and views in their present form, and the roles that come with the program.
void bring_up_to_date(db::Database& database);

}  // namespace framsyn::app
