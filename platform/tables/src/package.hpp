#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include <framsyn/platform/tables/layout.hpp>

#include "bytes.hpp"

struct zip;

namespace framsyn::tables {

/// The zip file that an xlsx or ods is. Its parts are read by name and never written anywhere, so their names
/// can lead nowhere.
class Package {
 public:
  static Read<Package> open(const std::filesystem::path& path);
  bool has(const std::string& part) const;
  /// The bytes of a part, unpacked as they are read, and refused when they grow beyond the limits.
  Read<std::unique_ptr<Bytes>> part(const std::string& name, const Limits& limits) const;

 private:
  explicit Package(std::shared_ptr<zip> archive) : archive_(std::move(archive)) {}
  std::shared_ptr<zip> archive_;
};

}  // namespace framsyn::tables
