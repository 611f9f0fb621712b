#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include <framsyn/platform/http/dispatcher.hpp>

namespace framsyn::http {

/// How the outside is met. The defaults serve this machine only.
struct ServerSettings {
  std::string address = "127.0.0.1";
  std::uint16_t port = 8080;  ///< 0: any free one
  std::filesystem::path web;  ///< web/dist; empty: no pages, only the API
  std::filesystem::path upload_dir = std::filesystem::temp_directory_path();
  std::filesystem::path tls_certificate, tls_key;  ///< PEM; both or neither
  std::vector<std::string> trusted_proxies;        ///< addresses whose X-Forwarded-For is believed
  int readers = 4;                                 ///< threads for quick reads
  int writers = 2;               ///< threads for what changes something or is audited; uploads' files too
  int slow_workers = 2;          ///< threads for reports and exports
  int computing_workers = 3;     ///< threads for what is computed while its reader waits
  std::size_t most_waiting = 6;  ///< for one of these; further ones are told to come again
  int workers() const { return readers + writers + slow_workers + computing_workers; }
  std::uint64_t upload_limit = std::uint64_t{2} << 30;  ///< bytes
  std::size_t connection_limit = 4096;                  ///< further ones are closed at once
  std::chrono::milliseconds header_timeout{15'000}, body_timeout{30'000}, idle_timeout{60'000};
  std::chrono::milliseconds drain{10'000};         ///< how long running requests may take to end at stop()
  std::chrono::milliseconds housekeeping{60'000};  ///< how often sessions are tidied
  bool metrics_for_all = false;                    ///< /metrics is otherwise answered to loopback only
};

/// Another program listens on the port already.
struct AddressInUse : std::runtime_error {
  using std::runtime_error::runtime_error;
};
/// The folder of the web page has no index.html.
struct NoWebPage : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// The server: sockets, limits, time-outs, TLS and files around a Dispatcher.
class Server {
 public:
  /// Reads the web page and binds, at once; throws NoWebPage, AddressInUse, or std::runtime_error when the
  /// address cannot be had for another reason.
  Server(ServerSettings, Dispatcher&);
  ~Server();
  /// The port it listens on.
  std::uint16_t port() const;
  /// Serves until stop(); returns when what was running has ended.
  void run();
  /// Stops taking connections and lets run() return. May be called from any thread, and from a signal
  /// handler.
  void stop();
  /// run(), with SIGTERM and SIGINT as stop().
  void run_until_signal();

 private:
  struct Inside;
  std::unique_ptr<Inside> inside_;
};

}  // namespace framsyn::http
