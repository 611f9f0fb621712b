#pragma once

#include <iosfwd>
#include <optional>

#include <framsyn/planning.hpp>

namespace framsyn::app {

enum class RatesFormat { table, csv, json };

struct RatesChoice {
  std::optional<forecast::RatesBy> by;  ///< nothing: every cut
  RatesFormat format = RatesFormat::table;
};

/// One row a cause and level that may be told. Fields and units: docs/guide/kommandoraden.md.
void print_rates(std::ostream& out, const planning::FittedLook& look, const RatesChoice& choice);

}  // namespace framsyn::app
