#include <algorithm>

#include "codes.hpp"
#include "recording/known.hpp"

namespace framsyn::organisation {

bool many_removed(const Known& known, std::int64_t removed) {
  std::int64_t had = 0;
  for (std::size_t i = 0; i < known.spells.size(); ++i)
    had += i == 0 || known.spells[i - 1].employment != known.spells[i].employment;
  return removed >= 10 && removed * 10 > had;
}

namespace {

/// What a version in the register says otherwise than the files: neither of them unknown.
bool is_other_person(const PersonFact& told, std::string_view name, const db::Row& row) {
  const auto year = static_cast<std::int16_t>(row.get<std::optional<std::int32_t>>(2).value_or(0));
  const std::int32_t born = day_or(row.get<std::optional<Date>>(1), kNoDay);
  const Sex sex = sex_of(row.get<std::string_view>(3)).value_or(Sex::unknown);
  const std::string was_called = row.get<std::optional<std::string>>(4).value_or("");
  const bool other_birth = (told.birth_date != kNoDay && born != kNoDay && told.birth_date != born) ||
                           (told.birth_year != 0 && year != 0 && told.birth_year != year);
  const bool other_sex = told.sex != Sex::unknown && sex != Sex::unknown && told.sex != sex;
  const bool other_name = !name.empty() && !was_called.empty() && name != was_called;
  return other_birth && (other_sex || other_name);
}

}  // namespace

std::vector<std::uint32_t> other_people(db::Tx& tx, const Facts& facts) {
  const auto known = told_again(facts);
  std::vector<std::uint32_t> others;
  if (known.empty()) return others;
  auto rows = tx.query(
      "select person, birth_date, birth_year, sex, name from organisation_person_version "
      "where retracted_by is null");
  for (db::Row row : rows) {
    const auto found = known.find(row.get<std::int64_t>(0));
    if (found == known.end()) continue;
    const PersonFact& told = facts.people[found->second];
    if (is_other_person(told, facts.name(told), row)) others.push_back(found->second);
  }
  std::ranges::sort(others);
  return others;
}

}  // namespace framsyn::organisation
