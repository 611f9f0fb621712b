#include "privacy.hpp"

namespace framsyn::organisation {
namespace {

constexpr std::string_view kPlanning = "Planera och följa upp kompetensförsörjningen";
constexpr std::string_view kGround =
    "Allmänt intresse och arbetsgivarens skyldigheter (GDPR art. 6.1 c och e)";
constexpr std::string_view kHealth =
    "Arbetsrättsliga skyldigheter (GDPR art. 9.2 b; dataskyddslagen 3 kap. 2 §)";
constexpr std::string_view kKept = "Tills underlaget gallras enligt regionens dokumenthanteringsplan";
constexpr std::string_view kNobody = "Ingen";
constexpr std::string_view kPeopleRight = "organisation.people";

module::PersonalColumn work(std::string_view table, std::string_view column) {
  return {table, column, kPlanning, kGround, kKept, kPeopleRight};
}
module::PersonalColumn recorder(std::string_view table, std::string_view column) {
  return {table, column, "Visa vem som läste in uppgifterna", kGround, kKept, "organisation.import"};
}

std::vector<module::PersonalColumn> personal() {
  std::vector<module::PersonalColumn> all = {
      {"organisation_person", "id", "Hålla ihop uppgifter om samma person", kGround, kKept, kPeopleRight},
      {"organisation_person", "identity_hash",
       "Känna igen samma person i nästa fil; hash med nyckel utanför databasen", kGround, kKept, kNobody},
      {"organisation_employment", "number_hash", "Känna igen samma anställning i nästa fil", kGround, kKept,
       kNobody},
      {"organisation_unit_version", "manager", "Visa vem som leder enheten", kGround, kKept, kPeopleRight},
      {"organisation_unit_now", "manager", "Visa vem som leder enheten", kGround, kKept, kPeopleRight},
      {"organisation_upload", "path", "Läsa in filen, som innehåller personuppgifter", kGround,
       "Tills filen gallras", kNobody},
      {"organisation_intake", "receipt", "Visa felaktiga värden i underlaget så att de kan rättas", kGround,
       kKept, "organisation.import"},
      recorder("organisation_import", "recorded_by"),
      recorder("organisation_upload", "uploaded_by"),
      recorder("organisation_intake", "started_by")};
  for (const auto column : {"person", "birth_date", "birth_year", "sex", "name", "protected"})
    all.push_back(work("organisation_person_version", column));
  all.push_back(work("organisation_employment", "person"));
  for (const auto column : {"person", "employment", "unit", "profession", "form", "fte", "valid_from",
                            "valid_to", "reason", "hired_on"})
    all.push_back(work("organisation_spell", column));
  for (const auto column : {"person", "type", "extent", "valid_from", "valid_to"})
    all.push_back(
        {"organisation_absence", column, "Räkna frånvaro", kHealth, kKept, "organisation.absences"});
  for (const auto column : {"unit", "profession", "form", "sex", "birth_year", "fte"})
    all.push_back(work("organisation_post", column));
  for (const auto column : {"spell", "person", "unit", "profession", "name_position"})
    all.push_back(work("organisation_staff_now", column));
  return all;
}

}  // namespace

module::Privacy privacy() {
  return {.personal = personal(),
          .not_personal = {
              {"organisation_identity_key", {"id", "check_value"}},
              {"organisation_source", {"id", "name", "kind", "rehire_gap", "as_of"}},
              {"organisation_import",
               {"id", "source", "kind", "profile", "recorded_at", "as_of", "rows_read", "undoes", "receipt"}},
              {"organisation_import_file", {"import", "name", "sha256", "bytes"}},
              {"organisation_snapshot", {"id", "source", "on_date", "digest", "recorded_by", "retracted_by"}},
              {"organisation_unit", {"id", "unit_key", "code"}},
              {"organisation_unit_version",
               {"id", "unit", "parent", "name", "level", "valid_from", "valid_to", "recorded_by",
                "retracted_by"}},
              {"organisation_profession", {"id", "profession_key", "code"}},
              {"organisation_profession_version",
               {"id", "profession", "name", "group_name", "recorded_by", "retracted_by"}},
              {"organisation_person_version", {"id", "recorded_by", "retracted_by"}},
              {"organisation_employment", {"id", "source"}},
              {"organisation_spell", {"id", "source", "recorded_by", "retracted_by"}},
              {"organisation_absence", {"id", "source", "recorded_by", "retracted_by"}},
              {"organisation_post", {"id", "source", "on_date", "holder", "recorded_by", "retracted_by"}},
              {"organisation_unit_reach", {"ancestor_id", "unit_id"}},
              {"organisation_unit_now",
               {"unit", "parent", "position", "depth", "code", "name", "level", "valid_from", "valid_to",
                "heads", "fte"}},
              {"organisation_profile", {"name", "title", "kind", "text", "saved_at"}},
              {"organisation_upload", {"id", "name", "bytes", "sha256", "uploaded_at"}},
              {"organisation_intake",
               {"id", "profile", "uploads", "state", "job", "failure", "import", "started_at"}},
          }};
}

}  // namespace framsyn::organisation
