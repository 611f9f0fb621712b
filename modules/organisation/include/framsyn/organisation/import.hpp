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
#include <framsyn/organisation/receipt.hpp>

namespace framsyn::organisation {

/// The secret that turns identity numbers into keys that say nothing: kept in a file beside the database,
/// never in it. Holds every generation: a number is hashed with the first key, the result with the second,
/// and so on, so that rotation can re-wrap what is stored without knowing a single number
/// (docs/adr/0013-identity-key.md).
class IdentityKey {
 public:
  using Secret = std::array<unsigned char, 32>;
  using Hash = std::array<unsigned char, 16>;
  /// Reads the key file, which only its owner may be able to read.
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
/// The key of this database: reads the file and holds it against what the database knows of its key. Refuses
/// another key, and a missing file once anybody is stored; before that, makes the file. Where people were
/// stored before the database knew of its key, the one given is believed from now on (and the log says so).
Result<IdentityKey> open_identity_key(db::Database&, const std::string& path);
/// Adds a generation to the key file and re-wraps every stored key in one transaction, of which `last_step`
/// (the log's entry) is the end. The number of people.
Result<std::int64_t> rotate_identity_key(db::Database&, const std::string& path,
                                         const std::function<void(db::Tx&)>& last_step = {});

enum class BadRows { refuse, leave_out };
/// When a file that is said to be the whole lacks more than a tenth of the employments known from its source.
enum class ManyRemoved { refuse, accept };

struct ImportOptions {
  bool dry_run = false;
  BadRows bad_rows = BadRows::refuse;
  ManyRemoved many_removed = ManyRemoved::refuse;
  std::optional<Date>
      as_of;    ///< the day of the snapshot, or of the extract, where files and profile do not tell
  Instant now;  ///< when it is recorded
  Date today;
  std::string by;  ///< who: account name or "command line"
  std::optional<std::int64_t>
      intake;              ///< the wizard's; others are given one, so that the page shows them all
  std::string fault_file;  ///< where every fault is written as CSV; empty: nowhere
  /// The last step of the transaction that recorded something: the log's entry.
  std::function<void(db::Tx&, Import::Id)> on_recorded;
};

/// Told every now and then: 0..1 and what is being done, in Swedish and English. False stops the import.
using Progress = std::function<bool(double part, std::string_view step_sv, std::string_view step_en)>;

struct SourceFile {
  std::string name;  ///< as the user knows it
  std::string path;
};

/// Reads the files through the profile and records what they say, in one transaction. What is wrong in
/// the files is on the receipt and no refusal; nothing is then written, unless rows with faults were chosen
/// to be left out.
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
