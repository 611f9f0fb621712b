#pragma once

#include <iosfwd>

#include <framsyn/planning.hpp>

namespace CLI {
class App;
}

namespace framsyn::app {

/// Which groups get rows: the whole, each unit (with its subtree), each profession, or each unit x
/// profession.
enum class ForecastBy { total, unit, profession, unit_profession };
enum class ForecastFormat { table, csv, json };
/// Groups under the disclosure limit are left out and counted, save for someone who asks at the command
/// line of the machine that holds the person data anyway (to check a forecast against what happened).
enum class SmallGroups { withhold, show };

struct ForecastChoice {
  ForecastBy by = ForecastBy::unit_profession;
  ForecastFormat format = ForecastFormat::table;
  SmallGroups small_groups = SmallGroups::withhold;
};
void add_forecast_choice(CLI::App& command, ForecastChoice& choice);

/// Which part of the organisation a row is of, in words.
struct GroupWords {
  std::string unit_code, unit, level;
  int depth = 0;
  std::string profession_code, profession;
};
GroupWords words_of(const forecast::Cut& cut, const std::vector<organisation::Unit>& units,
                    const std::vector<organisation::Profession>& professions);
bool asked_for(const forecast::Cut& cut, ForecastBy by);
/// Four decimals: a ten-thousandth of a person is far below what the draws tell apart.
double rounded(double x);
/// Says on stderr how many groups were left out.
void say_left_out(std::int64_t groups);

/// What a measure is called in files and tables.
std::string_view measure_name(forecast::Measure);

/// One row a group, year and measure. Fields and units: docs/guide/kommandoraden.md.
void print_forecast(std::ostream& out, const planning::Outlook& outlook, const ForecastChoice& choice);

}  // namespace framsyn::app
