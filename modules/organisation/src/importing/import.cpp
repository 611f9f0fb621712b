#include <algorithm>
#include <filesystem>
#include <fstream>
#include <future>

#include <framsyn/organisation/import.hpp>
#include <framsyn/platform/digest/sha256.hpp>
#include <framsyn/platform/jobs/event.hpp>
#include <framsyn/platform/tables/reader.hpp>

#include "identity/key_check.hpp"
#include "importing/intake_facts.hpp"
#include "importing/intake_store.hpp"
#include "importing/receipt_wire.hpp"
#include "profile/file_layout.hpp"
#include "recording/derived.hpp"
#include "refusals.hpp"

namespace framsyn::organisation {
namespace {

/// The sum over the file's bytes, by which the same file is known again.
Receipt::File fingerprint(const SourceFile& file) {
  digest::Sha256 sum;
  std::ifstream in(file.path, std::ios::binary);
  std::vector<char> block(1 << 16);
  std::int64_t bytes = 0;
  while (in.read(block.data(), static_cast<std::streamsize>(block.size())) || in.gcount() > 0) {
    sum.add({block.data(), static_cast<std::size_t>(in.gcount())});
    bytes += in.gcount();
  }
  return {file.name, sum.hex(), bytes};
}

class Importing {
 public:
  Importing(db::Database& database, const Profile& profile, const IdentityKey& key,
            std::span<const SourceFile> files, const ImportOptions& options, const Progress& progress)
      : database_(database),
        files_(files),
        options_(options),
        key_(key),
        progress_(progress),
        profile_text_(write_profile(profile)),
        faults_(options.fault_file),
        intake_(profile, key, options, faults_, receipt_) {}

  Result<Receipt> run(const Profile& profile) {
    receipt_.dry_run = options_.dry_run;
    if (files_.empty()) return refuse(kNoFiles);
    for (const ProfileFault& f : check(profile))
      faults_.add({profile.name, 0, f.where, {}, "organisation.profile", f.text_sv, f.text_en});
    if (faults_.total() > 0) return unreadable();
    TRY(readable, read_all(layout_of(profile.file)));
    if (!readable) return unreadable();
    intake_.settle();
    if (!tell(0.6, "Jämför med det som är känt", "Comparing with what is known")) return refuse(kStopped);
    TRY_VOID(record());
    return done();
  }

 private:
  bool tell(double part, std::string_view sv, std::string_view en) const {
    return !progress_ || progress_(part, sv, en);
  }

  Result<bool> read_all(const tables::Layout& layout) {
    bool readable = true;
    for (std::size_t i = 0; i < files_.size(); ++i) {
      auto opened = tables::open(tables::Source(files_[i].path, files_[i].name), layout);
      if (!opened) {
        faults_.add(opened.error());
        readable = false;
        continue;
      }
      auto read_beside = std::async(std::launch::async, fingerprint, files_[i]);
      if (!intake_.rows.open(files_[i], static_cast<std::uint16_t>(i), (*opened)->columns())) {
        readable = false;
        continue;
      }
      TRY(whole, read_one(**opened, i));
      receipt_.files.push_back(read_beside.get());
      readable = readable && whole;
    }
    return readable;
  }

  Result<bool> read_one(tables::Reader& reader, std::size_t file) {
    const double files = static_cast<double>(files_.size());
    for (std::int64_t rows = 0;; ++rows) {
      if (rows % 20'000 == 0 && !tell(0.6 * (static_cast<double>(file) + reader.progress()) / files,
                                      "Läser raderna", "Reading the rows"))
        return refuse(kStopped);
      switch (reader.next()) {
        case tables::Step::row:
          intake_.rows.read(reader.row());
          break;
        case tables::Step::bad_row:
          ++intake_.rows.rows;
          ++intake_.rows.refused;
          faults_.add(reader.fault());
          break;
        case tables::Step::broken:
          faults_.add(reader.fault());
          return false;
        case tables::Step::end:
          return true;
      }
    }
  }

  Result<> record() {
    if (options_.dry_run) {
      return database_.read([&](db::Tx& tx) -> Result<> {
        if (standing_of(tx, key_) == KeyStanding::wrong) return refuse(kKeyOfAnother);
        return intake_.compare(tx, Recorder::Mode::count);
      });
    }
    if (refused_for_faults()) return {};
    bool begun = false;
    return database_.write([&](db::Tx& tx) -> Result<> {
      // The facts have been fitted to what was known; a second try must begin from the files.
      if (begun) return refuse(kStopped, "the database asked for the import to be run again");
      begun = true;
      tx.lock("organisation.import");
      const KeyStanding key = standing_of(tx, key_);
      if (key == KeyStanding::wrong) return refuse(kKeyOfAnother);
      TRY_VOID(intake_.compare(tx, Recorder::Mode::write));
      if (!receipt_.import) return {};  // refused, or nothing new
      if (key != KeyStanding::right) keep_check(tx, key_);
      if (!tell(0.9, "Räknar om läget", "Counting anew")) return refuse(kStopped);
      derive_current(tx);
      keep_receipt(tx);
      if (receipt_.import)
        jobs::tell(tx, options_.now, "organisation.imported",
                   "{\"import\":" + std::to_string(receipt_.import->value()) + "}");
      if (options_.on_recorded) options_.on_recorded(tx, *receipt_.import);
      return {};
    });
  }
  bool refused_for_faults() const { return faults_.total() > 0 && options_.bad_rows == BadRows::refuse; }

  /// In the import's own transaction: who undoes it later finds it, whatever happens to us next.
  void keep_receipt(db::Tx& tx) {
    intake_.total();
    tell_faults();
    Intakes intakes(tx);
    if (options_.intake)
      intakes.end(*options_.intake, IntakeState::applied, receipt_);
    else
      intakes.add_applied(profile_text_, receipt_, options_.now, options_.by);
  }
  void tell_faults() {
    receipt_.faults_total = faults_.total();
    receipt_.first_faults = faults_.first();
  }

  Result<Receipt> unreadable() {
    receipt_.unreadable = true;
    return done();
  }
  Result<Receipt> done() {
    faults_.finish();
    intake_.total();
    tell_faults();
    tell(1, "Klart", "Done");
    return std::move(receipt_);
  }

  db::Database& database_;
  std::span<const SourceFile> files_;
  const ImportOptions& options_;
  const IdentityKey& key_;
  const Progress& progress_;
  std::string profile_text_;
  Receipt receipt_;
  FaultLog faults_;
  Intake intake_;
};

}  // namespace

Result<Receipt> import_files(db::Database& database, const Profile& profile, const IdentityKey& key,
                             std::span<const SourceFile> files, const ImportOptions& options,
                             const Progress& progress) {
  return Importing(database, profile, key, files, options, progress).run(profile);
}

}  // namespace framsyn::organisation
