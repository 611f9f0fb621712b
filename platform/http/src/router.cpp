#include "router.hpp"

#include <algorithm>
#include <map>
#include <stdexcept>

namespace framsyn::http {

namespace {

struct Leaf {
  const Route* route;
  std::vector<std::string> pattern;
};

}  // namespace

struct Router::Node {
  std::map<std::string, Node, std::less<>> literal;
  std::unique_ptr<Node> parameter;
  std::vector<Leaf> routes;  ///< one a method

  Node& child(const std::string& segment) {
    if (!segment.starts_with('{')) return literal[segment];
    if (!parameter) parameter = std::make_unique<Node>();
    return *parameter;
  }
  const Node* walk(std::span<const std::string> segments) const {
    if (segments.empty()) return routes.empty() ? nullptr : this;
    if (const auto next = literal.find(segments.front()); next != literal.end())
      if (const Node* found = next->second.walk(segments.subspan(1))) return found;
    return parameter ? parameter->walk(segments.subspan(1)) : nullptr;
  }
};

namespace {

std::vector<std::string> pattern_of(const Route& route) {
  auto target = parse_target(route.path);
  if (!target) throw std::logic_error("not a path: " + route.path);
  return std::move(target->segments);
}

Pairs parameters_of(const std::vector<std::string>& pattern, const std::vector<std::string>& segments) {
  Pairs parameters;
  for (std::size_t i = 0; i < pattern.size(); ++i)
    if (pattern[i].starts_with('{'))
      parameters.emplace_back(pattern[i].substr(1, pattern[i].size() - 2), segments[i]);
  return parameters;
}

std::vector<std::string> methods_of(std::span<const Leaf> leaves) {
  std::vector<std::string> methods{"OPTIONS"};
  for (const auto& [route, pattern] : leaves) {
    methods.push_back(route->method);
    if (route->method == "GET") methods.push_back("HEAD");
  }
  std::ranges::sort(methods);
  return methods;
}

}  // namespace

Router::Router(std::span<const Route> routes) : root_(std::make_unique<Node>()) {
  for (const Route& route : routes) {
    Node* node = root_.get();
    auto pattern = pattern_of(route);
    for (const auto& segment : pattern) node = &node->child(segment);
    for (const Leaf& leaf : node->routes)
      if (leaf.route->method == route.method)
        throw std::logic_error("two routes for " + route.method + " " + route.path);
    node->routes.push_back({&route, std::move(pattern)});
  }
}

Router::~Router() = default;

Router::Found Router::find(std::string_view method, const std::vector<std::string>& segments) const {
  const Node* node = root_->walk(segments);
  if (!node) return {};
  const std::string_view wanted = method == "HEAD" ? "GET" : method;
  for (const auto& [route, pattern] : node->routes)
    if (route->method == wanted) return {route, parameters_of(pattern, segments), {}};
  return {nullptr, {}, methods_of(node->routes)};
}

}  // namespace framsyn::http
