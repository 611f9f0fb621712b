#include "fields.hpp"

#include <fmt/format.h>

#include <framsyn/base/text.hpp>

namespace framsyn::http {
namespace {

constexpr std::pair<std::string_view, std::string_view> kSecurityFields[] = {
    {"Content-Security-Policy",
     "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; "
     "frame-ancestors 'none'"},
    {"X-Content-Type-Options", "nosniff"},
    {"X-Frame-Options", "DENY"},
    {"Referrer-Policy", "no-referrer"},
    {"Cross-Origin-Opener-Policy", "same-origin"},
    {"Cross-Origin-Resource-Policy", "same-origin"}};

bool is_plain(char c) {  // RFC 8187 attr-char
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         std::string_view("!#$&+-.^_`|~").contains(c);
}

}  // namespace

void add_security_fields(Headers& headers, Transport transport) {
  for (const auto& [name, value] : kSecurityFields) headers.add(std::string(name), std::string(value));
  if (transport == Transport::tls)
    headers.add("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
}

std::string attachment(std::string_view name) {
  std::string ascii, utf8;
  bool all_ascii = true;
  for (const char c : name) {
    const bool printable = c >= 0x20 && c < 0x7f;
    all_ascii = all_ascii && printable;
    const bool continues_a_character = (static_cast<unsigned char>(c) & 0xc0) == 0x80;
    if (!continues_a_character) ascii += printable && c != '"' && c != '\\' ? c : '_';
    if (is_plain(c))
      utf8 += c;
    else
      utf8 += fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  auto value = fmt::format("attachment; filename=\"{}\"", ascii);
  if (!all_ascii) value += fmt::format("; filename*=UTF-8''{}", utf8);
  return value;
}

std::string clean_file_name(std::string_view name) {
  constexpr std::size_t kLongest = 200;
  name = name.substr(name.find_last_of("/\\") + 1);
  std::string clean;
  for (const char c : name)
    if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7f) clean += c;
  while (clean.size() > kLongest || !is_utf8(clean)) clean.pop_back();
  return clean.empty() || clean == "." || clean == ".." ? "fil" : clean;
}

}  // namespace framsyn::http
