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

/// What a measure is called in files and tables.
std::string_view measure_name(forecast::Measure);

/// One row a group, year and measure. Fields and units: docs/guide/kommandoraden.md.
void print_forecast(std::ostream& out, const planning::Outlook& outlook, const ForecastChoice& choice);

}  // namespace framsyn::app
