#include "connection.hpp"

#include "fields.hpp"

namespace framsyn::http {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

constexpr std::uint64_t kSlowestRate =
    16'000;  // bytes a second a client must manage, over and above the time-out

Connection::Connection(Hall& hall, std::unique_ptr<Socket> socket, std::string peer)
    : hall_(hall), socket_(std::move(socket)), peer_(std::move(peer)), in_(1 << 20) {}

Connection::~Connection() { hall_.leave(); }

void Connection::begin() {
  enter(Phase::greeting, hall_.settings.header_timeout);
  socket_->handshake([self = shared_from_this()](error_code error, std::size_t) {
    if (!error) self->await_request();
  });
}

void Connection::enter(Phase phase, milliseconds time) {
  phase_ = phase;
  phase_began_ = steady_clock::now();
  deadline_ = phase_began_ + time;
}

void Connection::allow_time_for(std::uint64_t bytes) {
  deadline_ = phase_began_ + hall_.settings.body_timeout + std::chrono::seconds(bytes / kSlowestRate);
}

void Connection::look_at_clock(steady_clock::time_point now) {
  if (phase_ == Phase::working || now < deadline_) return;
  // Whoever has begun a request is told why it ends; whoever has sent nothing, or does not read, is not.
  if (phase_ == Phase::head || phase_ == Phase::body)
    respond_and_close(kTimedOut);
  else
    close();
}

void Connection::close_if_idle() {
  if (phase_ == Phase::waiting) close();
}

void Connection::close() { socket_->close(); }

bool Connection::answers_from_pages() const {
  return request_.target != "/api" && !request_.target.starts_with("/api/") &&
         !request_.target.starts_with("/api?") && !request_.target.starts_with("/health") &&
         !request_.target.starts_with("/metrics");
}

}  // namespace framsyn::http
