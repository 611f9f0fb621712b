#include <framsyn/platform/documents/documents.hpp>
#include <framsyn/reports.hpp>

#include "supply_page.hpp"
#include "supply_store.hpp"

namespace framsyn {
std::string_view reports_pack(std::string_view path);
}

namespace framsyn::reports {
namespace {

std::string file_name(const Supply& supply, std::string_view ending) {
  return "Kompetensförsörjning " + supply.unit + " " + supply.run.as_of.iso() + std::string(ending);
}

std::string_view style() { return reports_pack("base/reports/report.css"); }

/// A page that stands alone: the style sheet inside it.
std::string standing_alone(std::string html) {
  constexpr std::string_view kLink = "<link rel=\"stylesheet\" href=\"report.css\">";
  const auto at = html.find(kLink);
  return at == std::string::npos
             ? html
             : html.replace(at, kLink.size(), "<style>" + std::string(style()) + "</style>");
}

/// Word shows the document's title, which ends with the unit, so the line with the unit would say it twice.
std::string for_word(std::string html) {
  const auto from = html.find("<p class=\"unit\">");
  if (from == std::string::npos) return html;
  return html.erase(from, html.find("</p>", from) + 4 - from);
}

}  // namespace

Result<Document> supply_report(db::Tx& tx, const Order& order) {
  TRY(supply, read_supply(tx, order.unit.value_or(0), order.language));
  TRY(html, supply_page(supply, order.language));
  const std::vector<documents::Asset> assets = {{"report.css", std::string(style())}};
  switch (order.format) {
    case Format::pdf: {
      TRY(pdf, documents::to_pdf(html, assets));
      return Document{file_name(supply, ".pdf"), "application/pdf", std::move(pdf)};
    }
    case Format::docx: {
      TRY(docx, documents::to_docx(for_word(std::move(html)), assets));
      return Document{file_name(supply, ".docx"),
                      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                      std::move(docx)};
    }
    case Format::html:
      break;
  }
  return Document{file_name(supply, ".html"), "text/html; charset=utf-8", standing_alone(std::move(html))};
}

Result<std::int64_t> unit_called(db::Tx& tx, const std::string& code_or_name) {
  std::vector<std::int64_t> found;
  auto rows =
      tx.query("select id from organisation_v_unit where code = $1 or name = $1 order by id", code_or_name);
  for (db::Row row : rows) found.push_back(row.get<std::int64_t>(0));
  if (found.empty()) return refuse(kNoUnit, code_or_name);
  if (found.size() > 1) return refuse(kManyUnits, code_or_name);
  return found.front();
}

}  // namespace framsyn::reports
