#include "sqlite_connection.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include <fmt/format.h>

#include <framsyn/platform/db/patience.hpp>

namespace framsyn::db::sqlite {
namespace {

constexpr std::size_t kMostStatements = 400;

using Kind = DatabaseError::Kind;

Kind kind_of(int extended) {
  switch (extended) {
    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_PRIMARYKEY:
    case SQLITE_CONSTRAINT_ROWID:
      return Kind::unique;
    case SQLITE_CONSTRAINT_FOREIGNKEY:
      return Kind::foreign_key;
    case SQLITE_CONSTRAINT_NOTNULL:
      return Kind::not_null;
    case SQLITE_CONSTRAINT_CHECK:
    case SQLITE_CONSTRAINT_DATATYPE:
      return Kind::check;
    default:
      break;
  }
  switch (extended & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return Kind::busy;
    case SQLITE_CANTOPEN:
    case SQLITE_IOERR:
    case SQLITE_FULL:
      return Kind::unavailable;
    default:
      return Kind::other;
  }
}

/// "UNIQUE constraint failed: person.number" or "…: index 'person_name'" names the constraint after the
/// colon.
std::string constraint_in(std::string_view message) {
  const auto colon = message.find(": ");
  if (colon == message.npos) return {};
  auto name = message.substr(colon + 2);
  if (name.starts_with("index '") && name.ends_with("'")) name = name.substr(7, name.size() - 8);
  return std::string(name);
}

/// The register is nobody else's to read; SQLite gives its -wal and -shm files the same mode. A file that is
/// there already is never opened here: closing it again would drop every lock that this process's connections
/// have on it (POSIX fcntl), and the next program beside us would take the journal away.
void create_private(const std::string& path) {
  const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (file >= 0) {
    ::close(file);
  } else if (errno != EEXIST) {
    throw DatabaseError(Kind::unavailable, {},
                        fmt::format("cannot open the database file {}: {}", path, std::strerror(errno)));
  }
}

int bind_one(sqlite3_stmt* statement, int place, const Value& value, sqlite3_destructor_type owner) {
  const char* data = value.view.data() ? value.view.data() : "";
  switch (value.kind) {
    case Value::Kind::null:
      return sqlite3_bind_null(statement, place);
    case Value::Kind::integer:
      return sqlite3_bind_int64(statement, place, value.integer);
    case Value::Kind::real:
      return sqlite3_bind_double(statement, place, value.real);
    case Value::Kind::bytes:
      return sqlite3_bind_blob64(statement, place, data, value.view.size(), owner);
    case Value::Kind::text:
      break;
  }
  if (value.view.find('\0') != value.view.npos) {
    throw DatabaseError(Kind::check, "text_without_nul", "a text with a NUL character cannot be stored");
  }
  return sqlite3_bind_text64(statement, place, data, value.view.size(), owner, SQLITE_UTF8);
}

}  // namespace

void fail(sqlite3* handle) {
  const int extended = sqlite3_extended_errcode(handle);
  const std::string message = sqlite3_errmsg(handle);
  const Kind kind = kind_of(extended);
  const bool named = (extended & 0xff) == SQLITE_CONSTRAINT;
  const bool full = (extended & 0xff) == SQLITE_FULL ||
                    ((extended & 0xff) == SQLITE_IOERR && sqlite3_system_errno(handle) == ENOSPC);
  if (full) throw DiskFull(fmt::format("sqlite: {}", message));
  throw DatabaseError(kind, named ? constraint_in(message) : std::string(),
                      fmt::format("sqlite: {}", message));
}

Connection::Connection(const std::string& path, Role role) {
  const bool memory = path == ":memory:";
  if (!memory) create_private(path);
  const int opened = sqlite3_open_v2(
      path.c_str(), &handle_, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
  try {
    if (opened != SQLITE_OK) fail(handle_);
    sqlite3_extended_result_codes(handle_, 1);
    wait_for_locks(std::chrono::seconds(10));
    // "name" in double quotes is a column here as on PostgreSQL, never silently a text.
    sqlite3_db_config(handle_, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_db_config(handle_, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    add_swedish(handle_);
    script(
        "pragma foreign_keys = on; pragma trusted_schema = off; pragma mmap_size = 0;"
        "pragma synchronous = normal; pragma journal_size_limit = 67108864;");
    if (!memory) script("pragma journal_mode = wal");
    script(role == Role::reader ? "pragma cache_size = -8192; pragma query_only = on"
                                : "pragma cache_size = -32768");
  } catch (...) {
    sqlite3_close(handle_);
    throw;
  }
}

Connection::~Connection() {
  forget_statements();
  sqlite3_close(handle_);
}

void Connection::forget_statements() {
  for (auto& [sql, statement] : statements_) sqlite3_finalize(statement.handle);
  statements_.clear();
}

Statement& Connection::prepared(std::string_view sql) {
  if (const auto found = statements_.find(sql); found != statements_.end()) return found->second;
  if (statements_.size() >= kMostStatements) forget_statements();
  Statement made;
  const char* rest = nullptr;
  if (sqlite3_prepare_v3(handle_, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT,
                         &made.handle, &rest) != SQLITE_OK) {
    fail(handle_);
  }
  if (!made.handle) throw std::logic_error("an empty SQL statement");
  for (int i = 1, seen = 0; seen < sqlite3_bind_parameter_count(made.handle) && i < 1000; ++i) {
    const int place = sqlite3_bind_parameter_index(made.handle, fmt::format("${}", i).c_str());
    made.places.push_back(place);
    seen += place != 0;
  }
  return statements_.emplace(std::string(sql), std::move(made)).first->second;
}

void Connection::wait_for_locks(std::chrono::milliseconds most) {
  sqlite3_busy_timeout(handle_, static_cast<int>(most.count()));
}

void Connection::script(const std::string& sql) {
  if (sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) fail(handle_);
}

void Connection::bind(const Statement& statement, std::span<const Value> values, Lifetime lifetime) {
  const auto owner = lifetime == Lifetime::unknown ? SQLITE_TRANSIENT : SQLITE_STATIC;
  if (values.size() != statement.places.size()) {
    throw std::logic_error(
        fmt::format("{} values for {} parameters", values.size(), statement.places.size()));
  }
  for (std::size_t i = 0; i < values.size(); ++i) {
    const int place = statement.places[i];
    if (place != 0 && bind_one(statement.handle, place, values[i], owner) != SQLITE_OK) fail(handle_);
  }
}

}  // namespace framsyn::db::sqlite
