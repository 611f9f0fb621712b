#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include <framsyn/organisation/import.hpp>
#include <framsyn/platform/tables/reader.hpp>

#include "identity/identity_number.hpp"
#include "reading/facts.hpp"
#include "reading/fault_log.hpp"
#include "reading/field.hpp"
#include "reading/unit_reader.hpp"
#include "reading/value_reader.hpp"

namespace framsyn::organisation {

/// Reads rows through a profile into facts. One reader for all the files of an import.
class RowReader {
 public:
  RowReader(const Profile&, const IdentityKey&, const ImportOptions&, Facts&, FaultLog&);

  /// Gets ready for a file: its columns are found. False when columns that the profile names are missing.
  bool open(const SourceFile& file, std::uint16_t number, std::span<const std::string> columns);
  void read(const tables::Row&);
  /// Fits together what can be so only when all rows are read.
  void finish(std::int32_t as_of);

  const std::string& file_name(std::uint16_t number) const { return file_names_[number]; }
  std::string from_column() const { return std::string(from_.column_name()); }
  std::string key_column() const { return std::string(key_field_.column_name()); }

  std::int64_t rows = 0, refused = 0;
  std::vector<LeftOut> left_out;
  ValueReader values;
  UnitReader units;
  std::int32_t latest_event = kNoDay;  ///< the last day not after today that a spell's row names

 private:
  struct Rule {
    FieldReader field;
    std::vector<std::string> is, starts, contains;
    std::optional<bool> empty;
    bool holds(std::span<const std::string_view> cells);
    std::string folded;
  };
  struct Person {
    Hash identity{};
    std::int32_t birth_date = kNoDay;
    std::int16_t birth_year = 0;
    Sex sex = Sex::unknown;
    bool is_protected = false;
    std::string name;
  };

  void open_fields(std::span<const std::string> columns, std::vector<std::string>& missing);
  bool is_left_out(std::span<const std::string_view> cells);
  std::optional<Person> read_person(RowAtHand&, std::int32_t on);
  std::optional<Hash> identity(RowAtHand&, FieldReader&, std::int32_t on, Person* told);
  std::uint32_t person(RowAtHand&, const Person&);
  bool agrees(RowAtHand&, const PersonFact&, const Person&);
  Terms read_terms(RowAtHand&);
  std::int32_t snapshot_day(RowAtHand&);
  std::uint32_t profession(std::span<const std::string_view> cells);
  std::uint32_t number(std::string_view text);
  void read_spell(RowAtHand&);
  void read_seen(RowAtHand&);
  void read_absence(RowAtHand&, std::uint32_t person);
  void read_absence_row(RowAtHand&);
  /// Personal numbers where names are shown as they stand, and error values taken for names and keys.
  void refuse_unfit_texts(RowAtHand&) const;
  bool refuse_if_faulty(RowAtHand&);
  Origin origin(const RowAtHand& row) const { return {static_cast<std::int32_t>(row.number), file_number_}; }

  const Profile& profile_;
  const IdentityKey& key_;
  const ImportOptions& options_;
  Facts& facts_;
  FaultLog& faults_;
  bool by_personnummer_, lasting_;
  std::string name_space_, source_;
  std::string file_;
  std::vector<std::string> file_names_;
  std::uint16_t file_number_ = 0;
  std::optional<Date> file_day_;

  FieldReader key_field_, name_, birth_date_, birth_year_, sex_, protected_, manager_;
  FieldReader profession_code_, profession_name_, profession_group_;
  FieldReader number_, form_, fte_, from_, to_, hired_, reason_;
  FieldReader snapshot_date_, snapshot_year_, snapshot_month_;
  FieldReader absence_type_, absence_extent_, absence_from_, absence_to_;
  std::vector<Rule> rules_;
  std::vector<std::size_t> shown_, taken_as_text_;  ///< columns: kept as they stand; those and keys
  std::vector<std::string> column_names_;
  std::unordered_map<std::string, std::uint32_t> professions_known_;
  std::string raw_;
};

/// The day that a file's name tells through a pattern such as "*{YYYY}_{MM}*" (a month is its last day).
std::optional<Date> day_in_name(std::string_view pattern, std::string_view file_name);
/// The last day of a month; nothing when there is no such month.
std::optional<Date> month_end(int year, int month);

}  // namespace framsyn::organisation
