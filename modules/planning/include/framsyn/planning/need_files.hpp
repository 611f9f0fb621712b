#pragma once

#include <framsyn/planning.hpp>
#include <framsyn/platform/tables/fault.hpp>

/// Files about population and need: read whole, checked whole, and kept as they were loaded.
namespace framsyn::planning {

/// A file about need as it was loaded (sv: underlag för behov).
struct NeedLoad {
  using Id = framsyn::Id<NeedLoad>;
  enum class Kind : std::uint8_t { population, establishment, mapping };
};
std::string_view name(NeedLoad::Kind);

/// A file at hand, and how it is to be taken in.
struct NeedFile {
  std::string path;
  std::string name;  ///< faults speak of it by this
  bool dry_run = false;
  Instant now;
  /// Last step of the transaction that writes: whoever loads writes the act down there.
  std::function<void(db::Tx&, NeedLoad::Id)> on_recorded;
};

/// What a load did, or would do.
struct NeedReceipt {
  NeedLoad::Kind kind{};
  NeedLoad::Id load;         ///< 0: nothing was written
  bool nothing_new = false;  ///< the same file is the one that counts already
  std::int64_t rows = 0;
  int first_year = 0, last_year = 0;
  std::vector<std::string> areas;  ///< of a population
  std::int64_t faults_total = 0;
  std::vector<tables::Fault> first_faults;  ///< at most 200
};

/// Population by area, year, sex and year of age; perhaps its variants, births and deaths. Columns:
/// docs/guide/kommandoraden.md. A file with any bad row is not loaded.
Result<NeedReceipt> load_population(db::Database&, const NeedFile&);

/// Establishment, or mapped needs where the file has a column for reasons, by unit, profession and year.
Result<NeedReceipt> load_need(db::Database&, const NeedFile&);

}  // namespace framsyn::planning
