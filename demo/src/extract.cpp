#include <algorithm>

#include <framsyn/demo/region.hpp>

#include "absences.hpp"
#include "need_files.hpp"
#include "table.hpp"
#include "world.hpp"

namespace framsyn::demo {
namespace {

/// Every letter of our tables stands in Latin-1, and so has the same byte in Windows-1252.
std::string windows_1252(std::string_view utf8) {
  std::string bytes;
  bytes.reserve(utf8.size());
  for (std::size_t i = 0; i < utf8.size(); ++i) {
    const auto byte = static_cast<unsigned char>(utf8[i]);
    if (byte < 0x80) {
      bytes += utf8[i];
    } else {
      bytes += static_cast<char>((byte & 0x03) << 6 | (static_cast<unsigned char>(utf8[++i]) & 0x3F));
    }
  }
  return bytes;
}

void add_row(std::string& csv, std::initializer_list<std::string_view> cells) {
  bool first = true;
  for (const auto cell : cells) {
    if (!first) csv += ';';
    csv += cell;
    first = false;
  }
  csv += "\r\n";
}

std::string manager_of(const World& world, const Unit& unit) {
  return unit.manager < 0 ? "" : world.people[static_cast<std::size_t>(unit.manager)].number;
}

/// Swedish HR systems write the degree as a percentage with a decimal comma.
std::string degree(int percent) { return std::to_string(percent) + ",00"; }

void add_stretch(std::string& csv, const World& world, const Stretch& stretch) {
  const Person& person = world.people[static_cast<std::size_t>(stretch.person)];
  const Unit& unit = world.units[static_cast<std::size_t>(stretch.unit)];
  const Profession& profession = world.professions[static_cast<std::size_t>(stretch.profession)];
  const std::string code = std::to_string(profession.code),
                    number = "A" + std::to_string(100000 + stretch.employment);
  add_row(csv, {person.number, person.name, person.is_protected ? "J" : "N", unit.management_code,
                unit.management, unit.area_code, unit.area, unit.code, unit.name, code, profession.name,
                stretch.form, degree(stretch.fte_percent), number, stretch.hired.iso(), stretch.from.iso(),
                stretch.to ? stretch.to->iso() : "", stretch.reason, manager_of(world, unit)});
}

std::string employments_csv(const World& world) {
  std::string csv;
  add_row(csv, {"personnummer", "namn", "skyddad", "forvaltning_kod", "forvaltning", "omrade_kod", "omrade",
                "enhet_kod", "enhet", "yrke_kod", "yrke", "anstallningsform", "sysselsattningsgrad",
                "anstallnings_id", "anstalld_sedan", "from", "till", "avgangsorsak", "chef_personnummer"});
  std::vector<const Stretch*> rows;
  for (const Stretch& stretch : world.stretches)
    if (stretch.from <= world.last) rows.push_back(&stretch);
  std::ranges::stable_sort(rows, {},
                           [](const Stretch* s) { return std::tuple(s->person, s->employment, s->from); });
  for (const Stretch* stretch : rows) add_stretch(csv, world, *stretch);
  return windows_1252(csv);
}

std::string absences_csv(const World& world) {
  std::string csv;
  add_row(csv, {"personnummer", "franvarotyp", "omfattning", "from", "till"});
  for (const Absence& absence : absences(world)) {
    const Person& person = world.people[static_cast<std::size_t>(absence.person)];
    add_row(csv, {person.number, absence.type, std::to_string(absence.extent_percent), absence.from.iso(),
                  absence.to.iso()});
  }
  return windows_1252(csv);
}

}  // namespace

Extract extract(std::uint32_t seed) {
  World world(seed);
  add_people_one_remembers(world);
  settle_first_day(world);
  for (Date month = world.first; month <= world.last; month = next_month(month)) {
    reorganise(world, month);
    let_things_happen(world, month);
    appoint_managers(world, month);
    fill_vacancies(world, month);
  }
  return {employments_csv(world), absences_csv(world), population_csv(), establishment_csv(world),
          mapping_csv(world)};
}

std::string_view last_day() {
  for (const Row& row : table("scale"))
    if (row["what"] == "last_day") return row["value"];
  return {};
}
std::string_view accounts() { return text_of("accounts"); }
std::string_view truth(std::string_view name) { return text_of(name); }

}  // namespace framsyn::demo
