#include "profile/suggest.hpp"

#include <algorithm>

#include "profile/column_names.hpp"
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

}  // namespace

Suggestion suggest(const tables::Recognised& seen, std::span<const Profile> stored) {
  std::vector<std::string> columns;
  for (const auto& column : seen.columns) columns.push_back(column.name);
  const Profile* best = nullptr;
  std::size_t most = 0;
  for (const Profile& profile : stored)
    if (const std::size_t used = fit(profile, columns); used > most) best = &profile, most = used;
  Profile own = by_column_names(seen);
  // The encoding is told anew from each file: the first of a series may hold nothing but ASCII.
  if (seen.delimiter != 0)
    own.file.delimiter = seen.delimiter == '\t' ? "tab" : std::string(1, seen.delimiter);
  if (seen.sheets.size() > 1) own.file.sheet = seen.sheet;
  if (seen.header_row != 1) own.file.header_row = static_cast<int>(seen.header_row);
  if (best) return {*best, best->name, std::move(own)};
  return {own, std::nullopt, own};
}

}  // namespace framsyn::organisation
