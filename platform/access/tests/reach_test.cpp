#include <framsyn/platform/access/reach.hpp>

#include "world.hpp"

namespace framsyn::access {
namespace {

constexpr std::string_view kClosure = "test_reach";

/// Unit 1 with 2 under it and 3 under that; 9 stands beside.
class Reach : public test::OnBothDatabases {
 protected:
  void prepare() override {
    database().write([](db::Tx& tx) {
      tx.script(
          "create table test_reach (ancestor_id bigint not null, unit_id bigint not null); "
          "insert into test_reach values (1,1),(1,2),(1,3),(2,2),(2,3),(3,3),(9,9)");
    });
  }
  static Grant at(std::vector<std::optional<std::int64_t>> units) {
    Actor actor{AccountId(3), "eva", "Eva Ek", Language::sv, {}};
    for (const auto unit : units) actor.holdings.push_back({{"reader", unit, {}, {}}, {"organisation.read"}});
    return Gate::ask(std::make_shared<Actor>(std::move(actor)), kRead, Date(2026, 5, 4)).value();
  }
  bool reached(const Grant& grant, std::int64_t unit) {
    return database().read([&](db::Tx& tx) { return reaches(tx, grant, unit, kClosure); });
  }
  int counted(const Grant& grant) {
    return database().read([&](db::Tx& tx) {
      return tx
          .one<int>("select count(distinct t.unit_id) from test_reach t where " +
                    within(grant, "t.unit_id", kClosure))
          .value();
    });
  }
};
FRAMSYN_ON_BOTH_DATABASES(Reach);

TEST_P(Reach, is_the_unit_and_all_below_it) {
  EXPECT_TRUE(reached(at({2}), 2));
  EXPECT_TRUE(reached(at({2}), 3));
  EXPECT_FALSE(reached(at({2}), 1));
  EXPECT_FALSE(reached(at({2}), 9));
  EXPECT_TRUE(reached(at({2, 9}), 9));
  EXPECT_EQ(counted(at({2})), 2);
  EXPECT_EQ(counted(at({2, 9})), 3);
}

TEST_P(Reach, everywhere_is_every_unit_there_is_and_none_that_is_not) {
  EXPECT_TRUE(reached(at({std::nullopt}), 9));
  EXPECT_FALSE(reached(at({std::nullopt}), 4));
  EXPECT_EQ(counted(at({std::nullopt})), 4);
}

TEST_P(Reach, of_a_visitor_is_nothing) {
  EXPECT_FALSE(reached(Gate::of_a_visitor(), 1));
  EXPECT_EQ(counted(Gate::of_a_visitor()), 0);
}

}  // namespace
}  // namespace framsyn::access
