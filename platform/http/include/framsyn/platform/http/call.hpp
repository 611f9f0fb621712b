#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <framsyn/base/clock.hpp>
#include <framsyn/base/text.hpp>

namespace framsyn::db {
class Tx;
}
namespace framsyn::access {
class Grant;
class Sessions;
struct Session;
}  // namespace framsyn::access

namespace framsyn::http {

/// Who stands at the other end, as far as the connection tells.
struct Visitor {
  std::string address;                       ///< the client's network address
  std::optional<std::string> session_token;  ///< from the session cookie; secret, never logged
};

/// What a handler says besides the value it returns.
class Reply {
 public:
  /// Gives the browser the session cookie (HttpOnly, SameSite=Strict; Secure under TLS).
  void start_session(std::string token) { session_ = std::move(token); }
  void end_session() { session_ = std::string(); }
  /// What this act was done to, for the audit log, where the request did not say: ("import", 12) is
  /// "import:12". No personal data.
  void subject(std::string_view kind, std::string_view key) { subject_.assign(kind).append(":").append(key); }
  void subject(std::string_view kind, std::int64_t id) { subject(kind, std::to_string(id)); }

 private:
  friend class Walk;
  std::optional<std::string> session_;  ///< empty text: end it
  std::string subject_;
};

/// One request on its way through a handler (sv: anrop): one transaction, and the proof that the gate said
/// yes.
struct Call {
  db::Tx& tx;
  const access::Grant& grant;  ///< for the route's right; on open routes a grant that reaches nothing
  const Clock& clock;
  Language language;               ///< the reader's: the account's, else the browser's wish, else Swedish
  const access::Session* session;  ///< who is logged in; nullptr on open routes when nobody is
  access::Sessions& sessions;      ///< for logging in and out
  const Visitor& visitor;
  Reply& reply;
};

}  // namespace framsyn::http
