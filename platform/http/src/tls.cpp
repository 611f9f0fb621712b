#include "tls.hpp"

#include <stdexcept>

#include <boost/asio/ssl.hpp>
#include <boost/asio/write.hpp>

namespace framsyn::http {
namespace {

namespace ssl = asio::ssl;

class TlsSocket final : public Socket {
 public:
  TlsSocket(asio::ip::tcp::socket socket, ssl::context& context) : stream_(std::move(socket), context) {}

  void handshake(Done done) override {
    stream_.async_handshake(ssl::stream_base::server,
                            [done = std::move(done)](error_code error) mutable { done(error, 0); });
  }
  void read_some(asio::mutable_buffer into, Done done) override {
    stream_.async_read_some(into, std::move(done));
  }
  void write_all(std::array<asio::const_buffer, 2> from, Done done) override {
    asio::async_write(stream_, from, std::move(done));
  }
  void finish_sending(Done done) override {
    stream_.async_shutdown([done = std::move(done)](error_code error) mutable { done(error, 0); });
  }
  void close() override {
    error_code ignored;
    stream_.lowest_layer().close(ignored);
  }

 private:
  ssl::stream<asio::ip::tcp::socket> stream_;
};

}  // namespace

struct Tls::Inside {
  ssl::context context{ssl::context::tls_server};
};

Tls::Tls(const std::filesystem::path& certificate, const std::filesystem::path& key)
    : inside_(std::make_unique<Inside>()) {
  auto& context = inside_->context;
  context.set_options(ssl::context::default_workarounds | ssl::context::no_sslv2 | ssl::context::no_sslv3 |
                      ssl::context::no_tlsv1 | ssl::context::no_tlsv1_1);
  SSL_CTX_set_options(context.native_handle(), SSL_OP_NO_RENEGOTIATION | SSL_OP_CIPHER_SERVER_PREFERENCE);
  error_code error;
  context.use_certificate_chain_file(certificate.string(), error);
  if (error)
    throw std::runtime_error("cannot use the certificate " + certificate.string() + ": " + error.message());
  context.use_private_key_file(key.string(), ssl::context::pem, error);
  if (error) throw std::runtime_error("cannot use the key " + key.string() + ": " + error.message());
}

Tls::~Tls() = default;

std::unique_ptr<Socket> Tls::socket(asio::ip::tcp::socket socket) {
  return std::make_unique<TlsSocket>(std::move(socket), inside_->context);
}

}  // namespace framsyn::http
