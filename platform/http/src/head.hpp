#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include <framsyn/platform/http/message.hpp>

namespace framsyn::http {

enum class Afterwards { keep_open, close };

/// The words for a status, as in the start line and as the title of a problem (RFC 9110, 15; RFC
/// 9457, 3.1.4).
std::string_view reason_phrase(int status);

/// The start line and header of an answer as they go on the wire, Date and Content-Length included. Line
/// breaks in values are left out, so that no value can begin a header of its own.
std::string head_text(const Response& response, std::uint64_t content_length, Afterwards afterwards);

/// May an answer with this status have a body at all?
bool has_body(int status);

}  // namespace framsyn::http
