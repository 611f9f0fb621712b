#pragma once

#include <string>

#include <framsyn/platform/audit/audit.hpp>

namespace framsyn::audit {

inline constexpr std::string_view kBeforeTheFirst =
    "0000000000000000000000000000000000000000000000000000000000000000";

/// "done", "refused", "failed": as stored and hashed.
std::string_view name(Outcome);
Outcome outcome_named(std::string_view name);

/// SHA-256 of the entry in its place. Each field is preceded by its length in bytes, so that no text moved
/// from one field to the next gives the same hash.
std::string hash_of(std::int64_t number, const Entry& entry, std::string_view previous_hash);

/// The columns of audit_entry that entry_in() reads, in its order.
inline constexpr std::string_view kEntryColumns =
    "number, at, account_id, actor, act, subject, outcome, detail";
Recorded entry_in(const db::Row& row);

}  // namespace framsyn::audit
