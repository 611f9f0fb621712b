#pragma once

#include <libpq-fe.h>

namespace framsyn::db::postgresql {

/// Throws what a failed answer means: DatabaseError, or LostConnection when the server is gone.
[[noreturn]] void fail(PGconn* connection, const PGresult* answer);

}  // namespace framsyn::db::postgresql
