#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace framsyn::documents {

using Parts = std::vector<std::pair<std::string, std::string>>;

/// Writes a zip file of these parts.
void write_zip(const std::filesystem::path& path, const Parts& parts);

}  // namespace framsyn::documents
