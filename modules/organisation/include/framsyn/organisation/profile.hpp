#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/describe/class.hpp>

#include <framsyn/base/result.hpp>

/// An import profile (sv: importprofil): how one source's files are read. The same small file is written by
/// hand, by the wizard and read by the command line. Every field is explained for its writer in
/// docs/guide/import-profil.md.
namespace framsyn::organisation {

/// One code in the source and the word of ours it stands for; or a text and what replaces it.
using CodeList = std::map<std::string, std::string>;

/// Where a value comes from: a column, several joined, or a constant; then cleaned and translated.
struct Field {
  std::optional<std::string> column;
  std::vector<std::string> columns;  ///< joined with `join`
  std::optional<std::string> join;   ///< default: one blank
  std::optional<std::string> constant;
  std::vector<std::string> clean;  ///< trim collapse upper lower digits, first:3 last:4 before:( after:-
  CodeList codes;                  ///< whole value -> ours, letter case disregarded
  std::optional<std::string> otherwise;  ///< what a value outside `codes` becomes; absent: it is a fault
};
BOOST_DESCRIBE_STRUCT(Field, (), (column, columns, join, constant, clean, codes, otherwise))

/// How the file is written. What is left out is recognised from the file.
struct FileForm {
  std::optional<std::string> format;     ///< csv xlsx ods
  std::optional<std::string> encoding;   ///< utf-8 windows-1252 iso-8859-1 utf-16
  std::optional<std::string> delimiter;  ///< ; , tab |
  std::optional<std::string> quote;
  std::optional<std::string> sheet;
  std::optional<int> header_row;  ///< 1: the first row
};
BOOST_DESCRIBE_STRUCT(FileForm, (), (format, encoding, delimiter, quote, sheet, header_row))

struct ValueForm {
  std::optional<std::string> dates;     ///< ymd (default) dmy mdy
  std::optional<int> pivot;             ///< two-digit years above it are 19xx; default 30
  std::optional<std::string> decimal;   ///< , or . ; absent: recognised in each number
  std::optional<std::string> serial;    ///< a spreadsheet's days are counted from 1900 (default) or 1904
  std::optional<std::string> open_end;  ///< a date that means "no end", such as 9999-12-31
};
BOOST_DESCRIBE_STRUCT(ValueForm, (), (dates, pivot, decimal, serial, open_end))

struct PersonForm {
  std::optional<Field> key;
  std::optional<std::string> identity;  ///< personnummer | other (default)
  std::optional<std::string>
      key_register;  ///< whose numbers they are, when several sources share them; default: the source
  std::optional<bool> lasting;               ///< false: keys are re-issued in every file, so stocks only
  std::vector<std::string> reserve_numbers;  ///< patterns such as YYYYMMDDANNN: Y M D date, N digit, A letter
  std::optional<Field> name, birth_date, birth_year, sex, is_protected;
};
BOOST_DESCRIBE_STRUCT(PersonForm, (),
                      (key, identity, key_register, lasting, reserve_numbers, name, birth_date, birth_year,
                       sex, is_protected))

/// One level of the tree, from the top. With a code, the code is the unit's identity; else its name within
/// its parent.
struct LevelForm {
  std::optional<std::string> level;
  std::optional<Field> code, name;
};
BOOST_DESCRIBE_STRUCT(LevelForm, (), (level, code, name))

struct ProfessionForm {
  std::optional<Field> code, name, group;
};
BOOST_DESCRIBE_STRUCT(ProfessionForm, (), (code, name, group))

struct EmploymentForm {
  std::optional<Field> key;  ///< the source's own number of the employment
  std::optional<Field> form, fte, from, to, hired, reason;
  std::optional<std::string> fte_in;      ///< share (1 = full time, default) | percent | weekly_hours
  std::optional<double> full_time_hours;  ///< for weekly_hours
  std::optional<double> fte_most;         ///< greatest believable degree; default 1.5
  std::optional<std::string> fte_beyond;  ///< refuse (default) | unknown
  std::optional<int> rehire_gap;          ///< days between employments that still count as staying; default 0
};
BOOST_DESCRIBE_STRUCT(EmploymentForm, (),
                      (key, form, fte, from, to, hired, reason, fte_in, full_time_hours, fte_most, fte_beyond,
                       rehire_gap))

/// Which day a snapshot tells about, and when what is gone in the next one ended.
struct SnapshotForm {
  std::optional<Field> date, year, month;  ///< year and month: the last day of that month
  std::optional<std::string> file_name;    ///< pattern over the file's name, such as *{YYYY}_{MM}*
  std::optional<std::string> ended;  ///< last_seen (default): the last day it was seen | middle | before_next
};
BOOST_DESCRIBE_STRUCT(SnapshotForm, (), (date, year, month, file_name, ended))

struct AbsenceForm {
  std::optional<Field> type, extent, from, to;
  std::optional<std::string> extent_in;  ///< percent (default) | share
};
BOOST_DESCRIBE_STRUCT(AbsenceForm, (), (type, extent, from, to, extent_in))

/// Rows that are not read, each rule counted on the receipt: those whose column meets every given condition.
struct LeaveOut {
  std::string rule;
  Field field;
  std::vector<std::string> is, starts, contains;  ///< any of them, letter case disregarded
  std::optional<bool> empty;
};
BOOST_DESCRIBE_STRUCT(LeaveOut, (), (rule, field, is, starts, contains, empty))

struct Profile {
  std::string name;  ///< a-z, 0-9, _
  std::optional<std::string> title;
  std::string kind;                   ///< spells | snapshots | absences
  std::optional<std::string> source;  ///< whose rows these are; default: the name
  std::optional<std::string>
      covers;  ///< part (default) | whole: what the file lacks is no longer known to be so
  FileForm file;
  ValueForm values;
  PersonForm person;
  std::vector<LevelForm> units;
  std::optional<Field> manager;  ///< the person key of the lowest unit's manager
  ProfessionForm profession;
  EmploymentForm employment;
  SnapshotForm snapshot;
  AbsenceForm absence;
  std::vector<LeaveOut> leave_out;
};
BOOST_DESCRIBE_STRUCT(Profile, (),
                      (name, title, kind, source, covers, file, values, person, units, manager, profession,
                       employment, snapshot, absence, leave_out))

/// Reads a profile; every fault in it is named with its place. Unknown field names are faults.
Result<Profile> read_profile(std::string_view yaml);
std::string write_profile(const Profile&);
/// What a profile lacks or contradicts, in Swedish and English; empty when it can be used.
struct ProfileFault {
  std::string where, text_sv, text_en;
};
std::vector<ProfileFault> check(const Profile&);

}  // namespace framsyn::organisation
