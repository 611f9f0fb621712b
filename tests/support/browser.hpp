#pragma once

#include <fstream>
#include <string>
#include <string_view>
#include <utility>

#include <framsyn/platform/access/sessions.hpp>
#include <framsyn/platform/http/dispatcher.hpp>

namespace framsyn::test {

/// A reader's browser without a screen: asks a dispatcher, holds the session's cookie and brings its CSRF
/// word.
class Browser {
 public:
  explicit Browser(http::Dispatcher& dispatcher) : dispatcher_(dispatcher) {}
  Browser(http::Dispatcher& dispatcher, const access::Sessions::Opened& opened) : Browser(dispatcher) {
    log_in(opened);
  }

  void log_in(const access::Sessions::Opened& opened) {
    token_ = opened.token;
    csrf_ = opened.session.csrf;
  }
  void forget_csrf() { csrf_.clear(); }

  /// A request of this reader, to be changed before it is sent.
  http::Request request(std::string method, std::string target, std::string json = {}) const {
    http::Request request;
    request.method = std::move(method);
    request.target = std::move(target);
    if (!token_.empty()) request.headers.add("Cookie", "framsyn_session=" + token_);
    if (!csrf_.empty()) request.headers.add("X-CSRF-Token", csrf_);
    if (!json.empty()) request.headers.add("Content-Type", "application/json");
    request.body = std::move(json);
    return request;
  }
  http::Response send(const http::Request& request) { return dispatcher_.handle(request); }

  http::Response get(std::string target) { return send(request("GET", std::move(target))); }
  http::Response post(std::string target, std::string json = {}) {
    return send(request("POST", std::move(target), std::move(json)));
  }
  http::Response put(std::string target, std::string json = {}) {
    return send(request("PUT", std::move(target), std::move(json)));
  }
  http::Response del(std::string target) { return send(request("DELETE", std::move(target))); }
  /// Sends the bytes as the server would hand them on: as a file, removed afterwards unless the handler moved
  /// it.
  http::Response upload(std::string target, std::string_view bytes, const std::filesystem::path& scratch) {
    std::ofstream(scratch, std::ios::binary) << bytes;
    auto sent = request("POST", std::move(target));
    sent.upload = http::Upload{scratch, {}, bytes.size()};
    auto response = send(sent);
    std::filesystem::remove(scratch);
    return response;
  }

 private:
  http::Dispatcher& dispatcher_;
  std::string token_, csrf_;
};

}  // namespace framsyn::test
