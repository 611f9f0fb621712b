#include "world.hpp"

namespace framsyn::access {
namespace {

class Session_of_eva : public Access {
 protected:
  void prepare() override {
    Access::prepare();
    token = log_in();
  }
  std::string log_in() { return sessions->log_in("eva", kEvasPassword).value().token; }
  bool may(const Right& right) {
    const auto session = sessions->find(token);
    return session && Gate::ask(session->actor, right, clock.today());
  }
  /// As the http room does after every change.
  template <class Work>
  void change(Work&& work) {
    ASSERT_TRUE(write(std::forward<Work>(work)));
    sessions->refresh();
  }
  std::string token;
};
FRAMSYN_ON_BOTH_DATABASES(Session_of_eva);

TEST_P(Session_of_eva, is_found_by_its_token_and_by_nothing_else) {
  EXPECT_TRUE(sessions->find(token));
  EXPECT_FALSE(sessions->find(""));
  EXPECT_FALSE(sessions->find(token + "x"));
  EXPECT_EQ(sessions->find(token)->csrf, sessions->find(token)->csrf);
  EXPECT_NE(sessions->find(token)->csrf, sessions->find(log_in())->csrf);
}

TEST_P(Session_of_eva, its_token_does_not_stand_in_the_database) {
  const auto kept =
      database().read([](db::Tx& tx) { return tx.one<db::Blob>("select token_hash from access_session"); });
  EXPECT_EQ(kept->value.size(), 32U);
  EXPECT_EQ(kept->value.find(token.substr(0, 8)), std::string::npos);
}

TEST_P(Session_of_eva, ends_when_unused_for_an_hour) {
  clock.at += 59min;
  EXPECT_TRUE(sessions->find(token));
  clock.at += 59min;
  EXPECT_TRUE(sessions->find(token));
  clock.at += 61min;
  EXPECT_FALSE(sessions->find(token));
}

TEST_P(Session_of_eva, ends_after_twelve_hours_however_used) {
  for (int i = 0; i < 23; ++i) {
    clock.at += 30min;
    ASSERT_TRUE(sessions->find(token));
  }
  clock.at += 30min;
  EXPECT_FALSE(sessions->find(token));
}

TEST_P(Session_of_eva, a_new_right_holds_from_the_next_request) {
  EXPECT_TRUE(may(kPeople));
  change([&](db::Tx& tx) {
    return set_role_rights(tx, "manager", std::vector<std::string>{"organisation.read"});
  });
  EXPECT_FALSE(may(kPeople));
  EXPECT_TRUE(may(kRead));
  change([&](db::Tx& tx) { return assign(tx, eva, std::vector<Assignment>{}); });
  EXPECT_FALSE(may(kRead));
}

TEST_P(Session_of_eva, ends_with_the_account) {
  change([&](db::Tx& tx) { return set_standing(tx, eva, Standing::inactive); });
  EXPECT_FALSE(sessions->find(token));
  change([&](db::Tx& tx) { return set_standing(tx, eva, Standing::active); });
  EXPECT_FALSE(sessions->find(token));
}

TEST_P(Session_of_eva, ends_at_log_out_and_no_other_does) {
  const std::string other = log_in();
  sessions->log_out(token);
  EXPECT_FALSE(sessions->find(token));
  EXPECT_TRUE(sessions->find(other));
  EXPECT_THAT(log(), testing::ElementsAre("access.log_in", "access.log_in", "access.log_out"));
}

TEST_P(Session_of_eva, survives_a_change_of_password_that_ends_the_others) {
  const std::string other = log_in();
  ASSERT_TRUE(sessions->change_password(token, kEvasPassword, "blåa hästar äter havre"));
  EXPECT_TRUE(sessions->find(token));
  EXPECT_FALSE(sessions->find(other));
  EXPECT_FALSE(sessions->log_in("eva", kEvasPassword));
  EXPECT_TRUE(sessions->log_in("eva", "blåa hästar äter havre"));
}

TEST_P(Session_of_eva, does_not_let_the_old_password_be_guessed) {
  for (int i = 0; i < 5; ++i)
    EXPECT_EQ(sessions->change_password(token, "fel", "blåa hästar äter havre").error().refusal->code,
              "access.wrong_login");
  EXPECT_EQ(sessions->change_password(token, kEvasPassword, "blåa hästar äter havre").error().refusal->code,
            "access.wait");
}

TEST_P(Session_of_eva, refuses_a_weak_new_password_and_keeps_the_old) {
  EXPECT_EQ(sessions->change_password(token, kEvasPassword, "kort").error().refusal->code,
            "access.weak_password");
  EXPECT_TRUE(sessions->log_in("eva", kEvasPassword));
}

TEST_P(Session_of_eva, another_node_notices_within_seconds) {
  Sessions node(database(), clock);
  EXPECT_TRUE(node.find(token));
  sessions->log_out(token);
  clock.at += 3s;
  EXPECT_FALSE(node.find(token));
}

TEST_P(Session_of_eva, survives_a_restart_with_the_time_it_was_last_used) {
  clock.at += 50min;
  EXPECT_TRUE(sessions->find(token));
  sessions->keep_house();
  sessions.reset();
  test_database().reopen();
  sessions = std::make_unique<Sessions>(database(), clock);
  clock.at += 50min;
  EXPECT_TRUE(sessions->find(token));
}

TEST_P(Session_of_eva, is_removed_when_it_has_ended) {
  clock.at += 13h;
  sessions->keep_house();
  EXPECT_EQ(
      database().read([](db::Tx& tx) { return tx.one<std::int64_t>("select count(*) from access_session"); }),
      0);
}

TEST_P(Session_of_eva, speaks_the_language_of_the_account) {
  EXPECT_EQ(sessions->find(token)->actor->language, Language::sv);
  change([&](db::Tx& tx) { return set_language(tx, eva, Language::en); });
  EXPECT_EQ(sessions->find(token)->actor->language, Language::en);
}

}  // namespace
}  // namespace framsyn::access
