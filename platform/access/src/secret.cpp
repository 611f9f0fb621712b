#include "secret.hpp"

#include <semaphore>
#include <stdexcept>

#include <sodium.h>

namespace framsyn::access {
namespace {

constexpr unsigned long long kPasses = 2;
constexpr std::size_t kMemory = 19 * 1024 * 1024;

void ready() {
  static const int started = sodium_init();
  if (started < 0) throw std::runtime_error("libsodium did not start");
}

std::counting_semaphore<2>& hashing() {
  static std::counting_semaphore<2> places(2);
  return places;
}

class HashingPlace {
 public:
  HashingPlace() { hashing().acquire(); }
  ~HashingPlace() { hashing().release(); }
  HashingPlace(const HashingPlace&) = delete;
  HashingPlace& operator=(const HashingPlace&) = delete;
};

std::string as_text(std::string_view bytes) {
  std::string text(sodium_base64_ENCODED_LEN(bytes.size(), sodium_base64_VARIANT_URLSAFE_NO_PADDING), '\0');
  sodium_bin2base64(text.data(), text.size(), reinterpret_cast<const unsigned char*>(bytes.data()),
                    bytes.size(), sodium_base64_VARIANT_URLSAFE_NO_PADDING);
  text.pop_back();  // the zero at the end
  return text;
}

}  // namespace

std::string random_token() {
  ready();
  std::string bytes(32, '\0');
  randombytes_buf(bytes.data(), bytes.size());
  return as_text(bytes);
}

std::string hash_of(std::string_view secret, std::string_view use) {
  ready();
  std::string hash(32, '\0');
  const std::string text = std::string(use) + '\0' + std::string(secret);
  crypto_generichash(reinterpret_cast<unsigned char*>(hash.data()), hash.size(),
                     reinterpret_cast<const unsigned char*>(text.data()), text.size(), nullptr, 0);
  return hash;
}

std::string csrf_of(std::string_view token) { return as_text(hash_of(token, "csrf")); }

std::string hash_password(std::string_view password) {
  ready();
  const HashingPlace place;
  char hash[crypto_pwhash_STRBYTES];
  if (crypto_pwhash_str(hash, password.data(), password.size(), kPasses, kMemory) != 0)
    throw std::bad_alloc();  // its only failure
  return hash;
}

Match match_password(const std::string& hash, std::string_view password) {
  ready();
  {
    const HashingPlace place;
    if (crypto_pwhash_str_verify(hash.c_str(), password.data(), password.size()) != 0) return Match::wrong;
  }
  const bool weak = crypto_pwhash_str_needs_rehash(hash.c_str(), kPasses, kMemory) != 0;
  return weak ? Match::right_but_weakly_hashed : Match::right;
}

const std::string& nobodys_hash() {
  static const std::string hash = hash_password(random_token());
  return hash;
}

}  // namespace framsyn::access
