#include "store.hpp"

#include "still_administered.hpp"
#include "world.hpp"

namespace framsyn::administration {
namespace {

class Store : public World {
 protected:
  access::Grant grant_of(access::AccountId account) {
    const std::string login = account == ake ? "ake" : "asta";
    return access::Gate::ask(sessions->log_in(login, kPassword)->session.actor, kAccounts, clock.today())
        .value();
  }
};
FRAMSYN_ON_BOTH_DATABASES(Store);

TEST_P(Store, the_reach_follows_the_tree_downwards) {
  const auto grant = grant_of(ake), whole = grant_of(asta);
  database().read([&](db::Tx& tx) {
    EXPECT_TRUE(reaches(tx, grant, 7));
    EXPECT_TRUE(reaches(tx, grant, 8));
    EXPECT_FALSE(reaches(tx, grant, 9));
    EXPECT_FALSE(reaches(tx, grant, 1));
    EXPECT_TRUE(reaches(tx, whole, 9));
  });
}

TEST_P(Store, an_account_without_assignments_is_seen_from_everywhere_only) {
  database().write([&](db::Tx& tx) { return access::assign(tx, eva, std::vector<access::Assignment>{}); });
  const auto part = grant_of(ake), whole = grant_of(asta);
  database().read([&](db::Tx& tx) {
    EXPECT_FALSE(AccountList(tx, part).shows(eva));
    EXPECT_TRUE(AccountList(tx, whole).shows(eva));
    EXPECT_FALSE(AccountList(tx, whole).shows(access::AccountId(99)));
  });
}

TEST_P(Store, an_account_that_is_also_held_outside_the_part_is_not_seen_from_it) {
  database().write([&](db::Tx& tx) {
    return access::assign(tx, eva,
                          std::vector<access::Assignment>{{"manager", 7, {}, {}}, {"manager", 9, {}, {}}});
  });
  const auto part = grant_of(ake);
  EXPECT_FALSE(database().read([&](db::Tx& tx) { return AccountList(tx, part).shows(eva); }));
}

TEST_P(Store, a_grant_that_reaches_nothing_sees_nobody) {
  const auto visitor = access::Gate::of_a_visitor();
  EXPECT_EQ(database().read([&](db::Tx& tx) { return AccountList(tx, visitor).page("", 1, 10).total; }), 0);
}

TEST_P(Store, a_deactivated_administrator_does_not_count) {
  const auto last = database().write([&](db::Tx& tx) -> Result<> {
    TRY_VOID(access::set_standing(tx, asta, access::Standing::inactive));
    return still_administered(tx, clock.today());
  });
  EXPECT_EQ(last.error().refusal->code, "administration.last_administrator");
}

}  // namespace
}  // namespace framsyn::administration
