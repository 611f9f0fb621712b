#pragma once

#include <string>
#include <string_view>

namespace framsyn::http {

enum class Encoding { identity, gzip, brotli };

/// The best encoding that an Accept-Encoding allows: brotli, then gzip. Browsers offer brotli over TLS and to
/// localhost only, so both are needed.
Encoding best_encoding(std::string_view accept_encoding);
/// "br", "gzip"; empty for identity.
std::string_view token_of(Encoding encoding);

/// How much work to spend: once for this answer, or for one that will be sent many times.
enum class Effort { quick, thorough };
std::string compressed(std::string_view plain, Encoding encoding, Effort effort);

/// Below this an answer fits in one network packet anyway.
inline constexpr std::size_t kWorthCompressing = 1200;  // bytes

}  // namespace framsyn::http
