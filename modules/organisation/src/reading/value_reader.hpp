#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <framsyn/organisation/import.hpp>
#include <framsyn/platform/tables/date_form.hpp>
#include <framsyn/platform/tables/number_form.hpp>
#include <framsyn/platform/tables/reader.hpp>

#include "reading/facts.hpp"
#include "reading/fault_log.hpp"
#include "reading/field.hpp"

namespace framsyn::organisation {

/// One row on its way in, and the faults found in it. A row with a fault gives no facts.
struct RowAtHand {
  std::string_view file;
  std::int64_t number = 0;
  std::span<const std::string_view> cells;
  std::vector<ImportFault> faults;

  void fault(const FieldReader& field, std::string_view code, std::string sv, std::string en);
};

/// Reads dates, degrees and code words the way one profile writes them.
class ValueReader {
 public:
  ValueReader(const Profile& profile, Date today);

  /// A day as days since 1970; kNoDay when the cell is empty or faulty, kOpen when it means "no end".
  std::int32_t day(RowAtHand&, FieldReader&) const;
  std::optional<double> number(RowAtHand&, FieldReader&) const;
  std::int32_t fte(RowAtHand&, FieldReader&);
  std::int32_t extent(RowAtHand&, FieldReader&) const;
  std::int16_t birth_year(RowAtHand&, FieldReader&) const;
  /// A birth date that someone who works can have.
  std::int32_t birth_date(RowAtHand&, FieldReader&) const;
  Sex sex(RowAtHand&, FieldReader&) const;
  Form form(RowAtHand&, FieldReader&) const;
  EndReason reason(RowAtHand&, FieldReader&) const;
  bool yes(RowAtHand&, FieldReader&) const;

  /// Degrees that were beyond belief and became unknown, because the profile says so.
  std::int64_t degrees_made_unknown = 0;

 private:
  std::optional<double> read_number(std::string_view text) const;

  tables::DateForm dates_;
  std::optional<tables::NumberForm> numbers_;
  std::string open_end_;
  std::optional<Date> open_day_;
  Date today_;
  double fte_factor_ = 1, extent_factor_ = 0.01, fte_most_ = 1.5;
  bool beyond_is_unknown_ = false;
};

}  // namespace framsyn::organisation
