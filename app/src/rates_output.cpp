#include "rates_output.hpp"

#include <cmath>
#include <iostream>

#include <fmt/format.h>
#include <boost/describe/class.hpp>

#include <framsyn/platform/tables/writer.hpp>
#include <framsyn/platform/wire/encode.hpp>

namespace framsyn::app {

struct RateRow {
  std::string cause, by, code, name;
  double person_years = 0, events = 0, rate = 0, p10 = 0, p90 = 0;
};
BOOST_DESCRIBE_STRUCT(RateRow, (), (cause, by, code, name, person_years, events, rate, p10, p90))

struct SpreadRow {
  std::string cause;
  double profession = 0, unit = 0, unit_profession = 0, year = 0;
};
BOOST_DESCRIBE_STRUCT(SpreadRow, (), (cause, profession, unit, unit_profession, year))

struct RatesDocument {
  Date from, to;
  int years = 0;
  double allocated = 0;
  std::string allocated_by;
  std::string inputs_sha256;
  std::int64_t withheld_rows = 0;
  std::vector<RateRow> rows;
  std::vector<SpreadRow> spreads;
};
BOOST_DESCRIBE_STRUCT(RatesDocument, (),
                      (from, to, years, allocated, allocated_by, inputs_sha256, withheld_rows, rows, spreads))

namespace {

using forecast::Cause;
using forecast::FittedRate;
using forecast::RatesBy;

std::string_view cause_name(Cause cause) {
  constexpr std::string_view kNames[] = {"resignation",       "retirement",           "end_of_fixed_term",
                                         "dismissal",         "death_or_disability",  "other_employer",
                                         "move_to_unit",      "change_of_profession", "long_leave",
                                         "return_from_leave", "reason_not_told"};
  return kNames[static_cast<std::size_t>(cause)];
}

std::string_view cause_in_swedish(Cause cause) {
  constexpr std::string_view kNames[] = {"egen uppsägning",       "pension",
                                         "tidsbegränsad slutade", "uppsagd",
                                         "död eller sjuk",        "annan arbetsgivare",
                                         "byter enhet",           "byter yrke",
                                         "blir långtidsledig",    "åter från ledighet",
                                         "slutade, orsak okänd"};
  return kNames[static_cast<std::size_t>(cause)];
}

std::string_view allocation_name(forecast::Allocated by) {
  constexpr std::string_view kNames[] = {"rates", "age", "none"};
  return kNames[static_cast<std::size_t>(by)];
}

std::string_view allocation_in_swedish(forecast::Allocated by) {
  constexpr std::string_view kTold[] = {
      "är fördelade på de kända orsakerna i den takt som likadana anställda har",
      "är fördelade efter ålder, för få orsaker är kända: pension från pensionsåldern, annars egen "
      "uppsägning",
      "visas under en rad, eftersom ingen orsak alls är känd"};
  return kTold[static_cast<std::size_t>(by)];
}

std::string_view by_name(RatesBy by) {
  constexpr std::string_view kNames[] = {"total", "profession", "age", "tenure", "unit", "year"};
  return kNames[static_cast<std::size_t>(by)];
}

/// "25-29" of lower bounds; the last goes on.
template <std::size_t N>
std::string band(const std::array<int, N>& from, int level) {
  const auto l = static_cast<std::size_t>(level);
  if (l >= N) return "unknown";
  return l + 1 < N ? fmt::format("{}-{}", from[l], from[l + 1] - 1) : fmt::format("{}-", from[l]);
}

void name_level(const planning::FittedLook& look, const FittedRate& rate, RateRow& row) {
  const auto place = static_cast<std::size_t>(rate.level);
  switch (rate.by) {
    case RatesBy::profession:
      if (place < look.professions.size())
        row.code = look.professions[place].code, row.name = look.professions[place].name;
      else
        row.name = "unknown";
      return;
    case RatesBy::unit:
      row.code = look.units[place].code, row.name = look.units[place].name;
      return;
    case RatesBy::age:
      row.name = band(forecast::kAgeBands, rate.level);
      return;
    case RatesBy::tenure:
      row.name = band(workforce::kTenureBands, rate.level);
      return;
    case RatesBy::year:
      row.name = look.table.from.plus_days(static_cast<std::int32_t>((rate.level + 1) * 365.25)).iso();
      return;
    case RatesBy::total:
      return;
  }
}

/// Six decimals: a ten-thousandth of a percentage point.
double rounded(double x, double parts) { return std::round(x * parts) / parts; }

/// How many rows were left out.
template <class Each>
std::int64_t each_row(const planning::FittedLook& look, const RatesChoice& choice, const Each& each) {
  std::int64_t left_out = 0;
  for (std::size_t i = 0; i < look.table.rates.size(); ++i) {
    const FittedRate& rate = look.table.rates[i];
    if (choice.by && rate.by != *choice.by) continue;
    if (look.withheld[i] != 0) {
      ++left_out;
      continue;
    }
    RateRow row{std::string(cause_name(rate.cause)),
                std::string(by_name(rate.by)),
                "",
                "",
                rounded(rate.person_years, 10),
                rounded(rate.events, 10),
                rounded(rate.rate, 1e6),
                rounded(rate.low, 1e6),
                rounded(rate.high, 1e6)};
    name_level(look, rate, row);
    each(rate, row);
  }
  return left_out;
}

std::int64_t print_csv(std::ostream& out, const planning::FittedLook& look, const RatesChoice& choice) {
  using tables::ColumnType;
  std::vector<tables::Column> columns = {{"cause"}, {"by"}, {"code"}, {"name"}};
  for (const char* name : {"person_years", "events", "rate", "p10", "p90"})
    columns.push_back({name, ColumnType::number});
  const auto writer = tables::csv_writer(out, columns, {',', '.', tables::Bom::no});
  const std::int64_t left_out = each_row(look, choice, [&](const FittedRate&, const RateRow& r) {
    const tables::Cell cells[] = {std::string_view(r.cause),
                                  std::string_view(r.by),
                                  std::string_view(r.code),
                                  std::string_view(r.name),
                                  r.person_years,
                                  r.events,
                                  r.rate,
                                  r.p10,
                                  r.p90};
    writer->row(cells);
  });
  writer->finish();
  return left_out;
}

void print_json(std::ostream& out, const planning::FittedLook& look, const RatesChoice& choice) {
  const forecast::FittedRates& t = look.table;
  RatesDocument document{t.from,
                         t.to,
                         t.years,
                         rounded(t.allocated, 1e6),
                         std::string(allocation_name(t.allocated_by)),
                         look.inputs_sha256,
                         0,
                         {},
                         {}};
  document.withheld_rows =
      each_row(look, choice, [&](const FittedRate&, const RateRow& row) { document.rows.push_back(row); });
  for (const auto& s : t.spreads)
    document.spreads.push_back({std::string(cause_name(s.cause)), rounded(s.profession, 1e4),
                                rounded(s.unit, 1e4), rounded(s.unit_profession, 1e4), rounded(s.year, 1e4)});
  out << wire::encode(document) << '\n';
}

std::int64_t print_table(std::ostream& out, const planning::FittedLook& look, const RatesChoice& choice) {
  out << fmt::format("{:<22} {:<11} {:<36} {:>10} {:>8} {:>9} {:>15}\n", "orsak", "per", "grupp", "personår",
                     "antal", "% per år", "80 %-intervall");
  return each_row(look, choice, [&](const FittedRate& rate, const RateRow& r) {
    out << fmt::format("{:<22} {:<11} {:<36.36} {:>10.0f} {:>8.0f} {:>9.2f} {:>7.2f}-{:<7.2f}\n",
                       cause_in_swedish(rate.cause), r.by, r.name, r.person_years, r.events, 100 * r.rate,
                       100 * r.p10, 100 * r.p90);
  });
}

}  // namespace

void print_rates(std::ostream& out, const planning::FittedLook& look, const RatesChoice& choice) {
  if (choice.format == RatesFormat::json) return print_json(out, look, choice);
  const std::int64_t left_out =
      choice.format == RatesFormat::csv ? print_csv(out, look, choice) : print_table(out, look, choice);
  if (left_out > 0)
    std::cerr << fmt::format(
        "framsyn: {} rader gäller för få personer, eller skulle kunna räknas ut, och är utelämnade\n",
        left_out);
  if (look.table.allocated > 0)
    std::cerr << fmt::format("framsyn: {:.1f} % av avgångarna saknar orsak och {}\n",
                             100 * look.table.allocated, allocation_in_swedish(look.table.allocated_by));
}

}  // namespace framsyn::app
