#include <fstream>
#include <sstream>

#include "world.hpp"

namespace framsyn::administration {
namespace {

std::vector<access::Role> pack() {
  std::ifstream file(FRAMSYN_SOURCE_DIR "/packs/base/roles.yaml");
  std::stringstream text;
  text << file.rdbuf();
  return roles_of_pack(text.str()).value();
}
const access::Role& role(const std::vector<access::Role>& roles, std::string_view code) {
  return *std::ranges::find(roles, code, &access::Role::code);
}

TEST(Seed_roles, give_each_its_own) {
  const auto roles = pack();
  ASSERT_EQ(roles.size(), 5U);
  EXPECT_THAT(role(roles, "employee").rights, testing::ElementsAre("organisation.read"));
  EXPECT_THAT(role(roles, "board").rights, Not(testing::Contains("organisation.people")));
  EXPECT_THAT(role(roles, "administrator").rights, Not(testing::Contains("organisation.absences")));
  EXPECT_THAT(role(roles, "administrator").rights, testing::Contains("administration.accounts"));
  EXPECT_THAT(role(roles, "manager").rights, testing::Contains("organisation.people"));
}

TEST(Seed_roles, a_fault_in_the_file_tells_the_line) {
  const auto read = roles_of_pack("roles:\n  - code: x\n    name_sv: X\n    name_en: X\n    right: []\n");
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().at(0).pointer, "/roles/0/right");
  EXPECT_EQ(read.error().at(0).line, 5);
}

class First_start : public test::OnBothDatabases {};
FRAMSYN_ON_BOTH_DATABASES(First_start);

TEST_P(First_start, makes_one_administrator_with_a_password_of_its_own) {
  database().migrate(audit_migrations());
  database().migrate(access_migrations());
  const FixedClock clock{Date(2026, 5, 4)};
  const auto start = [&] {
    return database().write([&](db::Tx& tx) {
      access::seed_roles(tx, pack());
      return create_first_administrator(tx, clock.now());
    });
  };
  const auto first = start();
  ASSERT_TRUE(first && *first);
  access::Sessions sessions(database(), clock);
  const auto opened = sessions.log_in((*first)->login, (*first)->password);
  ASSERT_TRUE(opened);
  EXPECT_TRUE(access::Gate::ask(opened->session.actor, kAccounts, clock.today())->everywhere());
  EXPECT_TRUE(opened->session.actor->must_change_password);
  EXPECT_EQ((*first)->subject, "account:" + std::to_string(opened->session.actor->account.value()));
  EXPECT_FALSE(*start());
}

}  // namespace
}  // namespace framsyn::administration
