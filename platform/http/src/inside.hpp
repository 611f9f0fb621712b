#pragma once

#include <string>
#include <vector>

#include <framsyn/platform/access/sessions.hpp>
#include <framsyn/platform/audit/audit.hpp>
#include <framsyn/platform/db/database.hpp>
#include <framsyn/platform/http/dispatcher.hpp>
#include <framsyn/platform/telemetry/metrics.hpp>

#include "answer_cache.hpp"
#include "readiness.hpp"
#include "refusal_log.hpp"
#include "router.hpp"
#include "visit.hpp"

namespace framsyn::http {

/// What all requests share.
struct Dispatcher::Inside {
  Inside(db::Database&, access::Sessions&, const Clock&, std::vector<Route>, DispatcherSettings);

  db::Database& database;
  access::Sessions& sessions;
  const Clock& clock;
  const std::vector<Route> routes;
  const DispatcherSettings settings;
  const Router router;
  AnswerCache cache;
  RefusalLog refusals;
  Readiness readiness;
  std::vector<telemetry::Histogram*> seconds;  ///< one a route

  Cookies cookies() const { return settings.secure_cookies ? Cookies::secure : Cookies::plain; }
  std::chrono::milliseconds patience_on(const Route& route) const;
  Response answered(const Request& request, const Route*& walked);
};

}  // namespace framsyn::http
