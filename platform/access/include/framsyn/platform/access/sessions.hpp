#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <string_view>

#include <framsyn/base/clock.hpp>
#include <framsyn/base/result.hpp>
#include <framsyn/platform/access/actor.hpp>
#include <framsyn/platform/db/database.hpp>

namespace framsyn::access {

inline constexpr Refusal kWrongLogin{"access.wrong_login", Fault::forbidden,
                                     "Fel användarnamn eller lösenord", "Wrong user name or password"};
inline constexpr Refusal kWait{"access.wait", Fault::forbidden,
                               "För många misslyckade försök. Vänta en stund och försök igen",
                               "Too many failed attempts. Wait a while and try again"};

struct SessionRules {
  std::chrono::minutes idle{60};          ///< unused this long: ended
  std::chrono::minutes longest{12 * 60};  ///< ended in any case: a working day and a night shift
  std::chrono::seconds freshness{2};      ///< how long another node's change may go unnoticed
};

/// A log-in that stands: who, and the word that every changing request must bring (X-CSRF-Token).
struct Session {
  std::shared_ptr<const Actor> actor;
  std::string csrf;
};

/// Log-ins (sv: inloggningar). The cookie is 256 random bits; only its hash is kept. Found sessions are
/// remembered in memory, so that a logged-in read costs a look-up; any change of accounts, roles or sessions
/// moves a number in the database (access_revision), and everything remembered under an older number is read
/// again. Thread-safe.
class Sessions {
 public:
  Sessions(db::Database& database, const Clock& clock, SessionRules rules = {});
  ~Sessions();

  struct Opened {
    std::string token;  ///< for the cookie; kept nowhere else
    Session session;
  };
  /// Checks the password (argon2id, at most two at a time, as slow for an unknown login as for a known one),
  /// counts failures, opens a session and writes the audit log. Uses transactions of its own: call it with
  /// none open.
  Result<Opened> log_in(std::string_view login, std::string_view password, std::string_view address = {});
  /// The session of a cookie, while it lives.
  std::optional<Session> find(std::string_view token);
  void log_out(std::string_view token);
  /// By the holder: the old password must be right (failures count as those of log-ins), the account's other
  /// sessions end. Uses transactions of its own.
  Result<> change_password(std::string_view token, std::string_view old, std::string_view fresh);

  /// Call after every committed change, before it is answered: what it changed holds from the next request
  /// on.
  void refresh();
  /// Writes down who was active and removes what has expired. Call about once a minute.
  void keep_house();

 private:
  struct Inside;
  std::unique_ptr<Inside> inside_;
};

}  // namespace framsyn::access
