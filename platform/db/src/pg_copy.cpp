#include <fmt/format.h>
#include <fmt/ranges.h>

#include "pg_cursor.hpp"
#include "pg_error.hpp"
#include "retry.hpp"

namespace framsyn::db::postgresql {
namespace {

constexpr std::size_t kBuffer = 1 << 16;

void append_escaped(std::string& out, std::string_view text) {
  for (const char c : text) {
    switch (c) {
      case '\\':
        out += "\\\\";
        break;
      case '\t':
        out += "\\t";
        break;
      case '\n':
        out += "\\n";
        break;
      case '\r':
        out += "\\r";
        break;
      case '\0':
        throw DatabaseError(DatabaseError::Kind::check, "text_without_nul",
                            "a text with a NUL character cannot be stored");
      default:
        out += c;
    }
  }
}

void append_hex(std::string& out, std::string_view bytes) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  out += "\\\\x";
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    out += kDigits[byte >> 4];
    out += kDigits[byte & 15];
  }
}

void append(std::string& out, const Value& value) {
  switch (value.kind) {
    case Value::Kind::null:
      out += "\\N";
      break;
    case Value::Kind::integer: {
      const fmt::format_int digits(value.integer);
      out.append(digits.data(), digits.size());
      break;
    }
    case Value::Kind::real:
      fmt::format_to(std::back_inserter(out), "{}", value.real);
      break;
    case Value::Kind::text:
      append_escaped(out, value.view);
      break;
    case Value::Kind::bytes:
      append_hex(out, value.view);
      break;
  }
}

class PgBulk final : public Bulk {
 public:
  PgBulk(Connection& connection, Hold hold) : connection_(connection), hold_(std::move(hold)) {}
  ~PgBulk() override {
    if (finished_) return;
    hold_.fail();
    PQputCopyEnd(connection_.handle(), "the rows were abandoned");
    connection_.drain();
  }
  void add(std::span<const Value> values) override {
    for (std::size_t i = 0; i < values.size(); ++i) {
      if (i != 0) buffer_ += '\t';
      append(buffer_, values[i]);
    }
    buffer_ += '\n';
    if (buffer_.size() >= kBuffer) flush();
  }
  void finish() override {
    flush();
    if (PQputCopyEnd(connection_.handle(), nullptr) != 1) lost();
    finished_ = true;
    const Answer answer(PQgetResult(connection_.handle()));
    connection_.drain();
    if (PQresultStatus(answer.get()) == PGRES_COMMAND_OK) return;
    hold_.fail();
    fail(connection_.handle(), answer.get());
  }

 private:
  void flush() {
    if (!buffer_.empty() &&
        PQputCopyData(connection_.handle(), buffer_.data(), static_cast<int>(buffer_.size())) != 1)
      lost();
    buffer_.clear();
  }
  [[noreturn]] void lost() {
    throw LostConnection(fmt::format("postgresql: {}", PQerrorMessage(connection_.handle())));
  }

  Connection& connection_;
  Hold hold_;
  std::string buffer_;
  bool finished_ = false;
};

}  // namespace

std::unique_ptr<Bulk> copy_into(Connection& connection, std::string_view table,
                                std::initializer_list<std::string_view> columns, Hold hold) {
  const std::string sql = fmt::format("copy {} ({}) from stdin", table, fmt::join(columns, ", "));
  const Answer answer(PQexec(connection.handle(), sql.c_str()));
  if (PQresultStatus(answer.get()) != PGRES_COPY_IN) {
    hold.fail();
    fail(connection.handle(), answer.get());
  }
  return std::make_unique<PgBulk>(connection, std::move(hold));
}

}  // namespace framsyn::db::postgresql
