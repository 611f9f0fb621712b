#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/buffer_body.hpp>
#include <boost/beast/http/parser.hpp>

#include "file_reader.hpp"
#include "hall.hpp"
#include "head.hpp"
#include "problem.hpp"
#include "spool.hpp"

namespace framsyn::http {

/// One client's connection: requests one after the other, each read within limits and time, answered, until
/// one side has had enough. Belongs to the I/O thread; lives as long as something is under way.
class Connection : public std::enable_shared_from_this<Connection> {
 public:
  Connection(Hall& hall, std::unique_ptr<Socket> socket, std::string peer);
  ~Connection();

  void begin();
  void look_at_clock(std::chrono::steady_clock::time_point now);
  void close_if_idle();
  void close();

 private:
  enum class Phase { greeting, waiting, head, body, working, writing, lingering };
  using Parser = boost::beast::http::request_parser<boost::beast::http::buffer_body>;

  // connection_read.cpp: bytes in
  void await_request();
  void read_more();
  void parse();
  void parse_head();
  void take_head();
  const Problem* wrong_head() const;
  void expect_body();
  void prepare_upload();
  void ask_to_continue();
  void parse_body();
  bool keep_body(std::string_view bytes);
  void request_is_whole();
  void wait_in_line(const std::string& path);
  void work_on(Route::Lane lane, std::shared_ptr<Place> place);
  void malformed(const error_code& error);

  // connection_write.cpp: bytes out
  void respond(Response response);
  void respond(const Problem& wrong);
  void respond_and_close(Response response);
  void respond_and_close(const Problem& wrong);
  void write_file();
  void written(error_code error);
  void linger();
  void discard();

  void enter(Phase phase, std::chrono::milliseconds time);
  void allow_time_for(std::uint64_t bytes);
  bool answers_from_pages() const;

  Hall& hall_;
  std::unique_ptr<Socket> socket_;
  const std::string peer_;
  Phase phase_ = Phase::greeting;
  bool reading_ = false;  ///< a read is under way
  std::chrono::steady_clock::time_point phase_began_, deadline_;

  boost::beast::flat_buffer in_;
  std::optional<Parser> parser_;
  std::vector<char> chunk_;
  std::uint64_t body_limit_ = 0, received_ = 0;
  std::unique_ptr<Spool> spool_;

  Request request_;
  Response response_;
  std::optional<Response> refusal_;  ///< of an upload, before its body
  std::string head_;
  std::optional<FileReader> file_;
  Afterwards afterwards_ = Afterwards::keep_open;
};

}  // namespace framsyn::http
