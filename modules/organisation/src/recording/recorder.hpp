#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <framsyn/platform/db/database.hpp>

#include "reading/facts.hpp"
#include "recording/known.hpp"
#include "recording/rules_snapshots.hpp"

namespace framsyn::organisation {

/// Writes rows under one import. Nothing is written in a dry run, and the import's own row only when there is
/// something to record: the same file twice leaves no trace.
class Recorder {
 public:
  enum class Mode { count, write };
  struct Act {
    std::string source, kind, profile, by;
    Instant at;
    std::optional<Date> as_of;
    std::int64_t rows = 0;
    int rehire_gap = 0;
  };
  Recorder(db::Tx& tx, Mode mode, std::int64_t source, Act act);

  /// Something differs from what is known. True when it is to be written.
  bool differs();
  bool changed() const { return changed_; }
  db::Tx& tx() { return tx_; }
  std::int64_t import() const { return import_; }
  std::int64_t source() const { return source_; }
  /// One more than the greatest id there is.
  std::int64_t next_id(std::string_view table);
  void retract(std::string_view table, std::span<const std::int64_t> ids);
  void finish(std::span<const Receipt::File> files, std::string_view receipt);

 private:
  void begin();
  db::Tx& tx_;
  Mode mode_;
  Act act_;
  std::int64_t import_ = 0, source_ = 0;
  bool changed_ = false;
};

inline db::Bytes bytes_of(const Hash& hash) {
  return {{reinterpret_cast<const char*>(hash.data()), hash.size()}};
}

enum class Covers { part, whole };

// Each compares one kind of fact with what is known, counts, and records the difference.
void record_professions(Recorder&, Facts&, Changes&);
/// What a file does not tell of a person stays as it was known; `tells_protected`: the files have that
/// column.
void record_people(Recorder&, Facts&, Changes&, bool tells_protected);
void record_units_of_spells(Recorder&, Facts&, const Known&, std::span<const Hash> managers,
                            std::int32_t as_of, Changes&);
void record_units_of_snapshots(Recorder&, Facts&, const Known&, std::span<const Hash> managers,
                               std::span<const std::int32_t> days, Ended, Changes&);
/// Those that the source no longer has are removed, where the files are the whole.
void record_employments(Recorder&, Facts&, const Known&, Covers, std::int32_t as_of, Changes&);
void record_absences(Recorder&, Facts&, const Known&, Covers, Changes&);
void record_snapshots(Recorder&, Facts&, const Known&, bool posts, Changes& post_changes);

}  // namespace framsyn::organisation
