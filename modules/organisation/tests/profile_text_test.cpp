// A profile as its writer edits it: every fault with its line and its place.
#include <gmock/gmock.h>

#include "profile/profile_reading.hpp"

namespace framsyn::organisation {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

constexpr std::string_view kWhole =
    "name: staff\n"
    "kind: spells\n"
    "person:\n"
    "  key: {column: id}\n"
    "employment:\n"
    "  from: {column: start}\n";

TEST(ProfileText, that_can_be_used_has_no_faults) {
  const ProfileReading read = reading_of(kWhole);
  ASSERT_TRUE(read.profile);
  EXPECT_EQ(read.profile->person.key->column, "id");
  EXPECT_THAT(read.faults, IsEmpty());
  EXPECT_EQ(reading_of(read.text).text, read.text);
}

TEST(ProfileText, may_be_the_json_that_the_browser_holds) {
  const ProfileReading read = reading_of(
      R"({"name":"staff","kind":"spells","person":{"key":{"column":"id"}},"employment":{"from":{"column":"start"}}})");
  EXPECT_THAT(read.faults, IsEmpty());
  EXPECT_THAT(read.text, HasSubstr("person:\n  key:\n    column: id\n"));
}

TEST(ProfileText, that_contradicts_itself_is_told_at_its_line) {
  const ProfileReading read = reading_of(std::string(kWhole) + "  fte_most: 99\nvalues: {pivot: 200}\n");
  ASSERT_EQ(read.faults.size(), 2u);
  EXPECT_EQ(read.faults[0].where, "/employment/fte_most");
  EXPECT_EQ(read.faults[0].line, 7);
  EXPECT_EQ(read.faults[1].where, "/values/pivot");
  EXPECT_EQ(read.faults[1].line, 8);
}

TEST(ProfileText, that_lacks_something_is_told_at_the_section_it_belongs_in) {
  const ProfileReading read = reading_of("name: staff\nkind: spells\nperson: {}\n");
  ASSERT_EQ(read.faults.size(), 2u);
  EXPECT_EQ(read.faults[0].where, "/person/key");
  EXPECT_EQ(read.faults[0].line, 3);
  EXPECT_EQ(read.faults[1].where, "/employment/from");
  EXPECT_EQ(read.faults[1].line, 0);
}

TEST(ProfileText, with_a_fault_in_a_list_is_told_at_that_item) {
  const ProfileReading read = reading_of(std::string(kWhole) +
                                         "units:\n"
                                         "  - name: {column: a}\n"
                                         "  - name: {column: b, clean: [mangle]}\n");
  ASSERT_EQ(read.faults.size(), 1u);
  EXPECT_EQ(read.faults[0].where, "/units/1/name/clean");
  EXPECT_EQ(read.faults[0].line, 9);
}

TEST(ProfileText, with_an_unknown_field_is_no_profile) {
  const ProfileReading read = reading_of(std::string(kWhole) + "  fte_mots: 2\n");
  EXPECT_FALSE(read.profile);
  ASSERT_EQ(read.faults.size(), 1u);
  EXPECT_EQ(read.faults[0].line, 7);
}

TEST(ProfileText, that_is_not_yaml_is_told_where_it_breaks) {
  const ProfileReading read = reading_of("name: staff\nkind: [spells\n");
  EXPECT_FALSE(read.profile);
  ASSERT_EQ(read.faults.size(), 1u);
  EXPECT_GT(read.faults[0].line, 0);
}

}  // namespace
}  // namespace framsyn::organisation
