#include "socket.hpp"

#include <boost/asio/post.hpp>
#include <boost/asio/write.hpp>

namespace framsyn::http {
namespace {

class PlainSocket final : public Socket {
 public:
  explicit PlainSocket(asio::ip::tcp::socket socket) : socket_(std::move(socket)) {}

  void handshake(Done done) override {
    asio::post(socket_.get_executor(), [done = std::move(done)]() mutable { done({}, 0); });
  }
  void read_some(asio::mutable_buffer into, Done done) override {
    socket_.async_read_some(into, std::move(done));
  }
  void write_all(std::array<asio::const_buffer, 2> from, Done done) override {
    asio::async_write(socket_, from, std::move(done));
  }
  void finish_sending(Done done) override {
    error_code ignored;
    socket_.shutdown(asio::ip::tcp::socket::shutdown_send, ignored);
    handshake(std::move(done));
  }
  void close() override {
    error_code ignored;
    socket_.close(ignored);
  }

 private:
  asio::ip::tcp::socket socket_;
};

}  // namespace

std::unique_ptr<Socket> plain_socket(asio::ip::tcp::socket socket) {
  return std::make_unique<PlainSocket>(std::move(socket));
}

}  // namespace framsyn::http
