#include "world.hpp"

#include <framsyn/platform/telemetry/log.hpp>
#include <framsyn/platform/telemetry/metrics.hpp>

namespace framsyn::http {
namespace {

using test::Browser;
using ::testing::HasSubstr;
using ::testing::Not;

class ARequest : public World {
 protected:
  void SetUp() override {
    telemetry::log_to([this](std::string_view line) { log_ += line; });
  }
  void TearDown() override {
    telemetry::log_to([](std::string_view) {});
  }
  Browser eva{*dispatcher_, log_in("eva")};
  std::string log_;
};

TEST_F(ARequest, ThatChangesIsCommittedAuditedAndTold) {
  const auto response = eva.post("/api/notes", R"({"unit":1,"text":"ost"})");
  EXPECT_EQ(response.status, 200);
  EXPECT_EQ(response.text(), R"({"id":3})");
  EXPECT_EQ(number_of_notes(), 3);
  EXPECT_EQ(committed_, 1);
  const auto entry = audited().front().entry;
  EXPECT_EQ(entry.act, "notes.written");
  EXPECT_EQ(entry.subject, "note:3");
  EXPECT_EQ(entry.actor, "eva");
  EXPECT_EQ(entry.outcome, audit::Outcome::done);
}

TEST_F(ARequest, ThatIsRefusedLeavesNothingButItsAuditEntry) {
  const auto response = eva.post("/api/notes", R"({"unit":1,"text":"fullt"})");
  EXPECT_EQ(response.status, 409);
  EXPECT_THAT(response.text(), HasSubstr(R"("code":"notes.full","detail":"Blocket är fullt")"));
  EXPECT_THAT(response.text(), Not(HasSubstr("after the row")));
  EXPECT_EQ(number_of_notes(), 2);
  EXPECT_EQ(committed_, 0);
  EXPECT_EQ(audited().front().entry.outcome, audit::Outcome::refused);
  EXPECT_EQ(audited().front().entry.detail, "notes.full");
}

TEST_F(ARequest, ThatBreaksTellsALogNumberAndNothingMore) {
  const auto response = eva.post("/api/notes", R"({"unit":1,"text":"trasigt"})");
  EXPECT_EQ(response.status, 500);
  EXPECT_THAT(response.text(), Not(HasSubstr("Anna")));
  const auto at = response.text().find("\"log\":\"") + 7;
  const auto number = response.text().substr(at, 12);
  EXPECT_THAT(log_, HasSubstr("\"log\":\"" + std::string(number) + "\""));
  EXPECT_THAT(log_, HasSubstr("broken by"));
  EXPECT_THAT(log_, Not(HasSubstr("Anna")));
  EXPECT_THAT(log_, Not(HasSubstr("191212121212")));
  EXPECT_EQ(number_of_notes(), 2);
  EXPECT_EQ(audited().front().entry.outcome, audit::Outcome::failed);
}

TEST_F(ARequest, IsToldAllThatIsWrongWithItAtOnce) {
  const auto response = eva.post("/api/notes", R"({"unit":12,"text":"","colour":"red"})");
  EXPECT_EQ(response.status, 422);
  EXPECT_THAT(response.text(), HasSubstr(R"("pointer":"/unit")"));
  EXPECT_THAT(response.text(), HasSubstr(R"("pointer":"/text")"));
  EXPECT_THAT(response.text(), HasSubstr(R"("pointer":"/colour")"));
}

TEST_F(ARequest, ThatIsNotJsonIsABadOne) {
  EXPECT_EQ(eva.post("/api/notes", R"({"unit":1,)").status, 400);
  auto request = eva.request("POST", "/api/notes");
  request.body = "unit=1&text=ost";
  request.headers.add("Content-Type", "application/x-www-form-urlencoded");
  EXPECT_EQ(eva.send(request).status, 415);
}

TEST_F(ARequest, TakesItsInputFromPathAndBodyTogether) {
  EXPECT_EQ(eva.put("/api/notes/1", R"({"text":"fil"})").status, 200);
  EXPECT_THAT(eva.get("/api/notes/1").text(), HasSubstr("fil"));
  EXPECT_EQ(eva.put("/api/notes/1", R"({"id":2,"text":"fil"})").status, 422);  // named twice
  EXPECT_EQ(eva.put("/api/notes/ett", R"({"text":"fil"})").status, 422);
  EXPECT_EQ(eva.get("/api/notes/1?colour=red").status, 422);
}

TEST_F(ARequest, ThatIsTooLongIsRefused) {
  EXPECT_EQ(eva.post("/api/notes", std::string((1 << 20) + 1, ' ')).status, 413);
}

TEST_F(ARequest, ForNothingThatExistsIsNotFound) {
  EXPECT_EQ(eva.get("/api/no").status, 404);
  EXPECT_EQ(eva.get("/api/notes/1/2").status, 404);
  EXPECT_EQ(eva.get("/api/notes/%zz").status, 400);
  EXPECT_EQ(eva.get("/api/notes/..").status, 400);
  EXPECT_EQ(eva.get("/api/notes/%2e%2e%2fnotes").status, 400);
}

TEST_F(ARequest, WithAnotherMethodIsToldWhichThereAre) {
  const auto response = eva.del("/api/notes");
  EXPECT_EQ(response.status, 405);
  EXPECT_EQ(response.headers.get("Allow"), "GET, HEAD, OPTIONS, POST");
  EXPECT_EQ(eva.send(eva.request("OPTIONS", "/api/notes")).status, 204);
}

TEST_F(ARequest, ThatReadsPersonalDataIsWrittenDown) {
  const auto before = audited().size();
  EXPECT_EQ(eva.get("/api/notes/1").status, 200);
  EXPECT_EQ(audited().size(), before + 1);
  EXPECT_EQ(audited().front().entry.act, "notes.read_one");
  EXPECT_EQ(audited().front().entry.subject, "note:1");
}

TEST_F(ARequest, ThatChangesCannotBeOfferedWithoutANameForTheLog) {
  const auto nothing = [](Call&) -> Result<> { return {}; };
  EXPECT_THROW(Dispatcher(*database_, *sessions_, clock_, {post("/api/x", needs(kWrite), nothing, "x")}, {}),
               std::logic_error);
}

TEST_F(ARequest, ThatOnlyReadsOtherwiseLeavesNoTrace) {
  const auto before = audited().size();
  eva.get("/api/notes");
  EXPECT_EQ(audited().size(), before);
}

TEST_F(ARequest, SendsAFileAsTheBytesTheyAre) {
  const auto scratch = std::filesystem::temp_directory_path() / ("upload" + std::to_string(::getpid()));
  const auto response = eva.upload("/api/files?name=..%2F..%2Fl%C3%B6n.csv", "a;b", scratch);
  EXPECT_EQ(response.text(), R"({"name":"lön.csv","content":"a;b 3"})");
}

TEST_F(ARequest, ForAFileGetsItsNameInBothForms) {
  const auto response = eva.get("/api/files/report");
  EXPECT_EQ(response.headers.get("Content-Disposition"),
            "attachment; filename=\"l_ner.csv\"; filename*=UTF-8''l%C3%B6ner.csv");
  EXPECT_EQ(response.headers.get("Content-Type"), "text/csv");
  EXPECT_EQ(response.text(), "a;b\n1;2\n");
}

TEST_F(ARequest, IsAnsweredCompressedWhenItsReaderTakesThat) {
  auto request = eva.request("GET", "/api/long");
  EXPECT_GT(eva.send(request).text().size(), 50'000U);
  request.headers.add("Accept-Encoding", "gzip, br");
  const auto response = eva.send(request);
  EXPECT_EQ(response.headers.get("Content-Encoding"), "br");
  EXPECT_LT(response.text().size(), 1000U);
}

TEST_F(ARequest, OutsideATransactionCannotUseOne) { EXPECT_EQ(eva.post("/api/misuse").status, 500); }

TEST_F(ARequest, IsCountedAndTimedByItsRoute) {
  auto& seconds = telemetry::histogram("framsyn_http_seconds", "Time to answer, by route",
                                       "method=\"GET\",route=\"/api/long\"");
  const auto before = seconds.count();
  eva.get("/api/long");
  EXPECT_EQ(seconds.count(), before + 1);
}

TEST_F(World, RefusesTwoRoutesForTheSameActAndAKeptFile) {
  auto twice = note_routes();
  twice.push_back(twice.front());
  EXPECT_THROW(Dispatcher(*database_, *sessions_, clock_, twice), std::logic_error);
}

}  // namespace
}  // namespace framsyn::http
