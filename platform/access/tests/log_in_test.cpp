#include "address_failures.hpp"
#include "failures.hpp"
#include "world.hpp"

namespace framsyn::access {
namespace {

using testing::ElementsAre;

class Log_in : public Access {
 protected:
  std::string_view refusal(std::string_view login, std::string_view password) {
    const auto opened = sessions->log_in(login, password);
    return opened ? "" : opened.error().refusal->code;
  }
};
FRAMSYN_ON_BOTH_DATABASES(Log_in);

TEST_P(Log_in, the_right_password_opens_a_session_and_is_written_down) {
  const auto opened = sessions->log_in("EVA", kEvasPassword);
  ASSERT_TRUE(opened);
  EXPECT_EQ(opened->session.actor->account, eva);
  EXPECT_EQ(opened->session.actor->holdings.at(0).assignment.unit, 7);
  EXPECT_GE(opened->token.size(), 43U);
  EXPECT_NE(opened->token, opened->session.csrf);
  EXPECT_THAT(log(), ElementsAre("access.log_in"));
  EXPECT_EQ(
      database().read([](db::Tx& tx) { return tx.one<Instant>("select last_login from access_account"); }),
      clock.at);
}

TEST_P(Log_in, a_wrong_password_an_unknown_login_and_an_inactive_account_get_the_same_answer) {
  EXPECT_EQ(refusal("eva", "fel lösenord"), "access.wrong_login");
  EXPECT_EQ(refusal("nobody", "fel lösenord"), "access.wrong_login");
  write([&](db::Tx& tx) { return set_standing(tx, eva, Standing::inactive); });
  EXPECT_EQ(refusal("eva", kEvasPassword), "access.wrong_login");
  EXPECT_THAT(log(), ElementsAre("access.log_in refused", "access.log_in refused", "access.log_in refused"));
}

TEST_P(Log_in, a_login_that_nobody_has_is_written_down_nowhere) {
  refusal("mitt lösenord i fel ruta", "x");
  const auto actor =
      database().read([](db::Tx& tx) { return audit::entries(tx, {}, 0, 1).rows.at(0).entry.actor; });
  EXPECT_EQ(actor, "");
}

TEST_P(Log_in, five_failures_in_a_row_make_one_wait_and_the_right_password_does_not_help) {
  for (int i = 0; i < 5; ++i) EXPECT_EQ(refusal("eva", "fel"), "access.wrong_login");
  EXPECT_EQ(refusal("eva", kEvasPassword), "access.wait");
  clock.at += 31s;
  EXPECT_EQ(refusal("eva", kEvasPassword), "");
}

TEST_P(Log_in, an_unknown_login_waits_the_same) {
  for (int i = 0; i < 5; ++i) refusal("nobody", "fel");
  EXPECT_EQ(refusal("nobody", "fel"), "access.wait");
}

TEST_P(Log_in, getting_in_forgets_the_failures) {
  for (int i = 0; i < 4; ++i) refusal("eva", "fel");
  EXPECT_EQ(refusal("eva", kEvasPassword), "");
  for (int i = 0; i < 4; ++i) EXPECT_EQ(refusal("eva", "fel"), "access.wrong_login");
}

TEST_P(Log_in, failures_are_forgotten_after_a_day) {
  for (int i = 0; i < 5; ++i) refusal("eva", "fel");
  clock.at += 25h;
  sessions->keep_house();
  EXPECT_EQ(
      database().read([](db::Tx& tx) { return tx.one<std::int64_t>("select count(*) from access_failure"); }),
      0);
}

TEST(Address, with_a_hundred_failures_waits_ten_minutes_and_others_do_not) {
  AddressFailures failures;
  const Instant now = std::chrono::sys_days(std::chrono::year(2026) / 5 / 4);
  for (int i = 0; i < 99; ++i) failures.count_failure("192.0.2.7", now);
  EXPECT_FALSE(failures.must_wait("192.0.2.7", now));
  failures.count_failure("192.0.2.7", now);
  EXPECT_TRUE(failures.must_wait("192.0.2.7", now));
  EXPECT_FALSE(failures.must_wait("192.0.2.8", now));
  EXPECT_FALSE(failures.must_wait("192.0.2.7", now + 10min));
  failures.count_failure("192.0.2.7", now + 10min);
  EXPECT_FALSE(failures.must_wait("192.0.2.7", now + 10min));
}

TEST(Waiting, grows_and_stops_growing) {
  EXPECT_EQ(wait_after(4), 0s);
  EXPECT_EQ(wait_after(5), 30s);
  EXPECT_EQ(wait_after(6), 60s);
  EXPECT_EQ(wait_after(9), 480s);
  EXPECT_EQ(wait_after(10), 900s);
  EXPECT_EQ(wait_after(1'000'000), 900s);
}

}  // namespace
}  // namespace framsyn::access
