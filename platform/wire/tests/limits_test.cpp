#include <gmock/gmock.h>

#include "world.hpp"

namespace framsyn::testing_wire {
namespace {

using testing::ElementsAre;

std::string repeated(std::string_view text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

TEST(Hostile_json, what_is_not_json_is_malformed) {
  for (const std::string_view text :
       {"", " ", "{", "[1,]", "{\"a\":}", "nul", "1 2", "{'a':1}", "\"\xff\"", "NaN", "01"})
    EXPECT_THAT(faults_in<wire::Json>(text), ElementsAre(" wire.malformed")) << text;
}

TEST(Hostile_json, a_malformed_document_tells_the_line) {
  EXPECT_EQ(wire::decode<Person>("{\n\"id\":7,\n?}").error().at(0).line, 3);
}

TEST(Hostile_json, nesting_is_bounded) {
  EXPECT_TRUE(wire::decode<wire::Json>(repeated("[", 32) + repeated("]", 32)));
  EXPECT_THAT(faults_in<wire::Json>(repeated("[", 33) + repeated("]", 33)), ElementsAre(" wire.too_deep"));
  EXPECT_THAT(faults_in<wire::Json>(repeated("[", 500'000)), ElementsAre(" wire.too_deep"));
}

TEST(Hostile_json, size_and_number_of_values_are_bounded) {
  EXPECT_THAT(faults_in<wire::Json>("[1,2,3]", {.bytes = 6}), ElementsAre(" wire.too_large"));
  EXPECT_THAT(faults_in<wire::Json>("[1,2,3]", {.values = 3}), ElementsAre(" wire.too_large"));
  EXPECT_TRUE(wire::decode<wire::Json>("[1,2,3]", {.values = 4}));
}

TEST(Hostile_json, the_list_of_faults_is_bounded) {
  EXPECT_EQ(faults_in<std::vector<int>>("[" + repeated("\"x\",", 5000) + "1]").size(), wire::kMostFaults);
}

TEST(Hostile_json, a_long_key_does_not_come_back_whole) {
  const auto read = wire::decode<Spell>("{\"" + repeated("å", 5000) + "\":1}");
  for (const auto& fault : read.error()) EXPECT_LT(fault.pointer.size(), 250U);
}

TEST(Hostile_json, a_number_beyond_what_a_double_holds_is_never_passed_on_as_a_number) {
  const auto read = wire::decode<wire::Json>("[1e999]");
  if (read) EXPECT_EQ(read->text, "[null]");
  EXPECT_FALSE(wire::decode<double>("1e999"));
}

}  // namespace
}  // namespace framsyn::testing_wire
