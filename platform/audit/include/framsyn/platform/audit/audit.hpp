#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <framsyn/base/date.hpp>
#include <framsyn/platform/db/database.hpp>

namespace framsyn {
std::span<const db::Migration> audit_migrations();
}

namespace framsyn::audit {

enum class Outcome { done, refused, failed };

/// Who did what to which row, when, and how it ended (sv: loggpost). `subject` names the row by kind and key,
/// "person:4711", or several with a space between them ("unit:12 profession:3"); `detail` is JSON or a code:
/// neither may hold personal data.
struct Entry {
  Instant at;
  std::optional<std::int64_t> account;  ///< nothing: nobody was logged in, or the command line
  std::string actor;  ///< the account's login at that time, or "framsyn import" and the like
  std::string act;    ///< "<room>.<what>": "access.log_in", "organisation.import_applied"
  std::string subject;
  Outcome outcome = Outcome::done;
  std::string detail;
};

/// An entry in its place in the log, which has no gaps: 1, 2, 3 …
struct Recorded {
  std::int64_t number;
  Entry entry;
};

/// Where the log ends: noted outside the database, it makes a rewritten log visible too.
struct Head {
  std::int64_t number = 0;
  std::string hash;  ///< SHA-256 in hex; 64 zeros while the log is empty
  friend bool operator==(const Head&, const Head&) = default;
};

/// Adds an entry at the end, in the transaction of the act itself: both stand or neither. Its number.
/// Concurrent writers pass here one at a time until they commit: make it the last step of a transaction.
std::int64_t append(db::Tx&, const Entry&);

Head head(db::Tx&);

/// What a walk through the whole log found.
struct Chain {
  bool intact = true;
  std::int64_t checked = 0;
  std::optional<std::int64_t> first_bad;  ///< the first number that is changed, missing or too many
  bool as_noted = true;  ///< the entry noted earlier stands as it did; else the log has been written anew
};

/// Walks the chain from the first entry: each must follow the one before and hash to what it says, and the
/// last must be the head. With a head noted `earlier`, it also tells whether that entry stands as it did.
Chain verify(db::Tx&, const std::optional<Head>& earlier = std::nullopt);

/// Which entries to show. `from` counts in, `to` does not; `actor` is found anywhere in the name, large or
/// small letters; `act` and `subject` ("person:4711") are exact.
struct Filter {
  std::optional<Instant> from, to;
  std::optional<std::string> actor, act, subject;
};

struct Page {
  std::int64_t total = 0;
  std::vector<Recorded> rows;  ///< newest first
};

/// One page of the log; pages are counted from 0.
Page entries(db::Tx&, const Filter&, int page, int size);

}  // namespace framsyn::audit
