#pragma once

#include <span>
#include <unordered_map>
#include <vector>

#include <framsyn/organisation.hpp>

#include "need/need_rows.hpp"

namespace framsyn::planning {

struct EstablishmentRow {
  std::int64_t unit = 0, profession = 0;
  int year = 0;
  double fte = 0;
};

/// What a manager has stated, as in planning_stated_need.
struct StatedRow {
  std::int64_t place = 0, unit = 0, profession = 0;
  int year = 0;
  double fte = 0;
  std::string_view reason;
  double probability = 1;
  std::optional<double> low, high;
  std::optional<Date> stated_on;
};

/// A file of either kind: where it has a column for reasons it is a mapping.
struct NeedTable {
  bool is_mapping = false;
  std::vector<EstablishmentRow> establishment;
  std::vector<StatedRow> stated;
};

/// Units and professions as a file may name them: by code, or by a name that only one of them has.
class NamedPlaces {
 public:
  NamedPlaces(std::span<const organisation::Unit>, std::span<const organisation::Profession>);
  enum class Found { one, none, several };
  struct Place {
    Found found = Found::none;
    std::int64_t id = 0;
  };
  Place unit(std::string_view text) const { return find(units_, text); }
  Place profession(std::string_view text) const;

 private:
  using Table = std::unordered_map<std::string, Place>;
  static void add(Table&, const std::string& code, const std::string& name, std::int64_t id);
  static Place find(const Table&, std::string_view text);
  Table units_, professions_;
};

NeedTable read_need(NeedRows&, const NamedPlaces&);

}  // namespace framsyn::planning
