#include "world.hpp"

namespace framsyn::http {
namespace {

using test::Browser;
using ::testing::HasSubstr;

class TheGate : public World {
 protected:
  Browser eva{*dispatcher_, log_in("eva")}, per{*dispatcher_, log_in("per")}, bo{*dispatcher_, log_in("bo")};
  Browser nobody{*dispatcher_};
};

TEST_F(TheGate, AsksForALogInBeforeAnythingElse) {
  const auto response = nobody.get("/api/notes");
  EXPECT_EQ(response.status, 401);
  EXPECT_EQ(response.headers.get("Content-Type"), "application/problem+json");
  EXPECT_THAT(response.text(), HasSubstr(R"("code":"http.not_logged_in","detail":"Du är inte inloggad")"));
}

TEST_F(TheGate, DeniesWhoLacksTheRightAndWritesItDown) {
  EXPECT_EQ(bo.get("/api/notes").status, 403);
  const auto log = audited();
  ASSERT_FALSE(log.empty());
  EXPECT_EQ(log.front().entry.actor, "bo");
  EXPECT_EQ(log.front().entry.act, "access.read");
  EXPECT_EQ(log.front().entry.subject, "path:/api/notes");
  EXPECT_EQ(log.front().entry.outcome, audit::Outcome::refused);
  EXPECT_EQ(log.front().entry.detail, "access.denied");
}

TEST_F(TheGate, SaysWhatADeniedActWasAbout) {
  EXPECT_EQ(bo.get("/api/notes/17?x=1").status, 403);
  EXPECT_EQ(audited().front().entry.subject, "note:17");
  EXPECT_EQ(bo.get("/api/notes/a%20person:4711").status, 403);
  EXPECT_EQ(audited().front().entry.subject, "note:a_person:4711") << "one key must not pose as two";
}

TEST_F(TheGate, AsksForTheWholeRegionWhereAPartIsNotEnough) {
  Browser rut(*dispatcher_, log_in("rut"));
  EXPECT_EQ(rut.get("/api/notes/all").status, 200);
  const auto response = eva.get("/api/notes/all");
  EXPECT_EQ(response.status, 403);
  EXPECT_THAT(response.text(), HasSubstr("Det här kräver behörighet för hela regionen"));
  EXPECT_EQ(audited().front().entry.detail, "access.whole_region_only");
  EXPECT_THAT(bo.get("/api/notes/all").text(), HasSubstr("access.denied"));
}

TEST_F(TheGate, GivesNoRightUntilAFirstPasswordHasBeenChanged) {
  auto opened = log_in("ny");
  Browser ny(*dispatcher_, opened);
  EXPECT_EQ(ny.get("/api/notes").status, 403);
  EXPECT_THAT(ny.get("/api/notes").text(), HasSubstr("access.password_first"));
  EXPECT_EQ(ny.get("/api/me").status, 200) << "the page has to be told who it is that must change";
  ASSERT_TRUE(sessions_->change_password(opened.token, kPassword, "en annan mening 18"));
  EXPECT_EQ(ny.get("/api/notes").status, 200);
}

TEST_F(TheGate, LetsEachReaderSeeOwnUnitsOnly) {
  EXPECT_EQ(eva.get("/api/notes").text(), R"({"notes":[{"id":1,"unit":1,"text":"mjölk"}]})");
  EXPECT_EQ(per.get("/api/notes").text(), R"({"notes":[{"id":2,"unit":2,"text":"bröd"}]})");
  EXPECT_EQ(eva.get("/api/notes/2").status, 404);
}

TEST_F(TheGate, AsksOnlyForALogInWhereThatIsEnough) {
  EXPECT_EQ(bo.get("/api/me").text(), R"({"text":"bo"})");
  EXPECT_EQ(nobody.get("/api/me").status, 401);
}

TEST_F(TheGate, HoldsUntilTheLogOut) {
  const auto response = eva.del("/api/session");
  EXPECT_EQ(response.status, 200);
  EXPECT_THAT(std::string(response.headers.get("Set-Cookie").value()), HasSubstr("framsyn_session=;"));
  EXPECT_EQ(eva.get("/api/notes").status, 401);
}

TEST_F(TheGate, GivesTheCookieToTheBrowserAloneAndToOwnPagesOnly) {
  const auto response = nobody.post("/api/session", R"({"login":"eva","password":"en lång mening 17"})");
  EXPECT_EQ(response.status, 200);
  const std::string cookie(response.headers.get("Set-Cookie").value());
  EXPECT_THAT(cookie, HasSubstr("; HttpOnly; SameSite=Strict"));
  EXPECT_THAT(cookie, ::testing::Not(HasSubstr("Secure")));
  auto request = nobody.request("GET", "/api/me");
  request.headers.add("Cookie", "other=1; " + cookie.substr(0, cookie.find(';')));
  EXPECT_EQ(nobody.send(request).text(), R"({"text":"eva"})");
}

TEST_F(TheGate, BindsTheCookieToTlsWhereThatIsSpoken) {
  Dispatcher secure(*database_, *sessions_, clock_, note_routes(), {.secure_cookies = true});
  const auto response =
      Browser(secure).post("/api/session", R"({"login":"eva","password":"en lång mening 17"})");
  EXPECT_THAT(std::string(response.headers.get("Set-Cookie").value()),
              ::testing::AllOf(HasSubstr("__Host-framsyn_session="), HasSubstr("; Secure")));
}

TEST_F(TheGate, RefusesAChangeWithoutThePagesSecurityWord) {
  eva.forget_csrf();
  const auto response = eva.post("/api/notes", R"({"unit":1,"text":"ost"})");
  EXPECT_EQ(response.status, 403);
  EXPECT_THAT(response.text(), HasSubstr("http.csrf"));
  EXPECT_EQ(number_of_notes(), 2);
}

TEST_F(TheGate, RefusesAChangeWithAnotherSessionsSecurityWord) {
  auto request = eva.request("POST", "/api/notes", R"({"unit":1,"text":"ost"})");
  Headers headers;
  for (const auto& [name, value] : request.headers.all())
    headers.add(name, name == "X-CSRF-Token" ? log_in("eva").session.csrf : value);
  request.headers = headers;
  EXPECT_EQ(eva.send(request).status, 403);
}

TEST_F(TheGate, RefusesAChangeThatAnotherSitesPageSends) {
  for (const auto& [name, value] :
       {std::pair("Sec-Fetch-Site", "cross-site"), std::pair("Sec-Fetch-Site", "same-site"),
        std::pair("Origin", "https://evil.example"), std::pair("Origin", "null")}) {
    auto request = eva.request("POST", "/api/notes", R"({"unit":1,"text":"ost"})");
    request.headers.add("Host", "framsyn.region.se");
    request.headers.add(name, value);
    EXPECT_EQ(eva.send(request).status, 403) << value;
  }
  EXPECT_EQ(number_of_notes(), 2);
}

TEST_F(TheGate, AcceptsAChangeFromOwnPage) {
  auto request = eva.request("POST", "/api/notes", R"({"unit":1,"text":"ost"})");
  request.headers.add("Host", "framsyn.region.se");
  request.headers.add("Origin", "https://framsyn.region.se");
  request.headers.add("Sec-Fetch-Site", "same-origin");
  EXPECT_EQ(eva.send(request).status, 200);
}

TEST_F(TheGate, RefusesALogInThatAnotherSitesPageSends) {
  auto request = nobody.request("POST", "/api/session", R"({"login":"eva","password":"en lång mening 17"})");
  request.headers.add("Sec-Fetch-Site", "cross-site");
  EXPECT_EQ(nobody.send(request).status, 403);
}

TEST_F(TheGate, AnswersInTheReadersLanguage) {
  EXPECT_THAT(per.get("/api/notes/1").text(), HasSubstr("There is no such note"));
  EXPECT_THAT(eva.get("/api/notes/2").text(), HasSubstr("Anteckningen finns inte"));
  auto request = nobody.request("GET", "/api/notes");
  request.headers.add("Accept-Language", "de, sv;q=0.3, en-GB;q=0.8");
  EXPECT_THAT(nobody.send(request).text(), HasSubstr("You are not logged in"));
}

TEST_F(TheGate, TellsBeforeTheBodyWhetherAnUploadWouldBeRefused) {
  EXPECT_EQ(dispatcher_->refusal(nobody.request("POST", "/api/files"))->status, 401);
  EXPECT_EQ(dispatcher_->refusal(per.request("POST", "/api/files"))->status, 403);
  EXPECT_FALSE(dispatcher_->refusal(eva.request("POST", "/api/files")));
}

}  // namespace
}  // namespace framsyn::http
