#include "compression.hpp"

#include <stdexcept>

#include <brotli/encode.h>
#include <zlib.h>

namespace framsyn::http {
namespace {

// A kept answer is compressed once and sent often; another is not worth more than the first level. See
// README.md.
int brotli_quality(Effort effort) { return effort == Effort::quick ? 1 : 5; }
int gzip_level(Effort effort) { return effort == Effort::quick ? 1 : 6; }

std::string brotli(std::string_view plain, Effort effort) {
  std::string out(BrotliEncoderMaxCompressedSize(plain.size()), '\0');
  std::size_t size = out.size();
  if (!BrotliEncoderCompress(brotli_quality(effort), 18, BROTLI_MODE_TEXT, plain.size(),
                             reinterpret_cast<const std::uint8_t*>(plain.data()), &size,
                             reinterpret_cast<std::uint8_t*>(out.data())))
    throw std::runtime_error("brotli could not compress");
  out.resize(size);
  return out;
}

std::string gzip(std::string_view plain, Effort effort) {
  constexpr int kGzipWindow = 15 + 16;  // zlib: 16 more asks for the gzip format
  z_stream stream{};
  if (deflateInit2(&stream, gzip_level(effort), Z_DEFLATED, kGzipWindow, 8, Z_DEFAULT_STRATEGY) != Z_OK)
    throw std::runtime_error("zlib could not begin");
  std::string out(deflateBound(&stream, plain.size()), '\0');
  std::string in(plain);  // zlib's interface is not const
  stream.next_in = reinterpret_cast<Bytef*>(in.data());
  stream.avail_in = static_cast<uInt>(in.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  const int end = deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  if (end != Z_STREAM_END) throw std::runtime_error("zlib could not compress");
  return out;
}

bool offers(std::string_view list, std::string_view token) {
  const auto at = list.find(token);
  if (at == std::string_view::npos) return false;
  const auto item = list.substr(at, list.find(',', at) - at);
  return !item.ends_with("q=0") && !item.ends_with("q=0.0");
}

}  // namespace

Encoding best_encoding(std::string_view accept_encoding) {
  if (offers(accept_encoding, "br")) return Encoding::brotli;
  return offers(accept_encoding, "gzip") ? Encoding::gzip : Encoding::identity;
}

std::string_view token_of(Encoding encoding) {
  switch (encoding) {
    case Encoding::brotli:
      return "br";
    case Encoding::gzip:
      return "gzip";
    case Encoding::identity:
      return "";
  }
  return "";
}

std::string compressed(std::string_view plain, Encoding encoding, Effort effort) {
  if (encoding == Encoding::brotli) return brotli(plain, effort);
  if (encoding == Encoding::gzip) return gzip(plain, effort);
  return std::string(plain);
}

}  // namespace framsyn::http
