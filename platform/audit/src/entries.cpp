#include <framsyn/platform/db/like.hpp>

#include "canonical.hpp"

namespace framsyn::audit {
namespace {

// Written so that each parameter has a type on PostgreSQL even when it is null.
constexpr std::string_view kWhere =
    " from audit_entry where (cast($1 as text) is null or at >= $1) and (cast($2 as text) is null or at < "
    "$2) "
    "and (cast($3 as text) is null or fold(actor) like fold($3) escape '!') "
    "and (cast($4 as text) is null or act = $4) "
    "and (cast($5 as text) is null or ' ' || subject || ' ' like $5 escape '!')";

std::optional<std::string> pattern_of(const std::optional<std::string>& text) {
  return text ? std::optional(db::like_pattern(*text)) : std::nullopt;
}

std::optional<std::string> text_of(const std::optional<Instant>& at) {
  return at ? std::optional(iso(*at)) : std::nullopt;
}

}  // namespace

Page entries(db::Tx& tx, const Filter& filter, int page, int size) {
  const auto from = text_of(filter.from), to = text_of(filter.to);
  const auto actor = pattern_of(filter.actor);
  const auto subject = filter.subject ? pattern_of(" " + *filter.subject + " ") : std::nullopt;
  const std::string where(kWhere);
  Page found;
  found.total = *tx.one<std::int64_t>("select count(*)" + where, from, to, actor, filter.act, subject);
  auto rows =
      tx.query("select " + std::string(kEntryColumns) + where + " order by number desc limit $6 offset $7",
               from, to, actor, filter.act, subject, size, std::int64_t{page} * size);
  for (db::Row row : rows) found.rows.push_back(entry_in(row));
  return found;
}

}  // namespace framsyn::audit
