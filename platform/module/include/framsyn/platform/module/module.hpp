#pragma once

#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <framsyn/platform/access/right.hpp>
#include <framsyn/platform/db/migration.hpp>
#include <framsyn/platform/http/route.hpp>
#include <framsyn/platform/jobs/runner.hpp>
#include <framsyn/platform/module/privacy.hpp>

namespace framsyn::module {

/// A part of the domain as the program puts it to use (sv: modul): everything it hands over, as one value.
/// The app's list of these is the whole of what it knows about modules.
struct Module {
  std::string_view name;
  std::span<const db::Migration> migrations;
  std::vector<const access::Right*> rights;  ///< all it asks for; the role page lists them
  std::vector<http::Route> routes;
  Privacy privacy;
  std::map<std::string, jobs::Handler, std::less<>> jobs;  ///< by kind
  std::vector<jobs::Reaction> reactions;
  /// What a new program may have to put in the queue before the first job runs: what an older one had made.
  void (*at_start)(db::Tx&, Instant now) = nullptr;
};

}  // namespace framsyn::module
