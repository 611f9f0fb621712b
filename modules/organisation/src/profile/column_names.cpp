#include "profile/column_names.hpp"

#include <algorithm>
#include <set>
#include <span>

#include "reading/field.hpp"

namespace framsyn::organisation {
namespace {

/// "Fr.o.m.", "FROM_DATE" and "Anst.form" as they are told apart here: lower case, and one blank for every
/// other mark.
std::string plain(std::string_view name) {
  std::string out;
  for (const char c : lower(name)) {
    const bool mark = c == '_' || c == '.' || c == '-' || c == '/' || c == ' ';
    if (!mark)
      out += c;
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
  while (out.ends_with(' ')) out.pop_back();
  return out;
}

const std::set<std::string_view> kPersonnummer = {"personnummer", "persnr", "pnr", "personnr", "person nr"};

/// What columns are called in extracts that have been seen; the first that fits is taken.
struct Called {
  std::optional<Field>* place;
  std::initializer_list<std::string_view> names;
};

class Columns {
 public:
  explicit Columns(std::span<const tables::ColumnFound> columns) : columns_(columns), taken_(columns.size()) {
    for (const auto& column : columns) names_.push_back(plain(column.name));
  }
  void connect(const Called& called) {
    if (*called.place) return;
    for (const std::string_view name : called.names)
      if (const auto* column = take(name)) {
        *called.place = Field{.column = column->name};
        return;
      }
  }
  const tables::ColumnFound* take(std::string_view name) {
    for (std::size_t i = 0; i < names_.size(); ++i)
      if (!taken_[i] && names_[i] == name) {
        taken_[i] = true;
        return &columns_[i];
      }
    return nullptr;
  }
  const tables::ColumnFound* behind(const std::optional<Field>& field) const {
    if (!field || !field->column) return nullptr;
    const auto at = std::ranges::find(columns_, *field->column, &tables::ColumnFound::name);
    return at == columns_.end() ? nullptr : &*at;
  }

 private:
  std::span<const tables::ColumnFound> columns_;
  std::vector<std::string> names_;
  std::vector<bool> taken_;
};

void find_person(Columns& columns, PersonForm& person) {
  const Called all[] = {
      {&person.key,
       {"personnummer", "persnr", "pnr", "personnr", "person nr", "personid", "person id", "personkey",
        "person key", "anställningsnummer person", "anställd", "unique identifier", "id"}},
      {&person.name, {"namn", "fullständigt namn", "för och efternamn", "name", "full name"}},
      {&person.birth_date, {"födelsedatum", "född", "birth date", "birthdate", "date of birth"}},
      {&person.birth_year, {"födelseår", "birth year", "birthyear", "year of birth"}},
      {&person.sex, {"kön", "kon", "sex", "gender"}},
      {&person.is_protected, {"skyddad", "skyddad identitet", "sekretess", "protected"}}};
  for (const Called& called : all) columns.connect(called);
  if (person.name) return;
  for (const auto& [last, first] :
       {std::pair("efternamn", "förnamn"), {"enamn", "fnamn"}, {"last name", "first name"}}) {
    const auto* family = columns.take(last);
    const auto* given = columns.take(first);
    if (family && given)
      person.name = Field{.columns = {given->name, family->name}};
    else if (family)
      person.name = Field{.column = family->name};
    if (person.name) return;
  }
}

void find_units(Columns& columns, Profile& p) {
  std::optional<Field> units[3][2];
  const Called all[] = {
      {&units[0][1], {"förvaltning", "forvaltning", "klinik", "enhet1 namn", "nivå1", "nivå 1", "division"}},
      {&units[0][0],
       {"förvaltning kod", "förvaltningskod", "forvaltning kod", "klinikkod", "enhet1 kod", "nivå1 kod"}},
      {&units[1][1],
       {"område", "omrade", "verksamhetsområde", "avdelning", "enhet2 namn", "nivå2", "nivå 2", "department",
        "agency"}},
      {&units[1][0],
       {"områdeskod", "område kod", "omrade kod", "avdelningskod", "enhet2 kod", "nivå2 kod", "agencyid"}},
      {&units[2][1],
       {"enhet", "enhet namn", "enhetsnamn", "arbetsplats", "enhet3 namn", "nivå3", "nivå 3", "unit"}},
      {&units[2][0],
       {"enhet kod", "enhetskod", "enhet3 kod", "kstalle", "kostnadsställe", "arbetsplatskod", "unit code"}}};
  for (const Called& called : all) columns.connect(called);
  for (auto& [code, name] : units)
    if (code || name) p.units.push_back({.level = std::nullopt, .code = code, .name = name});
}

void find_work(Columns& columns, Profile& p) {
  EmploymentForm& e = p.employment;
  const Called all[] = {
      {&p.profession.name,
       {"yrke", "befattning", "titel", "title", "job title", "jobtitle", "profession", "detailed staff role",
        "staff role"}},
      {&p.profession.code, {"aid", "aid kod", "yrkeskod", "yrke kod", "befattningskod", "etikett"}},
      {&p.profession.group, {"yrkesgrupp", "personalgrupp", "staff group"}},
      {&e.key,
       {"anställningsid", "anställnings id", "anstallnings id", "anst id", "anställningsnummer", "anstnr",
        "anst nr", "employment id"}},
      {&e.form, {"anställningsform", "anstallningsform", "anst form", "anstform", "form of employment"}},
      {&e.fte,
       {"sysselsättningsgrad", "sysselsattningsgrad", "syss grad", "ssg", "sysselsgrad", "grad", "fte",
        "tjänstgöringsgrad", "degree of employment"}},
      {&e.from, {"från",          "fran",
                 "from",          "fr o m",
                 "from o m",      "from och med",
                 "från o m",      "från och med",
                 "start",         "startdatum",
                 "startdat",      "startdag",
                 "start date",    "from date",
                 "anställd från", "anställd fr o m",
                 "anst start",    "anställningsstart",
                 "gäller från",   "gäller fr o m",
                 "giltig från",   "valid from",
                 "periodstart",   "begin date",
                 "börjar"}},
      {&e.to,
       {"till",        "tom",           "t o m",          "to",           "till o m",   "till och med",
        "slut",        "slutdatum",     "slutdat",        "slutdag",      "end",        "end date",
        "to date",     "anställd till", "anställd t o m", "anställd tom", "anst slut",  "anställningsslut",
        "gäller till", "gäller t o m",  "giltig till",    "valid to",     "periodslut", "slutar"}},
      {&e.hired,
       {"anställningsdatum", "anställningsdag", "anställd sedan", "anstalld sedan", "anst datum", "anstdatum",
        "hiredate", "hire date"}},
      {&e.reason, {"avgångsorsak", "avgangsorsak", "slutorsak", "avgorsak", "reason", "leaving reason"}},
      {&p.manager, {"chef", "chef personnummer", "chefens personnummer", "manager"}}};
  for (const Called& called : all) columns.connect(called);
}

void find_days(Columns& columns, Profile& p) {
  const Called all[] = {
      {&p.snapshot.date, {"datum", "mätdatum", "per datum", "snapshot date"}},
      {&p.snapshot.year, {"år", "year", "census year", "surveyyear", "survey year"}},
      {&p.snapshot.month, {"månad", "month", "census month"}},
      {&p.absence.type, {"frånvarotyp", "franvarotyp", "franv typ", "frånvaroorsak", "absence type"}},
      {&p.absence.extent, {"omfattning", "franv omfatt", "extent"}},
      {&p.absence.from, {"franv fran", "frånvaro från", "frånvaro fr o m"}},
      {&p.absence.to, {"franv till", "frånvaro till", "frånvaro t o m"}}};
  for (const Called& called : all) columns.connect(called);
}

/// A row with a start is a spell, unless the file shows one day and nothing ends in it.
std::string kind_of(const Profile& p) {
  const EmploymentForm& e = p.employment;
  const bool shows_a_day = p.snapshot.date || p.snapshot.year;
  if (p.absence.type && !e.fte && !p.profession.name) return "absences";
  if (e.to && (e.from || e.hired)) return "spells";
  return e.from && !shows_a_day ? "spells" : "snapshots";
}

/// The dates that were found, in the places where that kind of row has them.
void settle(Profile& p) {
  EmploymentForm& e = p.employment;
  p.kind = kind_of(p);
  if (p.kind == "absences") {
    if (!p.absence.from) p.absence.from = std::exchange(e.from, std::nullopt);
    if (!p.absence.to) p.absence.to = std::exchange(e.to, std::nullopt);
  } else if (p.kind == "spells" && !e.from) {
    e.from = std::exchange(e.hired, std::nullopt);
  } else if (p.kind == "snapshots" && e.from && !e.hired) {
    e.hired = std::exchange(e.from, std::nullopt);
  }
}

void find_forms(const Columns& columns, std::span<const tables::ColumnFound> all, Profile& p) {
  if (const auto* key = columns.behind(p.person.key);
      key && key->looks_like == tables::LooksLike::identity && kPersonnummer.contains(plain(key->name)))
    p.person.identity = "personnummer";
  for (const tables::ColumnFound& column : all) {
    if (column.date && column.date->order != tables::DateOrder::ymd)
      p.values.dates = column.date->order == tables::DateOrder::dmy ? "dmy" : "mdy";
    if (column.date && column.date->pivot) p.values.pivot = column.date->pivot;
  }
  const auto* fte = columns.behind(p.employment.fte);
  if (!fte || !fte->number) return;
  const auto beyond_full_time = [&](const std::string& sample) {
    const auto read = tables::read_number(sample, *fte->number);
    return read && *read > 1.5;
  };
  // Mostly more than one and a half full time is per cent in Swedish extracts; hours a week are chosen by
  // hand.
  const auto beyond = std::ranges::count_if(fte->samples, beyond_full_time);
  if (2 * beyond > std::ssize(fte->samples)) p.employment.fte_in = "percent";
}

}  // namespace

Profile by_column_names(const tables::Recognised& seen) {
  Profile p;
  p.name = "ny_profil";
  p.title = "Ny profil";
  p.covers = "part";
  Columns columns(seen.columns);
  find_person(columns, p.person);
  find_units(columns, p);
  find_work(columns, p);
  find_days(columns, p);
  settle(p);
  find_forms(columns, seen.columns, p);
  return p;
}

}  // namespace framsyn::organisation
