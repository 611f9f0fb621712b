#include "world.hpp"

#include "answer_cache.hpp"

namespace framsyn::http {
namespace {

using test::Browser;

class AKeptAnswer : public World {
 protected:
  Response ask_again(Browser& browser, const Response& earlier) {
    auto request = browser.request("GET", "/api/notes");
    request.headers.add("If-None-Match", std::string(earlier.headers.get("ETag").value()));
    return browser.send(request);
  }
  Browser eva{*dispatcher_, log_in("eva")}, per{*dispatcher_, log_in("per")};
};

TEST_F(AKeptAnswer, IsMadeOnce) {
  eva.get("/api/notes");
  const int before = times_listed();
  EXPECT_EQ(eva.get("/api/notes").text(), R"({"notes":[{"id":1,"unit":1,"text":"mjölk"}]})");
  EXPECT_EQ(times_listed(), before);
}

TEST_F(AKeptAnswer, IsNeverGivenToAnotherReader) {
  const auto evas = eva.get("/api/notes"), pers = per.get("/api/notes");
  EXPECT_NE(evas.text(), pers.text());
  EXPECT_EQ(per.get("/api/notes").text(), pers.text());
}

TEST_F(AKeptAnswer, IsMadeAnewWhenTheDataHasChanged) {
  const auto before = eva.get("/api/notes");
  eva.post("/api/notes", R"({"unit":1,"text":"ost"})");
  const auto after = eva.get("/api/notes");
  EXPECT_THAT(std::string(after.text()), ::testing::HasSubstr("ost"));
  EXPECT_NE(before.headers.get("ETag"), after.headers.get("ETag"));
}

TEST_F(AKeptAnswer, IsMadeAnewWhenTheReadersReachHasChanged) {
  const auto before = eva.get("/api/notes");
  database_->write([](db::Tx& tx) {
    const auto eva = tx.one<std::int64_t>("select id from access_account where login = 'eva'").value();
    const access::Assignment everywhere[] = {{"reader", std::nullopt, {}, {}}};
    access::assign(tx, access::AccountId(eva), everywhere).value();
  });
  sessions_->refresh();
  EXPECT_THAT(std::string(eva.get("/api/notes").text()), ::testing::HasSubstr("bröd"));
  EXPECT_EQ(ask_again(eva, before).status, 200);
}

TEST_F(AKeptAnswer, IsNotGivenToWhoHasLostTheRight) {
  eva.get("/api/notes");
  database_->write([](db::Tx& tx) {
    const auto eva = tx.one<std::int64_t>("select id from access_account where login = 'eva'").value();
    access::assign(tx, access::AccountId(eva), {}).value();
  });
  sessions_->refresh();
  EXPECT_EQ(eva.get("/api/notes").status, 403);
}

TEST_F(AKeptAnswer, IsNotSentAgainToWhoHasIt) {
  const auto first = eva.get("/api/notes");
  const auto second = ask_again(eva, first);
  EXPECT_EQ(second.status, 304);
  EXPECT_EQ(second.text(), "");
  EXPECT_EQ(second.headers.get("ETag"), first.headers.get("ETag"));
}

TEST_F(AKeptAnswer, StaysWithTheReader) {
  EXPECT_EQ(eva.get("/api/notes").headers.get("Cache-Control"), "private, no-cache");
  EXPECT_EQ(eva.get("/api/me").headers.get("Cache-Control"), "no-store");
}

access::Actor actor(std::int64_t account, std::vector<access::Holding> holdings) {
  return {access::AccountId(account), "x", "X", Language::sv, std::move(holdings)};
}

TEST(TheKeyOfAnAnswer, DiffersWithEverythingTheAnswerMayDependOn) {
  const auto routes = note_routes();
  const Date day(2026, 5, 4);
  const auto eva = actor(1, {{{"writer", 1, {}, {}}, {"a", "b"}}});
  const auto key = key_of(routes[0], "/api/notes", "7", day, Language::sv, &eva);
  EXPECT_EQ(key, key_of(routes[0], "/api/notes", "7", day, Language::sv, &eva));
  const auto other_account = actor(2, eva.holdings);
  const auto other_unit = actor(1, {{{"writer", 2, {}, {}}, {"a", "b"}}});
  const auto everywhere = actor(1, {{{"writer", std::nullopt, {}, {}}, {"a", "b"}}});
  const auto other_rights = actor(1, {{{"writer", 1, {}, {}}, {"ab"}}});
  const std::string others[] = {key_of(routes[1], "/api/notes", "7", day, Language::sv, &eva),
                                key_of(routes[0], "/api/notes?a=1", "7", day, Language::sv, &eva),
                                key_of(routes[0], "/api/notes", "8", day, Language::sv, &eva),
                                key_of(routes[0], "/api/notes", "7", day.plus_days(1), Language::sv, &eva),
                                key_of(routes[0], "/api/notes", "7", day, Language::en, &eva),
                                key_of(routes[0], "/api/notes", "7", day, Language::sv, &other_account),
                                key_of(routes[0], "/api/notes", "7", day, Language::sv, &other_unit),
                                key_of(routes[0], "/api/notes", "7", day, Language::sv, &everywhere),
                                key_of(routes[0], "/api/notes", "7", day, Language::sv, &other_rights),
                                key_of(routes[0], "/api/notes", "7", day, Language::sv, nullptr)};
  for (const auto& other : others) EXPECT_NE(key, other);
}

TEST(TheKeyOfAnAnswer, LeavesOutWhatHasRunOut) {
  const auto routes = note_routes();
  const auto expired = actor(1, {{{"writer", 1, {}, Date(2026, 5, 3)}, {"a"}}});
  const auto never = actor(1, {});
  EXPECT_EQ(key_of(routes[0], "/", "", Date(2026, 5, 4), Language::sv, &expired),
            key_of(routes[0], "/", "", Date(2026, 5, 4), Language::sv, &never));
}

TEST(TheCacheOfAnswers, ForgetsTheOneUnusedLongest) {
  AnswerCache cache(3000);
  cache.keep("a", std::string(400, 'a'));
  cache.keep("b", std::string(400, 'b'));
  EXPECT_TRUE(cache.find("a"));
  cache.keep("c", std::string(400, 'c'));
  EXPECT_TRUE(cache.find("a"));
  EXPECT_FALSE(cache.find("b"));
  EXPECT_TRUE(cache.find("c"));
}

TEST(TheCacheOfAnswers, DoesNotKeepWhatHasNoRoom) {
  AnswerCache cache(100);
  EXPECT_EQ(*cache.keep("a", "text")->plain(), "text");
  EXPECT_FALSE(cache.find("a"));
}

}  // namespace
}  // namespace framsyn::http
