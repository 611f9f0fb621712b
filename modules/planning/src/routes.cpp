#include "routes.hpp"

#include <framsyn/platform/access/right.hpp>
#include <framsyn/platform/db/database.hpp>
#include <framsyn/platform/http/route.hpp>

#include "export.hpp"
#include "scope.hpp"
#include "words.hpp"

namespace framsyn::planning {
namespace {

Withheld too_few(std::string what, std::optional<Named> instead = std::nullopt) {
  return {
      std::move(what),
      "Gruppen är för liten, eller så skulle uppgiften kunna räknas ut genom att jämföra med andra grupper. "
      "Därför visas den inte.",
      "The group is too small, or the figure could be worked out by comparing with other groups. "
      "It is therefore not shown.",
      std::move(instead)};
}

Result<RunFacts> current_run(Figures& figures) {
  auto run = figures.run();
  if (!run) return refuse(kNoRun);
  return *std::move(run);
}

/// How many work at a unit is a fact about the organisation and always shown; all else about a group that may
/// not be shown is about too few people.
template <class Figures>
void keep_heads_only(std::vector<Figures>& figures, const GroupKey& key) {
  if (key.profession != 0) figures.clear();
  for (Figures& one : figures) {
    one.fte.reset();
    if constexpr (requires { one.joiners; }) {
      one.joiners.reset(), one.leavers.reset(), one.moves_in.reset(), one.moves_out.reset();
    }
  }
}

Result<WorkforcePage> workforce(http::Call& call, const Scope& in) {
  TRY(asked, asked_group(call, in.unit, in.profession));
  Figures figures(call.tx);
  TRY(run, current_run(figures));
  WorkforcePage page{asked.unit, asked.profession, run.as_of, run.recorded_at, run.basis, {}, {}, {}, {},
                     {},         definitions(),    {}};
  page.years = figures.years(run.id, asked.key);
  page.months = figures.months(run.id, asked.key);
  if (asked.key.profession == 0) page.professions = figures.professions(run.id, asked.key.unit);
  const auto state = figures.group(run.id, asked.key);
  if (state && state->shown) {
    page.leavers_by_reason = figures.leavers_by_reason(run.id, asked.key);
    page.ages = figures.ages(run.id, asked.key);
    if (page.ages.empty())
      page.withheld.push_back(too_few("ages", shown_above(call, run.id, {asked.key.unit, 0})));
  } else {
    const auto instead = shown_above(call, run.id, asked.key);
    page.withheld = {too_few("flows", instead), too_few("leavers_by_reason", instead),
                     too_few("ages", instead)};
    keep_heads_only(page.years, asked.key);
    keep_heads_only(page.months, asked.key);
  }
  return page;
}

Result<ForecastPage> forecast(http::Call& call, const ForecastQuery& in) {
  TRY(asked, asked_group(call, in.unit, in.profession));
  Figures figures(call.tx);
  TRY(run, current_run(figures));
  ForecastPage page{asked.unit, asked.profession,        run,           figures.years(run.id, asked.key),
                    {},         figures.grounds(run.id), definitions(), {}};
  const auto state = figures.group(run.id, asked.key);
  if (!run.check.passed) {
    page.withheld =
        Withheld{"forecast",
                 "Prognosens egen kontroll gick inte ihop, därför visas den inte. Meddela förvaltaren.",
                 "The forecast failed its own check and is not shown. Tell the administrator.",
                 {}};
  } else if (state && state->shown) {
    page.years = figures.projection(run.id, asked.key, in.horizon.value_or(run.horizon));
  } else {
    page.withheld = too_few("forecast", shown_above(call, run.id, asked.key));
    keep_heads_only(page.history, asked.key);
  }
  return page;
}

Result<PartsPage> parts(http::Call& call, const PartsQuery& in) {
  TRY(asked, asked_group(call, in.unit, in.profession));
  Figures figures(call.tx);
  TRY(run, current_run(figures));
  const int year = in.year.value_or(run.horizon);
  PartsPage page{year, figures.parts(run.id, asked.key, in.by.value_or(PartsBy::unit), year)};
  if (run.check.passed) return page;
  for (Part& part : page.rows) part.heads.reset(), part.change_share.reset(), part.withheld = true;
  return page;
}

Result<http::File> export_forecast(http::Call& call, const ExportQuery& in) {
  TRY(page, forecast(call, ForecastQuery{in.unit, in.profession, in.horizon}));
  if (page.withheld) return refuse(kWithheld);
  return forecast_file(page, in.format.value_or(FileFormat::csv), call.language);
}

std::string data_version(http::Call& call) {
  return std::to_string(
      call.tx.one<std::int64_t>("select id from planning_run where current = 1").value_or(0));
}

}  // namespace

std::vector<http::Route> routes() {
  using namespace http;
  return {
      get("/api/workforce", needs(kRead), &workforce, "Visa personal, de som börjat och de som slutat")
          .caching(&data_version),
      get("/api/forecast", needs(kRead), &forecast, "Visa prognosen för en enhet och ett yrke")
          .caching(&data_version),
      get("/api/forecast/parts", needs(kRead), &parts, "Visa prognosen för delarna av en enhet")
          .caching(&data_version),
      get("/api/forecast/export", needs(kRead), &export_forecast, "Hämta prognosen som fil"),
  };
}

}  // namespace framsyn::planning
