#include "decoder.hpp"

#include <cstring>

#include <framsyn/base/text.hpp>

namespace framsyn::tables {
namespace {

constexpr std::size_t kPiece = 256 * 1024;
constexpr std::string_view kReplacement = "\uFFFD";

// The code points of the bytes 80 to 9F (WHATWG's windows-1252 without its five holes); 0: not a character.
constexpr std::array<char16_t, 32> kWindows1252 = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

unsigned char at(std::string_view in, std::size_t i) { return static_cast<unsigned char>(in[i]); }

std::string hex(unsigned char byte) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  return {'0', 'x', kDigits[byte >> 4], kDigits[byte & 15]};
}

}  // namespace

void append_utf_8(char32_t point, std::string& out) {
  const auto tail = [&](int shift) { out += static_cast<char>(0x80 | ((point >> shift) & 0x3F)); };
  if (point < 0x80) {
    out += static_cast<char>(point);
  } else if (point < 0x800) {
    out += static_cast<char>(0xC0 | (point >> 6)), tail(0);
  } else if (point < 0x10000) {
    out += static_cast<char>(0xE0 | (point >> 12)), tail(6), tail(0);
  } else {
    out += static_cast<char>(0xF0 | (point >> 18)), tail(12), tail(6), tail(0);
  }
}

std::size_t plain_run(std::string_view in, std::size_t i) {
  constexpr std::uint64_t kHigh = 0x8080808080808080, kLow = 0x0101010101010101;
  const std::size_t from = i;
  for (std::uint64_t word; i + 8 <= in.size(); i += 8) {
    std::memcpy(&word, in.data() + i, 8);
    if (((word | (word - kLow)) & kHigh) != 0) break;  // a high bit, or a byte that was 0
  }
  while (i < in.size() && in[i] > 0) ++i;
  return i - from;
}

int utf_8_length(std::string_view in, std::size_t i) {
  const unsigned char lead = at(in, i);
  if (lead < 0x80) return 1;
  if (lead < 0xC2 || lead > 0xF4) return 0;
  const std::size_t need = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  for (std::size_t k = 1; k < need; ++k) {
    if (i + k == in.size()) return -1;
    if ((at(in, i + k) & 0xC0) != 0x80) return 0;
  }
  return is_utf8(in.substr(i, need)) ? static_cast<int>(need) : 0;
}

Decoder::Decoder(std::unique_ptr<Bytes> bytes, Encoding encoding, std::size_t skip)
    : bytes_(std::move(bytes)), encoding_(encoding), skip_(skip), raw_(kPiece) {}

Read<bool> Decoder::append_to(std::string& out) {
  const auto n = bytes_->read(std::span(raw_).subspan(kept_));
  if (!n) return std::unexpected(n.error());
  piece_starts_ = out.size();
  std::string_view in(raw_.data(), kept_ + *n);
  kept_ = 0;
  const std::size_t skipped = std::min(skip_, in.size());
  in.remove_prefix(skipped), skip_ -= skipped;
  decode(in, *n == 0, out);
  before_ += out.size() - piece_starts_;
  return *n != 0;
}

void Decoder::decode(std::string_view in, bool last, std::string& out) {
  std::size_t used = 0;
  switch (encoding_) {
    case Encoding::utf_8:
      used = utf_8(in, last, out);
      break;
    case Encoding::utf_16le:
    case Encoding::utf_16be:
      used = utf_16(in, last, out);
      break;
    case Encoding::windows_1252:
    case Encoding::iso_8859_1:
      used = single_byte(in, out);
      break;
  }
  kept_ = in.size() - used;
  std::memmove(raw_.data(), in.data() + used, kept_);
}

void Decoder::mark(const FaultKind& kind, unsigned char byte, std::string& out) {
  marks_.push_back({before_ + (out.size() - piece_starts_), &kind, hex(byte)});
  out += kReplacement;
}

std::size_t Decoder::plain(std::string_view in, std::size_t i, std::string& out) {
  const std::size_t run = plain_run(in, i);
  out.append(in, i, run);
  i += run;
  for (; i < in.size() && in[i] == '\0'; ++i) mark(kNulByte, 0, out);
  return i;
}

std::size_t Decoder::single_byte(std::string_view in, std::string& out) {
  for (std::size_t i = 0; (i = plain(in, i, out)) < in.size();) {
    for (; i < in.size() && in[i] < 0; ++i) {
      const unsigned char byte = at(in, i);
      const bool holes = encoding_ == Encoding::windows_1252 && byte < 0xA0;
      const char32_t point = holes ? kWindows1252[byte - 0x80] : byte;
      if (point == 0)
        mark(kBadByte, byte, out);
      else
        append_utf_8(point, out);
    }
  }
  return in.size();
}

std::size_t Decoder::utf_8(std::string_view in, bool last, std::string& out) {
  for (std::size_t i = 0; (i = plain(in, i, out)) < in.size();) {
    while (i < in.size() && in[i] < 0) {
      const int length = utf_8_length(in, i);
      if (length < 0 && !last) return i;
      if (length <= 0)
        mark(kBadByte, at(in, i++), out);
      else
        out.append(in, i, static_cast<std::size_t>(length)), i += static_cast<std::size_t>(length);
    }
  }
  return in.size();
}

std::size_t Decoder::utf_16(std::string_view in, bool last, std::string& out) {
  const bool little = encoding_ == Encoding::utf_16le;
  const auto unit = [&](std::size_t i) {
    const char32_t first = at(in, i), second = at(in, i + 1);
    return little ? second << 8 | first : first << 8 | second;
  };
  std::size_t i = 0;
  for (; i + 2 <= in.size(); i += 2) {
    char32_t point = unit(i);
    if (point >= 0xD800 && point < 0xDC00) {
      if (i + 4 > in.size() && !last) return i;
      const char32_t low = i + 4 <= in.size() ? unit(i + 2) : 0;
      if (low >= 0xDC00 && low < 0xE000) point = 0x10000 + ((point - 0xD800) << 10) + (low - 0xDC00), i += 2;
    }
    if (point == 0)
      mark(kNulByte, 0, out);
    else if (point >= 0xD800 && point < 0xE000)
      mark(kBadByte, static_cast<unsigned char>(point >> 8), out);
    else
      append_utf_8(point, out);
  }
  if (last && i < in.size()) mark(kBadByte, at(in, i++), out);
  return i;
}

}  // namespace framsyn::tables
