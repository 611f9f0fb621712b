#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include <framsyn/base/clock.hpp>
#include <framsyn/organisation/import.hpp>

#include "importing/rules_intake.hpp"

namespace framsyn::organisation {

struct UploadedFile {
  std::int64_t id = 0;
  std::string name, path, sha256;
  std::int64_t bytes = 0;
};

/// One walk through the wizard (sv: inläsningens gång).
struct IntakeRow {
  std::int64_t id = 0;
  std::string profile;  ///< as YAML
  std::vector<std::int64_t> uploads;
  IntakeState state = IntakeState::checking;
  std::optional<std::int64_t> job;
  std::optional<std::string> receipt;  ///< JSON
  std::optional<std::int64_t> import;
  Instant started_at;
  std::string started_by;
};

class Intakes {
 public:
  explicit Intakes(db::Tx& tx) : tx_(tx) {}
  std::int64_t add_upload(const UploadedFile&, Instant now, std::string_view by);
  std::optional<UploadedFile> upload(std::int64_t id);
  std::int64_t add(const std::string& profile, const std::vector<std::int64_t>& uploads, Instant now,
                   std::string_view by);
  /// An import that came another way than through the wizard.
  void add_applied(const std::string& profile, const Receipt&, Instant now, std::string_view by);
  void begin(std::int64_t id, IntakeState, std::int64_t job);
  void end(std::int64_t id, IntakeState, const Receipt&);
  std::optional<IntakeRow> find(std::int64_t id);
  std::vector<IntakeRow> all();

 private:
  std::vector<IntakeRow> read(std::string_view where, std::int64_t id);
  db::Tx& tx_;
};

}  // namespace framsyn::organisation
