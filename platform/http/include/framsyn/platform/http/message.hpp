#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace framsyn::http {

/// Header fields in the order they came; names compare without regard to case (RFC 9110).
class Headers {
 public:
  void add(std::string name, std::string value) { fields_.emplace_back(std::move(name), std::move(value)); }
  /// The first value of that name, or nothing.
  std::optional<std::string_view> get(std::string_view name) const;
  const std::vector<std::pair<std::string, std::string>>& all() const { return fields_; }

 private:
  std::vector<std::pair<std::string, std::string>> fields_;
};

/// What was sent to an upload route: a file on our disk, deleted after the call unless the handler moved it
/// away. `name` is the sender's word for it (?name=…), cleaned of folders and control characters.
struct Upload {
  std::filesystem::path path;
  std::string name;
  std::uint64_t bytes = 0;
};

/// What a client asks for, free of any library's types.
struct Request {
  std::string method = "GET";
  std::string target = "/";  ///< path and query as sent, percent-encoded
  Headers headers;
  std::string body;
  std::string address = "127.0.0.1";    ///< the client's, behind trusted proxies too
  std::optional<Upload> upload;         ///< set instead of `body` on upload routes
  std::chrono::milliseconds waited{0};  ///< for a thread to be free
  std::string id;                       ///< names the request in the log and in X-Request-Id; made when empty
};

/// A file handed to the reader: its bytes, or a path on our disk that is streamed and never held in memory.
struct File {
  enum class After { keep, remove };  ///< what happens to the path when the last byte was sent
  std::string content_type;
  std::string name;  ///< offered to the reader as the file's name (RFC 6266); any characters
  std::variant<std::string, std::filesystem::path> content;
  After after = After::keep;
};

/// What is answered.
struct Response {
  int status = 200;
  Headers headers;
  std::shared_ptr<const std::string> body;  ///< shared with the cache of encoded answers
  std::optional<File> file;                 ///< sent instead of `body` when it holds a path
  std::string_view text() const { return body ? std::string_view(*body) : std::string_view(); }
};

}  // namespace framsyn::http
