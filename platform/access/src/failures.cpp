#include "failures.hpp"

#include <algorithm>

#include "secret.hpp"

namespace framsyn::access {
namespace {

constexpr std::int64_t kFree = 5;
constexpr std::chrono::hours kRemembered{24};

std::string key_of(std::string_view login) { return hash_of(login, "failure"); }

}  // namespace

std::chrono::seconds wait_after(std::int64_t failures) {
  if (failures < kFree) return std::chrono::seconds(0);
  const auto doublings = std::min<std::int64_t>(failures - kFree, 5);
  return std::min(std::chrono::seconds(30LL << doublings), std::chrono::seconds(900));
}

bool must_wait(db::Tx& tx, std::string_view login, Instant now) {
  const std::string key = key_of(login);
  const auto until = tx.one<std::optional<Instant>>(
      "select locked_until from access_failure where login_hash = $1", db::Bytes{key});
  return until && *until && now < **until;
}

void count_failure(db::Tx& tx, std::string_view login, Instant now) {
  const std::string key = key_of(login);
  const auto failures = tx.one<std::int64_t>(
      "insert into access_failure (login_hash, failures, last_at) values ($1, 1, $2) on conflict "
      "(login_hash) "
      "do update set failures = access_failure.failures + 1, last_at = excluded.last_at returning failures",
      db::Bytes{key}, now);
  const auto wait = wait_after(failures.value());
  if (wait.count() > 0)
    tx.run("update access_failure set locked_until = $2 where login_hash = $1", db::Bytes{key}, now + wait);
}

void forget_failures(db::Tx& tx, std::string_view login) {
  const std::string key = key_of(login);
  tx.run("delete from access_failure where login_hash = $1", db::Bytes{key});
}

void forget_old_failures(db::Tx& tx, Instant now) {
  tx.run("delete from access_failure where last_at < $1", now - kRemembered);
}

}  // namespace framsyn::access
