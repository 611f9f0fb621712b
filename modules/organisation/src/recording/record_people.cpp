#include <algorithm>

#include "codes.hpp"
#include "recording/known.hpp"
#include "recording/recorder.hpp"

namespace framsyn::organisation {
namespace {

std::optional<Date> date(std::int32_t day) {
  return day == kNoDay ? std::nullopt : std::optional(Date::from_days(day));
}

struct Differing {
  std::vector<std::uint32_t> people, again;
  std::vector<std::int64_t> retracted, newly_protected;
  std::int64_t unchanged = 0;
};

/// Fills what the file does not tell with what is known; true when something is otherwise than it was.
bool fill(PersonFact& fact, const db::Row& row, Facts& facts, bool tells_protected) {
  const std::int32_t born = day_or(row.get<std::optional<Date>>(2), kNoDay);
  const auto year = static_cast<std::int16_t>(row.get<std::optional<std::int32_t>>(3).value_or(0));
  const Sex sex = sex_of(row.get<std::string_view>(4)).value_or(Sex::unknown);
  const std::string name = row.get<std::optional<std::string>>(5).value_or("");
  const bool is_protected = row.get<bool>(6);
  if (fact.birth_date == kNoDay && (fact.birth_year == 0 || fact.birth_year == year)) fact.birth_date = born;
  if (fact.birth_year == 0) fact.birth_year = year;
  if (fact.sex == Sex::unknown) fact.sex = sex;
  if (!tells_protected) fact.is_protected = is_protected;
  if (fact.is_protected)
    fact.name_size = 0;
  else if (fact.name_size == 0 && !name.empty()) {
    fact.name_at = static_cast<std::uint32_t>(facts.names.size());
    fact.name_size = static_cast<std::uint16_t>(name.size());
    facts.names += name;
  }
  return fact.birth_date != born || fact.birth_year != year || fact.sex != sex ||
         fact.is_protected != is_protected || facts.name(fact) != name;
}

Differing compare(db::Tx& tx, Facts& facts, bool tells_protected) {
  auto known = told_again(facts);
  Differing differing;
  if (known.empty()) return differing;
  auto rows = tx.query(
      "select id, person, birth_date, birth_year, sex, name, protected from organisation_person_version "
      "where retracted_by is null");
  for (db::Row row : rows) {
    const auto found = known.find(row.get<std::int64_t>(1));
    if (found == known.end()) continue;
    const std::uint32_t place = found->second;
    known.erase(found);
    PersonFact& fact = facts.people[place];
    const bool was_protected = row.get<bool>(6);
    if (!fill(fact, row, facts, tells_protected)) {
      ++differing.unchanged;
      continue;
    }
    differing.people.push_back(place);
    differing.retracted.push_back(row.get<std::int64_t>(0));
    if (fact.is_protected && !was_protected) differing.newly_protected.push_back(fact.id);
  }
  // Whom an undo took away, and who come again: there is a key, but nothing that is known.
  for (const auto& [id, place] : known) differing.again.push_back(place);
  return differing;
}

/// New people in the order that the files name them: the same files give the same ids, and so the same
/// forecast, whatever the key that their numbers were hashed with.
std::vector<std::uint32_t> number_new(Facts& facts, std::int64_t next) {
  std::vector<std::uint32_t> created;
  for (std::uint32_t i = 0; i < facts.people.size(); ++i)
    if (facts.people[i].id == 0) created.push_back(i);
  for (const std::uint32_t i : created) facts.people[i].id = next++;
  return created;
}

void write_versions(Recorder& recorder, const Facts& facts, std::span<const std::uint32_t> people) {
  std::int64_t id = recorder.next_id("organisation_person_version");
  auto bulk = recorder.tx().bulk("organisation_person_version", {"id", "person", "birth_date", "birth_year",
                                                                 "sex", "name", "protected", "recorded_by"});
  for (const std::uint32_t i : people) {
    const PersonFact& p = facts.people[i];
    const bool named = p.name_size > 0 && !p.is_protected;
    bulk->row(id++, p.id, date(p.birth_date),
              p.birth_year == 0 ? std::nullopt : std::optional<int>(p.birth_year), code(p.sex),
              named ? std::optional(facts.name(p)) : std::nullopt, p.is_protected, recorder.import());
  }
  bulk->finish();
}

}  // namespace

void record_people(Recorder& recorder, Facts& facts, Changes& changes, bool tells_protected) {
  Differing differing = compare(recorder.tx(), facts, tells_protected);
  const auto created = number_new(facts, recorder.next_id("organisation_person"));
  changes.created = static_cast<std::int64_t>(created.size() + differing.again.size());
  changes.changed = static_cast<std::int64_t>(differing.people.size());
  changes.unchanged = differing.unchanged;
  if (changes.created + changes.changed == 0) return;
  if (!recorder.differs()) return;
  recorder.retract("organisation_person_version", differing.retracted);
  // A name that has become protected is not kept in what was known before either.
  for (const std::int64_t id : differing.newly_protected)
    recorder.tx().run("update organisation_person_version set name = null where person = $1", id);
  auto bulk = recorder.tx().bulk("organisation_person", {"id", "identity_hash"});
  for (const std::uint32_t i : created) bulk->row(facts.people[i].id, bytes_of(facts.people[i].identity));
  bulk->finish();
  bulk.reset();
  std::ranges::sort(differing.again);  // the same ids whatever the order of a hash table
  auto& written = differing.people;
  written.insert(written.end(), differing.again.begin(), differing.again.end());
  written.insert(written.end(), created.begin(), created.end());
  write_versions(recorder, facts, differing.people);
}

}  // namespace framsyn::organisation
