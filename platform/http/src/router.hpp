#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <framsyn/platform/http/route.hpp>

#include "target.hpp"

namespace framsyn::http {

/// Finds the route of a method and path. A literal segment is tried before a {parameter}, so that
/// "/api/people/export" is not a person.
class Router {
 public:
  /// Throws std::logic_error when two routes have the same method and shape of path.
  explicit Router(std::span<const Route> routes);
  ~Router();

  struct Found {
    const Route* route = nullptr;  ///< nullptr: no such path, or not with this method
    Pairs parameters;
    std::vector<std::string> allowed;  ///< the methods of that path; empty: no such path
  };
  /// HEAD finds the GET route.
  Found find(std::string_view method, const std::vector<std::string>& segments) const;

 private:
  struct Node;
  std::unique_ptr<Node> root_;
};

}  // namespace framsyn::http
