#include <algorithm>

#include <framsyn/platform/http/route.hpp>

#include "gap/gap_store.hpp"
#include "routes.hpp"
#include "scope.hpp"

namespace framsyn::planning {
namespace {

/// What is asked for, of the run that is shown.
struct GapsAsked {
  AskedGroup about;
  RunFacts run;
  std::vector<int> years;
  int year = 0;
};

/// A year that the run does not tell of is the nearest that it does.
Result<GapsAsked> gaps_asked(http::Call& call, const GapPartsQuery& in) {
  TRY(about, asked_group(call, in.unit, {}));
  Figures figures(call.tx, call.language);
  TRY(run, run_asked(figures, in.run));
  GapsAsked asked{std::move(about), std::move(run), {}, 0};
  asked.years = GapStore(call.tx, call.language).all_years(asked.run.id);
  if (asked.years.empty()) return asked;
  asked.year =
      std::clamp(in.year ? in.year->value : asked.years.back(), asked.years.front(), asked.years.back());
  return asked;
}

Result<GapMapPage> map(http::Call& call, const GapPartsQuery& in) {
  TRY(asked, gaps_asked(call, in));
  GapStore store(call.tx, call.language);
  GapMapPage page{asked.about.unit, asked.run.as_of, asked.year, asked.years, {}, {}};
  page.columns = store.columns(asked.run.id, asked.about.key.unit);
  page.rows =
      store.rows(asked.run.id, {asked.about.key.unit, asked.about.unit.name}, asked.year, page.columns);
  return page;
}

Result<ProfessionGapsPage> professions(http::Call& call, const GapPartsQuery& in) {
  TRY(asked, gaps_asked(call, in));
  GapStore store(call.tx, call.language);
  const std::int64_t unit = asked.about.key.unit;
  ProfessionGapsPage page{asked.about.unit, asked.run.as_of, asked.year, 0, asked.years, {}, 0};
  if (!asked.years.empty()) page.first_year = asked.years.front();
  page.rows = store.professions(asked.run.id, unit, asked.year);
  for (const ProfessionStock& stock : Figures(call.tx, call.language).professions(asked.run.id, unit))
    if (stock.id == 0) page.not_told = stock.heads.value_or(0);
  return page;
}

}  // namespace

std::vector<http::Route> gap_routes() {
  using namespace http;
  return {
      get("/api/gap/map", needs(kRead), &map, "Visa vad som fattas, enhet för enhet och yrke för yrke")
          .caching(&run_version),
      get("/api/gap/professions", needs(kRead), &professions, "Visa vilka yrken det fattas folk i först")
          .caching(&run_version),
  };
}

}  // namespace framsyn::planning
