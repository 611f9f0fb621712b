#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include <framsyn/organisation.hpp>

/// What an import did, or would do (sv: kvitto), as the command line, the API and the import's own row show
/// it.
namespace framsyn::organisation {

/// Something wrong: where, what stood there and what was expected.
struct ImportFault {
  std::string file;
  std::int64_t row = 0;  ///< as a person counts in the file; 0: the file as a whole
  std::string column, value, code, expected_sv, expected_en;
};
BOOST_DESCRIBE_STRUCT(ImportFault, (), (file, row, column, value, code, expected_sv, expected_en))

/// Created and ended may count the same thing: an employment that is new to us and has ended. What ends later
/// than the data tell of has not ended. Removed: the source no longer has it, as if it had never been.
struct Changes {
  std::int64_t created = 0, changed = 0, ended = 0, unchanged = 0, removed = 0;
};
BOOST_DESCRIBE_STRUCT(Changes, (), (created, changed, ended, unchanged, removed))

struct LeftOut {
  std::string rule;
  std::int64_t rows = 0;
};
BOOST_DESCRIBE_STRUCT(LeftOut, (), (rule, rows))

/// One snapshot day as the files have it: heads are distinct keys, fte is the sum.
struct SnapshotRead {
  Date on;
  std::int64_t rows = 0, heads = 0;
  double fte = 0;  ///< full-time equivalents
};
BOOST_DESCRIBE_STRUCT(SnapshotRead, (), (on, rows, heads, fte))

struct FileRead {
  std::string name, sha256;
  std::int64_t bytes = 0;
};
BOOST_DESCRIBE_STRUCT(FileRead, (), (name, sha256, bytes))

struct Receipt {
  using Snapshot = SnapshotRead;
  using File = FileRead;
  std::optional<Import::Id> import;  ///< nothing: nothing was written
  bool applied = false;  ///< the files are in; when nothing in them was new, without an import of their own
  bool dry_run = false, nothing_new = false, stocks_only = false;
  bool unreadable = false;     ///< a file as a whole, or the profile: nothing could be done, see the faults
  std::int64_t rows_read = 0;  ///< every row below the headers, those left out and refused included
  std::vector<LeftOut> left_out;
  std::int64_t refused = 0;  ///< rows with a fault
  Changes units, professions, people, employments, absences, posts;
  /// So many employments would be removed that the file may not be whole: not done unless it was accepted.
  bool many_removed = false;
  /// In the history that the import changed, up to the day it tells of: after less before.
  std::int64_t joiners = 0, leavers = 0, moves = 0;
  std::optional<Date> first, as_of;
  std::vector<Snapshot> snapshots;
  std::vector<File> files;
  std::vector<std::string> notes_sv, notes_en;
  std::int64_t faults_total = 0;
  std::vector<ImportFault> first_faults;  ///< at most 200; the fault file has them all
};
BOOST_DESCRIBE_STRUCT(Receipt, (),
                      (import, applied, dry_run, nothing_new, stocks_only, unreadable, rows_read, left_out,
                       refused, units, professions, people, employments, absences, posts, many_removed,
                       joiners, leavers, moves, first, as_of, snapshots, files, notes_sv, notes_en,
                       faults_total, first_faults))

}  // namespace framsyn::organisation
