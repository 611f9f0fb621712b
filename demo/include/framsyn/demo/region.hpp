#pragma once

#include <cstdint>
#include <string>
#include <string_view>

/// An invented region with people who do not exist (sv: demoregionen), for demonstration, tests and pictures.
namespace framsyn::demo {

/// What the region's HR system hands out: two CSV files in Windows-1252 with semicolons, read by
/// packs/rjh/profiles/hr_extract.yaml and hr_absences.yaml. One row is a stretch of an employment, or an
/// absence.
struct Extract {
  std::string employments;  ///< anställningar.csv
  std::string absences;     ///< frånvaro.csv
  // What is known about need; in UTF-8.
  std::string population;     ///< befolkning.csv: framsyn population
  std::string establishment;  ///< bemanningsmål.csv: framsyn need
  std::string mapping;        ///< kartlagt-behov.csv: framsyn need
};

inline constexpr std::uint32_t kSeed = 2026;

/// Twelve years, month by month, from the tables in tables/ and the planted truths in truths/. The same seed
/// gives the same bytes on every machine.
Extract extract(std::uint32_t seed = kSeed);

/// The last day that the extract tells about.
std::string_view last_day();

/// The five log-ins, as YAML (accounts.yaml).
std::string_view accounts();

/// A planted truth as tab-separated text with a header, such as "retirement"; empty when there is none by
/// that name.
std::string_view truth(std::string_view name);

}  // namespace framsyn::demo
