#include <stdexcept>

#include "canonical.hpp"

namespace framsyn::audit {

Head head(db::Tx& tx) {
  auto rows = tx.query("select number, hash from audit_head");
  for (db::Row row : rows) return {row.get<std::int64_t>(0), row.get<std::string>(1)};
  throw std::runtime_error("the log has lost its head: audit_head is empty");
}

std::int64_t append(db::Tx& tx, const Entry& entry) {
  tx.lock("audit.log");
  const Head last = head(tx);
  const std::int64_t number = last.number + 1;
  const std::string hash = hash_of(number, entry, last.hash);
  tx.run(
      "insert into audit_entry (number, at, account_id, actor, act, subject, outcome, detail, previous_hash, "
      "hash) "
      "values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
      number, iso(entry.at), entry.account, entry.actor, entry.act, entry.subject, name(entry.outcome),
      entry.detail, last.hash, hash);
  tx.run("update audit_head set number = $1, hash = $2", number, hash);
  return number;
}

}  // namespace framsyn::audit
