#include "identity/key_check.hpp"

#include <filesystem>

#include <framsyn/platform/telemetry/log.hpp>

#include "identity/key_file.hpp"
#include "refusals.hpp"

namespace framsyn::organisation {
namespace {

namespace fs = std::filesystem;

/// It goes the way of any number, so that a rotation re-wraps it as it does the rest.
std::string check_value(const IdentityKey& key) {
  const IdentityKey::Hash hash = key.hash("framsyn", "identity key");
  return {reinterpret_cast<const char*>(hash.data()), hash.size()};
}

KeyStanding standing(db::Database& database, const IdentityKey& key) {
  return database.read([&](db::Tx& tx) { return standing_of(tx, key); });
}

/// A rotation that ended between the database and the file left the new key beside the old one.
bool take_up_rotated(db::Database& database, const std::string& path) {
  const std::string next = path + ".next";
  const auto key = IdentityKey::open(next);
  if (!key || standing(database, *key) != KeyStanding::right) return false;
  fs::rename(next, path);
  telemetry::log(telemetry::Level::warning, "organisation.rotated_key_taken_up");
  return true;
}

Result<IdentityKey> first_key(db::Database& database, const std::string& path) {
  if (database.read([](db::Tx& tx) { return anybody_stored(tx); })) return refuse(kKeyMissing, path);
  write_key_file(path, {new_secret()});
  return IdentityKey::open(path);
}

}  // namespace

bool anybody_stored(db::Tx& tx) {
  return tx.one<int>("select 1 from organisation_person limit 1").has_value();
}

KeyStanding standing_of(db::Tx& tx, const IdentityKey& key) {
  if (!anybody_stored(tx)) return KeyStanding::unused;
  const auto kept = tx.one<db::Blob>("select check_value from organisation_identity_key");
  if (!kept) return KeyStanding::unknown;
  return kept->value == check_value(key) ? KeyStanding::right : KeyStanding::wrong;
}

void keep_check(db::Tx& tx, const IdentityKey& key) {
  const std::string value = check_value(key);
  tx.run("delete from organisation_identity_key");
  tx.run("insert into organisation_identity_key (id, check_value) values (1, $1)", db::Bytes{value});
}

Result<IdentityKey> open_identity_key(db::Database& database, const std::string& path) {
  if (!fs::exists(path) && !take_up_rotated(database, path)) return first_key(database, path);
  TRY(key, IdentityKey::open(path));
  switch (standing(database, key)) {
    case KeyStanding::right:
    case KeyStanding::unused:
      return key;
    case KeyStanding::unknown:
      database.write([&](db::Tx& tx) { keep_check(tx, key); });
      telemetry::log(telemetry::Level::warning, "organisation.identity_key_taken_on_trust");
      return key;
    case KeyStanding::wrong:
      if (take_up_rotated(database, path)) return IdentityKey::open(path);
      return refuse(kKeyOfAnother, path);
  }
  std::unreachable();
}

}  // namespace framsyn::organisation
