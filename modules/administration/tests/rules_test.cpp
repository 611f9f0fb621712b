#include "rules.hpp"

#include <gmock/gmock.h>

namespace framsyn::administration {
namespace {

using access::Assignment;
using testing::ElementsAre;

const Date kToday(2026, 5, 4);
const auto kExistsBelow100 = [](std::int64_t unit) { return unit < 100; };
const Reach kSeven{false, [](std::int64_t unit) { return unit == 7; }};
const Reach kEverywhere{true, {}};

std::string_view refusal(std::vector<Assignment> wishes, const Reach& reach) {
  const auto answer = may_hand_out(wishes, reach, kExistsBelow100);
  return answer ? "" : answer.error().refusal->code;
}

TEST(Handing_out, stays_within_ones_own_reach) {
  EXPECT_EQ(refusal({{"manager", 7, {}, {}}}, kSeven), "");
  EXPECT_EQ(refusal({{"manager", 8, {}, {}}}, kSeven), "administration.beyond_reach");
  EXPECT_EQ(refusal({{"manager", {}, {}, {}}}, kSeven), "administration.beyond_reach");
  EXPECT_EQ(refusal({{"manager", 7, {}, {}}, {"manager", 8, {}, {}}}, kSeven), "administration.beyond_reach");
}

TEST(Handing_out, everywhere_may_give_everything_at_units_that_exist) {
  EXPECT_EQ(refusal({{"manager", {}, {}, {}}, {"manager", 99, {}, {}}}, kEverywhere), "");
  EXPECT_EQ(refusal({{"manager", 100, {}, {}}}, kEverywhere), "administration.no_such_unit");
}

TEST(Handing_out, does_not_tell_a_limited_administrator_which_other_units_exist) {
  EXPECT_EQ(refusal({{"manager", 100, {}, {}}}, kSeven), refusal({{"manager", 99, {}, {}}}, kSeven));
}

class Giving : public testing::Test {
 protected:
  std::string_view refusal(std::vector<Assignment> wishes, std::vector<Assignment> held = {}) {
    static const std::vector<std::string> manager{"people.read", "units.read"}, reader{"units.read"}, none;
    const auto of_role = [](std::string_view role) -> const std::vector<std::string>* {
      return role == "manager" ? &manager : role == "reader" ? &reader : role == "employee" ? &none : nullptr;
    };
    // Reads units at 7 and people at 8.
    const auto own = [](std::string_view right, std::int64_t unit) {
      return (right == "units.read" && unit == 7) || (right == "people.read" && unit == 8);
    };
    const auto answer = gives_only_own(wishes, held, {of_role, own});
    return answer ? "" : answer.error().refusal->code;
  }
};

TEST_F(Giving, is_of_rights_that_one_holds_oneself_at_that_unit) {
  EXPECT_EQ(refusal({{"reader", 7, {}, {}}, {"employee", 9, {}, {}}}), "");
  EXPECT_EQ(refusal({{"reader", 8, {}, {}}}), "administration.beyond_own_rights");
  EXPECT_EQ(refusal({{"manager", 7, {}, {}}}), "administration.beyond_own_rights");
  EXPECT_EQ(refusal({{"king", 7, {}, {}}}), "") << "who holds it is told that there is no such role";
}

TEST_F(Giving, lets_stay_what_somebody_else_gave_but_no_more_of_it) {
  const Assignment given{"manager", 7, {}, kToday};
  EXPECT_EQ(refusal({given, {"reader", 7, {}, {}}}, {given}), "");
  EXPECT_EQ(refusal({{"manager", 7, {}, {}}}, {given}), "administration.beyond_own_rights");
}

TEST(Administered, is_what_holds_everywhere_today_without_an_end) {
  EXPECT_TRUE(keeps_administered({"administrator", {}, {}, {}}, kToday));
  EXPECT_TRUE(keeps_administered({"administrator", {}, kToday, {}}, kToday));
  EXPECT_FALSE(keeps_administered({"administrator", {}, kToday.plus_days(1), {}}, kToday));
  EXPECT_FALSE(keeps_administered({"administrator", {}, {}, kToday.plus_days(365)}, kToday));
  EXPECT_FALSE(keeps_administered({"administrator", 7, {}, {}}, kToday));
}

TEST(Rights_of_a_role, are_those_that_somebody_asks_for) {
  const std::vector<std::string_view> known{"administration.accounts", "administration.log"};
  EXPECT_TRUE(all_known(std::vector<std::string>{"administration.log"}, known));
  EXPECT_TRUE(all_known(std::vector<std::string>{}, known));
  EXPECT_EQ(
      all_known(std::vector<std::string>{"administration.log", "pay.read"}, known).error().refusal->code,
      "administration.no_such_right");
}

TEST(Standing, is_what_holds_today_taken_together) {
  const access::Actor actor{access::AccountId(1),
                            "eva",
                            "Eva Ek",
                            Language::sv,
                            {{{"manager", 9, {}, {}}, {"b", "c"}},
                             {{"manager", 7, {}, {}}, {"b", "c"}},
                             {{"board", {}, {}, kToday.plus_days(-1)}, {"a"}},
                             {{"employee", 7, {}, {}}, {"a", "b"}}}};
  const Standing standing = standing_of(actor, kToday);
  EXPECT_THAT(standing.rights, ElementsAre("a", "b", "c"));
  EXPECT_THAT(standing.units, ElementsAre(7, 9));
  EXPECT_FALSE(standing.everywhere);
  EXPECT_EQ(standing.held.size(), 3U);
  EXPECT_TRUE(standing_of(actor, kToday.plus_days(-1)).everywhere);
}

}  // namespace
}  // namespace framsyn::administration
