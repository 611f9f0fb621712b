#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <libpq-fe.h>

#include <framsyn/platform/db/database.hpp>

namespace framsyn::db::postgresql {

struct Clear {
  void operator()(PGresult* result) const { PQclear(result); }
};
using Answer = std::unique_ptr<PGresult, Clear>;

/// One connection to a PostgreSQL server with the statements it has prepared, used by one thread at a time.
class Connection {
 public:
  explicit Connection(const std::string& url);

  PGconn* handle() const { return handle_.get(); }
  bool lost() const { return PQstatus(handle_.get()) != CONNECTION_OK; }
  /// One or more statements without parameters, to their end.
  void script(const std::string& sql);
  /// Sends a statement, prepared the first time; its answers are then read with PQgetResult.
  void send(std::string_view sql, std::span<const Value> values);
  /// Reads to the end of what was sent; the server's next statement may then follow.
  void drain();

 private:
  struct Finish {
    void operator()(PGconn* handle) const { PQfinish(handle); }
  };
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
  };
  const std::string& prepared(std::string_view sql);

  std::unique_ptr<PGconn, Finish> handle_;
  std::unordered_map<std::string, std::string, Hash, std::equal_to<>> names_;  ///< SQL text -> statement name
  std::uint64_t made_ = 0;
};

}  // namespace framsyn::db::postgresql
