#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include <framsyn/platform/documents/documents.hpp>

namespace framsyn::documents {

/// Runs a program to its end in a folder of its own, as a child that has no network (where the kernel lets us
/// take it away), nothing of our environment and no open file of ours, within the budget's memory and
/// processor time, and kills it when the time is out. What it says goes to log.txt in the folder and, when it
/// fails, into the detail.
Result<> run_in(const std::filesystem::path& folder, const std::vector<std::string>& command, Budget budget);

}  // namespace framsyn::documents
