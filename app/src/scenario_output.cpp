#include "scenario_output.hpp"

#include <fmt/format.h>
#include <boost/describe/class.hpp>

#include <framsyn/engine/disclosure/disclosure.hpp>
#include <framsyn/platform/tables/writer.hpp>
#include <framsyn/platform/wire/encode.hpp>

namespace framsyn::app {

/// Median and 80 % interval.
struct Span80 {
  double mean = 0, p10 = 0, p50 = 0, p90 = 0;
};
BOOST_DESCRIBE_STRUCT(Span80, (), (mean, p10, p50, p90))

/// What only a gap has: shares of the draws, FTE.
struct ShortageRow {
  double need = 0, agency = 0, shortage = 0, expected_shortage = 0, more_for_even = 0, more_for_sure = 0;
  std::optional<int> first_short;
};
BOOST_DESCRIBE_STRUCT(ShortageRow, (),
                      (need, agency, shortage, expected_shortage, more_for_even, more_for_sure, first_short))

struct ScenarioRow {
  std::string unit_code, unit, level;
  int depth = 0;
  std::string profession_code, profession;
  int year = 0;
  std::string measure;
  Span80 base, scenario, difference;
  double difference_sd = 0;
  std::optional<double> above, below;
  std::optional<ShortageRow> base_shortage, scenario_shortage;
};
BOOST_DESCRIBE_STRUCT(ScenarioRow, (),
                      (unit_code, unit, level, depth, profession_code, profession, year, measure, base,
                       scenario, difference, difference_sd, above, below, base_shortage, scenario_shortage))

struct ScenarioDocument {
  std::string name, compared_with;
  Date as_of;
  std::int64_t seed = 0;
  int draws = 0;
  double greatest_z = 0;
  std::string inputs_sha256, scenario_sha256;
  std::int64_t withheld_groups = 0;
  std::vector<ScenarioRow> rows;
};
BOOST_DESCRIBE_STRUCT(ScenarioDocument, (),
                      (name, compared_with, as_of, seed, draws, greatest_z, inputs_sha256, scenario_sha256,
                       withheld_groups, rows))

namespace {

Span80 span_of(const forecast::Quantity& q) {
  return {rounded(q.mean), rounded(q.quantile[1]), rounded(q.quantile[3]), rounded(q.quantile[5])};
}

ScenarioRow row_head(const planning::ScenarioOutlook& outlook, const forecast::Cut& cut) {
  GroupWords words = words_of(cut, outlook.units, outlook.professions);
  return {.unit_code = std::move(words.unit_code),
          .unit = std::move(words.unit),
          .level = std::move(words.level),
          .depth = words.depth,
          .profession_code = std::move(words.profession_code),
          .profession = std::move(words.profession)};
}

bool fill_staff(const forecast::Comparison& staff, const forecast::Cut& cut, forecast::Measure measure,
                ScenarioRow& row) {
  const forecast::Difference* parts = staff.find(cut, row.year, measure);
  if (parts == nullptr) return false;
  row.measure = measure_name(measure);
  const auto told = [&](const forecast::Quantity& q) { return span_of(planning::as_told(q, measure)); };
  row.base = told(*staff.base.find(cut, row.year, measure));
  row.scenario = told(*staff.scenario.find(cut, row.year, measure));
  row.difference = told(parts->quantity), row.difference_sd = rounded(parts->quantity.sd);
  row.above = rounded(parts->above), row.below = rounded(parts->below);
  row.base_shortage.reset(), row.scenario_shortage.reset();
  return true;
}

ShortageRow shortage_of(const scenario::Gaps& gaps, const forecast::Cut& cut, const scenario::Gap& gap) {
  using disclosure::told_degrees;
  return {rounded(gap.need),
          rounded(gap.agency),
          rounded(gap.shortage),
          told_degrees(gap.expected_shortage),
          told_degrees(gap.more_for_even),
          told_degrees(gap.more_for_sure),
          gaps.first_short(cut)};
}

bool fill_gap(const scenario::Comparison& c, const forecast::Cut& cut, ScenarioRow& row) {
  const scenario::Gap* base = c.base ? c.base->find(cut, row.year) : nullptr;
  if (base == nullptr) return false;
  const scenario::Gap &with = *c.scenario->find(cut, row.year), &parts = *c.difference->find(cut, row.year);
  row.measure = "gap";
  const auto told = [](const forecast::Quantity& q) {
    return span_of(planning::as_told(q, forecast::Measure::fte));
  };
  row.base = told(base->fte), row.scenario = told(with.fte), row.difference = told(parts.fte);
  row.difference_sd = rounded(parts.fte.sd), row.above.reset(), row.below.reset();
  row.base_shortage = shortage_of(*c.base, cut, *base);
  row.scenario_shortage = shortage_of(*c.scenario, cut, with);
  return true;
}

/// Absence is told of larger groups than the rest.
bool tells(const planning::ScenarioOutlook& outlook, const ForecastChoice& choice, forecast::Cut cut,
           forecast::Measure measure) {
  return measure != forecast::Measure::delivered_fte || choice.small_groups == SmallGroups::show ||
         (outlook.absence_withholding && !outlook.absence_withholding->hides(cut.unit, cut.profession));
}

/// How many groups were left out.
template <class Each>
std::int64_t each_scenario_row(const planning::ScenarioOutlook& outlook, const ForecastChoice& choice,
                               const Each& each) {
  const auto& staff = outlook.comparison.staff;
  std::int64_t left_out = 0;
  for (const forecast::Cut& cut : staff.base.cuts) {
    if (!asked_for(cut, choice.by)) continue;
    if (choice.small_groups == SmallGroups::withhold && outlook.withholding.hides(cut.unit, cut.profession)) {
      ++left_out;
      continue;
    }
    ScenarioRow row = row_head(outlook, cut);
    for (const int year : staff.base.years) {
      row.year = year;
      for (int m = 0; m < forecast::kAllMeasures; ++m)
        if (tells(outlook, choice, cut, static_cast<forecast::Measure>(m)) &&
            fill_staff(staff, cut, static_cast<forecast::Measure>(m), row))
          each(row);
      if (fill_gap(outlook.comparison, cut, row)) each(row);
    }
  }
  return left_out;
}

tables::Cell cell_of(const std::optional<double>& number) {
  return number ? tables::Cell(*number) : tables::Cell();
}

std::vector<tables::Column> csv_columns() {
  using tables::ColumnType;
  std::vector<tables::Column> columns = {{"unit_code"},
                                         {"unit"},
                                         {"level"},
                                         {"depth", ColumnType::whole},
                                         {"profession_code"},
                                         {"profession"},
                                         {"year", ColumnType::whole},
                                         {"measure"}};
  for (const char* of : {"base", "scenario", "difference"})
    for (const char* what : {"mean", "p10", "p50", "p90"})
      columns.push_back({fmt::format("{}_{}", of, what), ColumnType::number});
  for (const char* name : {"difference_sd", "above", "below"}) columns.push_back({name, ColumnType::number});
  for (const char* of : {"base", "scenario"}) {
    for (const char* what :
         {"need", "agency", "shortage", "expected_shortage", "more_for_even", "more_for_sure"})
      columns.push_back({fmt::format("{}_{}", of, what), ColumnType::number});
    columns.push_back({fmt::format("{}_first_short", of), ColumnType::whole});
  }
  return columns;
}

void add_shortage(const std::optional<ShortageRow>& s, std::vector<tables::Cell>& cells) {
  if (!s) return cells.resize(cells.size() + 7);
  cells.insert(cells.end(),
               {s->need, s->agency, s->shortage, s->expected_shortage, s->more_for_even, s->more_for_sure});
  cells.push_back(s->first_short ? tables::Cell(std::int64_t{*s->first_short}) : tables::Cell());
}

void print_csv(std::ostream& out, const planning::ScenarioOutlook& outlook, const ForecastChoice& choice) {
  const auto writer = tables::csv_writer(out, csv_columns(), {',', '.', tables::Bom::no});
  const std::int64_t left_out = each_scenario_row(outlook, choice, [&](const ScenarioRow& r) {
    std::vector<tables::Cell> cells = {std::string_view(r.unit_code),
                                       std::string_view(r.unit),
                                       std::string_view(r.level),
                                       std::int64_t{r.depth},
                                       std::string_view(r.profession_code),
                                       std::string_view(r.profession),
                                       std::int64_t{r.year},
                                       std::string_view(r.measure)};
    for (const Span80* span : {&r.base, &r.scenario, &r.difference})
      cells.insert(cells.end(), {span->mean, span->p10, span->p50, span->p90});
    cells.insert(cells.end(), {tables::Cell(r.difference_sd), cell_of(r.above), cell_of(r.below)});
    add_shortage(r.base_shortage, cells), add_shortage(r.scenario_shortage, cells);
    writer->row(cells);
  });
  writer->finish();
  say_left_out(left_out);
}

void print_json(std::ostream& out, const planning::ScenarioOutlook& outlook, const ForecastChoice& choice) {
  const auto& staff = outlook.comparison.staff;
  ScenarioDocument document{outlook.scenario.name,
                            outlook.scenario.compared_with,
                            staff.base.as_of,
                            static_cast<std::int64_t>(staff.base.seed.value),
                            staff.base.draws,
                            std::max(staff.base.check.greatest_z, staff.scenario.check.greatest_z),
                            outlook.inputs_sha256,
                            outlook.scenario_sha256,
                            0,
                            {}};
  document.withheld_groups =
      each_scenario_row(outlook, choice, [&](const ScenarioRow& row) { document.rows.push_back(row); });
  out << wire::encode(document) << '\n';
}

void print_table(std::ostream& out, const planning::ScenarioOutlook& outlook, const ForecastChoice& choice) {
  out << fmt::format("{}, jämfört med: {}. Medianer; sist skillnaden med 80 %-intervall.\n",
                     outlook.scenario.name, outlook.scenario.compared_with);
  out << fmt::format("{:<30} {:<26} {:>4}  {:<8} {:>9} {:>9} {:>9} {:>9} {:>9} {:>9}\n", "enhet", "yrke",
                     "år", "mått", "jämförs", "scenario", "10 %", "skillnad", "90 %", "brist");
  const std::int64_t left_out = each_scenario_row(outlook, choice, [&](const ScenarioRow& r) {
    const std::string shortage =
        r.scenario_shortage ? fmt::format("{:.0f} %", 100 * r.scenario_shortage->shortage) : "";
    out << fmt::format(
        "{:<30.30} {:<26.26} {:>4}  {:<8} {:>9.1f} {:>9.1f} {:>9.1f} {:>9.1f} {:>9.1f} {:>9}\n", r.unit,
        r.profession, r.year, r.measure, r.base.p50, r.scenario.p50, r.difference.p10, r.difference.p50,
        r.difference.p90, shortage);
  });
  say_left_out(left_out);
}

}  // namespace

void print_scenario(std::ostream& out, const planning::ScenarioOutlook& outlook,
                    const ForecastChoice& choice) {
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
