#include "routes.hpp"

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <framsyn/platform/access/reach.hpp>
#include <framsyn/platform/http/route.hpp>
#include <framsyn/reports.hpp>

#include "supply_store.hpp"

namespace framsyn::reports {

BOOST_DESCRIBE_ENUM(Format, pdf, docx, html)

struct ReportQuery {
  std::optional<std::int64_t> unit;
  std::optional<Format> format;  ///< pdf, when nothing is said
};
BOOST_DESCRIBE_STRUCT(ReportQuery, (), (unit, format))

/// What is said of the report before it is made.
struct ReportBasis {
  int chosen_count = 0;  ///< assumptions that somebody has set
};
BOOST_DESCRIBE_STRUCT(ReportBasis, (), (chosen_count))

namespace {

bool reaches(http::Call& call, std::optional<std::int64_t> unit) {
  return unit ? access::reaches(call.tx, call.grant, *unit, "organisation_v_reach") : call.grant.everywhere();
}

std::optional<std::int64_t> asked_unit(const http::Call& call, const ReportQuery& in) {
  if (in.unit || call.grant.everywhere() || call.grant.roots().empty()) return in.unit;
  return call.grant.roots().front();
}

Result<http::File> supply(http::Call& call, const ReportQuery& in) {
  const auto unit = asked_unit(call, in);
  if (!reaches(call, unit)) return refuse(kNoUnit);
  TRY(document, supply_report(call.tx, {unit, in.format.value_or(Format::pdf), call.language}));
  return http::File{document.content_type, document.name, std::move(document.bytes), http::File::After::keep};
}

Result<ReportBasis> basis(http::Call& call) {
  return ReportBasis{call.tx.one<int>("select chosen_count from planning_v_run").value_or(0)};
}

}  // namespace

std::vector<http::Route> routes() {
  return {http::get("/api/reports/basis", http::needs(kRead), &basis,
                    "Visa om någon har satt antaganden som rapporten vilar på"),
          http::get("/api/reports/kompetensforsorjning", http::needs(kRead), &supply,
                    "Ta fram rapporten Kompetensförsörjning – läge och prognos")
              .slow()
              .logged_read("reports.report_fetched")
              .about("unit", "unit")};
}

}  // namespace framsyn::reports
