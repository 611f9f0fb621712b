#include <framsyn/platform/http/server.hpp>

#include <stdexcept>

#include "hall.hpp"

namespace framsyn::http {

struct Server::Inside {
  Inside(ServerSettings settings, Dispatcher& dispatcher) : hall(std::move(settings), dispatcher) {}
  Hall hall;
};

Server::Server(ServerSettings settings, Dispatcher& dispatcher) {
  if (settings.tls_certificate.empty() != settings.tls_key.empty())
    throw std::runtime_error("TLS needs both a certificate and a key");
  inside_ = std::make_unique<Inside>(std::move(settings), dispatcher);
}

Server::~Server() = default;

std::uint16_t Server::port() const { return inside_->hall.port(); }

void Server::run() {
  Hall& hall = inside_->hall;
  hall.run();
  hall.join();
}

void Server::run_until_signal() {
  inside_->hall.on_signals();
  run();
}

void Server::stop() { inside_->hall.stop(); }

}  // namespace framsyn::http
