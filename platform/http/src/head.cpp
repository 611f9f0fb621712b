#include "head.hpp"

#include <chrono>
#include <ctime>

#include <fmt/chrono.h>
#include <fmt/format.h>

namespace framsyn::http {

std::string_view reason_phrase(int status) {
  switch (status) {
    case 200:
      return "OK";
    case 204:
      return "No Content";
    case 304:
      return "Not Modified";
    case 400:
      return "Bad Request";
    case 401:
      return "Unauthorized";
    case 403:
      return "Forbidden";
    case 404:
      return "Not Found";
    case 405:
      return "Method Not Allowed";
    case 408:
      return "Request Timeout";
    case 409:
      return "Conflict";
    case 413:
      return "Content Too Large";
    case 415:
      return "Unsupported Media Type";
    case 422:
      return "Unprocessable Content";
    case 431:
      return "Request Header Fields Too Large";
    case 500:
      return "Internal Server Error";
    case 503:
      return "Service Unavailable";
    case 507:
      return "Insufficient Storage";
    default:
      return "Status";
  }
}

namespace {

/// "Mon, 04 May 2026 09:30:00 GMT"; made once a second.
const std::string& http_date() {
  thread_local std::time_t made_for = 0;
  thread_local std::string text;
  const std::time_t now = std::time(nullptr);
  if (now != made_for) text = fmt::format("{:%a, %d %b %Y %H:%M:%S} GMT", fmt::gmtime(now));
  made_for = now;
  return text;
}

void append_value(std::string& head, std::string_view value) {
  for (const char c : value)
    if (c != '\r' && c != '\n' && c != '\0') head += c;
}

}  // namespace

bool has_body(int status) { return status != 204 && status != 304; }

std::string head_text(const Response& response, std::uint64_t content_length, Afterwards afterwards) {
  std::string head;
  head.reserve(1024);
  head += fmt::format("HTTP/1.1 {} {}\r\nDate: {}\r\n", response.status, reason_phrase(response.status),
                      http_date());
  for (const auto& [name, value] : response.headers.all()) {
    head += name;
    head += ": ";
    append_value(head, value);
    head += "\r\n";
  }
  if (has_body(response.status)) head += fmt::format("Content-Length: {}\r\n", content_length);
  if (afterwards == Afterwards::close) head += "Connection: close\r\n";
  return head += "\r\n";
}

}  // namespace framsyn::http
