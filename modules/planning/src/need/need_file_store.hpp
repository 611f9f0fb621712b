#pragma once

#include <span>

#include <framsyn/planning/need_files.hpp>

#include "need/need_reading.hpp"
#include "need/population_reading.hpp"

namespace framsyn::planning {

/// A file's own facts, as planning_need_load keeps them.
struct NeedFileFacts {
  NeedLoad::Kind kind{};
  std::string name, sha256;
  std::int64_t rows = 0;
  Instant now;
};

/// Keeps files about need as they were loaded, and reads back those that count.
class NeedFileStore {
 public:
  explicit NeedFileStore(db::Tx& tx) : tx_(tx) {}

  NeedLoad::Id add(const NeedFileFacts&, std::span<const PopulationRow>);
  NeedLoad::Id add(const NeedFileFacts&, const NeedTable&);
  /// The load of a kind that counted at a moment of knowledge; 0 when there is none.
  NeedLoad::Id counting(NeedLoad::Kind, organisation::AsKnown = {});
  std::string sha256(NeedLoad::Id);

  /// In order of area, year, variant, event, sex and age.
  std::vector<PopulationRow> population(NeedLoad::Id);
  std::vector<EstablishmentRow> establishment(NeedLoad::Id);  ///< by unit, profession, year
  std::vector<StatedRow> stated(NeedLoad::Id);

 private:
  NeedLoad::Id add_load(const NeedFileFacts&);
  db::Tx& tx_;
};

}  // namespace framsyn::planning
