#include "forecast_output.hpp"

#include <cmath>
#include <iostream>

#include <fmt/format.h>
#include <CLI/CLI.hpp>
#include <boost/describe/class.hpp>

#include <framsyn/platform/tables/writer.hpp>
#include <framsyn/platform/wire/encode.hpp>

#include "cli_words.hpp"

namespace framsyn::app {

struct ForecastRow {
  std::string unit_code, unit, level;
  int depth = 0;
  std::string profession_code, profession;
  int year = 0;
  std::string measure;
  double mean = 0, sd = 0, p2_5 = 0, p10 = 0, p25 = 0, p50 = 0, p75 = 0, p90 = 0, p97_5 = 0;
  std::string method;  ///< model, or the simple method that is shown in its place
};
BOOST_DESCRIBE_STRUCT(ForecastRow, (),
                      (unit_code, unit, level, depth, profession_code, profession, year, measure, mean, sd,
                       p2_5, p10, p25, p50, p75, p90, p97_5, method))

struct ForecastDocument {
  Date as_of;
  std::string basis;
  std::int64_t seed = 0;
  int draws = 0;
  double greatest_z = 0;
  std::string inputs_sha256;
  int decided_by = 0;  ///< the year that the test of the forecast decided by; 0: nothing is decided
  std::int64_t withheld_groups = 0;  ///< left out: too few, or derivable by difference
  std::vector<ForecastRow> rows;
};
BOOST_DESCRIBE_STRUCT(ForecastDocument, (),
                      (as_of, basis, seed, draws, greatest_z, inputs_sha256, decided_by, withheld_groups,
                       rows))

using workforce::kAll;
using workforce::kUnknown;

bool asked_for(const forecast::Cut& cut, ForecastBy by) {
  const bool unit = by == ForecastBy::unit || by == ForecastBy::unit_profession;
  const bool profession = by == ForecastBy::profession || by == ForecastBy::unit_profession;
  return (cut.unit != kAll) == unit && (cut.profession != kAll) == profession;
}

GroupWords words_of(const forecast::Cut& cut, const std::vector<organisation::Unit>& units,
                    const std::vector<organisation::Profession>& professions) {
  GroupWords words;
  if (cut.unit != kAll) {
    const auto& unit = units[static_cast<std::size_t>(cut.unit)];
    words.unit_code = unit.code, words.unit = unit.name, words.level = unit.level, words.depth = unit.depth;
  }
  if (cut.profession == kUnknown) words.profession = "unknown";
  if (cut.profession >= 0) {
    const auto& profession = professions[static_cast<std::size_t>(cut.profession)];
    words.profession_code = profession.code, words.profession = profession.name;
  }
  return words;
}

double rounded(double x) { return std::round(x * 1e4) / 1e4; }

void say_left_out(std::int64_t groups) {
  if (groups == 0) return;
  std::cerr << fmt::format(
      "framsyn: {} grupper är tomma eller för små för att visas, eller skulle kunna räknas ut, och är "
      "utelämnade\n",
      groups);
}

namespace {

ForecastRow head(const planning::Outlook& outlook, const forecast::Cut& cut) {
  GroupWords words = words_of(cut, outlook.units, outlook.professions);
  return {.unit_code = std::move(words.unit_code),
          .unit = std::move(words.unit),
          .level = std::move(words.level),
          .depth = words.depth,
          .profession_code = std::move(words.profession_code),
          .profession = std::move(words.profession)};
}

void fill(ForecastRow& row, const forecast::Quantity& q) {
  row.mean = rounded(q.mean), row.sd = rounded(q.sd);
  double* const places[] = {&row.p2_5, &row.p10, &row.p25, &row.p50, &row.p75, &row.p90, &row.p97_5};
  for (std::size_t i = 0; i < q.quantile.size(); ++i) *places[i] = rounded(q.quantile[i]);
}

/// How many groups were left out.
template <class Each>
std::int64_t each_row(const planning::Outlook& outlook, const ForecastChoice& choice, const Each& each) {
  const auto& projection = outlook.projection;
  std::int64_t left_out = 0;
  for (std::size_t c = 0; c < projection.cuts.size(); ++c) {
    const forecast::Cut& cut = projection.cuts[c];
    if (!asked_for(cut, choice.by)) continue;
    if (choice.small_groups == SmallGroups::withhold && outlook.withholding.hides(cut.unit, cut.profession)) {
      ++left_out;
      continue;
    }
    ForecastRow row = head(outlook, cut);
    for (const int year : projection.years) {
      for (int measure = 0; measure < forecast::kAllMeasures; ++measure) {
        const auto* q = projection.find(cut, year, static_cast<forecast::Measure>(measure));
        const bool small = choice.small_groups == SmallGroups::withhold;
        if (q == nullptr || (small && !outlook.tells(cut, static_cast<forecast::Measure>(measure)))) continue;
        row.year = year, row.measure = measure_name(static_cast<forecast::Measure>(measure));
        const auto of = static_cast<forecast::Measure>(measure);
        fill(row, planning::as_told(outlook.published.at(projection, q), of));
        row.method = backtest::name(outlook.published.method(c, of));
        each(row);
      }
    }
  }
  return left_out;
}

void print_csv(std::ostream& out, const planning::Outlook& outlook, const ForecastChoice& choice) {
  using tables::ColumnType;
  std::vector<tables::Column> columns = {{"unit_code"},
                                         {"unit"},
                                         {"level"},
                                         {"depth", ColumnType::whole},
                                         {"profession_code"},
                                         {"profession"},
                                         {"year", ColumnType::whole},
                                         {"measure"}};
  for (const char* name : {"mean", "sd", "p2_5", "p10", "p25", "p50", "p75", "p90", "p97_5"}) {
    columns.push_back({name, ColumnType::number});
  }
  columns.push_back({"method"});
  const auto writer = tables::csv_writer(out, columns, {',', '.', tables::Bom::no});
  const std::int64_t left_out = each_row(outlook, choice, [&](const ForecastRow& r) {
    const tables::Cell cells[] = {std::string_view(r.unit_code),
                                  std::string_view(r.unit),
                                  std::string_view(r.level),
                                  std::int64_t{r.depth},
                                  std::string_view(r.profession_code),
                                  std::string_view(r.profession),
                                  std::int64_t{r.year},
                                  std::string_view(r.measure),
                                  r.mean,
                                  r.sd,
                                  r.p2_5,
                                  r.p10,
                                  r.p25,
                                  r.p50,
                                  r.p75,
                                  r.p90,
                                  r.p97_5,
                                  std::string_view(r.method)};
    writer->row(cells);
  });
  writer->finish();
  say_left_out(left_out);
}

void print_json(std::ostream& out, const planning::Outlook& outlook, const ForecastChoice& choice) {
  const auto& p = outlook.projection;
  ForecastDocument document{p.as_of,
                            p.basis == workforce::Basis::stocks ? "stocks" : "employments",
                            static_cast<std::int64_t>(p.seed.value),
                            p.draws,
                            p.check.greatest_z,
                            outlook.inputs_sha256,
                            outlook.rule.decided_by,
                            0,
                            {}};
  document.withheld_groups =
      each_row(outlook, choice, [&](const ForecastRow& row) { document.rows.push_back(row); });
  out << wire::encode(document) << '\n';
}

void print_table(std::ostream& out, const planning::Outlook& outlook, const ForecastChoice& choice) {
  out << fmt::format("{:<34} {:<30} {:>4}  {:<13} {:>9} {:>9} {:>9} {:>9} {:>9}  {}\n", "enhet", "yrke", "år",
                     "mått", "2,5 %", "10 %", "median", "90 %", "97,5 %", "metod");
  const std::int64_t left_out = each_row(outlook, choice, [&](const ForecastRow& r) {
    out << fmt::format("{:<34.34} {:<30.30} {:>4}  {:<13} ", r.unit, r.profession, r.year, r.measure);
    out << fmt::format("{:>9.1f} {:>9.1f} {:>9.1f} {:>9.1f} {:>9.1f}  {}\n", r.p2_5, r.p10, r.p50, r.p90,
                       r.p97_5, r.method);
  });
  say_left_out(left_out);
}

}  // namespace

void add_forecast_choice(CLI::App& command, ForecastChoice& choice) {
  command
      .add_option("--by", choice.by,
                  "Grupper: total, unit, profession eller unit,profession (det senare om inget anges)")
      ->transform(one_of<ForecastBy>({{"total", ForecastBy::total},
                                      {"unit", ForecastBy::unit},
                                      {"profession", ForecastBy::profession},
                                      {"unit,profession", ForecastBy::unit_profession}}));
  command.add_option("--format", choice.format, "table, csv eller json")
      ->transform(one_of<ForecastFormat>(
          {{"table", ForecastFormat::table}, {"csv", ForecastFormat::csv}, {"json", ForecastFormat::json}}));
  command
      .add_option(
          "--small-groups", choice.small_groups,
          "withhold (utelämna och räkna dem) eller show, för den som ska pröva prognosen mot utfallet")
      ->transform(one_of<SmallGroups>({{"withhold", SmallGroups::withhold}, {"show", SmallGroups::show}}));
}

std::string_view measure_name(forecast::Measure measure) {
  constexpr std::string_view kNames[] = {"heads", "fte", "joiners", "leavers", "delivered_fte"};
  return kNames[static_cast<std::size_t>(measure)];
}

void print_forecast(std::ostream& out, const planning::Outlook& outlook, const ForecastChoice& choice) {
  switch (choice.format) {
    case ForecastFormat::csv:
      return print_csv(out, outlook, choice);
    case ForecastFormat::json:
      return print_json(out, outlook, choice);
    case ForecastFormat::table:
      return print_table(out, outlook, choice);
  }
}

}  // namespace framsyn::app
