#pragma once

#include <string>
#include <string_view>

#include <framsyn/platform/http/message.hpp>

/// Header fields that answers carry.
namespace framsyn::http {

enum class Transport { plain, tls };

/// What keeps a browser from being turned against its reader: only our own scripts, styles and pictures,
/// nobody may frame us, no guessing of content types, no address handed on, TLS remembered (RFC 6797).
void add_security_fields(Headers& headers, Transport transport);

/// Content-Disposition with the name in ASCII and, where that is not all of it, in UTF-8 (RFC 6266, RFC
/// 8187).
std::string attachment(std::string_view name);

/// A file name without folders and control characters, at most 200 bytes; "fil" when nothing is left.
std::string clean_file_name(std::string_view name);

}  // namespace framsyn::http
