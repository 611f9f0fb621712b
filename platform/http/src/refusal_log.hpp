#pragma once

#include <deque>
#include <mutex>

#include <framsyn/platform/audit/audit.hpp>
#include <framsyn/platform/db/database.hpp>

namespace framsyn::http {

/// Writes refusals to the audit log. A refusal needs no write to be told, so whoever is refused does not wait
/// for a database that takes none: the entry is kept, said in the program's log, and written as soon as it
/// can be. Thread-safe.
class RefusalLog {
 public:
  explicit RefusalLog(db::Database& database) : database_(database) {}
  ~RefusalLog();

  void write(audit::Entry entry);
  /// Writes what is kept, in the order it happened.
  void catch_up();
  bool behind();

 private:
  void keep(audit::Entry entry);
  bool written(const audit::Entry& entry);

  db::Database& database_;
  std::mutex mutex_, catching_up_;
  std::deque<audit::Entry> kept_;
};

}  // namespace framsyn::http
