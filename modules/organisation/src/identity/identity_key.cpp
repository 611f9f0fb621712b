#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdio>
#include <fstream>
#include <stdexcept>

#include <sodium.h>

#include "identity/key_file.hpp"
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

Hash keyed(const Secret& secret, std::span<const unsigned char> message) {
  Hash hash;
  crypto_generichash(hash.data(), hash.size(), message.data(), message.size(), secret.data(), secret.size());
  return hash;
}

}  // namespace

void write_key_file(const std::string& path, const std::vector<Secret>& generations) {
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
  need_sodium();
  Secret secret;
  randombytes_buf(secret.data(), secret.size());
  return secret;
}

Result<IdentityKey> IdentityKey::open(const std::string& path) {
  need_sodium();
  struct stat found{};
  if (::stat(path.c_str(), &found) != 0) return refuse(kKeyMissing, path);
  if ((found.st_mode & (S_IRGRP | S_IROTH)) != 0) return refuse(kKeyReadableByOthers, path);
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

}  // namespace framsyn::organisation
