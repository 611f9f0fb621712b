#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <framsyn/base/text.hpp>
#include <framsyn/platform/http/message.hpp>

/// What the header fields of a request say about who sends it and from where.
namespace framsyn::http {

/// __Host- binds a cookie to this host and to TLS (RFC 6265bis); browsers refuse it without.
inline constexpr std::string_view kSecureCookie = "__Host-framsyn_session";
inline constexpr std::string_view kPlainCookie = "framsyn_session";
enum class Cookies { plain, secure };

std::optional<std::string> session_token(const Headers& headers, Cookies cookies);
/// The Set-Cookie value; an empty token ends the session in the browser.
std::string session_cookie(std::string_view token, Cookies cookies);

/// Does the browser say that the request comes from another site's page? Sec-Fetch-Site where it is sent,
/// else Origin against Host. Without both (command line tools) the token alone decides.
bool from_another_site(const Headers& headers);
/// Compares secrets in a time that does not depend on where they part.
bool same_secret(std::string_view a, std::string_view b);

/// The language a browser asks for first among ours; Swedish when it asks for none of them (RFC 9110 12.5.4).
Language wished_language(const Headers& headers);

}  // namespace framsyn::http
