#include "driver_output.hpp"

#include <ostream>

#include <fmt/format.h>
#include <boost/describe/class.hpp>

#include <framsyn/platform/tables/writer.hpp>
#include <framsyn/platform/wire/encode.hpp>

namespace framsyn::app {

struct DriverRow {
  std::string unit_code, unit, profession_code, profession;
  int year = 0;
  int chance = 0, rates = 0, leaving = 0, retirement = 0, hiring = 0, working_time = 0;  ///< per cent
};
BOOST_DESCRIBE_STRUCT(DriverRow, (),
                      (unit_code, unit, profession_code, profession, year, chance, rates, leaving, retirement,
                       hiring, working_time))

namespace {

std::vector<DriverRow> driver_rows(const planning::Outlook& outlook,
                                   std::span<const planning::DriverPercents> all, ForecastBy by) {
  std::vector<DriverRow> rows;
  for (const planning::DriverPercents& one : all) {
    if (!asked_for(one.cut, by)) continue;
    GroupWords words = words_of(one.cut, outlook.units, outlook.professions);
    const auto& p = one.per_cent;
    rows.push_back({std::move(words.unit_code), std::move(words.unit), std::move(words.profession_code),
                    std::move(words.profession), outlook.projection.years.back(), p[0], p[1], p[2], p[3],
                    p[4], p[5]});
  }
  return rows;
}

void print_drivers_csv(std::ostream& out, const std::vector<DriverRow>& rows) {
  using tables::ColumnType;
  std::vector<tables::Column> columns = {{"unit_code"}, {"unit"}, {"profession_code"}, {"profession"}};
  for (const char* name : {"year", "chance", "rates", "leaving", "retirement", "hiring", "working_time"})
    columns.push_back({name, ColumnType::whole});
  const auto writer = tables::csv_writer(out, columns, {',', '.', tables::Bom::no});
  for (const DriverRow& r : rows) {
    const tables::Cell cells[] = {
        std::string_view(r.unit_code),  std::string_view(r.unit),    std::string_view(r.profession_code),
        std::string_view(r.profession), std::int64_t{r.year},        std::int64_t{r.chance},
        std::int64_t{r.rates},          std::int64_t{r.leaving},     std::int64_t{r.retirement},
        std::int64_t{r.hiring},         std::int64_t{r.working_time}};
    writer->row(cells);
  }
  writer->finish();
}

void print_drivers_table(std::ostream& out, const std::vector<DriverRow>& rows) {
  out << fmt::format("{:<30} {:<26} {:>4} {:>7} {:>6} {:>13} {:>11} {:>12} {:>10}\n", "enhet", "yrke", "år",
                     "slumpen", "takten", "gemensamma år", "pensionerna", "rekrytering", "arbetstid");
  for (const DriverRow& r : rows)
    out << fmt::format("{:<30.30} {:<26.26} {:>4} {:>5} % {:>4} % {:>11} % {:>9} % {:>10} % {:>8} %\n",
                       r.unit, r.profession, r.year, r.chance, r.rates, r.leaving, r.retirement, r.hiring,
                       r.working_time);
}

}  // namespace

void print_drivers(std::ostream& out, const planning::Outlook& outlook,
                   std::span<const planning::DriverPercents> all, const ForecastChoice& choice) {
  const auto rows = driver_rows(outlook, all, choice.by);
  if (choice.format == ForecastFormat::json) {
    out << wire::encode(rows) << '\n';
  } else if (choice.format == ForecastFormat::csv) {
    print_drivers_csv(out, rows);
  } else {
    print_drivers_table(out, rows);
  }
}

}  // namespace framsyn::app
