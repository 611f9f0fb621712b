#include "world.hpp"

namespace framsyn::administration {
namespace {

class Session_routes : public World {};
FRAMSYN_ON_BOTH_DATABASES(Session_routes);

constexpr std::string_view kEvasLogIn = R"({"login":"Eva","password":"gröna hästar äter gräs"})";

TEST_P(Session_routes, whoever_logs_in_learns_who_she_is_and_what_she_may) {
  const auto answer = test::Browser(*dispatcher).post("/api/session", std::string(kEvasLogIn));
  EXPECT_EQ(answer.status, 200);
  EXPECT_THAT(answer.headers.get("Set-Cookie").value_or(""), HasSubstr("HttpOnly; SameSite=Strict"));
  EXPECT_THAT(answer.text(),
              HasSubstr(R"("login":"eva","name":"Eva Ek"},"language":"sv","roles":[{"code":"manager",)"
                        R"("name_sv":"Chef","name_en":"Manager","unit":{"id":7,"name":"Akuten"}}],)"
                        R"("rights":["organisation.read"],"everywhere":false,)"
                        R"("units":[{"id":7,"name":"Akuten"}],"csrf":")"));
}

TEST_P(Session_routes, a_wrong_password_gets_no_cookie_and_does_not_come_back_in_the_answer) {
  const auto answer =
      test::Browser(*dispatcher).post("/api/session", R"({"login":"eva","password":"hemligt fel"})");
  EXPECT_EQ(answer.status, 403);
  EXPECT_FALSE(answer.headers.get("Set-Cookie"));
  EXPECT_THAT(answer.text(), HasSubstr("access.wrong_login"));
  EXPECT_THAT(answer.text(), Not(HasSubstr("hemligt")));
}

TEST_P(Session_routes, without_a_session_one_is_asked_to_log_in) {
  EXPECT_EQ(test::Browser(*dispatcher).get("/api/session").status, 401);
}

TEST_P(Session_routes, show_the_same_as_the_log_in_did) {
  auto asta_browser = as("asta");
  EXPECT_THAT(asta_browser.get("/api/session").text(), HasSubstr(R"("everywhere":true,"units":[],"csrf":")"));
}

TEST_P(Session_routes, logging_out_ends_it) {
  auto browser = as("eva");
  EXPECT_EQ(browser.del("/api/session").status, 200);
  EXPECT_EQ(browser.get("/api/session").status, 401);
}

TEST_P(Session_routes, logging_in_anew_ends_the_session_that_the_browser_had) {
  auto browser = as("eva");
  auto elsewhere = as("eva");
  EXPECT_EQ(browser.post("/api/session", std::string(kEvasLogIn)).status, 200);
  EXPECT_EQ(browser.get("/api/session").status, 401) << "the old cookie";
  EXPECT_EQ(elsewhere.get("/api/session").status, 200) << "another browser's";
}

TEST_P(Session_routes, a_change_without_the_csrf_word_is_refused) {
  auto browser = as("eva");
  browser.forget_csrf();
  EXPECT_EQ(browser.put("/api/session/language", R"({"language":"en"})").status, 403);
}

TEST_P(Session_routes, the_chosen_language_holds_from_the_next_request) {
  auto browser = as("eva");
  EXPECT_EQ(browser.put("/api/session/language", R"({"language":"en"})").status, 200);
  EXPECT_THAT(browser.get("/api/session").text(), HasSubstr(R"("language":"en")"));
  EXPECT_EQ(browser.put("/api/session/language", R"({"language":"fi"})").status, 422);
}

TEST_P(Session_routes, a_new_password_takes_the_old_one) {
  auto browser = as("eva");
  EXPECT_EQ(browser.put("/api/session/password", R"({"old":"fel","new":"blåa hästar äter havre"})").status,
            403);
  EXPECT_EQ(browser.put("/api/session/password", R"({"old":"gröna hästar äter gräs","new":"kort"})").status,
            422);
  EXPECT_EQ(
      browser
          .put("/api/session/password", R"({"old":"gröna hästar äter gräs","new":"blåa hästar äter havre"})")
          .status,
      200);
  EXPECT_EQ(browser.get("/api/session").status, 200);
  EXPECT_TRUE(sessions->log_in("eva", "blåa hästar äter havre"));
}

}  // namespace
}  // namespace framsyn::administration
