#include <algorithm>
#include <stdexcept>

#include <framsyn/platform/wire/yaml.hpp>

namespace framsyn::wire {
namespace {

bool is_block(const Node& node) {
  return (node.kind == Node::Kind::list || node.kind == Node::Kind::object) && !node.children.empty();
}

/// Can this text stand without quotes and still be read as that text, by us and by any YAML reader?
bool is_plain(std::string_view text) {
  const auto letter = [](unsigned char c) { return std::isalpha(c) || c >= 0x80; };
  const auto inside = [&](unsigned char c) {
    return letter(c) || std::isdigit(c) || c == '_' || c == '-' || c == '.' || c == '/' || c == ' ' ||
           c == '(' || c == ')';
  };
  if (text.empty() || !letter(static_cast<unsigned char>(text.front())) || text.back() == ' ') return false;
  if (!std::ranges::all_of(text, inside)) return false;
  static constexpr std::string_view kWords[] = {"null", "true", "false", "yes", "no", "on",
                                                "off",  "y",    "n",     "nan", "inf"};
  std::string lower(text);
  std::ranges::transform(lower, lower.begin(),
                         [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return std::ranges::find(kWords, lower) == std::end(kWords);
}

std::string text_as_yaml(std::string_view text) {
  if (is_plain(text)) return std::string(text);
  std::string quoted;
  append_text(quoted, text);
  return quoted;
}

void write_block(std::string& out, const Node& node, std::size_t indent);

/// After "name:" or "-": a scalar on the same line, or a block below.
void write_after(std::string& out, const Node& node, std::size_t indent) {
  if (is_block(node)) {
    out += '\n';
    write_block(out, node, indent + 2);
  } else {
    out += ' ' + (node.kind == Node::Kind::text ? text_as_yaml(node.text) : to_json(node)) + '\n';
  }
}

void write_block(std::string& out, const Node& node, std::size_t indent) {
  for (const Node& child : node.children) {
    out.append(indent, ' ');
    if (node.kind == Node::Kind::object) {
      out += text_as_yaml(child.name) + ":";
      write_after(out, child, indent);
    } else if (child.kind == Node::Kind::object && is_block(child)) {
      std::string block;
      write_block(block, child, indent + 2);
      out += "- " + block.substr(indent + 2);
    } else {
      out += '-';
      write_after(out, child, indent);
    }
  }
}

}  // namespace

std::string to_yaml(const Node& node) {
  std::string out;
  if (is_block(node))
    write_block(out, node, 0);
  else
    out = (node.kind == Node::Kind::text ? text_as_yaml(node.text) : to_json(node)) + "\n";
  return out;
}

std::string yaml_of_json(std::string_view json) {
  const Limits roomy{.bytes = std::size_t{64} << 20, .depth = 64, .values = 5'000'000};
  const auto node = parse_json(json, roomy);
  if (!node) throw std::logic_error("what we wrote ourselves must be JSON");
  return to_yaml(*node);
}

}  // namespace framsyn::wire
