#include "pg_cursor.hpp"

#include <charconv>
#include <stdexcept>

#include "pg_error.hpp"

namespace framsyn::db::postgresql {
namespace {

constexpr Oid kBoolean = 16, kTimestamptz = 1184;  // server/catalog/pg_type_d.h, fixed for ever

template <class N>
N number(std::string_view text) {
  N value{};
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (fault != std::errc() || end != text.data() + text.size()) {
    throw std::logic_error("a column read as a number holds something else");
  }
  return value;
}

unsigned nibble(char c) { return static_cast<unsigned>(c <= '9' ? c - '0' : c - 'a' + 10); }

/// bytea comes as \x00ff….
std::string unhexed(std::string_view text) {
  if (!text.starts_with("\\x")) throw std::logic_error("a column read as bytes holds something else");
  std::string out;
  out.reserve(text.size() / 2);
  for (std::size_t i = 2; i + 1 < text.size(); i += 2)
    out += static_cast<char>(nibble(text[i]) << 4 | nibble(text[i + 1]));
  return out;
}

/// "2026-05-04 09:30:00.25+00" as the rest of the house writes it: "2026-05-04T09:30:00.250000Z".
std::string utc_iso(std::string_view text) {
  std::string out(text.substr(0, text.rfind('+')));
  if (out.size() < 19) throw std::logic_error("a moment in a form that is not understood");
  out[10] = 'T';
  if (out.size() == 19) out += '.';
  out.resize(26, '0');
  return out += 'Z';
}

class PgCursor final : public Cursor {
 public:
  PgCursor(Connection& connection, Hold hold) : connection_(connection), hold_(std::move(hold)) {}
  ~PgCursor() override {
    if (!ended_) connection_.drain();
  }

  bool next() override {
    row_.reset(PQgetResult(connection_.handle()));
    const auto status = PQresultStatus(row_.get());
    if (status == PGRES_SINGLE_TUPLE) {
      made_.resize(static_cast<std::size_t>(PQnfields(row_.get())));
      return true;
    }
    ended_ = true;
    connection_.drain();
    if (status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK) return false;
    hold_.fail();
    fail(connection_.handle(), row_.get());
  }
  bool is_null(int column) const override {
    if (column >= PQnfields(row_.get())) throw std::logic_error("the query has no such column");
    return PQgetisnull(row_.get(), 0, column) != 0;
  }
  std::int64_t integer(int column) const override {
    if (PQftype(row_.get(), column) == kBoolean) return raw(column) == "t";
    return number<std::int64_t>(raw(column));
  }
  double real(int column) const override { return number<double>(raw(column)); }
  std::string_view text(int column) const override {
    if (PQftype(row_.get(), column) != kTimestamptz) return raw(column);
    return made_[static_cast<std::size_t>(column)] = utc_iso(raw(column));
  }
  std::string_view bytes(int column) const override {
    return made_[static_cast<std::size_t>(column)] = unhexed(raw(column));
  }

 private:
  std::string_view raw(int column) const {
    return {PQgetvalue(row_.get(), 0, column), static_cast<std::size_t>(PQgetlength(row_.get(), 0, column))};
  }
  Connection& connection_;
  Hold hold_;
  Answer row_;
  mutable std::vector<std::string> made_;
  bool ended_ = false;
};

}  // namespace

std::unique_ptr<Cursor> read_rows(Connection& connection, Hold hold) {
  PQsetSingleRowMode(connection.handle());
  return std::make_unique<PgCursor>(connection, std::move(hold));
}

}  // namespace framsyn::db::postgresql
