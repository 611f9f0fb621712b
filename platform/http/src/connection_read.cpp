#include <boost/beast/http/error.hpp>

#include <fmt/format.h>

#include "connection.hpp"

namespace framsyn::http {

namespace beast_http = boost::beast::http;

namespace {

constexpr std::uint32_t kHeadLimit = 16 * 1024;    // bytes, start line and header together
constexpr std::size_t kReadAtOnce = 16 * 1024;     // bytes
constexpr std::size_t kUploadAtOnce = 256 * 1024;  // bytes: fewer turns between the threads
constexpr std::size_t kWorthKeeping = 64 * 1024;   // a buffer that has grown beyond this is given back

std::size_t how_many(const Headers& headers, std::string_view name) {
  std::size_t count = 0;
  for (const auto& field : headers.all()) {
    Headers one;
    one.add(field.first, "");
    count += one.get(name) ? 1 : 0;
  }
  return count;
}

}  // namespace

void Connection::await_request() {
  if (in_.size() == 0 && in_.capacity() > kWorthKeeping) in_ = boost::beast::flat_buffer(in_.max_size());
  parser_.emplace();
  parser_->header_limit(kHeadLimit);
  parser_->body_limit(boost::none);  // ours depends on the route and is held in keep_body()
  if (in_.size() != 0) {             // sent ahead (pipelined)
    enter(Phase::head, hall_.settings.header_timeout);
    return parse();
  }
  if (hall_.draining) return close();
  enter(Phase::waiting, hall_.settings.idle_timeout);
  read_more();
}

void Connection::read_more() {
  reading_ = true;
  const auto room = in_.prepare(spool_ ? kUploadAtOnce : kReadAtOnce);
  socket_->read_some(room, [self = shared_from_this()](error_code error, std::size_t bytes) {
    self->reading_ = false;
    if (error) return self->close();
    self->in_.commit(bytes);
    if (self->phase_ == Phase::waiting) self->enter(Phase::head, self->hall_.settings.header_timeout);
    if (self->phase_ == Phase::lingering) return self->discard();
    self->parse();
  });
}

void Connection::parse() {
  if (phase_ == Phase::head)
    parse_head();
  else if (phase_ == Phase::body)
    parse_body();
}

void Connection::parse_head() {
  error_code error;
  in_.consume(parser_->put(in_.data(), error));
  if (error == beast_http::error::need_more) return read_more();
  if (error) return malformed(error);
  if (!parser_->is_header_done()) return read_more();
  take_head();
}

void Connection::take_head() {
  const auto& message = parser_->get();
  request_ = Request();
  request_.method = std::string(message.method_string());
  request_.target = std::string(message.target());
  for (const auto& field : message)
    request_.headers.add(std::string(field.name_string()), std::string(field.value()));
  request_.address = hall_.client_address(peer_, request_.headers);
  request_.id = hall_.new_request_id();
  afterwards_ = parser_->keep_alive() && !hall_.draining ? Afterwards::keep_open : Afterwards::close;
  if (const Problem* wrong = wrong_head()) return respond_and_close(*wrong);
  const Route* route = hall_.dispatcher.route_of(request_.method, request_.target);
  const bool upload = route && route->body == Route::Body::upload;
  if (parser_->is_done() && !upload) return request_is_whole();
  expect_body();  // an empty file is a file too: the handler says what it thinks of it
}

const Problem* Connection::wrong_head() const {
  const auto hosts = how_many(request_.headers, "Host");
  if (hosts > 1 || (hosts == 0 && parser_->get().version() >= 11)) return &kBadRequest;  // RFC 9112 3.2
  const auto coding = request_.headers.get("Transfer-Encoding");
  // Anything but plain chunks, and chunks beside a length, is how a request is smuggled past a proxy.
  if (coding && (*coding != "chunked" || request_.headers.get("Content-Length"))) return &kBadRequest;
  return nullptr;
}

void Connection::expect_body() {
  const Route* route = hall_.dispatcher.route_of(request_.method, request_.target);
  const bool upload = route && route->body == Route::Body::upload;
  const std::uint64_t most = upload ? hall_.settings.upload_limit : detail::kJsonLimit;
  body_limit_ = route ? (upload ? std::min(route->body_limit, most) : route->body_limit) : most;
  received_ = 0;
  if (const auto length = parser_->content_length(); length && *length > body_limit_)
    return respond_and_close(kTooLarge);
  enter(Phase::body, hall_.settings.body_timeout);
  if (upload)
    prepare_upload();
  else
    ask_to_continue();
}

/// Nobody may fill the disk who may not upload, so the gate is asked before the body is read.
void Connection::prepare_upload() {
  phase_ = Phase::working;
  hall_.on_worker(
      Route::Lane::writing,
      [self = shared_from_this()] {
        self->refusal_ = self->hall_.dispatcher.refusal(self->request_);
        if (!self->refusal_) self->spool_ = std::make_unique<Spool>(self->hall_.settings.upload_dir);
      },
      [self = shared_from_this()](bool failed) {
        if (failed) return self->respond_and_close(kNoRoom);
        if (self->refusal_) return self->respond_and_close(*std::exchange(self->refusal_, std::nullopt));
        self->enter(Phase::body, self->hall_.settings.body_timeout);
        self->ask_to_continue();
      });
}

void Connection::ask_to_continue() {
  static constexpr std::string_view kContinue = "HTTP/1.1 100 Continue\r\n\r\n";
  chunk_.resize(spool_ ? kUploadAtOnce : kReadAtOnce);
  if (request_.headers.get("Expect").value_or("") != "100-continue" || in_.size() != 0) return parse();
  socket_->write_all({asio::buffer(kContinue), asio::const_buffer()},
                     [self = shared_from_this()](error_code error, std::size_t) {
                       if (error) return self->close();
                       self->parse();
                     });
}

void Connection::parse_body() {
  while (!parser_->is_done()) {
    if (in_.size() == 0) return read_more();
    auto& body = parser_->get().body();
    body.data = chunk_.data();
    body.size = chunk_.size();
    error_code error;
    in_.consume(parser_->put(in_.data(), error));
    if (error && error != beast_http::error::need_buffer && error != beast_http::error::need_more)
      return malformed(error);
    const std::string_view got(chunk_.data(), chunk_.size() - body.size);
    if (!got.empty() && !keep_body(got)) return;
    if (got.empty() && error == beast_http::error::need_more) return read_more();
  }
  request_is_whole();
}

/// Takes a piece of the body; false when this turn of reading ends here (too much, or the disk is being
/// written to).
bool Connection::keep_body(std::string_view bytes) {
  received_ += bytes.size();
  allow_time_for(received_);
  if (received_ > body_limit_) {
    respond_and_close(kTooLarge);
    return false;
  }
  if (!spool_) {
    request_.body += bytes;
    return true;
  }
  hall_.on_worker(
      Route::Lane::writing, [self = shared_from_this(), bytes] { self->spool_->write(bytes); },
      [self = shared_from_this()](bool failed) {
        if (self->phase_ != Phase::body) return;  // timed out meanwhile
        if (failed) return self->respond_and_close(kNoRoom);
        self->parse();
      });
  return false;
}

void Connection::request_is_whole() {
  chunk_ = {};
  if (spool_) request_.upload = Upload{spool_->path(), {}, received_};
  enter(Phase::working, hall_.settings.body_timeout);
  if (answers_from_pages()) return respond(hall_.pages.answer(request_));
  if (request_.target == "/health/live")
    return respond(hall_.answer(request_));  // even when all workers are busy
  const Route* route = hall_.dispatcher.route_of(request_.method, request_.target);
  const auto lane = route ? route->lane() : Route::Lane::quick;
  if (lane == Route::Lane::computing) return wait_in_line(route->path);
  work_on(lane, nullptr);
}

/// Who asks is told by the session that the request carries, be it a true one or not.
void Connection::wait_in_line(const std::string& path) {
  const auto who = fmt::format("{} {} {}", path, peer_, request_.headers.get("Cookie").value_or(""));
  auto place = hall_.line.enter(who, [self = weak_from_this()] {
    if (const auto here = self.lock()) here->respond(kSuperseded);
  });
  if (!place) return respond(kManyWait);
  work_on(Route::Lane::computing, std::move(place));
}

void Connection::work_on(Route::Lane lane, std::shared_ptr<Place> place) {
  hall_.on_worker(
      lane,
      [self = shared_from_this(), place, asked = std::chrono::steady_clock::now()] {
        if (place && !place->begin()) return;
        self->request_.waited =
            std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - asked);
        self->response_ = self->hall_.answer(self->request_);
      },
      [self = shared_from_this(), place](bool failed) {
        if (place && place->was_turned_away()) return;
        if (failed) return self->respond_and_close(kBroken);
        self->respond(std::move(self->response_));
      });
}

void Connection::malformed(const error_code& error) {
  request_ = Request();
  request_.id = hall_.new_request_id();
  respond_and_close(error == beast_http::error::header_limit ? kHeadersTooLarge : kBadRequest);
}

}  // namespace framsyn::http
