#pragma once

#include <iosfwd>

#include <framsyn/planning/need.hpp>
#include <framsyn/planning/need_files.hpp>

namespace framsyn::app {

enum class NeedFormat { table, csv, json };

/// One row a group and year, with the four quantities beside each other. Groups that are too small to be told
/// are left out and counted. Fields and units: docs/guide/kommandoraden.md.
void print_needed(std::ostream& out, const planning::Outlook&, const planning::NeedOutlook&, NeedFormat);

/// What a load did, on stdout; what is wrong with the file, on stderr.
void print_need_receipt(const planning::NeedReceipt&, bool dry_run, NeedFormat);

}  // namespace framsyn::app
