#include "backtest_output.hpp"

#include <cmath>
#include <ostream>

#include <fmt/format.h>
#include <boost/describe/class.hpp>

#include <framsyn/platform/tables/writer.hpp>
#include <framsyn/platform/wire/encode.hpp>

#include "forecast_output.hpp"

namespace framsyn::app {

struct BacktestRow {
  std::string level, measure;
  int ahead = 0;
  std::string method;
  std::int64_t comparisons = 0;
  int origins = 0;
  double came = 0, crps = 0;
  std::optional<double> skill;  ///< the model's, against the best simple method
  double miss = 0, bias = 0, in_80 = 0, in_95 = 0, interval_80 = 0;
};
BOOST_DESCRIBE_STRUCT(BacktestRow, (),
                      (level, measure, ahead, method, comparisons, origins, came, crps, skill, miss, bias,
                       in_80, in_95, interval_80))

struct CalibrationRow {
  std::string level, measure;
  int ahead = 0;
  std::int64_t comparisons = 0;
  int origins = 0;
  double widening = 1;
  std::vector<double> pit;
};
BOOST_DESCRIBE_STRUCT(CalibrationRow, (), (level, measure, ahead, comparisons, origins, widening, pit))

struct OriginRow {
  Date day;
  std::string left_out;  ///< empty, or the code of the reason
};
BOOST_DESCRIBE_STRUCT(OriginRow, (), (day, left_out))

struct BacktestDocument {
  Date as_of;
  std::string basis, inputs_sha256;
  int as_recorded = 0;
  std::vector<OriginRow> origins;
  std::vector<BacktestRow> rows;
  std::vector<CalibrationRow> calibrations;
};
BOOST_DESCRIBE_STRUCT(BacktestDocument, (),
                      (as_of, basis, inputs_sha256, as_recorded, origins, rows, calibrations))

namespace {

/// Four decimals are far below what the draws tell apart.
double rounded(double x) { return std::round(x * 1e4) / 1e4; }

BacktestRow row_of(const backtest::Backtest& table, const backtest::Score& s) {
  BacktestRow row{std::string(name(s.level)),
                  std::string(measure_name(s.measure)),
                  s.ahead,
                  std::string(name(s.method)),
                  s.comparisons,
                  s.origins,
                  rounded(s.came),
                  rounded(s.crps),
                  {},
                  rounded(s.miss),
                  rounded(s.bias),
                  rounded(s.in_80),
                  rounded(s.in_95),
                  rounded(s.interval_80)};
  if (s.method == backtest::Method::model) {
    if (const auto skill = table.skill(s.level, s.measure, s.ahead)) row.skill = rounded(*skill);
  }
  return row;
}

std::vector<BacktestRow> rows_of(const backtest::Backtest& table, YearsAhead ahead) {
  std::vector<BacktestRow> rows;
  for (const auto& s : table.scores)
    if (s.ahead >= ahead.from && s.ahead <= ahead.to) rows.push_back(row_of(table, s));
  return rows;
}

void print_csv(std::ostream& out, const planning::LookBack& look, YearsAhead ahead) {
  using tables::ColumnType;
  std::vector<tables::Column> columns = {{"level"},
                                         {"measure"},
                                         {"ahead", ColumnType::whole},
                                         {"method"},
                                         {"comparisons", ColumnType::whole},
                                         {"origins", ColumnType::whole}};
  for (const char* column : {"came", "crps", "skill", "miss", "bias", "in_80", "in_95", "interval_80"})
    columns.push_back({column, ColumnType::number});
  const auto writer = tables::csv_writer(out, columns, {',', '.', tables::Bom::no});
  for (const BacktestRow& r : rows_of(look.table, ahead)) {
    const tables::Cell cells[] = {std::string_view(r.level),
                                  std::string_view(r.measure),
                                  std::int64_t{r.ahead},
                                  std::string_view(r.method),
                                  r.comparisons,
                                  std::int64_t{r.origins},
                                  r.came,
                                  r.crps,
                                  r.skill ? tables::Cell(*r.skill) : tables::Cell(),
                                  r.miss,
                                  r.bias,
                                  r.in_80,
                                  r.in_95,
                                  r.interval_80};
    writer->row(cells);
  }
  writer->finish();
}

void print_json(std::ostream& out, const planning::LookBack& look, YearsAhead ahead) {
  BacktestDocument document{look.as_of,
                            look.basis == workforce::Basis::stocks ? "stocks" : "employments",
                            look.inputs_sha256,
                            look.as_recorded,
                            {},
                            rows_of(look.table, ahead),
                            {}};
  for (const Date day : look.table.origins) document.origins.push_back({day, ""});
  for (const auto& o : look.table.left_out)
    document.origins.push_back({o.origin, std::string(o.why.refusal->code)});
  for (const auto& c : look.table.calibrations) {
    if (c.ahead < ahead.from || c.ahead > ahead.to) continue;
    CalibrationRow row{std::string(name(c.level)),
                       std::string(measure_name(c.measure)),
                       c.ahead,
                       c.comparisons,
                       c.origins,
                       rounded(c.widening),
                       {}};
    for (const double share : c.pit) row.pit.push_back(rounded(share));
    document.calibrations.push_back(std::move(row));
  }
  out << wire::encode(document) << '\n';
}

/// Heads only, the model beside the best simple method: the rest is in csv and json.
void print_table(std::ostream& out, const planning::LookBack& look, YearsAhead ahead) {
  out << fmt::format("{:<16} {:>7} {:>10} {:>8} {:>9} {:<15} {:>9} {:>9} {:>8} {:>8} {:>8}\n", "nivå",
                     "år fram", "jämförda", "CRPS", "bästa", "enkla metod", "förmåga", "fel", "skevhet",
                     "i 80 %", "i 95 %");
  for (const auto& s : look.table.scores) {
    const bool asked = s.ahead >= ahead.from && s.ahead <= ahead.to;
    if (!asked || s.method != backtest::Method::model || s.measure != forecast::Measure::heads) continue;
    const auto* best = look.table.best_baseline(s.level, s.measure, s.ahead);
    out << fmt::format(
        "{:<16} {:>7} {:>10} {:>8.2f} {:>9.2f} {:<15} {:>8.1f}% {:>9.2f} {:>8.2f} {:>7.0f}% {:>7.0f}%\n",
        name(s.level), s.ahead, s.comparisons, s.crps, best->crps, name(best->method),
        100 * look.table.skill(s.level, s.measure, s.ahead).value_or(0), s.miss, s.bias, 100 * s.in_80,
        100 * s.in_95);
  }
}

}  // namespace

void print_backtest(std::ostream& out, const planning::LookBack& look, YearsAhead ahead,
                    BacktestFormat format) {
  switch (format) {
    case BacktestFormat::csv:
      return print_csv(out, look, ahead);
    case BacktestFormat::json:
      return print_json(out, look, ahead);
    case BacktestFormat::table:
      return print_table(out, look, ahead);
  }
}

}  // namespace framsyn::app
