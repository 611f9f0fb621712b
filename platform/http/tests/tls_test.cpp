#include <openssl/ssl.h>

#include <cstdlib>

#include "served.hpp"

namespace framsyn::http {
namespace {

using ::testing::HasSubstr;

class ATlsServer : public Served {
 protected:
  ATlsServer() {
    settings_.tls_certificate = folder_ / "cert.pem";
    settings_.tls_key = folder_ / "key.pem";
    const auto make =
        "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=x "
        "-keyout " +
        settings_.tls_key.string() + " -out " + settings_.tls_certificate.string() + " 2>/dev/null";
    EXPECT_EQ(std::system(make.c_str()), 0);
  }
  void serve_tls() {
    dispatcher_ = std::make_unique<Dispatcher>(*database_, *sessions_, clock_, note_routes(),
                                               DispatcherSettings{.secure_cookies = true});
    server_ = std::make_unique<Server>(settings_, *dispatcher_);
    thread_ = std::thread([this] { server_->run(); });
  }
  /// What a TLS client of at most `newest` gets; empty when the handshake is refused.
  std::string ask_tls(const std::string& bytes, int newest) {
    const std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)> context(SSL_CTX_new(TLS_client_method()),
                                                                    &SSL_CTX_free);
    SSL_CTX_set_security_level(context.get(), 0);
    SSL_CTX_set_min_proto_version(context.get(), TLS1_VERSION);
    SSL_CTX_set_max_proto_version(context.get(), newest);
    const std::unique_ptr<BIO, decltype(&BIO_free_all)> stream(BIO_new_ssl_connect(context.get()),
                                                               &BIO_free_all);
    BIO_set_conn_hostname(stream.get(), ("127.0.0.1:" + std::to_string(server_->port())).c_str());
    if (BIO_do_handshake(stream.get()) != 1) return {};
    BIO_write(stream.get(), bytes.data(), static_cast<int>(bytes.size()));
    std::string all;
    char piece[4096];
    for (int n = 0; (n = BIO_read(stream.get(), piece, sizeof piece)) > 0;)
      all.append(piece, static_cast<std::size_t>(n));
    return all;
  }
};

TEST_F(ATlsServer, SpeaksTls12And13AndTellsTheBrowserToStayThere) {
  serve_tls();
  for (const int version : {TLS1_2_VERSION, TLS1_3_VERSION}) {
    const auto answer = ask_tls("GET /api/long HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", version);
    EXPECT_EQ(status_of_answer(answer), 200);
    EXPECT_THAT(answer, HasSubstr("Strict-Transport-Security: max-age=31536000"));
    EXPECT_THAT(answer, HasSubstr("xxxx\"}"));
  }
}

TEST_F(ATlsServer, AnswersRequestsSentAheadWithinOneRecord) {
  serve_tls();
  const std::string one = "GET /theme.js HTTP/1.1\r\nHost: x\r\n\r\n";
  const auto all =
      ask_tls(one + one + "GET /api/me HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", TLS1_3_VERSION);
  std::size_t answers = 0;
  for (auto i = all.find("HTTP/1.1 "); i != std::string::npos; i = all.find("HTTP/1.1 ", i + 1)) ++answers;
  EXPECT_EQ(answers, 3U);
}

TEST_F(ATlsServer, RefusesWhatIsOutOfDate) {
  serve_tls();
  EXPECT_EQ(ask_tls("GET / HTTP/1.1\r\nHost: x\r\n\r\n", TLS1_1_VERSION), "");
}

TEST_F(ATlsServer, ClosesOnWhoDoesNotSpeakTls) {
  serve_tls();
  auto talker = client();
  talker.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
  EXPECT_EQ(talker.all().find("HTTP/1.1 200"), std::string::npos);
}

TEST_F(ATlsServer, NeedsBothItsFiles) {
  settings_.tls_key.clear();
  EXPECT_THROW(serve_tls(), std::runtime_error);
  settings_.tls_key = folder_ / "none.pem";
  EXPECT_THROW(serve_tls(), std::runtime_error);
}

}  // namespace
}  // namespace framsyn::http
