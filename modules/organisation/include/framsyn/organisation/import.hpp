#pragma once

#include <array>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <framsyn/organisation.hpp>
#include <framsyn/organisation/profile.hpp>

namespace framsyn::organisation {

/// The secret that turns identity numbers into keys that say nothing: kept in a file beside the database,
/// never in it. Holds every generation: a number is hashed with the first key, the result with the second,
/// and so on, so that rotation can re-wrap what is stored without knowing a single number
/// (docs/adr/0013-identity-key.md).
class IdentityKey {
 public:
  using Secret = std::array<unsigned char, 32>;
  using Hash = std::array<unsigned char, 16>;
  /// Reads the key file, or makes one that only its owner can read.
  static Result<IdentityKey> open(const std::string& path);
  static IdentityKey of(std::vector<Secret> generations) { return IdentityKey(std::move(generations)); }

  /// `name_space` keeps the numbers of unlike registers apart ("personnummer" is one).
  Hash hash(std::string_view name_space, std::string_view identity) const;
  Hash wrap(const Hash& stored, const Secret& next) const;
  const std::vector<Secret>& generations() const { return generations_; }

 private:
  explicit IdentityKey(std::vector<Secret> generations) : generations_(std::move(generations)) {}
  std::vector<Secret> generations_;
};
/// Adds a generation to the key file and re-wraps every stored key in one transaction. The number of people.
Result<std::int64_t> rotate_identity_key(db::Database&, const std::string& path);

enum class BadRows { refuse, leave_out };

struct ImportOptions {
  bool dry_run = false;
  BadRows bad_rows = BadRows::refuse;
  std::optional<Date>
      as_of;    ///< the day of the snapshot, or of the extract, where files and profile do not tell
  Instant now;  ///< when it is recorded
  Date today;
  std::string by;          ///< who: account name or "command line"
  std::string fault_file;  ///< where every fault is written as CSV; empty: nowhere
};

/// Told every now and then: 0..1 and what is being done, in Swedish and English. False stops the import.
using Progress = std::function<bool(double part, std::string_view step_sv, std::string_view step_en)>;

struct SourceFile {
  std::string name;  ///< as the user knows it
  std::string path;
};

/// What one row's one value was, and what was expected.
struct ImportFault {
  std::string file;
  std::int64_t row = 0;  ///< counted from 1 with the header, as a spreadsheet counts
  std::string column, value, code, expected_sv, expected_en;
};

struct Changes {
  std::int64_t created = 0, changed = 0, ended = 0, unchanged = 0;
};
struct LeftOut {
  std::string rule;
  std::int64_t rows = 0;
};

/// What an import did, or would do.
struct Receipt {
  Import::Id import;  ///< 0 when nothing was written
  bool applied = false, dry_run = false, stocks_only = false, nothing_new = false;
  std::int64_t rows_read = 0;  ///< every row below the headers, those left out and refused included
  std::vector<LeftOut> left_out;
  std::int64_t refused = 0;  ///< rows with a fault
  Changes units, professions, people, employments, absences, posts;
  std::int64_t joiners = 0, leavers = 0,
               moves = 0;  ///< in the history that the import changed, after less before
  std::optional<Date> first, as_of;
  struct Snapshot {
    Date on;
    std::int64_t rows = 0, heads = 0;
    Share fte;
  };
  std::vector<Snapshot> snapshots;
  std::vector<std::string> notes_sv, notes_en;
  std::int64_t faults_total = 0;
  std::vector<ImportFault> first_faults;  ///< at most 200; the fault file has them all
  struct File {
    std::string name, sha256;
    std::int64_t bytes = 0;
  };
  std::vector<File> files;
};

/// Reads the files through the profile and records what they say, in one transaction. A file that cannot be
/// read at all is a refusal; rows with faults are not: they are on the receipt, and nothing is written unless
/// they were chosen to be left out.
Result<Receipt> import_files(db::Database&, const Profile&, const IdentityKey&, std::span<const SourceFile>,
                             const ImportOptions&, const Progress& = {});

/// Takes back the latest import: what it recorded is retracted and what it retracted is recorded again. The
/// undo is itself an import act, so that what was known in between can still be asked for.
Result<Import::Id> undo(db::Tx&, Import::Id, Instant now, std::string_view by);
/// The import that undo would accept, if any.
std::optional<Import::Id> undoable(db::Tx&);

/// The profiles shipped in packs and those saved by the region, by name.
struct StoredProfile {
  std::string name, title, kind, text;
};
std::vector<StoredProfile> profiles(db::Tx&);
Result<Profile> profile(db::Tx&, std::string_view name);
void save_profile(db::Tx&, const Profile&, Instant now);

}  // namespace framsyn::organisation
