#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string_view>

#include "bytes.hpp"

struct XML_ParserStruct;

namespace framsyn::tables {

/// The attributes of an element; names are compared without their namespace prefix.
class Attributes {
 public:
  explicit Attributes(const char** pairs) : pairs_(pairs) {}
  std::optional<std::string_view> find(std::string_view local_name) const;
  std::string_view get(std::string_view local_name) const { return find(local_name).value_or(""); }

 private:
  const char** pairs_;
};

/// Reads XML as it streams by and can pause in the middle. A document type definition is refused, and with it
/// every entity that could swell or reach outside.
class Xml {
 public:
  std::function<void(std::string_view local_name, const Attributes&)> on_start;
  std::function<void(std::string_view local_name)> on_end;
  std::function<void(std::string_view)> on_text;

  explicit Xml(std::unique_ptr<Bytes> bytes);
  Xml(const Xml&) = delete;
  Xml& operator=(const Xml&) = delete;

  /// Parses until something called pause() (true) or the document has ended (false).
  Read<bool> run();
  void pause();
  double progress() const { return bytes_->progress(); }

 private:
  struct Handlers;
  Read<bool> parse_more();
  Fault why() const;

  std::unique_ptr<Bytes> bytes_;
  std::unique_ptr<XML_ParserStruct, void (*)(XML_ParserStruct*)> parser_;
  bool paused_ = false, ended_ = false, doctype_ = false, too_deep_ = false;
  int depth_ = 0;
};

}  // namespace framsyn::tables
