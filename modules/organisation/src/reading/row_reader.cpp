#include "reading/row_reader.hpp"

#include <framsyn/base/text.hpp>

#include "reading/unfit_text.hpp"

namespace framsyn::organisation {

RowReader::RowReader(const Profile& profile, const IdentityKey& key, const ImportOptions& options,
                     Facts& facts, FaultLog& faults)
    : values(profile, options.today),
      units(profile, facts),
      profile_(profile),
      key_(key),
      options_(options),
      facts_(facts),
      faults_(faults),
      by_personnummer_(profile.person.identity == "personnummer"),
      lasting_(profile.person.lasting.value_or(true)),
      source_(profile.source.value_or(profile.name)) {
  name_space_ = by_personnummer_ ? "personnummer" : "source:" + profile.person.key_register.value_or(source_);
  for (const LeaveOut& rule : profile.leave_out) left_out.push_back({rule.rule, 0});
}

bool RowReader::open(const SourceFile& file, std::uint16_t number, std::span<const std::string> columns) {
  file_ = file.name;
  file_number_ = number;
  file_names_.resize(number + std::size_t{1});
  file_names_[number] = file.name;
  file_day_ =
      profile_.snapshot.file_name ? day_in_name(*profile_.snapshot.file_name, file.name) : std::nullopt;
  std::vector<std::string> missing;
  open_fields(columns, missing);
  std::string all;
  for (const std::string& name : columns) all += (all.empty() ? "" : ", ") + name;
  for (const std::string& name : missing)
    faults_.add({file_,
                 0,
                 name,
                 {},
                 "organisation.column_missing",
                 "en kolumn med det namnet; filen har " + tables::shown(all),
                 "a column of that name; the file has " + tables::shown(all)});
  return missing.empty();
}

void RowReader::open_fields(std::span<const std::string> columns, std::vector<std::string>& missing) {
  const auto field = [&](const std::optional<Field>& form) { return FieldReader(form, columns, missing); };
  const PersonForm& p = profile_.person;
  key_field_ = field(p.key), name_ = field(p.name), birth_date_ = field(p.birth_date),
  birth_year_ = field(p.birth_year);
  sex_ = field(p.sex), protected_ = field(p.is_protected), manager_ = field(profile_.manager);
  const ProfessionForm& w = profile_.profession;
  profession_code_ = field(w.code), profession_name_ = field(w.name), profession_group_ = field(w.group);
  const EmploymentForm& e = profile_.employment;
  number_ = field(e.key), form_ = field(e.form), fte_ = field(e.fte), from_ = field(e.from),
  to_ = field(e.to);
  hired_ = field(e.hired), reason_ = field(e.reason);
  const SnapshotForm& s = profile_.snapshot;
  snapshot_date_ = field(s.date), snapshot_year_ = field(s.year), snapshot_month_ = field(s.month);
  const AbsenceForm& a = profile_.absence;
  absence_type_ = field(a.type), absence_extent_ = field(a.extent), absence_from_ = field(a.from),
  absence_to_ = field(a.to);
  units.open(columns, missing);
  shown_.clear();
  for (const FieldReader* one : {&name_, &profession_code_, &profession_name_, &profession_group_})
    shown_.insert(shown_.end(), one->columns().begin(), one->columns().end());
  units.add_columns(shown_);
  taken_as_text_ = shown_;
  for (const FieldReader* one : {&key_field_, &number_, &manager_})
    taken_as_text_.insert(taken_as_text_.end(), one->columns().begin(), one->columns().end());
  column_names_.assign(columns.begin(), columns.end());
  professions_known_.clear();
  rules_.clear();
  const auto folded = [](const std::vector<std::string>& texts) {
    std::vector<std::string> all;
    for (const std::string& text : texts) all.push_back(lower(trimmed(text)));
    return all;
  };
  for (const LeaveOut& rule : profile_.leave_out)
    rules_.push_back({FieldReader(rule.field, columns, missing),
                      folded(rule.is),
                      folded(rule.starts),
                      folded(rule.contains),
                      rule.empty,
                      {}});
}

bool RowReader::Rule::holds(std::span<const std::string_view> cells) {
  const std::string_view text = field.read(cells).text;
  if (empty && *empty != text.empty()) return false;
  if (is.empty() && starts.empty() && contains.empty()) return empty.has_value();
  lower_into(text, folded);
  const std::string_view value = folded;
  for (const auto& wanted : is)
    if (value == wanted) return true;
  for (const auto& wanted : starts)
    if (value.starts_with(wanted)) return true;
  for (const auto& wanted : contains)
    if (value.find(wanted) != value.npos) return true;
  return false;
}

bool RowReader::is_left_out(std::span<const std::string_view> cells) {
  for (std::size_t i = 0; i < rules_.size(); ++i) {
    if (!rules_[i].holds(cells)) continue;
    ++left_out[i].rows;
    return true;
  }
  return false;
}

void RowReader::read(const tables::Row& table_row) {
  ++rows;
  if (is_left_out(table_row.cells)) return;
  RowAtHand row{file_, table_row.number, table_row.cells, {}};
  refuse_unfit_texts(row);
  if (profile_.kind == "spells")
    read_spell(row);
  else if (profile_.kind == "snapshots")
    read_seen(row);
  else
    read_absence_row(row);
}

void RowReader::refuse_unfit_texts(RowAtHand& row) const {
  const auto fault = [&](std::size_t column, std::string_view code, const char* sv, const char* en) {
    // Hidden before it is cut short: half a number is no longer seen to be one.
    row.faults.push_back({file_, row.number, column_names_[column],
                          tables::shown(without_identity_numbers(row.cells[column])), std::string(code), sv,
                          en});
  };
  for (const std::size_t column : shown_)
    if (holds_identity_number(row.cells[column]))
      fault(column, "organisation.identity_number_in_the_open",
            "ett namn eller en kod; ett personnummer ska inte stå i den här kolumnen",
            "a name or a code; an identity number must not stand in this column");
  for (const std::size_t column : taken_as_text_)
    if (is_error_value(row.cells[column]))
      fault(column, "organisation.error_value", "ett värde; cellens formel har gett ett fel",
            "a value; the cell's formula has failed");
}

bool RowReader::refuse_if_faulty(RowAtHand& row) {
  if (row.faults.empty()) return false;
  ++refused;
  for (ImportFault& fault : row.faults) faults_.add(std::move(fault));
  return true;
}

void RowReader::finish(std::int32_t as_of) { units.finish(profile_.kind == "snapshots", as_of); }

}  // namespace framsyn::organisation
