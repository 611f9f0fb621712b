#include "names.hpp"
#include "need/need_reading.hpp"

namespace framsyn::planning {
namespace {

std::string code_key(std::string_view code) { return "code:" + small_letters(code); }
std::string name_key(std::string_view name) { return "name:" + small_letters(name); }

}  // namespace

NamedPlaces::NamedPlaces(std::span<const organisation::Unit> units,
                         std::span<const organisation::Profession> professions) {
  for (const auto& unit : units)
    if (!unit.to) add(units_, unit.code, unit.name, unit.id.value());
  for (const auto& profession : professions)
    add(professions_, profession.code, profession.name, profession.id.value());
}

void NamedPlaces::add(Table& table, const std::string& code, const std::string& name, std::int64_t id) {
  for (const std::string& key : {code.empty() ? std::string() : code_key(code), name_key(name)}) {
    if (key.empty()) continue;
    const auto [place, is_new] = table.emplace(key, Place{Found::one, id});
    if (!is_new && place->second.id != id) place->second = {Found::several, 0};
  }
}

NamedPlaces::Place NamedPlaces::find(const Table& table, std::string_view text) {
  for (const std::string& key : {code_key(text), name_key(text)})
    if (const auto found = table.find(key); found != table.end()) return found->second;
  return {};
}

NamedPlaces::Place NamedPlaces::profession(std::string_view text) const {
  if (text.empty()) return {Found::one, kUnknownProfession};
  return find(professions_, text);
}

}  // namespace framsyn::planning
