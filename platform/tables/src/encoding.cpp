#include "encoding.hpp"

#include <algorithm>

namespace framsyn::tables {
namespace {

constexpr std::uint64_t kMostTried = 256'000'000;
constexpr std::size_t kPieceLooked = 256 * 1024;

/// What was counted while the file was tried as UTF-8 and as single bytes.
struct Tally {
  std::uint64_t well_formed = 0, ill_formed = 0;
  std::uint64_t only_1252 = 0, holes_of_1252 = 0;
};

bool is_hole(unsigned char byte) {
  return byte == 0x81 || byte == 0x8D || byte == 0x8F || byte == 0x90 || byte == 0x9D;
}

/// How far it came; the rest is an unfinished character.
std::size_t count(std::string_view in, Tally& tally) {
  for (std::size_t i = 0;;) {
    i += plain_run(in, i);
    if (i == in.size()) return i;
    const int length = utf_8_length(in, i);
    if (length < 0) return i;
    const auto byte = static_cast<unsigned char>(in[i]);
    if (length > 1) ++tally.well_formed;
    if (length == 0) ++tally.ill_formed;
    if (length == 0 && byte < 0xA0) ++(is_hole(byte) ? tally.holes_of_1252 : tally.only_1252);
    i += static_cast<std::size_t>(std::max(1, length));
  }
}

Encoding verdict(const Tally& tally) {
  if (tally.ill_formed * 10 <= tally.well_formed) return Encoding::utf_8;
  return tally.holes_of_1252 > tally.only_1252 ? Encoding::iso_8859_1 : Encoding::windows_1252;
}

std::optional<Encoding> wide(std::string_view beginning) {
  const std::string_view seen = beginning.substr(0, 4096);
  std::size_t zeros[2] = {0, 0};
  for (std::size_t i = 0; i < seen.size(); ++i) zeros[i % 2] += seen[i] == '\0';
  const std::size_t half = seen.size() / 2;
  if (half >= 2 && zeros[1] * 10 > half * 6 && zeros[0] * 20 <= half) return Encoding::utf_16le;
  if (half >= 2 && zeros[0] * 10 > half * 6 && zeros[1] * 20 <= half) return Encoding::utf_16be;
  return std::nullopt;
}

}  // namespace

EncodingFound find_bom(std::string_view beginning) {
  if (beginning.starts_with("\xEF\xBB\xBF")) return {Encoding::utf_8, 3};
  if (beginning.starts_with("\xFF\xFE")) return {Encoding::utf_16le, 2};
  if (beginning.starts_with("\xFE\xFF")) return {Encoding::utf_16be, 2};
  return {};
}

Read<EncodingFound> find_encoding(Bytes& bytes) {
  std::string piece(kPieceLooked, '\0');
  Tally tally;
  std::size_t kept = 0;
  for (std::uint64_t tried = 0; tried < kMostTried;) {
    const auto n = bytes.read(std::span(piece).subspan(kept));
    if (!n) return std::unexpected(n.error());
    const std::string_view in(piece.data(), kept + *n);
    if (tried == 0) {
      if (const EncodingFound found = find_bom(in); found.bom_bytes > 0) return found;
      if (const auto encoding = wide(in)) return EncodingFound{*encoding, 0};
    }
    if (*n == 0) {
      tally.ill_formed += kept > 0;  // the file ends inside a character
      break;
    }
    tried += *n;
    const std::size_t used = count(in, tally);
    kept = in.size() - used;
    piece.replace(0, kept, in.substr(used));
    piece.resize(kPieceLooked);
  }
  return EncodingFound{verdict(tally), 0};
}

}  // namespace framsyn::tables
