#include "pg_connection.hpp"

#include <charconv>
#include <deque>
#include <stdexcept>

#include <fmt/format.h>

#include "pg_error.hpp"
#include "retry.hpp"

namespace framsyn::db::postgresql {
namespace {

constexpr std::size_t kMostStatements = 400;

PGconn* connect(const std::string& url) {
  // What stands before dbname may be said otherwise in the URL; what stands after may not.
  const char* keywords[] = {"connect_timeout", "fallback_application_name", "dbname", "client_encoding",
                            nullptr};
  const char* values[] = {"5", "framsyn", url.c_str(), "UTF8", nullptr};
  return PQconnectdbParams(keywords, values, 1);
}

/// Parameters as libpq wants them: text that ends in NUL, bytes as they are.
class Parameters {
 public:
  explicit Parameters(std::span<const Value> values) {
    for (const Value& value : values) add(value);
  }
  int count() const { return static_cast<int>(pointers_.size()); }
  const char* const* pointers() const { return pointers_.data(); }
  const int* lengths() const { return lengths_.data(); }
  const int* formats() const { return formats_.data(); }

 private:
  void add(const Value& value) {
    switch (value.kind) {
      case Value::Kind::null:
        return put_null();
      case Value::Kind::integer:
        return put(fmt::format_int(value.integer).str(), 0);
      case Value::Kind::real:
        return put(fmt::format("{}", value.real), 0);
      case Value::Kind::bytes:
        return put(std::string(value.view), 1);
      case Value::Kind::text:
        break;
    }
    if (value.view.find('\0') != value.view.npos) {
      throw DatabaseError(DatabaseError::Kind::check, "text_without_nul",
                          "a text with a NUL character cannot be stored");
    }
    put(std::string(value.view), 0);
  }
  void put_null() {
    pointers_.push_back(nullptr);
    lengths_.push_back(0);
    formats_.push_back(0);
  }
  void put(std::string text, int format) {
    const std::string& kept = texts_.emplace_back(std::move(text));
    pointers_.push_back(kept.c_str());
    lengths_.push_back(static_cast<int>(kept.size()));
    formats_.push_back(format);
  }
  std::deque<std::string> texts_;
  std::vector<const char*> pointers_;
  std::vector<int> lengths_, formats_;
};

}  // namespace

Connection::Connection(const std::string& url) : handle_(connect(url)) {
  if (lost()) {
    throw DatabaseError(DatabaseError::Kind::unavailable, {},
                        fmt::format("cannot reach the PostgreSQL database: {}", PQerrorMessage(handle())));
  }
  PQsetNoticeProcessor(handle(), [](void*, const char*) {}, nullptr);
  if (const char* encoding = PQparameterStatus(handle(), "server_encoding");
      std::string_view(encoding) != "UTF8") {
    throw std::runtime_error(
        fmt::format("the PostgreSQL database has the encoding {}; create it with ENCODING 'UTF8'", encoding));
  }
  script(
      "set timezone = 'UTC'; set datestyle = 'ISO'; set standard_conforming_strings = on; set "
      "extra_float_digits = 1;"
      "set lock_timeout = '60s'");
}

void Connection::script(const std::string& sql) {
  const Answer answer(PQexec(handle(), sql.c_str()));
  const auto status = PQresultStatus(answer.get());
  if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK && status != PGRES_EMPTY_QUERY)
    fail(handle(), answer.get());
}

const std::string& Connection::prepared(std::string_view sql) {
  if (const auto found = names_.find(sql); found != names_.end()) return found->second;
  if (names_.size() >= kMostStatements) {
    script("deallocate all");
    names_.clear();
  }
  const std::string text(sql), name = fmt::format("s{}", ++made_);
  const Answer answer(PQprepare(handle(), name.c_str(), text.c_str(), 0, nullptr));
  if (PQresultStatus(answer.get()) != PGRES_COMMAND_OK) fail(handle(), answer.get());
  return names_.emplace(text, name).first->second;
}

void Connection::send(std::string_view sql, std::span<const Value> values) {
  const std::string& name = prepared(sql);
  const Parameters parameters(values);
  if (!PQsendQueryPrepared(handle(), name.c_str(), parameters.count(), parameters.pointers(),
                           parameters.lengths(), parameters.formats(), 0)) {
    throw LostConnection(fmt::format("postgresql: {}", PQerrorMessage(handle())));
  }
}

void Connection::drain() {
  while (const Answer rest{PQgetResult(handle())}) {
    if (PQresultStatus(rest.get()) == PGRES_COPY_IN) PQputCopyEnd(handle(), "the rows were abandoned");
  }
}

}  // namespace framsyn::db::postgresql
