#include <gmock/gmock.h>

#include "world.hpp"

namespace framsyn::testing_wire {
namespace {

using testing::ElementsAre;

struct Profile {
  std::string title;
  std::map<std::string, std::string> columns;
  std::vector<Spell> spells;
  std::optional<Text<1, 5>> encoding;
  std::optional<std::vector<std::string>> words;
  std::map<std::string, std::vector<std::string>> codes;
};
BOOST_DESCRIBE_STRUCT(Profile, (), (title, columns, spells, encoding, words, codes))

std::vector<std::string> with_lines(std::string_view yaml) {
  const auto read = wire::decode_yaml<Profile>(yaml);
  std::vector<std::string> all;
  if (!read)
    for (const auto& fault : read.error())
      all.push_back(std::to_string(fault.line) + " " + fault.pointer + " " + fault.code);
  return all;
}

TEST(Yaml, a_file_that_a_person_wrote_is_read) {
  const auto read = wire::decode_yaml<Profile>(
      "# en profil\ntitle: Utdrag ur lönesystemet\ncolumns:\n  enhet: ORG\n  '12': 12\n  född: \"null\"\n"
      "spells:\n  - from: 2020-01-01\n    fte: 0.5\n    form: permanent\n");
  ASSERT_TRUE(read) << told(read.error()).front();
  EXPECT_EQ(read->columns.at("12"), "12");
  EXPECT_EQ(read->columns.at("född"), "null");
  EXPECT_EQ(read->spells.at(0).from, Date(2020, 1, 1));
}

TEST(Yaml, faults_tell_the_line) {
  EXPECT_THAT(
      with_lines(
          "title: x\nspells:\n  - from: 2020-13-01\n    fte: half\n    form: permanent\ncolour: red\n"),
      ElementsAre("3 /spells/0/from wire.not_a_date", "4 /spells/0/fte wire.not_a_number",
                  "6 /colour wire.unknown_field"));
  EXPECT_THAT(with_lines("title: x\ntitle: y\n"), ElementsAre("2 /title wire.duplicate"));
}

TEST(Yaml, anchors_aliases_and_tags_are_refused) {
  EXPECT_THAT(with_lines("title: &a x\n"), ElementsAre("1  wire.anchor"));
  EXPECT_THAT(with_lines("title: x\nwords: [*a]\n"), ElementsAre("2  wire.malformed"));
  EXPECT_THAT(with_lines("&a title: x\n"), ElementsAre("1  wire.anchor"));
  EXPECT_THAT(with_lines("title: !!binary x\n"), ElementsAre("1  wire.tag"));
}

TEST(Yaml, a_thousand_fold_nesting_is_refused) {
  EXPECT_THAT(with_lines("title: " + std::string(40, '[') + std::string(40, ']')),
              ElementsAre("1  wire.too_deep"));
  EXPECT_THAT(with_lines(std::string(100'000, '[') + std::string(100'000, ']')),
              ElementsAre("1  wire.too_deep"));
}

TEST(Yaml, what_is_no_yaml_is_malformed) {
  for (const std::string_view text :
       {"", "title: [", "title: x\n---\ntitle: y\n", "\xff\xfe", "title: \"x", "a: b: c", "title: \"\\N\""}) {
    const auto faults = with_lines(text);
    ASSERT_EQ(faults.size(), 1U) << text;
    EXPECT_THAT(faults.front(), testing::HasSubstr("wire.malformed")) << text;
  }
  EXPECT_THAT(with_lines("- a\n- b\n"), ElementsAre("1  wire.not_an_object"));
}

TEST(Yaml, what_is_written_is_small_and_readable) {
  const Profile profile{.title = "Utdrag ur lönesystemet",
                        .columns = {{"enhet", "ORG"}, {"född", "Födelsedatum (ÅÅMMDD)"}},
                        .spells = {{.from = Date(2020, 1, 1), .fte = Share::percent(50)}}};
  EXPECT_EQ(wire::encode_yaml(profile),
            "title: Utdrag ur lönesystemet\ncolumns:\n  enhet: ORG\n  född: Födelsedatum (ÅÅMMDD)\n"
            "spells:\n  - from: \"2020-01-01\"\n    fte: 0.5\n    form: permanent\n");
}

TEST(Yaml, every_text_survives_the_way_out_and_in) {
  for (const std::string text : {"",
                                 " ",
                                 "null",
                                 "~",
                                 "true",
                                 "No",
                                 "12",
                                 "1.5",
                                 "2020-01-01",
                                 "a: b",
                                 "# x",
                                 "- x",
                                 "[x]",
                                 "{x}",
                                 "*a",
                                 "&a",
                                 "!t",
                                 "it's",
                                 "\"q\"",
                                 "a\\b",
                                 "rad 1\nrad 2",
                                 "a ",
                                 " a",
                                 "åäö",
                                 "?",
                                 "-",
                                 "%",
                                 "@",
                                 "`",
                                 "|",
                                 ">",
                                 "x #y",
                                 "a:",
                                 "<<",
                                 "=",
                                 "\t",
                                 "0x1f",
                                 ".inf",
                                 "NaN",
                                 "\xC2\x85",
                                 "\xE2\x80\xA8",
                                 "\xEF\xBB\xBF",
                                 "\xF0\x9F\x98\x80"}) {
    const std::string key = text.find_first_of("\n\t") == std::string::npos ? text : "key";
    const Profile profile{.title = text,
                          .columns = {{key, text}},
                          .words = std::vector{text},
                          .codes = {{"A", {}}, {key, {text}}}};
    const auto yaml = wire::encode_yaml(profile);
    const auto back = wire::decode_yaml<Profile>(yaml);
    ASSERT_TRUE(back) << yaml << told(back.error()).front();
    EXPECT_EQ(wire::encode(*back), wire::encode(profile)) << yaml;
  }
}

TEST(Yaml, a_zero_byte_is_not_taken_for_a_backslash) {
  EXPECT_THAT(with_lines(std::string_view("title: a\0N\n", 11)), ElementsAre("0  wire.malformed"));
}

TEST(Yaml, a_name_is_one_line_of_bounded_length) {
  EXPECT_THAT(with_lines("title: x\ncolumns:\n  \"a\\nb\": y\n"), ElementsAre("3 /columns/a\nb wire.key"));
  EXPECT_EQ(with_lines("title: x\ncolumns:\n  " + std::string(201, 'a') + ": y\n").size(), 1U);
  EXPECT_THAT(with_lines("title: x\ncolumns:\n  " + std::string(200, 'a') + ": y\n"), testing::IsEmpty());
}

TEST(Yaml, an_empty_list_that_means_something_survives) {
  const Profile profile{.title = "x", .words = std::vector<std::string>(), .codes = {{"A", {}}}};
  const auto back = wire::decode_yaml<Profile>(wire::encode_yaml(profile));
  ASSERT_TRUE(back);
  EXPECT_TRUE(back->words);
  EXPECT_TRUE(back->codes.contains("A"));
}

}  // namespace
}  // namespace framsyn::testing_wire
