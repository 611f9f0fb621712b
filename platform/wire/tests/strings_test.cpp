#include <gmock/gmock.h>

#include "world.hpp"

namespace framsyn::testing_wire {
namespace {

using testing::ElementsAre;
using Given = std::vector<std::pair<std::string, std::string>>;

struct Query {
  std::optional<Id<Person>> unit;
  std::optional<Text<0, 5>> query;
  std::vector<int> years;
  wire::Ranged<int, 1, 500> size;
  std::optional<Date> on;
  std::optional<bool> active;
};
BOOST_DESCRIBE_STRUCT(Query, (), (unit, query, years, size, on, active))

std::vector<std::string> faults_of(const Given& given) {
  const auto read = wire::decode_strings<Query>(given);
  return read ? std::vector<std::string>() : told(read.error());
}

TEST(Query_string, values_take_the_type_of_their_field) {
  const auto read = wire::decode_strings<Query>(Given{
      {"unit", "12"}, {"query", "2020"}, {"years", "1"}, {"size", "50"}, {"years", "2"}, {"active", "1"}});
  ASSERT_TRUE(read);
  EXPECT_EQ(read->unit->value(), 12);
  EXPECT_EQ(read->query->value, "2020");
  EXPECT_THAT(read->years, ElementsAre(1, 2));
  EXPECT_EQ(read->size.value, 50);
  EXPECT_EQ(read->active, true);
}

TEST(Query_string, an_empty_value_is_an_absent_one) {
  const auto read = wire::decode_strings<Query>(Given{{"size", "1"}, {"unit", ""}, {"on", ""}});
  ASSERT_TRUE(read);
  EXPECT_FALSE(read->unit);
  EXPECT_FALSE(read->on);
}

TEST(Query_string, what_does_not_fit_is_told) {
  EXPECT_THAT(faults_of({{"size", "0"}, {"unit", "x"}, {"on", "2023-02-29"}, {"colour", "red"}}),
              testing::UnorderedElementsAre("/size wire.out_of_range", "/unit wire.not_whole",
                                            "/on wire.not_a_date", "/colour wire.unknown_field"));
  EXPECT_THAT(faults_of({{"size", "1"}, {"size", "2"}}), ElementsAre("/size wire.duplicate"));
  EXPECT_THAT(faults_of({{"size", "0x10"}}), ElementsAre("/size wire.not_whole"));
  EXPECT_THAT(faults_of({}), ElementsAre("/size wire.missing"));
}

TEST(Query_string, bytes_that_are_no_text_are_no_value) {
  EXPECT_THAT(faults_of({{"size", "\xff"}}), ElementsAre("/size wire.not_whole"));
}

}  // namespace
}  // namespace framsyn::testing_wire
