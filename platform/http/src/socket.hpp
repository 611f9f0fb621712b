#pragma once

#include <array>
#include <cstddef>
#include <functional>
#include <memory>

#include <boost/asio/buffer.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/system/error_code.hpp>

namespace framsyn::http {

namespace asio = boost::asio;
using boost::system::error_code;

/// One connection's bytes, plain or under TLS, free of the transport's own type: so the templates of either
/// are compiled once, in a source of their own. Used from the I/O thread only; one read and one write at a
/// time.
class Socket {
 public:
  using Done = std::move_only_function<void(error_code, std::size_t)>;
  virtual ~Socket() = default;
  virtual void handshake(Done done) = 0;
  virtual void read_some(asio::mutable_buffer into, Done done) = 0;
  virtual void write_all(std::array<asio::const_buffer, 2> from, Done done) = 0;
  /// Says that nothing more will be sent; what the other end still sends can be read.
  virtual void finish_sending(Done done) = 0;
  /// Ends at once: what waits is called with an error.
  virtual void close() = 0;
};

std::unique_ptr<Socket> plain_socket(asio::ip::tcp::socket socket);

}  // namespace framsyn::http
