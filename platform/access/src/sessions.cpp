#include <framsyn/platform/access/sessions.hpp>

#include <framsyn/base/text.hpp>
#include <framsyn/platform/access/accounts.hpp>
#include <framsyn/platform/audit/audit.hpp>

#include "actor_store.hpp"
#include "address_failures.hpp"
#include "failures.hpp"
#include "secret.hpp"
#include "session_cache.hpp"

namespace framsyn::access {
namespace {

/// What a log-in is weighed against.
struct Candidate {
  AccountId account;  ///< none: nobody has that login, or it may not log in
  std::string hash = nobodys_hash();
};

Candidate candidate(db::Tx& tx, std::string_view login) {
  Candidate found;
  auto rows = tx.query("select id, password_hash from access_account where login = $1 and active = 1", login);
  for (const db::Row row : rows) found = {row.get<AccountId>(0), row.get<std::string>(1)};
  return found;
}

void write_down(db::Tx& tx, Instant now, const Candidate& who, std::string_view login, std::string_view act,
                audit::Outcome outcome, std::string detail = {}) {
  // A login that nobody has may be a password typed in the wrong place: it is not written down.
  audit::append(tx,
                {.at = now,
                 .account = who.account ? std::optional(who.account.value()) : std::nullopt,
                 .actor = who.account ? std::string(login) : std::string(),
                 .act = std::string(act),
                 .subject = who.account ? "account:" + std::to_string(who.account.value()) : std::string(),
                 .outcome = outcome,
                 .detail = std::move(detail)});
}

}  // namespace

struct Sessions::Inside {
  db::Database& database;
  const Clock& clock;
  SessionRules rules;
  SessionCache cache;
  AddressFailures addresses;
  std::atomic<Instant> asked;  ///< when the revision was last asked for

  /// Is it still so that this account may log in with this password? It took a while to check.
  bool still_stands(db::Tx& tx, const Candidate& who) const {
    return tx
        .one<std::int64_t>("select 1 from access_account where id = $1 and active = 1 and password_hash = $2",
                           who.account, who.hash)
        .has_value();
  }
  Result<Candidate> checked(const std::string& login, std::string_view password, std::string_view act);
  Result<Session> open(db::Tx& tx, const Candidate& who, const std::string& token) const;
  std::shared_ptr<Remembered> read(db::Tx& tx, std::string_view token, const std::string& hash) const;
  void refresh_now_and_then(Instant now);
};

Result<Candidate> Sessions::Inside::checked(const std::string& login, std::string_view password,
                                            std::string_view act) {
  const Instant now = clock.now();
  Candidate who;
  const bool waits = database.read([&](db::Tx& tx) {
    who = candidate(tx, login);
    return must_wait(tx, login, now);
  });
  if (waits) return refuse(kWait);
  const Match match = match_password(who.hash, password);
  if (match == Match::wrong || !who.account) {
    database.write([&](db::Tx& tx) {
      count_failure(tx, login, now);
      write_down(tx, now, who, login, act, audit::Outcome::refused, std::string(kWrongLogin.code));
    });
    return refuse(kWrongLogin);
  }
  if (match == Match::right_but_weakly_hashed) {
    const std::string better = hash_password(password);
    database.write([&](db::Tx& tx) {
      tx.run("update access_account set password_hash = $3 where id = $1 and password_hash = $2", who.account,
             who.hash, better);
    });
    who.hash = better;
  }
  return who;
}

Result<Session> Sessions::Inside::open(db::Tx& tx, const Candidate& who, const std::string& token) const {
  const auto actor = still_stands(tx, who) ? load_actor(tx, who.account) : nullptr;
  if (!actor) return refuse(kWrongLogin);
  const Instant now = clock.now();
  const std::string hash = hash_of(token, "session");
  forget_failures(tx, actor->login);
  tx.run("insert into access_session (token_hash, account, opened_at, seen_at) values ($1, $2, $3, $3)",
         db::Bytes{hash}, who.account, now);
  tx.run("update access_account set last_login = $2 where id = $1", who.account, now);
  write_down(tx, now, who, actor->login, "access.log_in", audit::Outcome::done);
  return Session{actor, csrf_of(token)};
}

std::shared_ptr<Remembered> Sessions::Inside::read(db::Tx& tx, std::string_view token,
                                                   const std::string& hash) const {
  auto fresh = std::make_shared<Remembered>();
  fresh->revision = revision(tx);
  AccountId account;
  {
    auto rows = tx.query("select account, opened_at, seen_at from access_session where token_hash = $1",
                         db::Bytes{hash});
    for (const db::Row row : rows) {
      account = row.get<AccountId>(0);
      fresh->opened = row.get<Instant>(1);
      fresh->seen = row.get<Instant>(2);
      fresh->written = fresh->seen.load();
    }
  }
  if (account) fresh->session = {load_actor(tx, account), csrf_of(token)};
  return fresh->session.actor ? fresh : nullptr;
}

void Sessions::Inside::refresh_now_and_then(Instant now) {
  Instant last = asked.load();
  if (now < last + rules.freshness || !asked.compare_exchange_strong(last, now)) return;
  cache.know(database.read([](db::Tx& tx) { return revision(tx); }));
}

Sessions::Sessions(db::Database& database, const Clock& clock, SessionRules rules)
    : inside_(new Inside{database, clock, rules, {}, {}, {}}) {}
Sessions::~Sessions() = default;

Result<Sessions::Opened> Sessions::log_in(std::string_view login, std::string_view password,
                                          std::string_view address) {
  const Instant now = inside_->clock.now();
  if (inside_->addresses.must_wait(address, now)) return refuse(kWait);
  auto who_result = inside_->checked(folded_login(login), password, "access.log_in");
  if (!who_result) {
    inside_->addresses.count_failure(address, now);
    return std::unexpected(std::move(who_result).error());
  }
  const Candidate& who = *who_result;
  const std::string token = random_token();
  TRY(session, inside_->database.write([&](db::Tx& tx) { return inside_->open(tx, who, token); }));
  return Opened{token, std::move(session)};
}

std::optional<Session> Sessions::find(std::string_view token) {
  const Instant now = inside_->clock.now();
  const std::string hash = hash_of(token, "session");
  inside_->refresh_now_and_then(now);
  auto found = inside_->cache.find(hash);
  if (!found) {
    found = inside_->database.read([&](db::Tx& tx) { return inside_->read(tx, token, hash); });
    if (!found) return inside_->cache.forget(hash), std::nullopt;
    inside_->cache.keep(hash, found);
  }
  if (!found->alive(inside_->rules, now)) return std::nullopt;
  found->seen = now;
  return found->session;
}

void Sessions::log_out(std::string_view token) {
  const std::string hash = hash_of(token, "session");
  const auto session = find(token);
  inside_->database.write([&](db::Tx& tx) {
    if (tx.run("delete from access_session where token_hash = $1", db::Bytes{hash}) == 0 || !session) return;
    move_revision(tx);
    write_down(tx, inside_->clock.now(), {session->actor->account, {}}, session->actor->login,
               "access.log_out", audit::Outcome::done);
  });
  inside_->cache.forget(hash);
  refresh();
}

Result<> Sessions::change_password(std::string_view token, std::string_view old, std::string_view fresh) {
  const auto session = find(token);
  if (!session) return refuse(kWrongLogin);
  TRY(who, inside_->checked(session->actor->login, old, "access.password_changed"));
  const auto changed = inside_->database.write([&](db::Tx& tx) -> Result<> {
    if (!inside_->still_stands(tx, who)) return refuse(kWrongLogin);
    TRY_VOID(set_password(tx, who.account, fresh));
    forget_failures(tx, session->actor->login);
    end_sessions(tx, who.account, token);
    write_down(tx, inside_->clock.now(), who, session->actor->login, "access.password_changed",
               audit::Outcome::done);
    return {};
  });
  refresh();
  return changed;
}

void Sessions::refresh() {
  inside_->cache.know(inside_->database.read([](db::Tx& tx) { return revision(tx); }));
}

void Sessions::keep_house() {
  const Instant now = inside_->clock.now();
  const auto active = inside_->cache.tidy(inside_->rules, now);
  inside_->database.write([&](db::Tx& tx) {
    for (const auto& one : active)
      tx.run("update access_session set seen_at = $2 where token_hash = $1 and seen_at < $2",
             db::Bytes{one.token_hash}, one.at);
    tx.run("delete from access_session where opened_at < $1 or seen_at < $2", now - inside_->rules.longest,
           now - inside_->rules.idle);
    forget_old_failures(tx, now);
  });
}

}  // namespace framsyn::access
