#include <gmock/gmock.h>

#include "world.hpp"

#include <limits>

namespace framsyn::testing_wire {
namespace {

using testing::ElementsAre;
using testing::UnorderedElementsAre;

TEST(Json, a_person_comes_in_and_goes_out_the_same) {
  const auto eva = wire::decode<Person>(kEva);
  ASSERT_TRUE(eva) << told(eva.error()).front();
  EXPECT_EQ(eva->id.value(), 7);
  EXPECT_EQ(eva->name.value, "Eva Åkerö");
  EXPECT_EQ(eva->spells.at(0).fte, Share::percent(75));
  EXPECT_EQ(eva->spells.at(0).form, Form::new_);
  EXPECT_FALSE(eva->spells.at(0).to);
  EXPECT_EQ(wire::encode(*eva), kEva);
}

TEST(Json, all_faults_are_told_at_once_each_with_its_place) {
  EXPECT_THAT(
      faults_in<Person>(R"({"id":0,"name":"Eva-Maria Åkerström","born":1871,"spells":[{"from":"2023-02-29",
      "fte":14,"form":"temp"},7],"marks":{"a/b~c":"x"},"seen":"yesterday","protected":1,"salary":9})"),
      UnorderedElementsAre("/id wire.out_of_range", "/name wire.too_long", "/born wire.out_of_range",
                           "/spells/0/from wire.not_a_date", "/spells/0/fte wire.out_of_range",
                           "/spells/0/form wire.not_a_choice", "/spells/1 wire.not_an_object",
                           "/marks/a~1b~0c wire.not_a_number", "/seen wire.not_an_instant",
                           "/protected wire.not_boolean", "/salary wire.unknown_field"));
}

TEST(Json, a_field_that_must_be_there_is_told_as_missing_and_an_optional_one_is_not) {
  EXPECT_THAT(faults_in<Spell>("{}"),
              ElementsAre("/from wire.missing", "/fte wire.missing", "/form wire.missing"));
  EXPECT_THAT(faults_in<Spell>(R"({"from":null,"fte":1,"form":"permanent"})"),
              ElementsAre("/from wire.not_text"));
}

TEST(Json, a_repeated_key_is_refused_however_deep) {
  EXPECT_THAT(faults_in<Spell>(R"({"from":"2020-01-01","fte":1,"fte":0.5,"form":"permanent"})"),
              ElementsAre("/fte wire.duplicate"));
  EXPECT_THAT(faults_in<wire::Json>(R"([{"a":{"b":1,"b":2}}])"), ElementsAre("/0/a/b wire.duplicate"));
}

TEST(Json, a_whole_number_is_whole) {
  EXPECT_THAT(faults_in<int>("1.5"), ElementsAre(" wire.not_whole"));
  EXPECT_THAT(faults_in<int>("3000000000"), ElementsAre(" wire.out_of_range"));
  EXPECT_THAT(faults_in<std::int64_t>("18446744073709551615"), ElementsAre(" wire.not_whole"));
  EXPECT_EQ(wire::decode<std::int64_t>("-9223372036854775808"), std::numeric_limits<std::int64_t>::min());
}

TEST(Json, text_length_is_counted_in_characters_and_control_characters_are_refused) {
  EXPECT_TRUE((wire::decode<Text<1, 3>>(R"("åäö")")));
  EXPECT_THAT((faults_in<Text<1, 3>>(R"("")")), ElementsAre(" wire.too_short"));
  EXPECT_THAT(faults_in<std::string>(R"("a\u0000b")"), ElementsAre(" wire.control_character"));
  EXPECT_EQ(wire::decode<std::string>(R"("rad 1\nrad 2")"), "rad 1\nrad 2");
}

TEST(Json, numbers_are_written_shortest_and_never_as_something_that_is_no_json) {
  EXPECT_EQ(wire::encode(0.1), "0.1");
  EXPECT_EQ(wire::encode(-0.0), "0");
  EXPECT_EQ(wire::encode(std::numeric_limits<double>::quiet_NaN()), "null");
  EXPECT_EQ(wire::encode(-std::numeric_limits<double>::infinity()), "null");
  EXPECT_EQ(wire::encode(Share::millionths(266'667)), "0.266667");
  EXPECT_EQ(wire::encode(Share::millionths(4'200'500'000)), "4200.5");
  EXPECT_EQ(wire::encode(Share::millionths(-50'000)), "-0.05");
  EXPECT_EQ(wire::encode(Share()), "0");
}

TEST(Json, a_number_is_read_as_the_nearest_there_is) {
  EXPECT_EQ(wire::decode<double>("22222000000000000000000000000000000000000000000008198552921648689607"),
            2.2222e67);
  EXPECT_EQ(wire::decode<double>("9007199254740993.0"), 9007199254740992.0);
  EXPECT_EQ(wire::decode<double>("1e-999"), 0.0);
  EXPECT_THAT(faults_in<double>("-1e999"), ElementsAre(" wire.not_a_number"));
}

TEST(Json, text_is_escaped) {
  EXPECT_EQ(wire::encode(std::string("\"a\\b\"\n\x01 å </script>")), R"("\"a\\b\"\n\u0001 å </script>")");
}

TEST(Json, a_raw_value_passes_through) {
  EXPECT_EQ(wire::decode<wire::Json>(R"( {"a" : [1, 2.5, null, "x"]} )")->text, R"({"a":[1,2.5,null,"x"]})");
}

TEST(Json, the_reader_is_told_in_both_languages) {
  const auto read = wire::decode<Spell>(R"({"from":"x","fte":1,"form":"permanent"})");
  EXPECT_EQ(read.error().at(0).detail_sv, "Ska vara ett datum, ÅÅÅÅ-MM-DD");
  EXPECT_EQ(read.error().at(0).detail_en, "Must be a date, YYYY-MM-DD");
}

}  // namespace
}  // namespace framsyn::testing_wire
