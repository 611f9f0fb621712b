#include "world.hpp"

namespace framsyn::administration {
namespace {

class Account_routes : public World {};
FRAMSYN_ON_BOTH_DATABASES(Account_routes);

std::string new_account(std::string_view assignments) {
  return R"({"login":"nils","name":"Nils Ny","password":"ett långt lösenord","assignments":)" +
         std::string(assignments) + "}";
}
std::string changed(std::string_view name, std::string_view active, std::string_view assignments) {
  return R"({"name":")" + std::string(name) + R"(","active":)" + std::string(active) +
         R"(,"password":null,"assignments":)" + std::string(assignments) + "}";
}

TEST_P(Account_routes, are_for_administrators) {
  EXPECT_EQ(as("eva").get("/api/accounts").status, 403);
  EXPECT_EQ(as("eva").get("/api/roles").status, 403);
  EXPECT_EQ(as("eva").post("/api/accounts", new_account("[]")).status, 403);
  EXPECT_EQ(as("eva").put("/api/roles/manager", R"({"rights":[]})").status, 403);
}

TEST_P(Account_routes, list_everybody_in_swedish_order_with_unit_names) {
  const auto answer = as("asta").get("/api/accounts");
  EXPECT_EQ(answer.status, 200);
  const std::string text(answer.text());
  EXPECT_THAT(text, HasSubstr(R"("total":4,"page":1,"size":50)"));
  EXPECT_THAT(
      text,
      HasSubstr(
          R"("assignments":[{"role":"manager","unit":{"id":9,"name":"Kirurgen"},"from":null,"to":null}])"));
  EXPECT_LT(text.find("Asta Alm"), text.find("Bo Björk"));
  EXPECT_LT(text.find("Eva Ek"), text.find("Åke Ås"));
}

TEST_P(Account_routes, find_by_name_or_login_and_take_wild_cards_as_they_stand) {
  EXPECT_THAT(as("asta").get("/api/accounts?query=BJ%C3%96RK").text(), HasSubstr(R"("total":1)"));
  EXPECT_THAT(as("asta").get("/api/accounts?query=%25&size=2").text(),
              HasSubstr(R"("total":0,"page":1,"size":2)"));
  EXPECT_THAT(as("asta").get("/api/accounts?page=2&size=3").text(), HasSubstr("Åke Ås"));
  EXPECT_EQ(as("asta").get("/api/accounts?page=0").status, 422);
}

TEST_P(Account_routes, limited_to_a_part_one_sees_and_changes_only_those_in_it) {
  auto browser = as("ake");
  const std::string seen(browser.get("/api/accounts").text());
  EXPECT_THAT(seen, HasSubstr("Eva Ek"));
  EXPECT_THAT(seen, Not(HasSubstr("Bo Björk")));
  EXPECT_THAT(seen, Not(HasSubstr("Asta Alm")));
  EXPECT_EQ(browser.put(path(bo), changed("Bo", "false", "[]")).status, 404);
  EXPECT_EQ(browser.put(path(asta), changed("Asta", "false", "[]")).status, 404);
  EXPECT_EQ(browser.put(path(eva), changed("Eva E", "true", R"([{"role":"manager","unit":8}])")).status, 200);
}

TEST_P(Account_routes, a_password_that_somebody_else_chose_is_changed_before_anything_else) {
  ASSERT_EQ(as("asta").post("/api/accounts", new_account(R"([{"role":"administrator"}])")).status, 200);
  test::Browser nils{*dispatcher, sessions->log_in("nils", "ett långt lösenord").value()};
  EXPECT_THAT(nils.get("/api/session").text(), HasSubstr(R"("must_change_password":true)"));
  EXPECT_EQ(nils.get("/api/accounts").status, 403);
  EXPECT_THAT(nils.get("/api/accounts").text(), HasSubstr("access.password_first"));
  EXPECT_EQ(
      nils.put("/api/session/password", R"({"old":"ett långt lösenord","new":"mitt eget lösenord"})").status,
      200);
  EXPECT_THAT(nils.get("/api/session").text(), HasSubstr(R"("must_change_password":false)"));
  EXPECT_EQ(nils.get("/api/accounts").status, 200);
  const std::string given = R"({"name":"Eva","active":true,"password":"givet av någon","assignments":[]})";
  ASSERT_EQ(as("asta").put(path(eva), given).status, 200);
  test::Browser eva_again{*dispatcher, sessions->log_in("eva", "givet av någon").value()};
  EXPECT_THAT(eva_again.get("/api/session").text(), HasSubstr(R"("must_change_password":true)"));
}

TEST_P(Account_routes, nobody_hands_out_more_than_they_reach) {
  auto browser = as("ake");
  for (const std::string assignments :
       {R"([{"role":"manager","unit":9}])", R"([{"role":"manager","unit":1}])", R"([{"role":"manager"}])",
        "[]"}) {
    const auto answer = browser.post("/api/accounts", new_account(assignments));
    EXPECT_EQ(answer.status, 403) << assignments;
    EXPECT_THAT(answer.text(), HasSubstr("administration.beyond_reach")) << assignments;
  }
  EXPECT_EQ(browser.post("/api/accounts", new_account(R"([{"role":"manager","unit":8}])")).status, 200);
  EXPECT_THAT(browser.get("/api/accounts").text(), HasSubstr("Nils Ny"));
}

TEST_P(Account_routes, nobody_gives_rights_that_they_lack_themselves) {
  auto browser = as("ake");
  const auto answer = browser.post("/api/accounts", new_account(R"([{"role":"administrator","unit":8}])"));
  EXPECT_EQ(answer.status, 403);
  EXPECT_THAT(answer.text(), HasSubstr("administration.beyond_own_rights"));
  EXPECT_EQ(browser
                .put(path(ake), changed("Åke Ås", "true",
                                        R"([{"role":"local","unit":7},{"role":"administrator","unit":7}])"))
                .status,
            403)
      << "not to oneself either";
  EXPECT_EQ(browser.put(path(ake), changed("Åke Å", "true", R"([{"role":"local","unit":7}])")).status, 200);
  EXPECT_EQ(
      as("asta").put(path(eva), changed("Eva", "true", R"([{"role":"administrator","unit":8}])")).status,
      200);
  EXPECT_EQ(browser.put(path(eva), changed("Eva E", "true", R"([{"role":"administrator","unit":8}])")).status,
            200)
      << "what somebody else gave may stay";
}

TEST_P(Account_routes, a_new_account_can_log_in_and_a_refused_one_leaves_nothing_behind) {
  auto browser = as("asta");
  EXPECT_EQ(browser.post("/api/accounts", new_account(R"([{"role":"king"}])")).status, 422);
  EXPECT_FALSE(sessions->log_in("nils", "ett långt lösenord"));
  EXPECT_EQ(browser.post("/api/accounts", new_account(R"([{"role":"manager","unit":99}])")).status, 422);
  EXPECT_EQ(browser.post("/api/accounts", new_account("[]")).status, 200);
  EXPECT_TRUE(sessions->log_in("nils", "ett långt lösenord"));
  EXPECT_EQ(browser.post("/api/accounts", new_account("[]")).status, 409);
}

TEST_P(Account_routes, what_is_taken_away_is_gone_at_the_next_request) {
  auto ake_browser = as("ake");
  EXPECT_EQ(ake_browser.get("/api/accounts").status, 200);
  EXPECT_EQ(as("asta").put(path(ake), changed("Åke Ås", "true", "[]")).status, 200);
  EXPECT_EQ(ake_browser.get("/api/accounts").status, 403);
  EXPECT_EQ(as("asta").put(path(ake), changed("Åke Ås", "false", "[]")).status, 200);
  EXPECT_EQ(ake_browser.get("/api/accounts").status, 401);
}

TEST_P(Account_routes, the_last_administrator_cannot_be_locked_out) {
  auto browser = as("asta");
  for (const std::string body :
       {changed("Asta", "false", R"([{"role":"administrator"}])"), changed("Asta", "true", "[]"),
        changed("Asta", "true", R"([{"role":"administrator","unit":1}])"),
        changed("Asta", "true", R"([{"role":"administrator","to":"2030-01-01"}])")}) {
    const auto answer = browser.put(path(asta), body);
    EXPECT_EQ(answer.status, 409) << body;
    EXPECT_THAT(answer.text(), HasSubstr("administration.last_administrator"));
  }
  EXPECT_EQ(browser.put("/api/roles/administrator", R"({"rights":["administration.log"]})").status, 409);
  EXPECT_EQ(browser.get("/api/accounts").status, 200);
}

TEST_P(Account_routes, a_second_administrator_lets_the_first_one_go) {
  auto browser = as("asta");
  EXPECT_EQ(browser.put(path(bo), changed("Bo Björk", "true", R"([{"role":"administrator"}])")).status, 200);
  EXPECT_EQ(as("bo").put(path(asta), changed("Asta Alm", "false", "[]")).status, 200);
}

TEST_P(Account_routes, a_password_set_by_another_ends_the_sessions) {
  auto eva_browser = as("eva");
  EXPECT_EQ(as("asta")
                .put(path(eva),
                     R"({"name":"Eva Ek","active":true,"password":"tillfälligt lösen","assignments":[]})")
                .status,
            200);
  EXPECT_EQ(eva_browser.get("/api/session").status, 401);
  EXPECT_TRUE(sessions->log_in("eva", "tillfälligt lösen"));
}

TEST_P(Account_routes, roles_are_listed_with_every_right_there_is) {
  const auto answer = as("asta").get("/api/roles");
  EXPECT_THAT(
      answer.text(),
      HasSubstr(R"({"code":"manager","name_sv":"Chef","name_en":"Manager","rights":["organisation.read"]})"));
  EXPECT_THAT(answer.text(),
              HasSubstr(R"({"code":"organisation.read","text_sv":"Se enheter","text_en":"See units"})"));
  EXPECT_THAT(answer.text(), HasSubstr(R"("code":"administration.log")"));
}

TEST_P(Account_routes, a_role_is_changed_by_whoever_reaches_the_whole_region_only) {
  EXPECT_EQ(as("ake").put("/api/roles/manager", R"({"rights":[]})").status, 403);
  EXPECT_EQ(as("asta").put("/api/roles/manager", R"({"rights":["pay.read"]})").status, 422);
  EXPECT_EQ(as("asta").put("/api/roles/king", R"({"rights":[]})").status, 422);
  EXPECT_EQ(as("asta").put("/api/roles/manager", R"({"rights":["administration.log"]})").status, 200);
  EXPECT_THAT(as("eva").get("/api/session").text(), HasSubstr(R"("rights":["administration.log"])"));
}

}  // namespace
}  // namespace framsyn::administration
