#pragma once

#include "wire.hpp"

namespace framsyn::organisation {

struct FileNameIn {
  Text<1, 255> name;
};
BOOST_DESCRIBE_STRUCT(FileNameIn, (), (name))
struct ColumnSeen {
  std::string name;
  std::vector<std::string> samples;
  std::string looks_like;
  double filled = 0;
};
BOOST_DESCRIBE_STRUCT(ColumnSeen, (), (name, samples, looks_like, filled))
struct RecognisedFile {
  std::string format;
  std::optional<std::string> encoding;
  bool bom = false;
  std::optional<std::string> delimiter, sheet;
  std::vector<std::string> sheets;
  std::int64_t header_row = 1, rows_seen = 0;
  std::vector<ColumnSeen> columns;
};
BOOST_DESCRIBE_STRUCT(RecognisedFile, (),
                      (format, encoding, bom, delimiter, sheet, sheets, header_row, rows_seen, columns))
struct Uploaded {
  std::int64_t id = 0;
  std::string name;
  std::int64_t bytes = 0;
  std::string sha256;
  RecognisedFile recognised;
  Profile suggestion;
  std::optional<std::string>
      profile_name;                       ///< the saved profile that the suggestion is, when its columns fit
  Profile fresh;                          ///< a new profile out of what the columns are called
  std::optional<ImportFault> unreadable;  ///< why nothing was kept of the file; the rest is then empty
};
BOOST_DESCRIBE_STRUCT(Uploaded, (),
                      (id, name, bytes, sha256, recognised, suggestion, profile_name, fresh, unreadable))
/// The same file looked at once more, with what was told wrongly of it stated.
struct FileAgainIn {
  std::int64_t id = 0;
  std::optional<std::string> encoding, delimiter, quote, sheet;
  std::optional<int> header_row;
};
BOOST_DESCRIBE_STRUCT(FileAgainIn, (), (id, encoding, delimiter, quote, sheet, header_row))

struct ProfileRow {
  std::string name, title, kind;
};
BOOST_DESCRIBE_STRUCT(ProfileRow, (), (name, title, kind))
struct ProfileList {
  std::vector<ProfileRow> profiles;
};
BOOST_DESCRIBE_STRUCT(ProfileList, (), (profiles))
struct NameOnly {
  std::string name;
};
BOOST_DESCRIBE_STRUCT(NameOnly, (), (name))
struct ProfilePage {
  std::string name;
  Profile profile;
  std::string text;
};
BOOST_DESCRIBE_STRUCT(ProfilePage, (), (name, profile, text))
/// A profile comes as its writer left it: sections and lists without content may be missing.
struct ProfileIn {
  std::string name;
  wire::Json profile;
};
BOOST_DESCRIBE_STRUCT(ProfileIn, (), (name, profile))

struct ProfileTextIn {
  Text<1, 200000> text;
};
BOOST_DESCRIBE_STRUCT(ProfileTextIn, (), (text))

struct StartIn {
  std::vector<std::int64_t> files;
  wire::Json profile;
};
BOOST_DESCRIBE_STRUCT(StartIn, (), (files, profile))
struct Started {
  std::int64_t id = 0, job = 0;
};
BOOST_DESCRIBE_STRUCT(Started, (), (id, job))
struct JobOnly {
  std::int64_t job = 0;
};
BOOST_DESCRIBE_STRUCT(JobOnly, (), (job))
struct ImportLine {
  std::int64_t id = 0;
  std::string profile, kind, state;
  Instant recorded_at;
  std::string by;
  std::int64_t rows_read = 0;
  bool undoable = false;
};
BOOST_DESCRIBE_STRUCT(ImportLine, (), (id, profile, kind, state, recorded_at, by, rows_read, undoable))
struct ImportList {
  std::vector<ImportLine> imports;
};
BOOST_DESCRIBE_STRUCT(ImportList, (), (imports))
struct FaultList {
  std::int64_t total = 0;
  std::vector<ImportFault> first;
};
BOOST_DESCRIBE_STRUCT(FaultList, (), (total, first))
struct ImportPage {
  std::int64_t id = 0;
  std::string state;  ///< checking checked refused applying applied undone failed
  std::optional<std::int64_t> job;
  double progress = 0;
  std::string step_sv, step_en;
  std::optional<std::string> failure_sv, failure_en;
  Profile profile;
  std::vector<FileRead> files;
  std::vector<std::int64_t>
      uploads;  ///< of the files, as long as they are kept; by them the columns can be changed
  std::optional<Receipt> receipt;
  FaultList faults;
  Instant recorded_at;
  std::string by;
  bool undoable = false;
};
BOOST_DESCRIBE_STRUCT(ImportPage, (),
                      (id, state, job, progress, step_sv, step_en, failure_sv, failure_en, profile, files,
                       uploads, receipt, faults, recorded_at, by, undoable))
enum class BadRowsWish { refuse, leave_out };
BOOST_DESCRIBE_ENUM(BadRowsWish, refuse, leave_out)
struct ApplyIn {
  std::int64_t id = 0;
  BadRowsWish bad_rows = BadRowsWish::refuse;
  std::optional<bool> accept_removals;  ///< that many employments are no longer counted
};
BOOST_DESCRIBE_STRUCT(ApplyIn, (), (id, bad_rows, accept_removals))
struct FaultsQuery {
  std::int64_t id = 0;
  std::optional<FileFormat> format;
};
BOOST_DESCRIBE_STRUCT(FaultsQuery, (), (id, format))

}  // namespace framsyn::organisation
