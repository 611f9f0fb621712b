#pragma once

#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "reading/facts.hpp"
#include "reading/field.hpp"

namespace framsyn::organisation {

/// Reads the levels of the tree from the rows of one import. The same texts come again and again, so each way
/// of writing a path is read once a day and then recognised.
class UnitReader {
 public:
  UnitReader(const Profile& profile, Facts& facts) : profile_(profile), facts_(facts) {}
  void open(std::span<const std::string> columns, std::vector<std::string>& missing);

  /// Adds the columns that units are read from.
  void add_columns(std::vector<std::size_t>& all) const;

  /// The lowest unit that the row names. `on`: the snapshot day, or the day from which a spell's row holds; a
  /// name that a later row writes otherwise is the one that counts.
  std::uint32_t read(std::span<const std::string_view> cells, std::int32_t on, const Hash* manager);
  /// Puts what was read into the facts. For spells (`snapshots` false) all is dated `as_of`.
  void finish(bool snapshots, std::int32_t as_of);

  std::int64_t rows_without_unit = 0;
  /// Units that one and the same day put under two parents; the last one written counts.
  std::int64_t two_parents = 0;
  std::vector<Hash> managers;  ///< UnitSeen::manager looks in here

 private:
  struct Level {
    std::string name;
    FieldReader code, title;
  };
  struct Step {
    std::uint32_t unit, parent, name, manager;
  };
  struct Variant {
    std::vector<Step> chain;
    std::int32_t earliest, latest;
    bool counted_unknown = false;
  };
  Variant read_chain(std::span<const std::string_view> cells, const Hash* manager);
  std::uint32_t unit(std::string key, std::string_view code, std::string_view level);

  const Profile& profile_;
  Facts& facts_;
  std::vector<Level> levels_;
  std::unordered_map<std::string, std::size_t> known_;
  std::vector<Variant> variants_;
  std::string raw_;
};

inline constexpr std::string_view kUnitUnknownName = "Okänd enhet";
inline constexpr std::string_view kWholeOrganisation = "Organisationen";

}  // namespace framsyn::organisation
