#include <algorithm>
#include <charconv>
#include <limits>

#include <boost/json/basic_parser_impl.hpp>

#include <framsyn/platform/wire/encode.hpp>
#include <framsyn/platform/wire/node.hpp>

namespace framsyn::wire {
namespace {

using boost::json::error_code;
using boost::json::string_view;

/// The double nearest to a number in JSON's own form; not finite when there is none.
double nearest(const std::string& text) {
  double number = 0;
  const auto error = std::from_chars(text.data(), text.data() + text.size(), number).ec;
  if (error == std::errc()) return number;
  // Out of range: too large, or too small to be told from nothing.
  const bool tiny =
      text.contains("e-") || text.contains("E-") || text.starts_with("0.") || text.starts_with("-0.");
  return tiny ? 0.0 : std::numeric_limits<double>::infinity();
}

/// Takes the parser's events and builds the document, so that repeated keys are still there to be refused.
class JsonBuilder {
 public:
  // The parser asks for these names; its own bound on depth is set where it is made.
  static constexpr std::size_t max_object_size = static_cast<std::size_t>(-1);
  static constexpr std::size_t max_array_size = static_cast<std::size_t>(-1);
  static constexpr std::size_t max_key_size = static_cast<std::size_t>(-1);
  static constexpr std::size_t max_string_size = static_cast<std::size_t>(-1);

  explicit JsonBuilder(std::size_t values_left) : values_left_(values_left) {}

  bool on_document_begin(error_code&) { return true; }
  bool on_document_end(error_code&) { return true; }
  bool on_object_begin(error_code& e) { return open(Node::Kind::object, e); }
  bool on_array_begin(error_code& e) { return open(Node::Kind::list, e); }
  bool on_object_end(std::size_t, error_code&) { return close(); }
  bool on_array_end(std::size_t, error_code&) { return close(); }
  bool on_key_part(string_view part, std::size_t, error_code&) { return part_of(key_, part); }
  bool on_key(string_view part, std::size_t, error_code&) { return part_of(key_, part); }
  bool on_string_part(string_view part, std::size_t, error_code&) { return part_of(text_, part); }
  bool on_string(string_view part, std::size_t, error_code& e) {
    part_of(text_, part);
    Node node{.kind = Node::Kind::text};
    node.text = std::exchange(text_, {});
    return add(std::move(node), e) != nullptr;
  }
  bool on_number_part(string_view part, error_code&) { return part_of(number_, part); }
  bool on_int64(std::int64_t n, string_view, error_code& e) {
    number_.clear();
    Node node{.kind = Node::Kind::whole};
    node.whole = n;
    return add(std::move(node), e) != nullptr;
  }
  bool on_uint64(std::uint64_t, string_view part, error_code& e) { return on_double(0, part, e); }
  bool on_double(double, string_view part, error_code& e) {
    // Read again from its text: the parser's own reading is off by some units in the last place, and a number
    // that is sent back would not be the one that came.
    part_of(number_, part);
    Node node{.kind = Node::Kind::real};
    node.real = nearest(std::exchange(number_, {}));
    return add(std::move(node), e) != nullptr;
  }
  bool on_bool(bool truth, error_code& e) {
    return add(Node{.kind = Node::Kind::boolean, .truth = truth}, e) != nullptr;
  }
  bool on_null(error_code& e) { return add(Node{}, e) != nullptr; }
  bool on_comment_part(string_view, error_code&) { return true; }
  bool on_comment(string_view, error_code&) { return true; }

  Node take() { return std::move(root_); }
  bool too_many() const { return too_many_; }

 private:
  static bool part_of(std::string& text, string_view part) {
    text.append(part.data(), part.size());
    return true;
  }
  Node* add(Node&& node, error_code& e) {
    if (values_left_ == 0) {
      too_many_ = true;
      e = boost::json::error::array_too_large;
      return nullptr;
    }
    --values_left_;
    if (open_.empty()) return &(root_ = std::move(node));
    Node& parent = *open_.back();
    if (parent.kind == Node::Kind::object) node.name = std::exchange(key_, {});
    return &parent.children.emplace_back(std::move(node));
  }
  bool open(Node::Kind kind, error_code& e) {
    Node* node = add(Node{.kind = kind}, e);
    if (node) open_.push_back(node);
    return node != nullptr;
  }
  bool close() {
    open_.pop_back();
    return true;
  }

  Node root_;
  std::vector<Node*> open_;  ///< stays valid: only the last of them grows
  std::string key_, text_, number_;
  std::size_t values_left_;
  bool too_many_ = false;
};

std::unexpected<std::vector<Fault>> refused(std::string code, std::string sv, std::string en, int line = 0) {
  return std::unexpected(std::vector<Fault>{{"", std::move(code), std::move(sv), std::move(en), line}});
}

}  // namespace

const Node* Node::member(std::string_view wanted) const {
  const auto found = std::ranges::find(children, wanted, &Node::name);
  return found == children.end() ? nullptr : &*found;
}

Decoded<Node> parse_json(std::string_view json, const Limits& limits) {
  if (json.size() > limits.bytes)
    return refused("wire.too_large", "Innehållet är för stort", "The content is too large");
  boost::json::parse_options options;
  options.max_depth = limits.depth;
  boost::json::basic_parser<JsonBuilder> parser(options, limits.values);
  error_code error;
  const std::size_t read = parser.write_some(false, json.data(), json.size(), error);
  if (!error && read != json.size()) error = boost::json::error::extra_data;
  if (!error) return parser.handler().take();
  if (parser.handler().too_many())
    return refused("wire.too_large", "Innehållet har för många värden", "The content has too many values");
  if (error == boost::json::error::too_deep)
    return refused("wire.too_deep", "Innehållet är nästlat för djupt", "The content is nested too deeply");
  const auto line =
      static_cast<int>(std::count(json.begin(), json.begin() + static_cast<std::ptrdiff_t>(read), '\n')) + 1;
  return refused(kMalformed, "Innehållet är inte giltig JSON", "The content is not valid JSON", line);
}

std::string to_json(const Node& node) {
  std::string out;
  switch (node.kind) {
    case Node::Kind::null:
      return "null";
    case Node::Kind::boolean:
      return node.truth ? "true" : "false";
    case Node::Kind::whole:
      append_number(out, node.whole);
      return out;
    case Node::Kind::real:
      append_number(out, node.real);
      return out;
    case Node::Kind::text:
    case Node::Kind::loose:
      append_text(out, node.text);
      return out;
    case Node::Kind::list:
      write_between(out, '[', ']', node.children, [&](const Node& child) { out += to_json(child); });
      return out;
    case Node::Kind::object:
      write_between(out, '{', '}', node.children, [&](const Node& child) {
        append_text(out, child.name);
        out += ':';
        out += to_json(child);
      });
      return out;
  }
  return out;
}

}  // namespace framsyn::wire
