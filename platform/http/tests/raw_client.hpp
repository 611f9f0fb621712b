#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace framsyn::http {

/// A client that sends exactly the bytes it is told to, as no browser would.
class RawClient {
 public:
  explicit RawClient(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    connected_ = ::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
  }
  ~RawClient() { ::close(socket_); }
  RawClient(const RawClient&) = delete;
  RawClient& operator=(const RawClient&) = delete;
  bool connected() const { return connected_; }

  /// False when the other end does not take any more.
  bool send(std::string_view bytes) {
    while (!bytes.empty()) {
      const auto sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
      if (sent <= 0) return false;
      bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
  }
  void no_more() { ::shutdown(socket_, SHUT_WR); }

  /// One answer with its body, by Content-Length; what there is when the other end closes before.
  std::string answer(bool with_body = true) {
    while (held_.find("\r\n\r\n") == std::string::npos)
      if (!receive()) return take(held_.size());
    const auto head = held_.find("\r\n\r\n") + 4;
    const auto length = with_body ? content_length(held_.substr(0, head)) : 0;
    while (held_.size() < head + length)
      if (!receive()) break;
    return take(std::min(held_.size(), head + length));
  }
  /// All there is until the other end closes.
  std::string all() {
    while (receive()) {
    }
    return take(held_.size());
  }
  /// Does the other end close, within ten seconds, without another byte?
  bool is_closed() { return held_.empty() && !receive() && !timed_out_; }

 private:
  static std::size_t content_length(const std::string& head) {
    const auto at = head.find("Content-Length: ");
    return at == std::string::npos ? 0 : std::stoul(head.substr(at + 16));
  }
  bool receive() {
    pollfd waiting{socket_, POLLIN, 0};
    timed_out_ = ::poll(&waiting, 1, 10'000) == 0;
    char bytes[65536];
    const auto got = timed_out_ ? 0 : ::recv(socket_, bytes, sizeof bytes, 0);
    if (got > 0) held_.append(bytes, static_cast<std::size_t>(got));
    return got > 0;
  }
  std::string take(std::size_t n) {
    auto taken = held_.substr(0, n);
    held_.erase(0, n);
    return taken;
  }

  int socket_;
  bool connected_ = false, timed_out_ = false;
  std::string held_;
};

}  // namespace framsyn::http
