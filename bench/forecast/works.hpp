#pragma once

#include <framsyn/engine/workforce/workforce.hpp>

#include <string>

namespace framsyn::bench {

/// A planted history as files that anyone can read: spells.csv, units.csv, and for databases, which know no
/// rule of 29 February, on which day each year a month and day is (anniversaries.csv).
void generate(const std::string& folder, int staff, int units, int professions, int years);
/// What `generate` wrote, put in order.
workforce::Workforce read_history(const std::string& folder);

/// Known rates, no calendar effects: every peer can do the same, and the mean is known in closed form.
void known_draws(int staff, int groups, int draws, int threads);

/// The Lexis grid of the whole history, and a checksum of it.
void lexis(const std::string& folder);
/// Heads, joiners, leavers and moves by unit, profession and year, and a checksum of them.
void flows(const std::string& folder);
/// The grid that rates are fitted on, in the bands of the fit, as a file for peers.
void write_grid(const std::string& folder);
/// Rates estimated; what they expect of leavings by unit and profession goes to a file.
void fit(const std::string& folder);
/// Read, estimated, and projected ten years: from the file to all quantiles.
void region(const std::string& folder, int draws, int threads);
/// A first paint and a moved lever by moments, ten years ahead: medians of so many repetitions.
void moments(int staff, int units, int professions, int repetitions, int threads);

}  // namespace framsyn::bench
