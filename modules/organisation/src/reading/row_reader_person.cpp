#include <framsyn/base/text.hpp>

#include "reading/row_reader.hpp"

namespace framsyn::organisation {

/// The key of whoever the row is about. Where keys do not last, the day is part of what is hashed, so that
/// nothing can be matched from one day to another, not even by mistake.
std::optional<Hash> RowReader::identity(RowAtHand& row, FieldReader& field, std::int32_t on, Person* told) {
  const std::string text(field.read(row.cells).text);
  if (text.empty()) {
    row.fault(field, "organisation.person_key_missing", "en uppgift om vem raden gäller",
              "who the row is about");
    return std::nullopt;
  }
  if (!by_personnummer_)
    return key_.hash(lasting_ ? name_space_ : name_space_ + "@" + std::to_string(on), text);
  const auto number = read_identity_number(text, profile_.person.reserve_numbers, options_.today);
  if (!number) {
    // The number itself is not shown: the fault list may travel further than the file.
    row.faults.push_back(
        {std::string(row.file),
         row.number,
         std::string(field.column_name()),
         {},
         "organisation.identity_number",
         "ett personnummer, samordningsnummer eller reservnummer med rätt kontrollsiffra",
         "a Swedish identity number, co-ordination number or reserve number with a right check digit"});
    return std::nullopt;
  }
  if (told) {
    told->birth_date = number->birth_date ? number->birth_date->days() : kNoDay;
    told->sex = number->sex;
  }
  return key_.hash(name_space_, number->normal);
}

std::optional<RowReader::Person> RowReader::read_person(RowAtHand& row, std::int32_t on) {
  Person person;
  if (key_field_.given()) {
    const auto found = identity(row, key_field_, on, &person);
    if (!found) return std::nullopt;
    person.identity = *found;
  } else {
    // Posts without any key: every row is a holder of its own.
    person.identity =
        key_.hash(name_space_ + "#row", std::to_string(file_number_) + ":" + std::to_string(row.number));
  }
  if (birth_date_.given())
    if (const std::int32_t born = values.birth_date(row, birth_date_); born != kNoDay)
      person.birth_date = born;
  if (person.birth_date != kNoDay)
    person.birth_year = static_cast<std::int16_t>(Date::from_days(person.birth_date).year());
  else if (birth_year_.given())
    person.birth_year = values.birth_year(row, birth_year_);
  if (const Sex told = values.sex(row, sex_); told != Sex::unknown) person.sex = told;
  person.is_protected = values.yes(row, protected_);
  if (!person.is_protected) person.name = name_.read(row.cells).text;
  return person;
}

/// One key, two people: what a row says of birth or sex cannot be of whom an earlier row was about.
bool RowReader::agrees(RowAtHand& row, const PersonFact& known, const Person& told) {
  const bool other_date =
      known.birth_date != kNoDay && told.birth_date != kNoDay && known.birth_date != told.birth_date;
  const bool other_year =
      known.birth_year != 0 && told.birth_year != 0 && known.birth_year != told.birth_year;
  const bool other_sex = known.sex != Sex::unknown && told.sex != Sex::unknown && known.sex != told.sex;
  if (!other_date && !other_year && !other_sex) return true;
  const std::string line = std::to_string(known.first.row);
  row.faults.push_back({std::string(row.file),
                        row.number,
                        std::string(key_field_.column_name()),
                        {},
                        "organisation.two_people",
                        std::string("samma ") + (other_sex ? "kön" : "födelsetid") + " som på rad " + line +
                            ", som har samma identitet",
                        std::string("the same ") + (other_sex ? "sex" : "birth") + " as on row " + line +
                            ", which has the same identity"});
  return false;
}

std::uint32_t RowReader::person(RowAtHand& row, const Person& told) {
  const auto [place, is_new] =
      facts_.person_of.try_emplace(told.identity, static_cast<std::uint32_t>(facts_.people.size()));
  if (is_new) {
    facts_.people.push_back({.identity = told.identity, .first = origin(row)});
  } else if (!agrees(row, facts_.people[place->second], told)) {
    return place->second;
  }
  PersonFact& fact = facts_.people[place->second];
  if (told.birth_date != kNoDay) fact.birth_date = told.birth_date;
  if (told.birth_year != 0) fact.birth_year = told.birth_year;
  if (told.sex != Sex::unknown) fact.sex = told.sex;
  fact.is_protected = fact.is_protected || told.is_protected;
  if (!told.name.empty() && facts_.name(fact) != told.name) {
    fact.name_at = static_cast<std::uint32_t>(facts_.names.size());
    fact.name_size = static_cast<std::uint16_t>(std::min<std::size_t>(told.name.size(), 400));
    facts_.names.append(told.name, 0, fact.name_size);
  }
  return place->second;
}

}  // namespace framsyn::organisation
