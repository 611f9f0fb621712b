#include <framsyn/platform/http/route.hpp>

#include "gap/gap_store.hpp"
#include "need/need_store.hpp"
#include "routes.hpp"
#include "scope.hpp"

namespace framsyn::planning {
namespace {

Result<NeedPage> need_page(http::Call& call, const Scope& in) {
  TRY(asked, asked_group(call, in.unit, in.profession));
  Figures figures(call.tx, call.language);
  TRY(run, run_asked(figures, in.run));
  NeedStore store(call.tx);
  NeedPage page{asked.unit, asked.profession, run, {}, {}, {}, store.assumptions(run.id), {}};
  GapStore gaps(call.tx, call.language);
  page.gaps = gaps.years(run.id, asked.key);
  page.first_short = gaps.first_short(run.id, asked.key);
  page.years = store.years(run.id, asked.key);
  if (figures.state(run.id, asked.key) == Figures::State::withheld)
    page.withheld = too_few("need", shown_instead(call, run.id, asked));
  return page;
}

}  // namespace

std::vector<http::Route> need_routes() {
  return {http::get("/api/need", http::needs(kRead), &need_page,
                    "Visa behov, efterfrågan, bemanningsmål och kartlagt behov")
              .caching(&run_version)};
}

}  // namespace framsyn::planning
