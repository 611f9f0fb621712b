#pragma once

#include <chrono>
#include <optional>
#include <string_view>

#include <framsyn/base/date.hpp>
#include <framsyn/platform/db/database.hpp>

namespace framsyn::access {

/// How long a login must wait after that many failures in a row: nothing for the first five, then 30 s, 1, 2,
/// 4, 8 and at most 15 minutes. An unknown login waits the same, so that waiting tells nothing.
std::chrono::seconds wait_after(std::int64_t failures);

/// Failed log-ins in a row, by a hash of the login: people type their password there by mistake.
bool must_wait(db::Tx& tx, std::string_view login, Instant now);
void count_failure(db::Tx& tx, std::string_view login, Instant now);
void forget_failures(db::Tx& tx, std::string_view login);
void forget_old_failures(db::Tx& tx, Instant now);

}  // namespace framsyn::access
