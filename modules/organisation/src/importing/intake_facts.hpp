#pragma once

#include <optional>

#include "reading/fault_log.hpp"
#include "reading/row_reader.hpp"
#include "recording/known.hpp"
#include "recording/recorder.hpp"
#include "recording/rules_flows.hpp"

namespace framsyn::organisation {

/// The facts of one import from the first row read to the receipt: read, put in order, compared, recorded.
class Intake {
 public:
  Intake(const Profile&, const IdentityKey&, const ImportOptions&, FaultLog&, Receipt&);

  /// After the last row: what rows say together.
  void settle();
  /// Compares with what is known and, when told to, records the difference.
  Result<> compare(db::Tx&, Recorder::Mode);
  /// Fills the receipt's totals.
  void total();

 private:
  Facts facts_;  // before `rows`, which looks into it

 public:
  RowReader rows;

 private:
  void order_spells();
  void derive_spells(Known&);
  void drop_unknown_absences();
  void drop_other_people(db::Tx&);
  void record(Recorder&, Known&);
  void count_flows(const Known&, Covers);
  void note_snapshots();
  void note_new_units();
  void note(std::int64_t count, std::string_view sv, std::string_view en);
  std::uint32_t lane_number(std::size_t lane);
  bool stocks_only() const { return snapshots_ && !profile_.person.lasting.value_or(true); }

  const Profile& profile_;
  const IdentityKey& key_;
  const ImportOptions& options_;
  FaultLog& faults_;
  Receipt& receipt_;
  bool snapshots_;
  Ended ended_;
  std::string source_;
  std::vector<std::int32_t> days_;  ///< the series' days, those recorded before included
};

}  // namespace framsyn::organisation
