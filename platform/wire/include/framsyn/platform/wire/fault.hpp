#pragma once

#include <expected>
#include <string>
#include <vector>

namespace framsyn::wire {

/// One thing that is wrong with a document that was sent to us: where, what a program matches on, what a
/// person reads.
struct Fault {
  std::string pointer;  ///< JSON Pointer (RFC 6901), "" is the whole document
  std::string code;     ///< "wire.<what>"
  std::string detail_sv, detail_en;
  int line = 0;  ///< from 1 in YAML; 0 where lines say nothing
};

/// The value, or everything that was wrong with it (at most kMostFaults).
template <class T>
using Decoded = std::expected<T, std::vector<Fault>>;

inline constexpr std::size_t kMostFaults = 100;

/// How much a sender may ask us to hold. Deeper, longer or more is refused before anything is built from it.
struct Limits {
  std::size_t bytes = 1 << 20;
  std::size_t depth = 32;
  std::size_t values = 200'000;
};

/// The code of a document that is not JSON (or YAML) at all: answer 400, where every other fault is 422.
inline constexpr const char* kMalformed = "wire.malformed";

}  // namespace framsyn::wire
