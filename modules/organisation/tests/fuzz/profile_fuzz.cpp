// An import profile is written by hand: any text is read or refused with words, what is written of it reads
// as the same profile, and one that passes the check can read rows, whatever stands in them.
#include <cstdlib>

#include "reading/row_reader.hpp"

namespace organisation = framsyn::organisation;

namespace {

constexpr std::string_view kCells[] = {"19800112-9817",
                                       "1980",
                                       "1980-01-12",
                                       "Sjuksköterska",
                                       "100",
                                       "2021-03-04",
                                       "",
                                       "9999-12-31",
                                       "87,5 %",
                                       "K",
                                       "1 234,5",
                                       "$1,234.00 ",
                                       "44197",
                                       "4/3/21",
                                       " Å\xC3",
                                       "\xFF\xFE",
                                       "-1e308",
                                       "99999999999999999999",
                                       "0",
                                       "Vikariat",
                                       "=1+1",
                                       "ja",
                                       "a\nb",
                                       "(21.00)"};
constexpr const char* kFileNames[] = {"pcn_2020_03.csv", "2020-03-31.xlsx", ""};

struct Columns {
  std::vector<std::string> names;
  void of(const std::optional<organisation::Field>& field) {
    if (!field) return;
    if (field->column) names.push_back(*field->column);
    names.insert(names.end(), field->columns.begin(), field->columns.end());
  }
};

std::vector<std::string> columns_of(const organisation::Profile& p) {
  Columns all;
  for (const auto* field :
       {&p.person.key,        &p.person.name,         &p.person.birth_date, &p.person.birth_year,
        &p.person.sex,        &p.person.is_protected, &p.manager,           &p.profession.code,
        &p.profession.name,   &p.profession.group,    &p.employment.key,    &p.employment.form,
        &p.employment.fte,    &p.employment.from,     &p.employment.to,     &p.employment.hired,
        &p.employment.reason, &p.snapshot.date,       &p.snapshot.year,     &p.snapshot.month,
        &p.absence.type,      &p.absence.extent,      &p.absence.from,      &p.absence.to})
    all.of(*field);
  for (const auto& level : p.units) all.of(level.code), all.of(level.name);
  for (const auto& rule : p.leave_out) all.of(rule.field);
  return std::move(all.names);
}

void read_rows(const organisation::Profile& profile) {
  static const auto key = organisation::IdentityKey::of({organisation::IdentityKey::Secret{}});
  organisation::ImportOptions options;
  options.today = framsyn::Date(2026, 1, 1);
  organisation::Facts facts;
  organisation::FaultLog faults("");
  organisation::RowReader reader(profile, key, options, facts, faults);
  const auto columns = columns_of(profile);
  std::vector<std::string_view> cells(columns.size());
  for (std::uint16_t file = 0; file < std::size(kFileNames); ++file) {
    if (!reader.open({kFileNames[file], {}}, file, columns)) std::abort();
    for (std::size_t row = 0; row < std::size(kCells); ++row) {
      for (std::size_t i = 0; i < cells.size(); ++i) cells[i] = kCells[(row + i) % std::size(kCells)];
      reader.read({static_cast<std::int64_t>(row) + 2, cells});
    }
  }
  reader.finish(options.today.days());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto profile = organisation::read_profile(text);
  if (!profile) return 0;
  const std::string written = organisation::write_profile(*profile);
  const auto again = organisation::read_profile(written);
  if (!again || organisation::write_profile(*again) != written) std::abort();
  if (organisation::check(*profile).empty()) read_rows(*again);
  return 0;
}
