#include "world.hpp"

namespace framsyn::access {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const Date kToday(2026, 5, 4);

std::shared_ptr<const Actor> with(std::vector<Holding> holdings) {
  return std::make_shared<Actor>(Actor{AccountId(3), "eva", "Eva Ek", Language::sv, std::move(holdings)});
}
Holding reads_at(std::optional<std::int64_t> unit, std::optional<Date> from = {},
                 std::optional<Date> to = {}) {
  return {{"reader", unit, from, to}, {"organisation.read"}};
}

TEST(Gate, who_has_no_right_is_denied) {
  EXPECT_EQ(Gate::ask(with({}), kRead, kToday).error().refusal->code, "access.denied");
  EXPECT_FALSE(Gate::ask(with({reads_at(7)}), kPeople, kToday));
}

TEST(Gate, a_right_reaches_the_units_it_was_given_for_each_once) {
  const auto grant = Gate::ask(with({reads_at(9), reads_at(7), reads_at(9)}), kRead, kToday);
  ASSERT_TRUE(grant);
  EXPECT_THAT(grant->roots(), ElementsAre(7, 9));
  EXPECT_FALSE(grant->everywhere());
  EXPECT_EQ(grant->account(), AccountId(3));
  EXPECT_EQ(grant->name(), "eva");
}

TEST(Gate, everywhere_swallows_the_single_units) {
  const auto grant = Gate::ask(with({reads_at(9), reads_at(std::nullopt)}), kRead, kToday);
  EXPECT_TRUE(grant->everywhere());
  EXPECT_THAT(grant->roots(), IsEmpty());
}

TEST(Gate, an_assignment_holds_from_its_first_day_through_its_last) {
  const auto holder = with({reads_at(7, Date(2026, 5, 4), Date(2026, 5, 31))});
  EXPECT_FALSE(Gate::ask(holder, kRead, Date(2026, 5, 3)));
  EXPECT_TRUE(Gate::ask(holder, kRead, Date(2026, 5, 4)));
  EXPECT_TRUE(Gate::ask(holder, kRead, Date(2026, 5, 31)));
  EXPECT_FALSE(Gate::ask(holder, kRead, Date(2026, 6, 1)));
}

TEST(Gate, an_expired_assignment_adds_no_reach_to_one_that_holds) {
  const auto grant =
      Gate::ask(with({reads_at(7), reads_at(std::nullopt, {}, Date(2026, 5, 3))}), kRead, kToday);
  EXPECT_FALSE(grant->everywhere());
  EXPECT_THAT(grant->roots(), ElementsAre(7));
}

TEST(Grant, another_right_of_the_same_actor_has_its_own_reach) {
  const auto grant = Gate::ask(
      with({reads_at(std::nullopt), {{"chief", 7, {}, {}}, {"organisation.people"}}}), kRead, kToday);
  EXPECT_TRUE(grant->holds(kPeople));
  EXPECT_FALSE(grant->also(kPeople)->everywhere());
  EXPECT_THAT(grant->also(kPeople)->roots(), ElementsAre(7));
}

TEST(Grant, a_visitor_reaches_nothing) {
  const Grant visitor = Gate::of_a_visitor();
  EXPECT_FALSE(visitor.everywhere());
  EXPECT_THAT(visitor.roots(), IsEmpty());
  EXPECT_FALSE(visitor.holds(kRead));
  EXPECT_FALSE(visitor.account());
  EXPECT_EQ(visitor.name(), "");
}

TEST(Grant, for_oneself_reaches_no_unit_but_knows_the_rights) {
  const Grant own = Gate::of_oneself(with({reads_at(std::nullopt)}), kToday);
  EXPECT_FALSE(own.everywhere());
  EXPECT_TRUE(own.holds(kRead));
  EXPECT_FALSE(own.holds(kPeople));
}

}  // namespace
}  // namespace framsyn::access
