#include "register/people_export.hpp"

#include <deque>

#include <framsyn/platform/tables/writer.hpp>

#include "codes.hpp"

namespace framsyn::organisation {
namespace {

std::vector<tables::Column> columns(Language language) {
  using Type = tables::ColumnType;
  const bool sv = language == Language::sv;
  return {{sv ? "Namn" : "Name"},
          {sv ? "Födelseår" : "Year of birth", Type::whole},
          {sv ? "Enhet" : "Unit"},
          {sv ? "Yrke" : "Profession"},
          {sv ? "Anställningsform" : "Form of employment"},
          {sv ? "Sysselsättningsgrad" : "Degree of full time", Type::share},
          {sv ? "Från" : "From", Type::date},
          {sv ? "Till" : "To", Type::date}};
}

}  // namespace

Result<http::File> people_file(People& people, const PeopleQuery& in, Language language) {
  std::deque<PersonRow> kept;  // the cells look into the rows
  std::vector<std::vector<tables::Cell>> rows;
  const std::string_view hidden = language == Language::sv ? "Skyddad identitet" : "Protected identity";
  TRY_VOID(people.each(in, [&](const PersonRow& row) {
    const PersonRow& p = kept.emplace_back(row);
    std::vector<tables::Cell> cells(8);
    if (p.protected_)
      cells[0] = hidden;
    else if (p.name)
      cells[0] = std::string_view(*p.name);
    if (p.birth_year) cells[1] = std::int64_t{*p.birth_year};
    cells[2] = std::string_view(p.unit.name);
    if (p.profession) cells[3] = std::string_view(p.profession->name);
    cells[4] = words(form_of(p.form).value_or(Form::unknown)).in(language);
    if (p.fte) cells[5] = *p.fte;
    cells[6] = p.from;
    if (p.to) cells[7] = *p.to;
    rows.push_back(std::move(cells));
  }));
  const bool csv = in.format.value_or(FileFormat::xlsx) == FileFormat::csv;
  const std::string name = language == Language::sv ? "Anställda" : "Employees";
  return http::File{
      csv ? "text/csv; charset=utf-8" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      name + (csv ? ".csv" : ".xlsx"),
      tables::bytes(csv ? tables::Format::csv : tables::Format::xlsx, columns(language), rows, name)};
}

}  // namespace framsyn::organisation
