#include <gmock/gmock.h>

#include "world.hpp"

namespace framsyn::testing_wire {
namespace {

using testing::HasSubstr;
using wire::Direction;

struct Unit {
  std::string name;
  std::vector<Unit> parts;
};
BOOST_DESCRIBE_STRUCT(Unit, (), (name, parts))

TEST(Schema, a_struct_is_a_named_component_that_is_referred_to) {
  wire::Components components;
  EXPECT_EQ(wire::schema<Person>(components, Direction::out),
            R"({"$ref":"#/components/schemas/testing_wire.Person"})");
  ASSERT_TRUE(components.contains("testing_wire.Spell"));
  EXPECT_EQ(components["testing_wire.Form"], R"({"type":"string","enum":["permanent","fixed_term","new"]})");
}

TEST(Schema, limits_are_part_of_it) {
  wire::Components components;
  EXPECT_EQ((wire::schema<Text<1, 80>>(components, Direction::in)),
            R"({"type":"string","minLength":1,"maxLength":80})");
  EXPECT_EQ((wire::schema<wire::Ranged<double, 0.0, 1.0>>(components, Direction::in)),
            R"({"type":"number","minimum":0,"maximum":1})");
}

TEST(Schema, what_we_give_is_complete_and_what_we_take_is_strict) {
  wire::Components components;
  wire::schema<Spell>(components, Direction::out);
  wire::schema<Spell>(components, Direction::in);
  EXPECT_THAT(components["testing_wire.Spell"], HasSubstr(R"("required":["from","to","fte","form"]})"));
  EXPECT_THAT(components["testing_wire.Spell.input"],
              HasSubstr(R"("required":["from","fte","form"],"additionalProperties":false})"));
}

TEST(Schema, a_type_may_hold_itself) {
  wire::Components components;
  wire::schema<Unit>(components, Direction::out);
  ASSERT_EQ(components.size(), 1U);
  EXPECT_THAT(components.begin()->second, HasSubstr(components.begin()->first));
}

TEST(Schema, every_schema_is_json) {
  wire::Components components;
  wire::schema<Person>(components, Direction::in);
  for (const auto& [name, text] : components) EXPECT_TRUE(wire::decode<wire::Json>(text)) << name << text;
}

TEST(Schema, a_query_tells_its_parameters) {
  wire::Components components;
  const auto fields = wire::fields<Spell>(components);
  ASSERT_EQ(fields.size(), 4U);
  EXPECT_EQ(fields[0].name, "from");
  EXPECT_TRUE(fields[0].required);
  EXPECT_FALSE(fields[1].required);
  EXPECT_EQ(fields[1].schema, R"({"type":"string","format":"date"})");
}

}  // namespace
}  // namespace framsyn::testing_wire
