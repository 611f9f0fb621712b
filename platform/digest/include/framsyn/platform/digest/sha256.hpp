#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace framsyn::digest {

/// A fingerprint of bytes, taken piece by piece: SHA-256 (FIPS 180-4). For files, runs and log chains;
/// identity numbers are hashed with a key instead (organisation::IdentityKey).
class Sha256 {
 public:
  Sha256();
  void add(std::string_view bytes);
  /// 64 hexadecimal digits. Nothing may be added afterwards.
  std::string hex();

 private:
  alignas(64) std::array<std::byte, 128> state_;
};

std::string sha256_hex(std::string_view bytes);

}  // namespace framsyn::digest
