#include <framsyn/platform/http/route.hpp>

#include "backtest/score_store.hpp"
#include "routes.hpp"

namespace framsyn::planning {
namespace {

constexpr Refusal kNoBacktest{"planning.no_backtest", Fault::not_found,
                              "Prognosen har inte prövats mot gångna år än",
                              "The forecast has not been tested against past years yet"};

Result<BacktestPage> backtest_page(http::Call& call, const BacktestQuery& in) {
  const auto measure = in.measure.value_or(BacktestMeasure::heads);
  if (auto page = ScoreStore(call.tx).page(static_cast<forecast::Measure>(measure))) return *std::move(page);
  return refuse(kNoBacktest);
}

std::string backtest_version(http::Call& call) {
  auto rows = call.tx.query("select id, recorded_at from planning_backtest");
  for (db::Row row : rows) return std::to_string(row.get<std::int64_t>(0)) + " " + iso(row.get<Instant>(1));
  return "none";
}

}  // namespace

std::vector<http::Route> backtest_routes() {
  return {http::get("/api/forecast/backtest", http::needs(kRead), &backtest_page,
                    "Visa hur väl prognosen har träffat")
              .caching(&backtest_version)};
}

}  // namespace framsyn::planning
