#include <framsyn/platform/telemetry/log.hpp>

#include "connection.hpp"
#include "fields.hpp"
#include "visit.hpp"

namespace framsyn::http {

constexpr auto kLinger =
    std::chrono::milliseconds(2000);  // for the other end to read a refusal before we are gone

void Connection::respond(Response response) {
  response_ = std::move(response);
  add_security_fields(response_.headers, hall_.dispatcher.secure() ? Transport::tls : Transport::plain);
  response_.headers.add("X-Request-Id", request_.id);
  if (hall_.draining) afterwards_ = Afterwards::close;
  std::uint64_t length = response_.text().size();
  if (response_.file) {
    try {
      file_.emplace(std::get<std::filesystem::path>(response_.file->content), response_.file->after);
      length = file_->size();
    } catch (const std::exception& gone) {
      telemetry::log(telemetry::Level::error, "http.file_gone",
                     {{"error", telemetry::Diagnosis(gone.what())}});
      return respond_and_close(kBroken);
    }
  }
  head_ = head_text(response_, length, afterwards_);
  enter(Phase::writing, hall_.settings.body_timeout);
  allow_time_for(length);
  const bool silent = request_.method == "HEAD" || !has_body(response_.status);
  if (silent) file_.reset();
  const auto body = silent ? std::string_view() : response_.text();
  socket_->write_all({asio::buffer(head_), asio::buffer(body.data(), body.size())},
                     [self = shared_from_this()](error_code error, std::size_t) {
                       if (!error && self->file_)
                         self->write_file();
                       else
                         self->written(error);
                     });
}

void Connection::respond_and_close(Response response) {
  afterwards_ = Afterwards::close;
  respond(std::move(response));
}

void Connection::respond_and_close(const Problem& wrong) {
  afterwards_ = Afterwards::close;
  respond(wrong);
}

void Connection::respond(const Problem& wrong) {
  auto answer = problem(wrong, wished_language(request_.headers));
  answer.headers.add("Cache-Control", "no-store");
  if (wrong.status == 503) answer.headers.add("Retry-After", "5");
  respond(std::move(answer));
}

void Connection::write_file() {
  const auto piece = file_->next();
  if (piece.empty()) return file_->is_whole() ? written({}) : close();  // cut short: the client must notice
  socket_->write_all({asio::buffer(piece.data(), piece.size()), asio::const_buffer()},
                     [self = shared_from_this()](error_code error, std::size_t) {
                       if (error)
                         self->close();
                       else
                         self->write_file();
                     });
}

void Connection::written(error_code error) {
  file_.reset();
  spool_.reset();
  response_ = Response();
  if (error) return close();
  if (afterwards_ == Afterwards::keep_open)
    await_request();
  else
    linger();
}

void Connection::linger() {
  enter(Phase::lingering, kLinger);
  socket_->finish_sending([self = shared_from_this()](error_code error, std::size_t) {
    if (error) return self->close();
    if (!self->reading_) self->discard();
  });
}

/// What still comes is thrown away: closing with unread bytes would reset the connection and take our answer
/// along.
void Connection::discard() {
  in_.clear();
  read_more();
}

}  // namespace framsyn::http
