#include "hall.hpp"

#include <algorithm>
#include <csignal>
#include <random>
#include <utility>

#include <boost/asio/post.hpp>

#include <fmt/format.h>
#include <framsyn/base/text.hpp>
#include <framsyn/platform/telemetry/log.hpp>
#include <framsyn/platform/telemetry/metrics.hpp>

#include "connection.hpp"
#include "fields.hpp"
#include "operations.hpp"
#include "problem.hpp"

namespace framsyn::http {
namespace {

using std::chrono::steady_clock;
constexpr auto kBeat = std::chrono::milliseconds(100);  // how late a time-out may be noticed

telemetry::Gauge& connections_gauge() {
  static auto& gauge = telemetry::gauge("framsyn_http_connections", "Open connections");
  return gauge;
}

/// Throws in words of ours: the library's own name a line in its source.
void listen(asio::ip::tcp::acceptor& acceptor, const ServerSettings& settings) {
  const auto need = [&](const error_code& error) {
    if (!error) return;
    const auto what =
        fmt::format("cannot listen on {}:{}: {}", settings.address, settings.port, error.message());
    if (error == asio::error::address_in_use) throw AddressInUse(what);
    throw std::runtime_error(what);
  };
  error_code error;
  const auto address = asio::ip::make_address(settings.address, error);
  need(error);
  const asio::ip::tcp::endpoint endpoint(address, settings.port);
  acceptor.open(endpoint.protocol(), error), need(error);
  acceptor.set_option(asio::socket_base::reuse_address(true), error), need(error);
  acceptor.bind(endpoint, error), need(error);
  acceptor.listen(1024, error), need(error);
}

/// Runs `work`; what it throws is logged and goes no further: leaving a thread, it would end the program and
/// everybody's work with it. Was it thrown?
template <class Work>
bool failed(telemetry::Word event, Work&& work) {
  try {
    work();
    return false;
  } catch (const std::exception& trouble) {
    telemetry::log(telemetry::Level::error, event, {{"error", telemetry::Diagnosis(trouble.what())}});
  } catch (...) {
    telemetry::log(telemetry::Level::error, event);
  }
  return true;
}

}  // namespace

Hall::Hall(ServerSettings wishes, Dispatcher& inside)
    : settings(std::move(wishes)),
      dispatcher(inside),
      pages(settings.web.empty() ? Pages() : Pages(settings.web)),
      readers(static_cast<std::size_t>(settings.readers)),
      writers(static_cast<std::size_t>(settings.writers)),
      slow_workers(static_cast<std::size_t>(settings.slow_workers)),
      computing_workers(static_cast<std::size_t>(settings.computing_workers)),
      line(settings.most_waiting),
      id_prefix_(fmt::format("{:08x}", std::random_device{}())) {
  if (!settings.tls_certificate.empty())
    tls_ = std::make_unique<Tls>(settings.tls_certificate, settings.tls_key);
  listen(acceptor_, settings);
}

void Hall::run() {
  accept();
  look_after();
  while (failed("http.connection_failed", [this] { io.run(); })) {
  }
}

void Hall::accept() {
  acceptor_.async_accept([this](error_code error, asio::ip::tcp::socket socket) {
    if (draining || error == asio::error::operation_aborted) return;
    if (!error)
      failed("http.connection_failed", [&] { welcome(std::move(socket)); });
    else
      telemetry::log(telemetry::Level::warning, "http.not_accepted", {{"error", error.value()}});
    accept();
  });
}

void Hall::welcome(asio::ip::tcp::socket socket) {
  if (open_connections >= settings.connection_limit) return;  // the socket closes here
  error_code error;
  socket.set_option(asio::ip::tcp::no_delay(true), error);
  const auto peer = socket.remote_endpoint(error);
  if (error) return;
  auto bytes = tls_ ? tls_->socket(std::move(socket)) : plain_socket(std::move(socket));
  auto connection = std::make_shared<Connection>(*this, std::move(bytes), peer.address().to_string());
  connections_.push_back(connection);
  connections_gauge().set(static_cast<std::int64_t>(++open_connections));
  connection->begin();
}

void Hall::leave() { connections_gauge().set(static_cast<std::int64_t>(--open_connections)); }

/// One timer for all connections costs less than one each: it is asked ten times a second, not set at every
/// step.
void Hall::look_after() {
  failed("http.beat_failed", [this] { look_at_connections(), keep_house(); });
  if (io.stopped()) return;
  beat_.expires_after(kBeat);
  beat_.async_wait([this](error_code error) {
    if (!error) look_after();
  });
}

void Hall::look_at_connections() {
  const auto now = steady_clock::now();
  std::erase_if(connections_, [](const auto& connection) { return connection.expired(); });
  for (const auto& held : connections_)
    if (const auto connection = held.lock()) connection->look_at_clock(now);
  if (!draining || (!connections_.empty() && now < drain_until_)) return;
  for (const auto& held : connections_)
    if (const auto connection = held.lock()) connection->close();
  io.stop();
}

void Hall::keep_house() {
  if (dispatcher.behind()) in_background(readers, catching_up_, &Dispatcher::catch_up);
  if (steady_clock::now() - house_kept_ < settings.housekeeping) return;
  house_kept_ = steady_clock::now();
  in_background(writers, keeping_house_, &Dispatcher::keep_house);
}

void Hall::in_background(asio::thread_pool& pool, std::atomic<bool>& under_way, void (Dispatcher::*work)()) {
  if (under_way.exchange(true)) return;
  asio::post(pool, [this, &under_way, work] {
    failed("http.housekeeping_failed", [&] { (dispatcher.*work)(); });
    under_way = false;
  });
}

void Hall::on_signals() {
  signals_.add(SIGTERM);
  signals_.add(SIGINT);
  signals_.async_wait([this](error_code error, int) {
    if (!error) drain();
  });
}

void Hall::stop() {
  asio::post(io, [this] { drain(); });
}

void Hall::drain() {
  if (draining) return;
  draining = true;
  drain_until_ = steady_clock::now() + settings.drain;
  error_code ignored;
  acceptor_.close(ignored);
  for (const auto& held : connections_)
    if (const auto connection = held.lock()) connection->close_if_idle();
  beat_.cancel();
  asio::post(io, [this] { look_after(); });
}

asio::thread_pool& Hall::pool(Route::Lane lane) {
  switch (lane) {
    case Route::Lane::quick:
      return readers;
    case Route::Lane::writing:
      return writers;
    case Route::Lane::slow:
      return slow_workers;
    case Route::Lane::computing:
      return computing_workers;
  }
  std::unreachable();
}

void Hall::join() {
  readers.join();
  writers.join();
  slow_workers.join();
  computing_workers.join();
}

void Hall::on_worker(Route::Lane lane, std::move_only_function<void()> work,
                     std::move_only_function<void(bool)> back) {
  asio::post(pool(lane), [this, work = std::move(work), back = std::move(back)]() mutable {
    const bool threw = failed("http.worker_failed", work);
    asio::post(io, [back = std::move(back), threw]() mutable { back(threw); });
  });
}

Response Hall::answer(const Request& request) {
  const auto metrics_for = settings.metrics_for_all ? Audience::anybody : Audience::this_machine;
  if (auto answer = operations_answer(request, dispatcher, metrics_for)) return *std::move(answer);
  return dispatcher.handle(request);
}

std::string Hall::client_address(const std::string& peer, const Headers& headers) const {
  const auto trusted = [&](std::string_view address) {
    return std::ranges::find(settings.trusted_proxies, address) != settings.trusted_proxies.end();
  };
  std::string client = peer;
  auto list = std::string_view(headers.get("X-Forwarded-For").value_or(""));
  // Each proxy adds the address it was asked from at the end: walk back for as long as the teller is trusted.
  while (trusted(client) && !list.empty()) {
    const auto comma = list.rfind(',');
    client = trimmed(comma == std::string_view::npos ? list : list.substr(comma + 1));
    list = comma == std::string_view::npos ? std::string_view() : list.substr(0, comma);
  }
  return client;
}

std::string Hall::new_request_id() { return fmt::format("{}-{:x}", id_prefix_, ++requests_); }

}  // namespace framsyn::http
