// What is proposed for a file that nobody has a profile for, from what its columns are called.
#include <gmock/gmock.h>

#include "profile/column_names.hpp"
#include "profile/suggest.hpp"

namespace framsyn::organisation {
namespace {

using testing::ElementsAre;

tables::Recognised file_with(std::initializer_list<std::string_view> columns) {
  tables::Recognised seen;
  for (const std::string_view name : columns) seen.columns.push_back({.name = std::string(name)});
  return seen;
}

Profile suggested(std::initializer_list<std::string_view> columns) {
  return suggest(file_with(columns), {}).profile;
}

std::string column(const std::optional<Field>& field) { return field ? field->column.value_or("") : ""; }

TEST(Suggestion, a_start_and_an_end_make_each_row_an_employment) {
  for (const auto& [from, to] : {std::pair("Start", "Slut"),
                                 {"start", "end"},
                                 {"start_date", "end_date"},
                                 {"Startdatum", "Slutdatum"},
                                 {"STARTDAT", "SLUTDAT"},
                                 {"anställd fr o m", "anställd t o m"},
                                 {"Fr.o.m.", "T.o.m."},
                                 {"From o m", "Tom"},
                                 {"från och med", "till och med"},
                                 {"Gäller från", "Gäller till"},
                                 {"from", "till"}}) {
    const Profile p = suggested({"Personnummer", "Enhet", from, to});
    EXPECT_EQ(p.kind, "spells") << from;
    EXPECT_EQ(column(p.employment.from), from);
    EXPECT_EQ(column(p.employment.to), to);
  }
}

TEST(Suggestion, the_day_of_hire_is_the_start_where_there_is_an_end_and_no_other_start) {
  const Profile p = suggested({"Personnummer", "Anställningsdatum", "Slutdatum"});
  EXPECT_EQ(p.kind, "spells");
  EXPECT_EQ(column(p.employment.from), "Anställningsdatum");
  EXPECT_FALSE(p.employment.hired);
}

TEST(Suggestion, rows_that_show_a_day_and_no_end_are_a_snapshot) {
  const Profile p = suggested({"PersonKey", "JobTitle", "HireDate", "SurveyYear"});
  EXPECT_EQ(p.kind, "snapshots");
  EXPECT_EQ(column(p.employment.hired), "HireDate");
  const Profile november = suggested({"persnr", "AID", "Mätdatum", "Anställd från"});
  EXPECT_EQ(november.kind, "snapshots");
  EXPECT_EQ(column(november.employment.hired), "Anställd från");
}

TEST(Suggestion, rows_without_any_day_are_a_snapshot) {
  EXPECT_EQ(suggested({"id", "fte"}).kind, "snapshots");
}

TEST(Suggestion, an_absence_has_its_own_start_and_end) {
  const Profile p = suggested({"PERSNR", "FRANV_TYP", "FRANV_OMFATT", "FRANV_FRAN", "FRANV_TILL"});
  EXPECT_EQ(p.kind, "absences");
  EXPECT_EQ(column(p.absence.from), "FRANV_FRAN");
  EXPECT_EQ(column(p.absence.to), "FRANV_TILL");
  const Profile other = suggested({"personnummer", "franvarotyp", "from", "till"});
  EXPECT_EQ(other.kind, "absences");
  EXPECT_EQ(column(other.absence.from), "from");
  EXPECT_FALSE(other.employment.from);
}

TEST(Suggestion, a_name_in_two_columns_is_joined) {
  EXPECT_THAT(suggested({"Efternamn", "Förnamn"}).person.name->columns, ElementsAre("Förnamn", "Efternamn"));
}

TEST(Suggestion, the_columns_of_a_payroll_system_are_known) {
  const Profile p = suggested(
      {"PERSNR", "ANST_ID", "ENHET_KOD", "ENHET_NAMN", "ANST_FORM", "SYSS_GRAD", "STARTDAT", "SLUTDAT"});
  EXPECT_EQ(column(p.person.key), "PERSNR");
  EXPECT_EQ(column(p.employment.key), "ANST_ID");
  EXPECT_EQ(column(p.employment.form), "ANST_FORM");
  EXPECT_EQ(column(p.employment.fte), "SYSS_GRAD");
  ASSERT_EQ(p.units.size(), 1u);
  EXPECT_EQ(column(p.units[0].code), "ENHET_KOD");
  EXPECT_EQ(column(p.units[0].name), "ENHET_NAMN");
}

TEST(Suggestion, a_key_that_only_begins_like_a_personnummer_is_not_checked_as_one) {
  auto seen = file_with({"PersonKey"});
  seen.columns[0].looks_like = tables::LooksLike::identity;
  EXPECT_EQ(suggest(seen, {}).profile.person.identity, std::nullopt);
  seen.columns[0].name = "Persnr";
  EXPECT_EQ(suggest(seen, {}).profile.person.identity, "personnummer");
}

TEST(Suggestion, degrees_beyond_full_time_are_per_cent) {
  auto seen = file_with({"Grad"});
  seen.columns[0].number = tables::NumberForm{};
  seen.columns[0].samples = {"100", "75", "1"};
  EXPECT_EQ(suggest(seen, {}).profile.employment.fte_in, "percent");
  seen.columns[0].samples = {"1", "0,75", "14"};
  EXPECT_EQ(suggest(seen, {}).profile.employment.fte_in, std::nullopt);
}

TEST(Suggestion, only_what_the_next_file_of_the_series_shares_is_pinned) {
  auto seen = file_with({"id"});
  seen.delimiter = ';';
  EXPECT_EQ(write_profile(suggest(seen, {}).profile).find("encoding"), std::string::npos);
  EXPECT_EQ(suggest(seen, {}).profile.file.delimiter, ";");
  EXPECT_EQ(suggest(seen, {}).profile.file.header_row, std::nullopt);
  seen.format = tables::Format::xlsx, seen.delimiter = 0;
  seen.sheets = {seen.sheet = "Blad1"};
  EXPECT_EQ(suggest(seen, {}).profile.file.sheet, std::nullopt);
  seen.sheets.push_back("Blad2"), seen.header_row = 3;
  EXPECT_EQ(suggest(seen, {}).profile.file.sheet, "Blad1");
  EXPECT_EQ(suggest(seen, {}).profile.file.header_row, 3);
}

TEST(Suggestion, a_stored_profile_that_fits_is_proposed_beside_a_new_one) {
  const Profile stored = read_profile(
                             "name: lön\nkind: spells\nperson: {key: {column: nr}}\n"
                             "employment: {from: {column: start}}")
                             .value();
  const Suggestion found = suggest(file_with({"nr", "start", "yrke"}), std::span(&stored, 1));
  EXPECT_EQ(found.name, "lön");
  EXPECT_EQ(column(found.profile.person.key), "nr");
  EXPECT_EQ(found.fresh.name, "ny_profil");
  EXPECT_EQ(column(found.fresh.profession.name), "yrke");
  EXPECT_EQ(suggest(file_with({"nr", "slut"}), std::span(&stored, 1)).name, std::nullopt);
}

}  // namespace
}  // namespace framsyn::organisation
