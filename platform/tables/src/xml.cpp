#include "xml.hpp"

#include <expat.h>

#include "faults.hpp"

namespace framsyn::tables {
namespace {

constexpr int kPieceParsed = 64 * 1024;
constexpr int kDeepest = 64;

std::string_view local(const char* name) {
  const std::string_view whole(name);
  const std::size_t colon = whole.rfind(':');
  return colon == std::string_view::npos ? whole : whole.substr(colon + 1);
}

}  // namespace

std::optional<std::string_view> Attributes::find(std::string_view local_name) const {
  for (const char** pair = pairs_; *pair != nullptr; pair += 2)
    if (local(pair[0]) == local_name) return pair[1];
  return std::nullopt;
}

struct Xml::Handlers {
  static void start(void* self, const char* name, const char** attributes) {
    Xml& xml = *static_cast<Xml*>(self);
    if (++xml.depth_ > kDeepest) {
      xml.too_deep_ = true;
      XML_StopParser(xml.parser_.get(), XML_FALSE);
    } else if (xml.on_start) {
      xml.on_start(local(name), Attributes(attributes));
    }
  }
  static void end(void* self, const char* name) {
    Xml& xml = *static_cast<Xml*>(self);
    --xml.depth_;
    if (xml.on_end) xml.on_end(local(name));
  }
  static void text(void* self, const char* text, int length) {
    Xml& xml = *static_cast<Xml*>(self);
    if (xml.on_text) xml.on_text({text, static_cast<std::size_t>(length)});
  }
  static void doctype(void* self, const char*, const char*, const char*, int) {
    Xml& xml = *static_cast<Xml*>(self);
    xml.doctype_ = true;
    XML_StopParser(xml.parser_.get(), XML_FALSE);
  }
};

Xml::Xml(std::unique_ptr<Bytes> bytes)
    : bytes_(std::move(bytes)), parser_(XML_ParserCreate(nullptr), &XML_ParserFree) {
  XML_SetUserData(parser_.get(), this);
  XML_SetElementHandler(parser_.get(), &Handlers::start, &Handlers::end);
  XML_SetCharacterDataHandler(parser_.get(), &Handlers::text);
  XML_SetStartDoctypeDeclHandler(parser_.get(), &Handlers::doctype);
}

void Xml::pause() {
  paused_ = true;
  XML_StopParser(parser_.get(), XML_TRUE);
}

Fault Xml::why() const {
  if (doctype_) return fault(kDoctype);
  const std::string at = std::to_string(XML_GetCurrentLineNumber(parser_.get())) + ":" +
                         std::to_string(XML_GetCurrentColumnNumber(parser_.get()));
  if (too_deep_) return fault(kBadXml, {at});
  return fault(kBadXml, {at + " " + XML_ErrorString(XML_GetErrorCode(parser_.get()))});
}

Read<bool> Xml::parse_more() {
  void* buffer = XML_GetBuffer(parser_.get(), kPieceParsed);
  if (buffer == nullptr) return std::unexpected(why());
  const auto n = bytes_->read({static_cast<char*>(buffer), kPieceParsed});
  if (!n) return std::unexpected(n.error());
  ended_ = *n == 0;
  const XML_Status status =
      XML_ParseBuffer(parser_.get(), static_cast<int>(*n), ended_ ? XML_TRUE : XML_FALSE);
  if (status == XML_STATUS_ERROR) return std::unexpected(why());
  return status == XML_STATUS_SUSPENDED;
}

Read<bool> Xml::run() {
  if (paused_) {
    paused_ = false;
    const XML_Status status = XML_ResumeParser(parser_.get());
    if (status == XML_STATUS_ERROR) return std::unexpected(why());
    if (status == XML_STATUS_SUSPENDED) return true;
  }
  while (!ended_) {
    const auto paused = parse_more();
    if (!paused) return std::unexpected(paused.error());
    if (*paused) return true;
  }
  return false;
}

}  // namespace framsyn::tables
