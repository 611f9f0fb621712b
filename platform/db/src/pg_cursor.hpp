#pragma once

#include <memory>

#include "pg_connection.hpp"
#include "turn.hpp"

namespace framsyn::db::postgresql {

/// The answer to what was just sent, one row at a time, so that memory stays flat however many there are.
std::unique_ptr<Cursor> read_rows(Connection&, Hold);
/// COPY … FROM STDIN into a table.
std::unique_ptr<Bulk> copy_into(Connection&, std::string_view table,
                                std::initializer_list<std::string_view> columns, Hold);

}  // namespace framsyn::db::postgresql
