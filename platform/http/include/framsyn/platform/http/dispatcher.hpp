#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <framsyn/base/clock.hpp>
#include <framsyn/platform/http/message.hpp>
#include <framsyn/platform/http/route.hpp>

namespace framsyn::db {
class Database;
}
namespace framsyn::access {
class Sessions;
}

namespace framsyn::http {

/// How the inside treats requests.
struct DispatcherSettings {
  bool secure_cookies = false;         ///< the browser reaches us over TLS (ours or a proxy's)
  std::size_t cache_bytes = 64 << 20;  ///< encoded answers of caching routes
  std::function<void()> after_write;   ///< called after each committed write, e.g. to wake the job workers
  /// How long a request may wait in all for a thread, a connection and other writers; after that it is told
  /// so. A reader's audit entry is written within the first.
  std::chrono::milliseconds reading_waits{4'000}, writing_waits{15'000};
};

/// Request in, response out: router, gate, decoding, transaction, handler, encoding, audit; no socket.
/// Thread-safe. The server runs on it, and so does every test of routes.
class Dispatcher {
 public:
  Dispatcher(db::Database&, access::Sessions&, const Clock&, std::vector<Route>, DispatcherSettings = {});
  ~Dispatcher();

  Response handle(const Request&);

  /// Why this request would be refused before its body is read (not logged in, no right), if it would: so
  /// that nobody fills the disk who may not.
  std::optional<Response> refusal(const Request&);
  /// Does the browser reach us over TLS?
  bool secure() const;

  /// Can the database be read and written? For /health/ready.
  bool ready();
  /// Writes the audit entries of refusals that the database did not take when they happened; often.
  void catch_up();
  /// Are there any such?
  bool behind();
  /// Sessions' housekeeping; about once a minute.
  void keep_house();

  /// The route a request would walk, or nullptr; lets the server refuse a long body before it is read.
  const Route* route_of(std::string_view method, std::string_view target) const;
  std::span<const Route> routes() const;

 private:
  friend class Walk;
  struct Inside;
  std::unique_ptr<Inside> inside_;
};

}  // namespace framsyn::http
