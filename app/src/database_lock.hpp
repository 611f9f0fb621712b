#pragma once

#include <filesystem>
#include <memory>
#include <string>

namespace framsyn::app {

/// Who may have the database open beside this program.
enum class Company { others, nobody };

/// Keeps acts that must be alone with a database (restore, rotate-key, migrate) apart from everybody who uses
/// it. An advisory lock on a file beside the database, so that the kernel lets go of it however the program
/// ends. Holds for the programs of one machine: on PostgreSQL the other nodes are stopped by hand.
class DatabaseLock {
 public:
  /// Nothing when somebody holds it otherwise than asked for here: then the database is in use.
  static std::unique_ptr<DatabaseLock> take(const std::filesystem::path& file, Company company);
  ~DatabaseLock();
  DatabaseLock(const DatabaseLock&) = delete;
  DatabaseLock& operator=(const DatabaseLock&) = delete;

 private:
  explicit DatabaseLock(int descriptor) : descriptor_(descriptor) {}
  int descriptor_;
};

}  // namespace framsyn::app
