#include "pg_error.hpp"

#include <string>
#include <string_view>

#include <fmt/format.h>

#include <framsyn/platform/db/patience.hpp>

#include "retry.hpp"

namespace framsyn::db::postgresql {
namespace {

using Kind = DatabaseError::Kind;

std::string field(const PGresult* answer, int code) {
  const char* text = answer ? PQresultErrorField(answer, code) : nullptr;
  return text ? text : "";
}

Kind kind_of(std::string_view state) {
  if (state == "23505") return Kind::unique;
  if (state == "23503") return Kind::foreign_key;
  if (state == "23502") return Kind::not_null;
  if (state == "23514") return Kind::check;
  if (state == "40001" || state == "40P01") return Kind::busy;
  if (state.starts_with("53")) return Kind::unavailable;
  return Kind::other;
}

/// Named as SQLite names it. The detail reads 'Key (login)=(anna) already exists.' in whatever language.
std::string unique_name(const PGresult* answer) {
  const std::string table = field(answer, PG_DIAG_TABLE_NAME), detail = field(answer, PG_DIAG_MESSAGE_DETAIL);
  const auto opens = detail.find('('), closes = detail.find(")=(");
  const std::string columns =
      opens == detail.npos || closes == detail.npos ? "" : detail.substr(opens + 1, closes - opens - 1);
  if (columns.empty() || columns.find('(') != columns.npos) return field(answer, PG_DIAG_CONSTRAINT_NAME);
  std::string out = table + ".";
  for (const char c : columns) {
    if (c == ' ')
      out += " " + table + ".";
    else
      out += c;
  }
  return out;
}

std::string constraint_name(Kind kind, const PGresult* answer) {
  if (kind == Kind::unique) return unique_name(answer);
  if (kind == Kind::not_null)
    return field(answer, PG_DIAG_TABLE_NAME) + "." + field(answer, PG_DIAG_COLUMN_NAME);
  return field(answer, PG_DIAG_CONSTRAINT_NAME);
}

/// The primary message, without the value it quotes when the data were at fault: errors are logged, and a
/// value may be somebody's name. The detail is never used.
std::string message_of(std::string_view state, const PGresult* answer) {
  std::string message = field(answer, PG_DIAG_MESSAGE_PRIMARY);
  if (state.starts_with("22")) {
    if (const auto quote = message.find('"'); quote != message.npos)
      message = message.substr(0, quote) + "(value not shown)";
  }
  return message;
}

}  // namespace

void fail(PGconn* connection, const PGresult* answer) {
  const std::string state = field(answer, PG_DIAG_SQLSTATE);
  const bool gone =
      PQstatus(connection) == CONNECTION_BAD || state.starts_with("08") || state.starts_with("57P");
  if (gone || state.empty()) throw LostConnection(fmt::format("postgresql: {}", PQerrorMessage(connection)));
  // A statement prepared before a migration changed its table: a new connection prepares it anew.
  if (field(answer, PG_DIAG_SOURCE_FUNCTION) == "RevalidateCachedQuery")
    throw LostConnection("postgresql: a cached plan is out of date");
  if (state == "53100") throw DiskFull(fmt::format("postgresql {}: {}", state, message_of(state, answer)));
  if (state == "55P03")  // lock_timeout
    throw NotOurTurn(fmt::format("postgresql {}: {}", state, message_of(state, answer)));
  const Kind kind = kind_of(state);
  throw DatabaseError(kind, constraint_name(kind, answer),
                      fmt::format("postgresql {}: {}", state, message_of(state, answer)));
}

}  // namespace framsyn::db::postgresql
