#include "world.hpp"

namespace framsyn::access {
namespace {

using testing::ElementsAre;

class Accounts : public Access {};
FRAMSYN_ON_BOTH_DATABASES(Accounts);

TEST_P(Accounts, a_login_is_taken_whatever_its_case) {
  const auto taken = write([&](db::Tx& tx) {
    return create_account(tx, {" EVA ", "En annan", "ett långt lösenord"}, clock.now());
  });
  EXPECT_EQ(taken.error().refusal->code, "access.login_taken");
}

TEST_P(Accounts, no_password_stands_in_the_database) {
  const auto hash = database().read(
      [](db::Tx& tx) { return tx.one<std::string>("select password_hash from access_account"); });
  EXPECT_THAT(*hash, testing::StartsWith("$argon2id$v=19$m=19456,t=2,p=1$"));
}

TEST_P(Accounts, a_weak_password_is_refused) {
  for (const std::string weak :
       {"elva tecken", "här är Eva Ekman själv", "\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff"}) {
    const auto made =
        write([&](db::Tx& tx) { return create_account(tx, {"ekman", "X", weak}, clock.now()); });
    ASSERT_FALSE(made) << weak;
    EXPECT_EQ(made.error().refusal->code, "access.weak_password");
  }
}

TEST_P(Accounts, assignments_are_kept_as_given_and_replaced_as_a_whole) {
  const std::vector<Assignment> both{{"board", {}, {}, Date(2026, 12, 31)},
                                     {"manager", 9, Date(2026, 6, 1), {}}};
  EXPECT_TRUE(write([&](db::Tx& tx) { return assign(tx, eva, both); }));
  EXPECT_EQ(database().read([&](db::Tx& tx) { return assignments_of(tx, eva); }), both);
}

TEST_P(Accounts, an_assignment_needs_a_role_that_exists_and_days_in_order) {
  const auto refused = [&](Assignment one) {
    return write([&](db::Tx& tx) { return assign(tx, eva, std::vector{one}); }).error().refusal->code;
  };
  EXPECT_EQ(refused({"king", {}, {}, {}}), "access.no_such_role");
  EXPECT_EQ(refused({"board", {}, Date(2026, 2, 1), Date(2026, 1, 1)}), "access.ends_before_start");
  EXPECT_EQ(database().read([&](db::Tx& tx) { return assignments_of(tx, eva); }).at(0).role, "manager");
}

TEST_P(Accounts, a_role_that_the_region_has_edited_is_not_seeded_over) {
  write([](db::Tx& tx) {
    ASSERT_TRUE(set_role_rights(tx, "board", std::vector<std::string>{"planning.read"}));
    seed_roles(tx, std::vector<Role>{{"board", "Ledning", "Board", {"organisation.read"}},
                                     {"manager", "Chef", "Manager", {"organisation.read", "reports.read"}},
                                     {"employee", "Medarbetare", "Employee", {}}});
  });
  const auto all = database().read([](db::Tx& tx) { return roles(tx); });
  ASSERT_EQ(all.size(), 3U);
  EXPECT_THAT(all[0].rights, ElementsAre("planning.read"));
  EXPECT_EQ(all[1].code, "employee");
  EXPECT_THAT(all[2].rights, ElementsAre("organisation.read", "reports.read"));
}

TEST_P(Accounts, what_is_not_there_is_not_found) {
  const AccountId nobody(99);
  EXPECT_EQ(write([&](db::Tx& tx) { return set_name(tx, nobody, "X"); }).error().refusal->code,
            "access.no_such_account");
  EXPECT_FALSE(write([&](db::Tx& tx) { return set_password(tx, nobody, "ett långt lösenord"); }));
  EXPECT_FALSE(write([&](db::Tx& tx) { return assign(tx, nobody, std::vector<Assignment>{}); }));
  EXPECT_FALSE(write([&](db::Tx& tx) { return password_is(tx, nobody, ""); }));
  EXPECT_TRUE(write([&](db::Tx& tx) { return password_is(tx, eva, kEvasPassword); }));
}

TEST(Login, is_folded_with_swedish_letters) {
  EXPECT_EQ(folded_login("  Åsa.ÖSTERBERG×É "), "åsa.österberg×é");
}

TEST(One_time_password, is_long_readable_and_new_each_time) {
  const std::string password = one_time_password();
  EXPECT_EQ(password.size(), 16U);
  EXPECT_EQ(password.find_first_of("0O1lI"), std::string::npos);
  EXPECT_NE(password, one_time_password());
}

}  // namespace
}  // namespace framsyn::access
