#include "profile/suggest.hpp"

#include <algorithm>

#include "reading/field.hpp"

namespace framsyn::organisation {
namespace {

std::vector<const std::optional<Field>*> fields_of(const Profile& p) {
  std::vector<const std::optional<Field>*> all = {
      &p.person.key,        &p.person.name,         &p.person.birth_date, &p.person.birth_year,
      &p.person.sex,        &p.person.is_protected, &p.manager,           &p.profession.code,
      &p.profession.name,   &p.profession.group,    &p.employment.key,    &p.employment.form,
      &p.employment.fte,    &p.employment.from,     &p.employment.to,     &p.employment.hired,
      &p.employment.reason, &p.snapshot.date,       &p.snapshot.year,     &p.snapshot.month,
      &p.absence.type,      &p.absence.extent,      &p.absence.from,      &p.absence.to};
  for (const LevelForm& level : p.units) {
    all.push_back(&level.code);
    all.push_back(&level.name);
  }
  return all;
}

/// How many columns of the file a stored profile reads; 0 when it needs one that the file lacks.
std::size_t fit(const Profile& profile, std::span<const std::string> columns) {
  std::size_t used = 0;
  const auto count = [&](const Field& field) {
    std::vector<std::string> names = field.columns;
    if (field.column) names.push_back(*field.column);
    used += names.size();
    return std::all_of(names.begin(), names.end(),
                       [&](const std::string& name) { return find_column(columns, name).has_value(); });
  };
  for (const auto* field : fields_of(profile))
    if (*field && !count(**field)) return 0;
  for (const LeaveOut& rule : profile.leave_out)
    if (!count(rule.field)) return 0;
  return used;
}

/// What columns are called in extracts that have been seen; the first that fits is taken.
struct Called {
  std::optional<Field>* place;
  std::initializer_list<std::string_view> names;
};

void connect(std::span<const std::string> columns, std::vector<bool>& taken, const Called& called) {
  for (const std::string_view name : called.names)
    for (std::size_t i = 0; i < columns.size(); ++i) {
      if (taken[i] || lower(columns[i]) != name) continue;
      taken[i] = true;
      *called.place = Field{.column = columns[i]};
      return;
    }
}

Profile by_names(const tables::Recognised& seen, std::span<const std::string> columns) {
  Profile p;
  p.name = "ny_profil";
  p.title = "Ny profil";
  p.covers = "part";
  std::vector<bool> taken(columns.size());
  std::optional<Field> units[3][2];
  const Called all[] = {
      {&p.person.key,
       {"personnummer", "persnr", "pnr", "personnr", "personid", "person_id", "personkey", "anställd", "id"}},
      {&p.person.name, {"namn", "fullständigt namn", "name", "efternamn"}},
      {&p.person.birth_date, {"födelsedatum", "birth_date", "birthdate"}},
      {&p.person.birth_year, {"födelseår", "birth_year", "birthyear"}},
      {&p.person.sex, {"kön", "kon", "sex", "gender"}},
      {&p.person.is_protected, {"skyddad", "skyddad identitet", "sekretess", "protected"}},
      {&units[0][1], {"förvaltning", "forvaltning", "enhet1_namn", "nivå1", "division"}},
      {&units[0][0], {"förvaltning kod", "förvaltningskod", "enhet1_kod", "nivå1_kod"}},
      {&units[1][1],
       {"område", "verksamhetsområde", "avdelning", "enhet2_namn", "nivå2", "department", "agency"}},
      {&units[1][0], {"områdeskod", "avdelningskod", "enhet2_kod", "nivå2_kod", "agencyid"}},
      {&units[2][1], {"enhet", "enhet_namn", "enhetsnamn", "enhet3_namn", "nivå3", "unit"}},
      {&units[2][0], {"enhet_kod", "enhetskod", "enhet kod", "enhet3_kod", "kstalle", "unit_code"}},
      {&p.profession.name, {"yrke", "befattning", "titel", "title", "jobtitle", "profession"}},
      {&p.profession.code, {"aid", "yrkeskod", "befattningskod", "etikett"}},
      {&p.profession.group, {"yrkesgrupp", "personalgrupp", "staff_group"}},
      {&p.employment.key, {"anställningsid", "anst_id", "anställningsnummer", "anstnr"}},
      {&p.employment.form, {"anställningsform", "anst_form", "anstform"}},
      {&p.employment.fte,
       {"sysselsättningsgrad", "syss_grad", "ssg", "sysselsgrad", "fte", "tjänstgöringsgrad"}},
      {&p.employment.from,
       {"från", "from", "startdatum", "startdat", "fr.o.m.", "from_date", "anställd från"}},
      {&p.employment.to, {"till", "tom", "slutdatum", "slutdat", "t.o.m.", "to_date"}},
      {&p.employment.hired, {"anställningsdatum", "anst_datum", "hiredate", "hire_date"}},
      {&p.employment.reason, {"avgångsorsak", "slutorsak", "avgorsak", "reason"}},
      {&p.manager, {"chef", "chef personnummer", "manager"}},
      {&p.snapshot.date, {"datum", "mätdatum", "per datum", "snapshot_date"}},
      {&p.snapshot.year, {"år", "year", "census_year", "surveyyear"}},
      {&p.snapshot.month, {"månad", "month", "census_month"}},
      {&p.absence.type, {"frånvarotyp", "franv_typ"}},
      {&p.absence.extent, {"omfattning", "franv_omfatt"}}};
  for (const Called& called : all) connect(columns, taken, called);
  for (auto& [code, name] : units)
    if (code || name) p.units.push_back({.level = std::nullopt, .code = code, .name = name});
  p.kind = p.absence.type ? "absences" : p.employment.from ? "spells" : "snapshots";
  if (p.kind == "absences") {
    p.absence.from = std::exchange(p.employment.from, std::nullopt);
    p.absence.to = std::exchange(p.employment.to, std::nullopt);
  }
  for (const tables::ColumnFound& column : seen.columns) {
    if (p.person.key && column.name == p.person.key->column &&
        column.looks_like == tables::LooksLike::identity && lower(column.name).find("p") == 0)
      p.person.identity = "personnummer";
    if (column.date && column.date->order != tables::DateOrder::ymd)
      p.values.dates = column.date->order == tables::DateOrder::dmy ? "dmy" : "mdy";
    if (column.date && column.date->pivot) p.values.pivot = column.date->pivot;
  }
  return p;
}

}  // namespace

Suggestion suggest(const tables::Recognised& seen, std::span<const Profile> stored) {
  std::vector<std::string> columns;
  for (const auto& column : seen.columns) columns.push_back(column.name);
  const Profile* best = nullptr;
  std::size_t most = 0;
  for (const Profile& profile : stored)
    if (const std::size_t used = fit(profile, columns); used > most) best = &profile, most = used;
  if (best) return {*best, best->name};
  Profile own = by_names(seen, columns);
  own.file.format = std::string(tables::name(seen.format));
  if (seen.format == tables::Format::csv) {
    own.file.encoding = std::string(tables::name(seen.encoding));
    own.file.delimiter = seen.delimiter == '\t' ? "tab" : std::string(1, seen.delimiter);
  } else if (!seen.sheet.empty()) {
    own.file.sheet = seen.sheet;
  }
  own.file.header_row = static_cast<int>(seen.header_row);
  return {std::move(own), std::nullopt};
}

}  // namespace framsyn::organisation
