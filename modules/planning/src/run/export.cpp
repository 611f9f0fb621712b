#include "run/export.hpp"

#include <algorithm>

#include <framsyn/base/rounding.hpp>
#include <framsyn/platform/tables/writer.hpp>

#include "backtest/words_backtest.hpp"

namespace framsyn::planning {
namespace {

using tables::Cell;
using tables::ColumnType;

struct Labels {
  std::string_view method, kind, year, measure, mean, observed, forecast, heads, fte, joiners, leavers,
      delivered;
};
constexpr Labels kSwedish{"Metod",   "Slag",       "År",
                          "Mått",    "Medelvärde", "Utfall",
                          "Prognos", "Anställda",  "Årsarbetare enligt avtal",
                          "Började", "Slutade",    "Utförda årsarbetare"};
constexpr Labels kEnglish{"Method",   "Kind",      "Year",           "Measure", "Mean",    "Observed",
                          "Forecast", "Employees", "Contracted FTE", "Joiners", "Leavers", "Delivered FTE"};

std::vector<tables::Column> columns(const Labels& words) {
  std::vector<tables::Column> columns = {{std::string(words.kind)},
                                         {std::string(words.year), ColumnType::whole},
                                         {std::string(words.measure)},
                                         {std::string(words.mean), ColumnType::number},
                                         {"SD", ColumnType::number}};
  for (const char* quantile : {"2,5 %", "10 %", "25 %", "50 %", "75 %", "90 %", "97,5 %"}) {
    columns.push_back({quantile, ColumnType::number});
  }
  columns.push_back({std::string(words.method)});
  return columns;
}

using Row = std::vector<Cell>;
/// A thousandth of a person is below what any source says, and far below what the draws tell apart.
constexpr int kDecimals = 3;

void add_observed(std::vector<Row>& rows, const Labels& words, int year, std::string_view measure,
                  std::optional<double> value) {
  if (!value) return;
  rows.push_back({words.observed,
                  std::int64_t{year},
                  measure,
                  rounded_to(*value, kDecimals),
                  {},
                  {},
                  {},
                  {},
                  {},
                  {},
                  {},
                  {},
                  {}});
}

void add_forecast(std::vector<Row>& rows, const Labels& words, int year, std::string_view measure,
                  const std::optional<Spread>& s, std::string_view method) {
  if (!s) return;
  Row row{words.forecast, std::int64_t{year}, measure};
  for (const double figure : {s->mean, s->sd, s->p2_5, s->p10, s->p25, s->p50, s->p75, s->p90, s->p97_5})
    row.emplace_back(rounded_to(figure, kDecimals));
  row.emplace_back(method);
  rows.push_back(std::move(row));
}

}  // namespace

namespace {

/// Whose forecast is shown: our own where nothing has been tested.
std::string_view method_of(const ForecastPage& page, std::string_view measure, Language language) {
  const auto shown = std::ranges::find(page.shown, measure, &ShownLevel::measure);
  if (shown == page.shown.end()) return method_words("model").in(language);
  return language == Language::sv ? shown->method_sv : shown->method_en;
}

}  // namespace

http::File forecast_file(const ForecastPage& page, FileFormat format, Language language) {
  const Labels& words = language == Language::sv ? kSwedish : kEnglish;
  std::vector<Row> rows;
  for (const YearFigures& year : page.history) {
    add_observed(rows, words, year.year, words.heads, static_cast<double>(year.heads));
    add_observed(rows, words, year.year, words.fte, year.fte);
    add_observed(rows, words, year.year, words.delivered, year.delivered_fte);
    add_observed(rows, words, year.year, words.joiners, year.joiners);
    add_observed(rows, words, year.year, words.leavers, year.leavers);
  }
  for (const ForecastYear& year : page.years) {
    add_forecast(rows, words, year.year, words.heads, year.heads, method_of(page, "heads", language));
    add_forecast(rows, words, year.year, words.fte, year.fte, method_of(page, "fte", language));
    add_forecast(rows, words, year.year, words.delivered, year.delivered_fte,
                 method_of(page, "delivered_fte", language));
    add_forecast(rows, words, year.year, words.joiners, year.joiners, method_of(page, "joiners", language));
    add_forecast(rows, words, year.year, words.leavers, year.leavers, method_of(page, "leavers", language));
  }
  const bool csv = format == FileFormat::csv;
  const std::string name = "Prognos " + page.unit.name +
                           (page.profession ? " " + page.profession->name : "") + " " + page.run.as_of.iso() +
                           (csv ? ".csv" : ".xlsx");
  return {
      csv ? "text/csv; charset=utf-8" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      name,
      tables::bytes(csv ? tables::Format::csv : tables::Format::xlsx, columns(words), rows, words.forecast),
      http::File::After::keep};
}

}  // namespace framsyn::planning
