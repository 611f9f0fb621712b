#include "routes.hpp"

#include <algorithm>
#include <iterator>

#include <framsyn/platform/access/right.hpp>
#include <framsyn/platform/db/database.hpp>
#include <framsyn/platform/http/route.hpp>

#include "backtest/score_store.hpp"
#include "drivers/driver_store.hpp"
#include "run/export.hpp"
#include "scope.hpp"
#include "words.hpp"

namespace framsyn::planning {
Withheld too_few(std::string what, std::optional<Instead> instead) {
  return {
      std::move(what),
      "Gruppen är tom eller för liten, eller så skulle uppgiften kunna räknas ut genom att jämföra med andra "
      "grupper. Därför visas den inte.",
      "The group is empty or too small, or the figure could be worked out by comparing with other groups. "
      "It is therefore not shown.",
      std::move(instead)};
}

namespace {

Withheld about_one(std::optional<Instead> instead) {
  return {
      "forecast",
      "En enda person skulle stå för det mesta av det som väntas ske i gruppen, eller så skulle prognosen "
      "kunna räknas ut genom att jämföra med andra grupper. Därför visas den inte.",
      "A single person would be most of what is expected to happen in the group, or the forecast could be "
      "worked out by comparing with other groups. It is therefore not shown.",
      std::move(instead)};
}

Withheld some_years() {
  return {"years",
          "Vissa år var gruppen för liten för att visas. De åren saknas här.",
          "In some years the group was too small to be shown. Those years are missing here.",
          {}};
}

/// Are years left out that the organisation as a whole has?
bool lacks_years(Figures& figures, std::int64_t run, const WorkforcePage& page) {
  return !page.years.empty() && page.years.size() < figures.years(run, {}).size();
}

Result<WorkforcePage> workforce(http::Call& call, const Scope& in) {
  TRY(asked, asked_group(call, in.unit, in.profession));
  Figures figures(call.tx, call.language);
  TRY(run, run_asked(figures, in.run));
  WorkforcePage page{asked.unit, asked.profession, run.as_of, run.recorded_at, run.basis, {}, {}, {}, {},
                     {},         definitions(),    {}};
  // What the page does not show need not be explained: it is the first one that is loaded.
  std::erase_if(page.definitions,
                [](const Definition& d) { return d.code == "delivered_fte" || d.code == "interval"; });
  page.years = figures.years(run.id, asked.key);
  page.months = figures.months(run.id, asked.key);
  page.leavers_by_reason = figures.leavers_by_reason(run.id, asked.key);
  page.ages = figures.ages(run.id, asked.key);
  if (asked.key.profession == 0) page.professions = figures.professions(run.id, asked.key.unit);
  const auto state = figures.state(run.id, asked.key);
  if (state == Figures::State::withheld) {
    const auto instead = shown_instead(call, run.id, asked);
    page.withheld = {too_few("flows", instead), too_few("leavers_by_reason", instead),
                     too_few("ages", instead)};
  } else if (state == Figures::State::shown && page.ages.empty() && run.basis != "stocks") {
    page.withheld.push_back(too_few("ages", ages_instead(call, run.id, asked)));
  }
  if (lacks_years(figures, run.id, page)) page.withheld.push_back(some_years());
  return page;
}

/// How the newest year met what was forecast of such groups.
std::vector<DriftNote> drifts_at(http::Call& call, const std::optional<std::string>& level) {
  std::vector<DriftNote> notes;
  for (const auto measure : {forecast::Measure::heads, forecast::Measure::fte})
    std::ranges::copy_if(ScoreStore(call.tx).drifts(measure), std::back_inserter(notes),
                         [&](const DriftNote& note) { return note.level == level; });
  return notes;
}

Result<ForecastPage> forecast(http::Call& call, const ForecastQuery& in) {
  TRY(asked, asked_group(call, in.unit, in.profession));
  Figures figures(call.tx, call.language);
  TRY(run, run_asked(figures, in.run));
  ForecastPage page{asked.unit,
                    asked.profession,
                    run,
                    figures.years(run.id, asked.key),
                    figures.projection(run.id, asked.key, in.horizon ? in.horizon->value : run.horizon),
                    figures.assumptions(run.id),
                    definitions(),
                    {},
                    figures.level(run.id, asked.key),
                    figures.shown(run.id, asked.key),
                    figures.own_projection(run.id, asked.key, in.horizon ? in.horizon->value : run.horizon),
                    in.run ? std::vector<DriftNote>() : drifts_at(call, figures.level(run.id, asked.key)),
                    DriverStore(call.tx).of(run.id, asked.key)};
  const auto state = figures.state(run.id, asked.key);
  if (state == Figures::State::withheld)
    page.withheld = too_few("forecast", shown_instead(call, run.id, asked));
  else if (state == Figures::State::shown && page.years.empty())
    page.withheld = about_one(forecast_instead(call, run.id, asked));
  return page;
}

Result<PartsPage> parts(http::Call& call, const PartsQuery& in) {
  TRY(asked, asked_group(call, in.unit, in.profession));
  Figures figures(call.tx, call.language);
  TRY(run, run_asked(figures, in.run));
  const int year = in.year ? in.year->value : run.horizon;
  return PartsPage{year, figures.parts(run.id, asked.key, in.by.value_or(PartsBy::unit), year)};
}

Result<http::File> export_forecast(http::Call& call, const ExportQuery& in) {
  TRY(page, forecast(call, ForecastQuery{in.unit, in.profession, in.horizon, in.run}));
  if (page.withheld) return refuse(kWithheld);
  return forecast_file(page, in.format.value_or(FileFormat::csv), call.language);
}

}  // namespace

Result<RunFacts> run_asked(Figures& figures, std::optional<std::int64_t> asked) {
  auto run = figures.run(asked);
  if (!run) return asked ? refuse(kNoSuchRun) : refuse(kNoRun);
  return *std::move(run);
}

std::string run_version(http::Call& call) {
  // The number alone would come again when everything has been taken back and something new is imported.
  auto rows = call.tx.query(
      "select r.id, r.recorded_at, b.recorded_at, (select count(*) from planning_run),"
      " (select max(run_id) from planning_driver) from planning_run r left join planning_backtest b on 1 = 1"
      " where r.id = (select max(id) from planning_run)");
  for (db::Row row : rows) {
    const auto tested = row.get<std::optional<Instant>>(2);
    return std::to_string(row.get<std::int64_t>(0)) + " " + iso(row.get<Instant>(1)) + " " +
           (tested ? iso(*tested) : "") + " " + std::to_string(row.get<std::int64_t>(3)) + " " +
           std::to_string(row.get<std::optional<std::int64_t>>(4).value_or(0));
  }
  return "none";
}

std::vector<http::Route> forecast_routes() {
  using namespace http;
  return {
      get("/api/workforce", needs(kRead), &workforce, "Visa personal, de som börjat och de som slutat")
          .caching(&run_version),
      get("/api/forecast", needs(kRead), &forecast, "Visa prognosen för en enhet och ett yrke")
          .caching(&run_version),
      get("/api/forecast/parts", needs(kRead), &parts, "Visa prognosen för delarna av en enhet")
          .caching(&run_version),
      get("/api/forecast/export", needs(kRead), &export_forecast, "Hämta prognosen som fil")
          .logged_read("planning.forecast_fetched")
          .about("unit", "unit")
          .about("profession", "profession"),
  };
}

}  // namespace framsyn::planning
