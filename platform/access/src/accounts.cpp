#include <framsyn/platform/access/accounts.hpp>

#include <sodium.h>

#include "actor_store.hpp"
#include "secret.hpp"

namespace framsyn::access {
namespace {

constexpr std::size_t kLeastPassword = 12;
constexpr std::size_t kMostPassword = 200;

/// NIST SP 800-63B: length counts, composition rules do not help.
Result<> strong_enough(std::string_view password, std::string_view login) {
  const std::size_t length = characters(password);
  if (!is_utf8(password) || length < kLeastPassword || length > kMostPassword) return refuse(kWeakPassword);
  if (login.size() >= 4 && folded_login(password).find(login) != std::string::npos)
    return refuse(kWeakPassword);
  return {};
}

/// Runs a change of one account; tells when there is no such account.
template <class... T>
Result<> change(db::Tx& tx, std::string_view sql, const T&... parameters) {
  if (tx.run(sql, parameters...) == 0) return refuse(kNoSuchAccount);
  move_revision(tx);
  return {};
}

}  // namespace

std::string one_time_password() {
  // Without 0 O 1 l I: read aloud, they are mistaken for each other. 54^16 is 92 bits.
  static constexpr std::string_view kLetters = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ23456789";
  if (sodium_init() < 0) throw std::runtime_error("libsodium did not start");
  std::string password;
  for (int i = 0; i < 16; ++i) password += kLetters[randombytes_uniform(kLetters.size())];
  return password;
}

std::string folded_login(std::string_view login) {
  std::string folded(trimmed(login));
  for (std::size_t i = 0; i < folded.size(); ++i) {
    const auto c = static_cast<unsigned char>(folded[i]);
    if (c >= 'A' && c <= 'Z') folded[i] = static_cast<char>(c + 32);
    // À–Þ in UTF-8 is C3 80–9E, and its small letter 32 steps on; C3 97 is the sign ×.
    if (i > 0 && folded[i - 1] == '\xC3' && c >= 0x80 && c <= 0x9E && c != 0x97)
      folded[i] = static_cast<char>(c + 32);
  }
  return folded;
}

Result<AccountId> create_account(db::Tx& tx, const NewAccount& wish, Instant now) {
  const std::string login = folded_login(wish.login);
  TRY_VOID(strong_enough(wish.password, login));
  const auto id = tx.one<std::int64_t>(
      "insert into access_account (login, name, password_hash, language, active, created_at, "
      "first_password) values ($1, $2, $3, $4, 1, $5, $6) on conflict do nothing returning id",
      login, trimmed(wish.name), hash_password(wish.password), wish.language == Language::en ? "en" : "sv",
      now, wish.password_use == PasswordUse::first);
  if (!id) return refuse(kLoginTaken);
  return AccountId(*id);
}

Result<> set_password(db::Tx& tx, AccountId account, std::string_view password, PasswordUse use) {
  const auto login = tx.one<std::string>("select login from access_account where id = $1", account);
  if (!login) return refuse(kNoSuchAccount);
  TRY_VOID(strong_enough(password, *login));
  return change(tx, "update access_account set password_hash = $2, first_password = $3 where id = $1",
                account, hash_password(password), use == PasswordUse::first);
}

bool password_is(db::Tx& tx, AccountId account, std::string_view password) {
  const auto hash = tx.one<std::string>("select password_hash from access_account where id = $1", account);
  return match_password(hash.value_or(nobodys_hash()), password) != Match::wrong;
}

Result<> set_name(db::Tx& tx, AccountId account, std::string_view name) {
  return change(tx, "update access_account set name = $2 where id = $1", account, trimmed(name));
}

Result<> set_language(db::Tx& tx, AccountId account, Language language) {
  return change(tx, "update access_account set language = $2 where id = $1", account,
                language == Language::en ? "en" : "sv");
}

Result<> set_standing(db::Tx& tx, AccountId account, Standing standing) {
  if (standing == Standing::inactive) end_sessions(tx, account);
  return change(tx, "update access_account set active = $2 where id = $1", account,
                standing == Standing::active);
}

void end_sessions(db::Tx& tx, AccountId account, std::string_view save_token) {
  const std::string saved = hash_of(save_token, "session");
  tx.run("delete from access_session where account = $1 and token_hash <> $2", account, db::Bytes{saved});
  move_revision(tx);
}

bool any_account(db::Tx& tx) {
  return tx.one<std::int64_t>("select 1 from access_account limit 1").has_value();
}

}  // namespace framsyn::access
