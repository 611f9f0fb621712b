#pragma once

#include <string>
#include <string_view>

#include <framsyn/platform/db/database.hpp>

namespace framsyn::db {

/// A migration's text with its {{words}} replaced; an unknown word throws.
std::string in_dialect(std::string_view sql, Dialect dialect);

}  // namespace framsyn::db
