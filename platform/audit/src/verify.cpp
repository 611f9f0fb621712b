#include <algorithm>
#include <exception>

#include "canonical.hpp"

namespace framsyn::audit {
namespace {

/// Where the walk stands: the last entry that was as it should be.
struct Walk {
  Head last{0, std::string(kBeforeTheFirst)};
  std::optional<std::int64_t> first_bad;

  bool accepts(const db::Row& row) {
    const auto number = row.get<std::int64_t>(0);
    const auto expected = last.number + 1;
    if (number != expected || !hashes_to_what_it_says(row)) {
      first_bad = std::min(number, expected);
      return false;
    }
    return true;
  }

 private:
  bool hashes_to_what_it_says(const db::Row& row) {
    std::string hash;
    try {
      const Recorded recorded = entry_in(row);
      hash = hash_of(recorded.number, recorded.entry, last.hash);
    } catch (const std::exception&) {
      return false;  // a moment or an outcome that append() cannot have written
    }
    if (row.get<std::string>(8) != last.hash || row.get<std::string>(9) != hash) return false;
    last = {row.get<std::int64_t>(0), std::move(hash)};
    return true;
  }
};

}  // namespace

Chain verify(db::Tx& tx, const std::optional<Head>& earlier) {
  const Head end = head(tx);
  Walk walk;
  auto rows = tx.query("select " + std::string(kEntryColumns) +
                       ", previous_hash, hash from audit_entry order by number");
  bool as_noted = !earlier || *earlier == walk.last;
  for (db::Row row : rows) {
    if (!walk.accepts(row)) break;
    if (earlier && earlier->number == walk.last.number) as_noted = *earlier == walk.last;
  }
  const auto checked = walk.last.number;
  if (!walk.first_bad && walk.last != end) walk.first_bad = std::min(checked, end.number) + 1;
  return {!walk.first_bad, checked, walk.first_bad, as_noted};
}

}  // namespace framsyn::audit
