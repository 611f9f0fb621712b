#pragma once

#include <atomic>
#include <functional>
#include <list>
#include <memory>

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/thread_pool.hpp>

#include <framsyn/platform/http/server.hpp>

#include "pages.hpp"
#include "tls.hpp"
#include "waiting_line.hpp"

namespace framsyn::http {

class Connection;

/// What all connections of a server share. One thread runs `io`, and everything here but the pools and the
/// dispatcher belongs to it; handlers run on the pools.
class Hall {
 public:
  Hall(ServerSettings settings, Dispatcher& dispatcher);

  const ServerSettings settings;
  Dispatcher& dispatcher;
  std::size_t open_connections = 0;  // before io: what io still holds at the end counts itself out
  const Pages pages;
  asio::io_context io{1};
  asio::thread_pool readers, writers, slow_workers, computing_workers;
  WaitingLine line;  ///< for computing_workers
  bool draining = false;

  /// Serves until the end, whatever a connection meets on the way.
  void run();
  void stop();
  void on_signals();
  std::uint16_t port() const { return acceptor_.local_endpoint().port(); }

  /// Runs `work` on a thread of the lane, then `back` on the I/O thread, which is told whether the work
  /// failed (threw; logged).
  void on_worker(Route::Lane lane, std::move_only_function<void()> work,
                 std::move_only_function<void(bool failed)> back);
  void join();
  Response answer(const Request& request);
  /// The client's address, through proxies that are trusted to tell it.
  std::string client_address(const std::string& peer, const Headers& headers) const;
  std::string new_request_id();
  void leave();

 private:
  asio::thread_pool& pool(Route::Lane lane);
  void in_background(asio::thread_pool& pool, std::atomic<bool>& under_way, void (Dispatcher::*work)());
  void accept();
  void welcome(asio::ip::tcp::socket socket);
  void look_after();
  void look_at_connections();
  void keep_house();
  void drain();

  std::unique_ptr<Tls> tls_;
  asio::ip::tcp::acceptor acceptor_{io};
  asio::steady_timer beat_{io};
  asio::signal_set signals_{io};
  std::list<std::weak_ptr<Connection>> connections_;
  std::uint64_t requests_ = 0;
  std::string id_prefix_;
  std::chrono::steady_clock::time_point drain_until_{}, house_kept_{};
  std::atomic<bool> keeping_house_{false}, catching_up_{false};
};

}  // namespace framsyn::http
