#pragma once

#include <fstream>
#include <memory>
#include <string>

#include <framsyn/organisation/import.hpp>
#include <framsyn/platform/tables/fault.hpp>
#include <framsyn/platform/tables/writer.hpp>

namespace framsyn::organisation {

/// Every fault of an import: counted, the first ones kept, all written to a file as they come.
class FaultLog {
 public:
  explicit FaultLog(const std::string& path);
  void add(ImportFault fault);
  void add(const tables::Fault& fault);
  std::int64_t total() const { return total_; }
  std::vector<ImportFault>& first() { return first_; }
  /// The file is whole when this has returned.
  void finish();

 private:
  static constexpr std::size_t kShown = 200;
  std::ofstream file_;
  std::unique_ptr<tables::Writer> writer_;
  std::vector<ImportFault> first_;
  std::int64_t total_ = 0;
};

}  // namespace framsyn::organisation
