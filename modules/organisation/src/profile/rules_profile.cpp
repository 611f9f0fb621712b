#include <algorithm>
#include <cctype>

#include <fmt/format.h>

#include <framsyn/organisation/profile.hpp>

#include "codes.hpp"
#include "reading/field.hpp"

namespace framsyn::organisation {
namespace {

class Check {
 public:
  std::vector<ProfileFault> faults;

  void need(bool there, std::string where, std::string sv, std::string en) {
    if (!there) faults.push_back({std::move(where), std::move(sv), std::move(en)});
  }
  void one_of(const std::optional<std::string>& word, std::string where,
              std::initializer_list<std::string_view> words) {
    if (!word) return;
    std::string all;
    for (const auto w : words) all += (all.empty() ? "" : ", ") + std::string(w);
    need(std::find(words.begin(), words.end(), *word) != words.end(), std::move(where),
         "ska vara något av " + all, "must be one of " + all);
  }
  /// Empty, a tab or one sign of ASCII that no word is written with.
  void mark(const std::optional<std::string>& text, std::string where) {
    need(!text || text->empty() || text == "\t" ||
             (text->size() == 1 && std::ispunct(static_cast<unsigned char>(text->front())) != 0),
         std::move(where), "ska vara ett enda skiljetecken", "must be one single punctuation mark");
  }
  template <class Number>
  void within(const std::optional<Number>& number, double least, double most, std::string where) {
    const std::string range = fmt::format("{:g}", least) + "–" + fmt::format("{:g}", most);
    need(!number || (*number >= least && *number <= most), std::move(where), "ska ligga inom " + range,
         "must be within " + range);
  }
  void field(const std::optional<Field>& f, const std::string& where) {
    if (!f) return;
    need(f->column || !f->columns.empty() || f->constant, where, "behöver column, columns eller constant",
         "needs column, columns or constant");
    for (const std::string& step : f->clean)
      need(is_cleaning(step), where + "/clean", "”" + step + "” är ingen känd rensning",
           "\"" + step + "\" is no known cleaning");
  }
  /// The code list must lead to words of ours.
  template <class Lookup>
  void words(const std::optional<Field>& f, const std::string& where, Lookup lookup) {
    field(f, where);
    if (!f) return;
    const auto known = [&](const std::string& word) {
      need(lookup(word).has_value(), where + "/codes", "”" + word + "” är inget av systemets ord",
           "\"" + word + "\" is no word of the system's");
    };
    for (const auto& [code, word] : f->codes) known(word);
    if (f->otherwise) known(*f->otherwise);
  }
};

void check_person(Check& c, const Profile& p) {
  c.one_of(p.person.identity, "/person/identity", {"personnummer", "other"});
  c.field(p.person.key, "/person/key");
  c.field(p.person.name, "/person/name");
  c.field(p.person.birth_date, "/person/birth_date");
  c.field(p.person.birth_year, "/person/birth_year");
  c.words(p.person.sex, "/person/sex", sex_of);
  c.field(p.person.is_protected, "/person/is_protected");
  const bool stocks = p.kind == "snapshots" && !p.person.lasting.value_or(true);
  c.need(p.person.key || stocks, "/person/key",
         "behövs för att känna igen en person från en rad till en annan",
         "is needed to know a person from one row to another");
  c.need(p.person.lasting.value_or(true) || p.kind == "snapshots", "/person/lasting",
         "kan vara false bara för ögonblicksbilder", "can be false only for snapshots");
}

void check_employment(Check& c, const Profile& p) {
  const EmploymentForm& e = p.employment;
  for (const auto& [f, name] :
       {std::pair(&e.key, "key"), {&e.fte, "fte"}, {&e.from, "from"}, {&e.to, "to"}, {&e.hired, "hired"}})
    c.field(*f, std::string("/employment/") + name);
  c.words(e.form, "/employment/form", form_of);
  c.words(e.reason, "/employment/reason", reason_of);
  c.one_of(e.fte_in, "/employment/fte_in", {"share", "percent", "weekly_hours"});
  c.one_of(e.fte_beyond, "/employment/fte_beyond", {"refuse", "unknown"});
  c.need(p.kind != "spells" || e.from.has_value(), "/employment/from", "behövs när raderna är perioder",
         "is needed when rows are spells");
  c.need(e.fte_in != "weekly_hours" || e.full_time_hours, "/employment/full_time_hours",
         "behövs för att räkna om veckotimmar", "is needed to convert weekly hours");
  c.within(e.full_time_hours, 1, 168, "/employment/full_time_hours");
  c.within(e.fte_most, 0.01, 10, "/employment/fte_most");
  c.within(e.rehire_gap, 0, 3650, "/employment/rehire_gap");
}

void check_form(Check& c, const Profile& p) {
  c.one_of(p.file.format, "/file/format", {"csv", "xlsx", "ods"});
  c.one_of(p.file.encoding, "/file/encoding",
           {"utf-8", "windows-1252", "iso-8859-1", "utf-16", "utf-16le", "utf-16be"});
  c.mark(p.file.delimiter == "tab" || p.file.delimiter == "\\t" ? std::nullopt : p.file.delimiter,
         "/file/delimiter");
  c.mark(p.file.quote, "/file/quote");
  c.within(p.file.header_row, 0, 10000, "/file/header_row");
  c.one_of(p.values.dates, "/values/dates", {"ymd", "dmy", "mdy"});
  c.within(p.values.pivot, 0, 99, "/values/pivot");
  c.one_of(p.values.decimal, "/values/decimal", {",", "."});
  c.one_of(p.values.serial, "/values/serial", {"1900", "1904"});
}

void check_rest(Check& c, const Profile& p) {
  c.one_of(p.covers, "/covers", {"part", "whole"});
  c.one_of(p.snapshot.ended, "/snapshot/ended", {"last_seen", "middle", "before_next"});
  c.one_of(p.absence.extent_in, "/absence/extent_in", {"percent", "share"});
  for (std::size_t i = 0; i < p.units.size(); ++i) {
    const std::string where = "/units/" + std::to_string(i);
    c.need(p.units[i].code || p.units[i].name, where, "behöver code eller name", "needs code or name");
    c.field(p.units[i].code, where + "/code");
    c.field(p.units[i].name, where + "/name");
  }
  c.field(p.manager, "/manager");
  c.field(p.profession.code, "/profession/code");
  c.field(p.profession.name, "/profession/name");
  c.field(p.profession.group, "/profession/group");
  c.field(p.snapshot.date, "/snapshot/date");
  c.field(p.snapshot.year, "/snapshot/year");
  c.field(p.snapshot.month, "/snapshot/month");
  c.field(p.absence.type, "/absence/type");
  c.field(p.absence.extent, "/absence/extent");
  c.field(p.absence.from, "/absence/from");
  c.field(p.absence.to, "/absence/to");
  c.need(p.kind != "absences" || p.absence.from.has_value(), "/absence/from",
         "behövs när raderna är frånvaro", "is needed when rows are absences");
  for (std::size_t i = 0; i < p.leave_out.size(); ++i) {
    const LeaveOut& rule = p.leave_out[i];
    const std::string where = "/leave_out/" + std::to_string(i);
    c.field(rule.field, where + "/field");
    c.need(!rule.is.empty() || !rule.starts.empty() || !rule.contains.empty() || rule.empty, where,
           "behöver is, starts, contains eller empty", "needs is, starts, contains or empty");
  }
}

}  // namespace

std::vector<ProfileFault> check(const Profile& profile) {
  Check c;
  const bool named = !profile.name.empty() && profile.name.size() <= 60 &&
                     std::all_of(profile.name.begin(), profile.name.end(), [](char ch) {
                       return (ch >= 'a' && ch <= 'z') || (ch >= '0' && ch <= '9') || ch == '_';
                     });
  c.need(named, "/name", "ska vara högst 60 tecken av a–z, 0–9 och _",
         "must be at most 60 characters of a-z, 0-9 and _");
  c.one_of(profile.kind, "/kind", {"spells", "snapshots", "absences"});
  check_person(c, profile);
  check_employment(c, profile);
  check_form(c, profile);
  check_rest(c, profile);
  return std::move(c.faults);
}

}  // namespace framsyn::organisation
