#include <algorithm>
#include <cstdio>
#include <stdexcept>

#include "identity/key_check.hpp"
#include "identity/key_file.hpp"
#include "refusals.hpp"

namespace framsyn::organisation {
namespace {

using Hash = IdentityKey::Hash;
using Secret = IdentityKey::Secret;

std::string_view bytes(const Hash& hash) { return {reinterpret_cast<const char*>(hash.data()), hash.size()}; }

std::int64_t rewrap(db::Tx& tx, const std::string& table, const std::string& column, const IdentityKey& key,
                    const Secret& next) {
  std::vector<std::pair<std::int64_t, Hash>> stored;
  for (db::Row row : tx.query("select id, " + column + " from " + table)) {
    Hash hash;
    const std::string held = row.get<db::Blob>(1).value;
    std::copy_n(held.begin(), std::min(held.size(), hash.size()), hash.begin());
    stored.emplace_back(row.get<std::int64_t>(0), hash);
  }
  const std::string update = "update " + table + " set " + column + " = $1 where id = $2";
  for (const auto& [id, hash] : stored) {
    const Hash wrapped = key.wrap(hash, next);
    tx.run(update, db::Bytes{bytes(wrapped)}, id);
  }
  return static_cast<std::int64_t>(stored.size());
}

}  // namespace

Result<std::int64_t> rotate_identity_key(db::Database& database, const std::string& path,
                                         const std::function<void(db::Tx&)>& last_step) {
  TRY(key, open_identity_key(database, path));
  auto generations = key.generations();
  const Secret next = new_secret();
  generations.push_back(next);
  // The new key file lies ready before the rows are re-wrapped and takes its place only after they are: a
  // crash between the two leaves PATH.next, which is taken up when the key is next asked for.
  write_key_file(path + ".next", generations);
  TRY(people, database.write([&](db::Tx& tx) -> Result<std::int64_t> {
    tx.lock("organisation.import");
    if (standing_of(tx, key) == KeyStanding::wrong) return refuse(kKeyOfAnother, path);  // rotated meanwhile
    rewrap(tx, "organisation_employment", "number_hash", key, next);
    rewrap(tx, "organisation_identity_key", "check_value", key, next);
    const std::int64_t rewrapped = rewrap(tx, "organisation_person", "identity_hash", key, next);
    if (last_step) last_step(tx);
    return rewrapped;
  }));
  if (std::rename((path + ".next").c_str(), path.c_str()) != 0)
    throw std::runtime_error("the new key lies in " + path + ".next and could not take its place");
  return people;
}

}  // namespace framsyn::organisation
