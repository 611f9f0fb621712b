#include "reading/unit_reader.hpp"

#include <algorithm>

#include <framsyn/base/text.hpp>

namespace framsyn::organisation {

void UnitReader::open(std::span<const std::string> columns, std::vector<std::string>& missing) {
  levels_.clear();
  known_.clear();  // the columns may stand in another order in this file
  for (const LevelForm& level : profile_.units)
    levels_.push_back({level.level.value_or(""), FieldReader(level.code, columns, missing),
                       FieldReader(level.name, columns, missing)});
}

void UnitReader::add_columns(std::vector<std::size_t>& all) const {
  for (const Level& level : levels_)
    for (const FieldReader* field : {&level.code, &level.title})
      all.insert(all.end(), field->columns().begin(), field->columns().end());
}

std::uint32_t UnitReader::unit(std::string key, std::string_view code, std::string_view level) {
  const std::uint32_t number = facts_.unit_keys.number(key);
  if (number == facts_.units.size())
    facts_.units.push_back({std::move(key), std::string(code), std::string(level)});
  return number;
}

UnitReader::Variant UnitReader::read_chain(std::span<const std::string_view> cells, const Hash* manager) {
  Variant variant{};
  std::uint32_t parent = kNone;
  std::string path;
  for (std::size_t i = 0; i < levels_.size(); ++i) {
    Level& level = levels_[i];
    const std::string code(level.code.read(cells).text);
    std::string name(level.title.read(cells).text);
    if (code.empty() && name.empty()) continue;
    if (name.empty()) name = code;
    path += '\x1f';
    path += lower(name);
    // A code is the unit's own wherever it stands in the tree; a name is so only within its parent.
    const std::uint32_t number =
        unit(code.empty() ? std::to_string(i + 1) + path : std::to_string(i + 1) + "|" + lower(code), code,
             level.name);
    variant.chain.push_back({number, parent, facts_.texts.number(name), kNone});
    parent = number;
  }
  if (variant.chain.empty()) {
    variant.counted_unknown = !levels_.empty();
    const auto name = levels_.empty() ? kWholeOrganisation : kUnitUnknownName;
    variant.chain.push_back(
        {unit(levels_.empty() ? "whole" : "unknown", "", ""), kNone, facts_.texts.number(name), kNone});
  }
  if (manager) {
    managers.push_back(*manager);
    variant.chain.back().manager = static_cast<std::uint32_t>(managers.size() - 1);
  }
  return variant;
}

std::uint32_t UnitReader::read(std::span<const std::string_view> cells, std::int32_t on,
                               const Hash* manager) {
  raw_.clear();
  for (const Level& level : levels_) {
    for (const std::size_t column : level.code.columns()) raw_.append(cells[column]) += '\x1f';
    for (const std::size_t column : level.title.columns()) raw_.append(cells[column]) += '\x1f';
  }
  if (manager) raw_.append(reinterpret_cast<const char*>(manager->data()), manager->size());
  if (profile_.kind == "snapshots") raw_ += std::to_string(on);
  const auto [place, is_new] = known_.try_emplace(raw_, variants_.size());
  if (is_new) {
    variants_.push_back(read_chain(cells, manager));
    variants_.back().earliest = variants_.back().latest = on;
  }
  Variant& variant = variants_[place->second];
  variant.earliest = std::min(variant.earliest, on);
  variant.latest = std::max(variant.latest, on);
  if (variant.counted_unknown) ++rows_without_unit;
  return variant.chain.back().unit;
}

void UnitReader::finish(bool snapshots, std::int32_t as_of) {
  std::stable_sort(variants_.begin(), variants_.end(),
                   [](const Variant& a, const Variant& b) { return a.latest < b.latest; });
  std::map<std::pair<std::uint32_t, std::int32_t>, UnitSeen> seen;
  for (const Variant& variant : variants_) {
    const std::int32_t on = snapshots ? variant.latest : as_of;
    for (const Step& step : variant.chain) {
      UnitFact& fact = facts_.units[step.unit];
      fact.first = std::min(fact.first, variant.earliest);
      const auto [place, is_new] =
          seen.try_emplace({step.unit, on}, UnitSeen{step.unit, step.parent, on, step.name, step.manager});
      if (is_new) continue;
      UnitSeen& known = place->second;
      if (known.parent != step.parent) ++two_parents;
      known.parent = step.parent;
      known.name = step.name;
      if (step.manager != kNone) known.manager = step.manager;
    }
  }
  for (const auto& [key, unit_seen] : seen) facts_.units_seen.push_back(unit_seen);
}

}  // namespace framsyn::organisation
