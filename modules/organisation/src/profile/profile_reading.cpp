#include "profile/profile_reading.hpp"

#include <algorithm>

#include <framsyn/platform/wire/wire.hpp>

namespace framsyn::organisation {
namespace {

const wire::Node* child(const wire::Node& node, std::string_view step) {
  if (node.kind == wire::Node::Kind::object) return node.member(step);
  const bool number = !step.empty() && step.size() < 6 &&
                      std::all_of(step.begin(), step.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (node.kind != wire::Node::Kind::list || !number) return nullptr;
  const auto at = static_cast<std::size_t>(std::stoul(std::string(step)));
  return at < node.children.size() ? &node.children[at] : nullptr;
}

/// The line of a place, or of the nearest section around it that the text has.
int line_of(const wire::Node& document, std::string_view pointer) {
  const wire::Node* node = &document;
  int line = 0;
  while (!pointer.empty()) {
    pointer.remove_prefix(1);
    const auto end = std::min(pointer.find('/'), pointer.size());
    node = child(*node, pointer.substr(0, end));
    if (!node) break;
    line = node->line;
    pointer.remove_prefix(end);
  }
  return line;
}

}  // namespace

ProfileReading reading_of(std::string_view text) {
  ProfileReading reading;
  auto decoded = wire::decode_yaml<Profile>(text);
  if (!decoded) {
    for (const wire::Fault& fault : decoded.error())
      reading.faults.push_back({fault.line, fault.pointer, fault.detail_sv, fault.detail_en});
    return reading;
  }
  const auto document = wire::parse_yaml(text);
  for (const ProfileFault& fault : check(*decoded))
    reading.faults.push_back({line_of(*document, fault.where), fault.where, fault.text_sv, fault.text_en});
  reading.text = write_profile(*decoded);
  reading.profile = *std::move(decoded);
  return reading;
}

}  // namespace framsyn::organisation
