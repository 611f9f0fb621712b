#pragma once

#include <array>
#include <cstdint>

namespace framsyn::statistics {

using Words = std::array<std::uint32_t, 4>;
using Key = std::array<std::uint32_t, 2>;

/// Philox4x32-10: four random words of a counter and a key, without state between calls. Salmon et al.,
/// "Parallel random numbers: as easy as 1, 2, 3" (2011).
constexpr Words philox(Words counter, Key key) {
  for (int round = 0; round < 10; ++round) {
    const std::uint64_t a = std::uint64_t{0xD2511F53} * counter[0],
                        b = std::uint64_t{0xCD9E8D57} * counter[2];
    counter = {static_cast<std::uint32_t>(b >> 32) ^ counter[1] ^ key[0], static_cast<std::uint32_t>(b),
               static_cast<std::uint32_t>(a >> 32) ^ counter[3] ^ key[1], static_cast<std::uint32_t>(a)};
    key[0] += 0x9E3779B9;
    key[1] += 0xBB67AE85;
  }
  return counter;
}

/// A number strictly between 0 and 1 in 2^32 steps.
constexpr double unit_interval(std::uint32_t word) { return (word + 0.5) * 0x1p-32; }

/// The random numbers of one happening: who, what and when, in which draw. Never which thread, order or
/// scenario. Calls beyond the first block count the substream up.
class Stream {
 public:
  constexpr Stream(Key key, std::uint32_t entity, std::uint32_t event, std::uint32_t draw)
      : key_(key), counter_{entity, event, draw, 0} {}
  /// The same stream where its first block is already known.
  constexpr Stream(Key key, std::uint32_t entity, std::uint32_t event, std::uint32_t draw, Words first)
      : key_(key), counter_{entity, event, draw, 1}, words_(first), left_(4) {}
  constexpr std::uint32_t word() {
    if (left_ == 0) {
      words_ = philox(counter_, key_);
      ++counter_[3];
      left_ = 4;
    }
    return words_[static_cast<std::size_t>(4 - left_--)];
  }
  constexpr double uniform() { return unit_interval(word()); }

 private:
  Key key_;
  Words counter_, words_{};
  int left_ = 0;
};

}  // namespace framsyn::statistics
