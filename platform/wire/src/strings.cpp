#include <algorithm>

#include <framsyn/base/text.hpp>
#include <framsyn/platform/wire/decode.hpp>

namespace framsyn::wire {

Node node_of(Pairs pairs, const std::vector<std::string_view>& lists) {
  Node root{.kind = Node::Kind::object};
  for (const auto& [name, value] : pairs) {
    // What is not UTF-8 becomes a null, which no field takes for a value.
    Node scalar{.kind = is_utf8(value) ? Node::Kind::loose : Node::Kind::null};
    if (scalar.kind == Node::Kind::loose) scalar.text = value;
    scalar.name = name;
    if (!(std::ranges::find(lists, name) != lists.end())) {
      root.children.push_back(std::move(scalar));
      continue;
    }
    auto list = std::ranges::find(root.children, name, &Node::name);
    if (list == root.children.end()) {
      Node fresh{.kind = Node::Kind::list};
      fresh.name = name;
      list = root.children.insert(root.children.end(), std::move(fresh));
    }
    list->children.push_back(std::move(scalar));
  }
  return root;
}

}  // namespace framsyn::wire
