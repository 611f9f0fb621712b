#include "world.hpp"

namespace framsyn::administration {
namespace {

class Log_routes : public World {};
FRAMSYN_ON_BOTH_DATABASES(Log_routes);

TEST_P(Log_routes, show_who_did_what_and_that_the_chain_is_whole) {
  auto browser = as("asta");
  browser.put(path(eva), R"({"name":"Eva E","active":true,"password":null,"assignments":[]})");
  const auto answer = browser.get("/api/audit");
  EXPECT_EQ(answer.status, 200);
  EXPECT_THAT(answer.text(), HasSubstr(R"("total":2,"page":1,"size":50,"rows":[{"number":2,)"));
  EXPECT_THAT(
      answer.text(),
      HasSubstr(
          R"("actor":"asta","actor_name":"Asta Alm","act":"administration.account_changed","subject":"account:)" +
          std::to_string(eva.value()) + R"(","about":[{"kind":"account","key":")" +
          std::to_string(eva.value()) + R"(","name":"Eva E"}],"outcome":"done")"));
  EXPECT_THAT(answer.text(), HasSubstr(R"("chain":{"intact":true,"checked":2,"first_bad":null})"));
}

TEST_P(Log_routes, find_by_day_actor_and_act) {
  auto browser = as("asta");
  as("eva");
  EXPECT_THAT(browser.get("/api/audit?actor=eva").text(), HasSubstr(R"("total":1)"));
  EXPECT_THAT(browser.get("/api/audit?act=access.log_in&from=2026-05-04&to=2026-05-04").text(),
              HasSubstr(R"("total":2)"));
  EXPECT_THAT(browser.get("/api/audit?to=2026-05-03").text(), HasSubstr(R"("total":0)"));
  EXPECT_THAT(browser.get("/api/audit?from=2026-05-05").text(), HasSubstr(R"("total":0)"));
  EXPECT_THAT(browser.get("/api/audit?size=1&page=2").text(), HasSubstr(R"("rows":[{"number":1,)"));
  EXPECT_EQ(browser.get("/api/audit?from=igår").status, 422);
}

TEST_P(Log_routes, find_what_was_done_to_one_account) {
  auto browser = as("asta");
  browser.put(path(eva), R"({"name":"Eva E","active":true,"password":null,"assignments":[]})");
  browser.put(path(bo), R"({"name":"Bo B","active":true,"password":null,"assignments":[]})");
  const auto about = [&](access::AccountId id) {
    const auto answer = browser.get("/api/audit?act=administration.account_changed&subject=account:" +
                                    std::to_string(id.value()));
    return std::string(answer.text());
  };
  EXPECT_THAT((about(eva)), HasSubstr(R"("total":1)"));
  EXPECT_THAT((about(bo)), HasSubstr(R"("name":"Bo B")"));
  EXPECT_THAT((about(asta)), HasSubstr(R"("total":0)"));
}

TEST_P(Log_routes, count_days_as_they_are_counted_in_sweden) {
  const auto told = [&](const char* at) {
    database().write([&](db::Tx& tx) {
      audit::append(tx, {parse_instant(at).value(), {}, "framsyn undo", "test.act", "import:1"});
    });
  };
  told("2026-07-14T21:59:59.000000Z");
  told("2026-07-14T22:00:00.000000Z");  // the fifteenth in Sweden
  auto browser = as("asta");
  EXPECT_THAT(browser.get("/api/audit?act=test.act&from=2026-07-15&to=2026-07-15").text(),
              HasSubstr(R"("total":1)"));
  EXPECT_THAT(browser.get("/api/audit?act=test.act&to=2026-07-14").text(), HasSubstr(R"("total":1)"));
}

TEST_P(Log_routes, are_for_whoever_may_read_the_log_of_the_whole_region) {
  EXPECT_EQ(as("eva").get("/api/audit").status, 403);
  EXPECT_EQ(as("ake").get("/api/audit").status, 403);
  EXPECT_EQ(test::Browser(*dispatcher).get("/api/audit").status, 401);
}

TEST_P(Log_routes, a_refused_act_stands_in_the_log) {
  as("eva").get("/api/audit");
  EXPECT_THAT(as("asta").get("/api/audit?actor=eva").text(), HasSubstr(R"("outcome":"refused")"));
}

TEST_P(Log_routes, a_job_is_shown_to_whoever_ordered_it_and_to_nobody_else) {
  const auto id = database().write([&](db::Tx& tx) {
    return jobs::enqueue(tx, clock.now(), "organisation.import_check", "{}", eva.value());
  });
  const std::string job = "/api/jobs/" + std::to_string(id.value());
  const auto answer = as("eva").get(job);
  EXPECT_EQ(answer.status, 200);
  EXPECT_THAT(answer.text(),
              HasSubstr(R"("kind":"organisation.import_check","state":"waiting","progress":0,)"));
  EXPECT_EQ(as("asta").get(job).status, 404);
  EXPECT_EQ(as("eva").get("/api/jobs/999").status, 404);
}

}  // namespace
}  // namespace framsyn::administration
