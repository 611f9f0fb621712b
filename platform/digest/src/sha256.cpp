#include <framsyn/platform/digest/sha256.hpp>

#include <sodium.h>

namespace framsyn::digest {
namespace {

static_assert(sizeof(crypto_hash_sha256_state) <= 128);

crypto_hash_sha256_state* state_in(std::array<std::byte, 128>& place) {
  return reinterpret_cast<crypto_hash_sha256_state*>(place.data());
}

}  // namespace

Sha256::Sha256() { crypto_hash_sha256_init(state_in(state_)); }

void Sha256::add(std::string_view bytes) {
  crypto_hash_sha256_update(state_in(state_), reinterpret_cast<const unsigned char*>(bytes.data()),
                            bytes.size());
}

std::string Sha256::hex() {
  std::array<unsigned char, crypto_hash_sha256_BYTES> hash;
  crypto_hash_sha256_final(state_in(state_), hash.data());
  std::string text(hash.size() * 2 + 1, '\0');
  sodium_bin2hex(text.data(), text.size(), hash.data(), hash.size());
  text.pop_back();
  return text;
}

std::string sha256_hex(std::string_view bytes) {
  Sha256 hash;
  hash.add(bytes);
  return hash.hex();
}

}  // namespace framsyn::digest
