#include <framsyn/platform/wire/yaml.hpp>

#include <sstream>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <framsyn/base/text.hpp>

namespace framsyn::wire {
namespace {

/// Thrown out of the YAML parser's events, caught in parse_yaml.
struct Stop {
  Fault fault;
};

[[noreturn]] void stop(const YAML::Mark& mark, std::string code, std::string sv, std::string en) {
  throw Stop{{"", std::move(code), std::move(sv), std::move(en), mark.line + 1}};
}

/// Takes the parser's events and builds the document; refuses what a small file has no use for and an
/// attacker has.
class YamlBuilder final : public YAML::EventHandler {
 public:
  explicit YamlBuilder(const Limits& limits) : limits_(limits) {}

  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    add(Node::Kind::null, mark, "", anchor);
  }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override { no_anchors(mark); }
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    // The library makes single bytes of the escapes \N and \_, and takes a zero byte for a backslash.
    if (!is_utf8(value)) stop(mark, kMalformed, "Texten är inte UTF-8", "The text is not UTF-8");
    // "!" is the tag of a quoted scalar, "?" of a plain one.
    const auto kind = tag == "!" ? Node::Kind::text : Node::Kind::loose;
    if (!open_.empty() && open_.back()->kind == Node::Kind::object && !key_) {
      if (anchor) no_anchors(mark);
      key_ = value;
    } else {
      add(kind, mark, tag == "!" ? "" : tag, anchor).text = value;
    }
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value) override {
    push(Node::Kind::list, mark, tag, anchor);
  }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value) override {
    push(Node::Kind::object, mark, tag, anchor);
  }
  void OnSequenceEnd() override { open_.pop_back(); }
  void OnMapEnd() override { open_.pop_back(); }

  Node take() { return std::move(root_); }

 private:
  [[noreturn]] static void no_anchors(const YAML::Mark& mark) {
    stop(mark, "wire.anchor", "Ankare och alias (& och *) får inte användas",
         "Anchors and aliases (& and *) may not be used");
  }
  Node& add(Node::Kind kind, const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor) {
    if (anchor) no_anchors(mark);
    if (!tag.empty() && tag != "?")
      stop(mark, "wire.tag", "Typmärkning (!) får inte användas", "Tags (!) may not be used");
    if (++values_ > limits_.values)
      stop(mark, "wire.too_large", "Innehållet har för många värden", "The content has too many values");
    Node node{.kind = kind, .line = mark.line + 1};
    if (open_.empty()) return root_ = std::move(node);
    Node& parent = *open_.back();
    if (parent.kind == Node::Kind::object) {
      if (!key_) stop(mark, "wire.key", "Ett fältnamn måste vara text", "A field name must be text");
      node.name = *std::exchange(key_, std::nullopt);
    }
    return parent.children.emplace_back(std::move(node));
  }
  void push(Node::Kind kind, const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor) {
    Node& node = add(kind, mark, tag, anchor);
    if (open_.size() >= limits_.depth)
      stop(mark, "wire.too_deep", "Innehållet är nästlat för djupt", "The content is nested too deeply");
    open_.push_back(&node);
  }

  Limits limits_;
  Node root_;
  std::vector<Node*> open_;
  std::optional<std::string> key_;
  std::size_t values_ = 0;
};

std::unexpected<std::vector<Fault>> refused(Fault fault) {
  return std::unexpected(std::vector{std::move(fault)});
}

}  // namespace

Decoded<Node> parse_yaml(std::string_view yaml, const Limits& limits) {
  if (yaml.size() > limits.bytes)
    return refused({"", "wire.too_large", "Innehållet är för stort", "The content is too large"});
  if (!is_utf8(yaml) || yaml.contains('\0'))
    return refused({"", kMalformed, "Filen är inte UTF-8", "The file is not UTF-8"});
  try {
    std::istringstream in{std::string(yaml)};
    YAML::Parser parser(in);
    YamlBuilder builder(limits);
    if (!parser.HandleNextDocument(builder))
      return refused({"", kMalformed, "Filen är tom", "The file is empty", 1});
    YamlBuilder rest(limits);
    if (parser.HandleNextDocument(rest))
      return refused(
          {"", kMalformed, "Filen har mer än ett dokument", "The file has more than one document"});
    return builder.take();
  } catch (const Stop& stopped) {
    return refused(stopped.fault);
  } catch (const YAML::Exception& error) {
    return refused({"", kMalformed, "Filen är inte giltig YAML: " + error.msg,
                    "The file is not valid YAML: " + error.msg, error.mark.line + 1});
  }
}

}  // namespace framsyn::wire
