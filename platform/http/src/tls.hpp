#pragma once

#include <filesystem>
#include <memory>

#include "socket.hpp"

namespace framsyn::http {

/// Our certificate and key, ready to meet browsers with TLS 1.2 or 1.3.
class Tls {
 public:
  /// Throws std::runtime_error that names the file when one cannot be used.
  Tls(const std::filesystem::path& certificate, const std::filesystem::path& key);
  ~Tls();
  std::unique_ptr<Socket> socket(asio::ip::tcp::socket socket);

 private:
  struct Inside;
  std::unique_ptr<Inside> inside_;
};

}  // namespace framsyn::http
