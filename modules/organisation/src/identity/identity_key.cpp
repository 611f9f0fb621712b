#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdio>
#include <fstream>
#include <stdexcept>

#include <sodium.h>

#include <framsyn/organisation/import.hpp>

#include "refusals.hpp"

namespace framsyn::organisation {
namespace {

using Secret = IdentityKey::Secret;
using Hash = IdentityKey::Hash;

void need_sodium() {
  if (sodium_init() < 0) throw std::runtime_error("libsodium cannot be started");
}

std::string hex(const Secret& secret) {
  std::string text(secret.size() * 2 + 1, '\0');
  sodium_bin2hex(text.data(), text.size(), secret.data(), secret.size());
  text.back() = '\n';
  return text;
}

/// The file is replaced as a whole, so that no moment has half a key in it.
void write_private(const std::string& path, const std::vector<Secret>& generations) {
  const std::string beside = path + ".new";
  const int file = ::open(beside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  if (file < 0) throw std::runtime_error("cannot write the key file " + beside);
  std::string text;
  for (const Secret& secret : generations) text += hex(secret);
  const bool whole =
      ::write(file, text.data(), text.size()) == static_cast<ssize_t>(text.size()) && ::fsync(file) == 0;
  ::close(file);
  if (!whole || std::rename(beside.c_str(), path.c_str()) != 0)
    throw std::runtime_error("cannot write the key file " + path);
}

Secret new_secret() {
  Secret secret;
  randombytes_buf(secret.data(), secret.size());
  return secret;
}

Hash keyed(const Secret& secret, std::span<const unsigned char> message) {
  Hash hash;
  crypto_generichash(hash.data(), hash.size(), message.data(), message.size(), secret.data(), secret.size());
  return hash;
}

std::string_view bytes(const Hash& hash) { return {reinterpret_cast<const char*>(hash.data()), hash.size()}; }

}  // namespace

Result<IdentityKey> IdentityKey::open(const std::string& path) {
  need_sodium();
  struct stat found{};
  if (::stat(path.c_str(), &found) != 0)
    write_private(path, {new_secret()});
  else if ((found.st_mode & (S_IRGRP | S_IROTH)) != 0)
    return refuse(kKeyReadableByOthers, path);
  std::ifstream in(path);
  std::vector<Secret> generations;
  for (std::string line; std::getline(in, line);) {
    Secret secret;
    std::size_t size = 0;
    if (sodium_hex2bin(secret.data(), secret.size(), line.data(), line.size(), nullptr, &size, nullptr) !=
            0 ||
        size != secret.size())
      return refuse(kKeyUnreadable, path);
    generations.push_back(secret);
  }
  if (generations.empty()) return refuse(kKeyUnreadable, path);
  return IdentityKey(std::move(generations));
}

Hash IdentityKey::hash(std::string_view name_space, std::string_view identity) const {
  unsigned char message[256];
  const std::size_t most = sizeof message;
  std::string longer;
  std::span<const unsigned char> span;
  // NUL between the two, so that no pair of texts can pass for another pair.
  if (name_space.size() + 1 + identity.size() <= most) {
    std::copy(name_space.begin(), name_space.end(), message);
    message[name_space.size()] = 0;
    std::copy(identity.begin(), identity.end(), message + name_space.size() + 1);
    span = {message, name_space.size() + 1 + identity.size()};
  } else {
    longer = std::string(name_space) + '\0' + std::string(identity);
    span = {reinterpret_cast<const unsigned char*>(longer.data()), longer.size()};
  }
  Hash result = keyed(generations_.front(), span);
  for (std::size_t i = 1; i < generations_.size(); ++i) result = wrap(result, generations_[i]);
  return result;
}

Hash IdentityKey::wrap(const Hash& stored, const Secret& next) const { return keyed(next, stored); }

namespace {
std::int64_t rewrap(db::Tx& tx, std::string_view table, std::string_view column, const IdentityKey& key,
                    const Secret& next) {
  tx.lock("organisation.import");
  std::vector<std::pair<std::int64_t, Hash>> stored;
  for (db::Row row : tx.query("select id, " + std::string(column) + " from " + std::string(table))) {
    Hash hash;
    const std::string held = row.get<db::Blob>(1).value;
    std::copy_n(held.begin(), std::min(held.size(), hash.size()), hash.begin());
    stored.emplace_back(row.get<std::int64_t>(0), hash);
  }
  const std::string update =
      "update " + std::string(table) + " set " + std::string(column) + " = $1 where id = $2";
  for (const auto& [id, hash] : stored) {
    const Hash wrapped = key.wrap(hash, next);
    tx.run(update, db::Bytes{bytes(wrapped)}, id);
  }
  return static_cast<std::int64_t>(stored.size());
}
}  // namespace

Result<std::int64_t> rotate_identity_key(db::Database& database, const std::string& path) {
  TRY(key, IdentityKey::open(path));
  auto generations = key.generations();
  const Secret next = new_secret();
  generations.push_back(next);
  // The new key file lies ready before the rows are re-wrapped and takes its place only after they are: a
  // crash between the two leaves PATH.next, which together with the database is whole.
  write_private(path + ".next", generations);
  const std::int64_t people = database.write([&](db::Tx& tx) {
    rewrap(tx, "organisation_employment", "number_hash", key, next);
    return rewrap(tx, "organisation_person", "identity_hash", key, next);
  });
  if (std::rename((path + ".next").c_str(), path.c_str()) != 0)
    throw std::runtime_error("the new key lies in " + path + ".next and could not take its place");
  return people;
}

}  // namespace framsyn::organisation
