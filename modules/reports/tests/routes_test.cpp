#include "routes.hpp"

#include <cstdio>
#include <filesystem>
#include <fstream>

#include <framsyn/platform/access/accounts.hpp>
#include <framsyn/platform/access/sessions.hpp>
#include <framsyn/platform/audit/audit.hpp>
#include <framsyn/platform/http/dispatcher.hpp>
#include <framsyn/platform/http/route.hpp>

#include "browser.hpp"
#include "published_views.hpp"

namespace framsyn::reports {
namespace {

/// Readers: the board everywhere, the managers of a large and of a small ward, and someone without the right.
class ReportRoutes : public PublishedViews {
 protected:
  void prepare() override {
    PublishedViews::prepare();
    database().migrate(audit_migrations());
    database().migrate(access_migrations());
    const access::Role roles[] = {{"reader", "Läsare", "Reader", {std::string(kRead.code)}},
                                  {"guest", "Gäst", "Guest", {}}};
    database().write([&](db::Tx& tx) { access::seed_roles(tx, roles); });
    add("board", {"reader", {}, {}, {}});
    add("manager", {"reader", kLargeWard, {}, {}});
    add("small", {"reader", kSmallWard, {}, {}});
    add("guest", {"guest", {}, {}, {}});
    sessions_ = std::make_unique<access::Sessions>(database(), clock_);
    dispatcher_ = std::make_unique<http::Dispatcher>(database(), *sessions_, clock_, routes());
  }
  http::Response get(const std::string& login, const std::string& query) {
    test::Browser browser(*dispatcher_, sessions_->log_in(login, kPassword).value());
    return browser.get("/api/reports/kompetensforsorjning" + query);
  }
  static std::string content(const http::Response& response) {
    return response.file ? std::get<std::string>(response.file->content) : *response.body;
  }
  /// What a program says of a file with these bytes.
  static std::string said(const std::string& program, const std::string& bytes, const std::string& after) {
    const auto path = std::filesystem::temp_directory_path() / fmt::format("framsyn_report_{}", ::getpid());
    std::ofstream(path, std::ios::binary) << bytes;
    std::string text;
    FILE* pipe = ::popen((program + " " + path.string() + " " + after).c_str(), "r");
    for (char piece[4096]; const std::size_t n = std::fread(piece, 1, sizeof piece, pipe);)
      text.append(piece, n);
    ::pclose(pipe);
    std::filesystem::remove(path);
    return text;
  }

  static constexpr const char* kPassword = "ett långt lösenord";

 private:
  void add(const std::string& login, const access::Assignment& assignment) {
    const bool added = database().write([&](db::Tx& tx) {
      const auto id = access::create_account(tx, {login, login, kPassword}, clock_.now());
      return id && access::assign(tx, *id, {&assignment, 1});
    });
    ASSERT_TRUE(added);
  }
  FixedClock clock_{Date(2026, 2, 1)};

 protected:
  std::unique_ptr<access::Sessions> sessions_;
  std::unique_ptr<http::Dispatcher> dispatcher_;
};
FRAMSYN_ON_BOTH_DATABASES(ReportRoutes);

void expect_in(const std::string& text, std::string_view part) {
  EXPECT_NE(text.find(part), std::string::npos) << part << " is not in\n" << text.substr(0, 2000);
}
void expect_not_in(const std::string& text, std::string_view part) {
  EXPECT_EQ(text.find(part), std::string::npos) << part << " is in the text";
}

TEST_P(ReportRoutes, AreRefusedWithoutTheRight) {
  add_region();
  EXPECT_EQ(get("guest", "?format=html").status, 403);
}

TEST_P(ReportRoutes, AnswerNotFoundOutsideTheReach) {
  add_region();
  EXPECT_EQ(get("manager", "?format=html&unit=2").status, 200);
  for (const auto* unit : {"0", "1", "3", "987654"}) {
    EXPECT_EQ(get("manager", fmt::format("?format=html&unit={}", unit)).status, 404) << unit;
  }
}

TEST_P(ReportRoutes, AreOfTheReadersOwnUnitWhenNoneIsNamed) {
  add_region();
  expect_in(content(get("manager", "?format=html")), "<p class=\"unit\">Avdelning 1</p>");
  expect_in(content(get("board", "?format=html")), "<p class=\"unit\">Region Norrsken</p>");
}

TEST_P(ReportRoutes, SayThatNothingIsComputedYet) { EXPECT_EQ(get("board", "?format=html").status, 409); }

TEST_P(ReportRoutes, SayHowManyAssumptionsAreSet) {
  const auto basis = [&](const std::string& login) {
    test::Browser browser(*dispatcher_, sessions_->log_in(login, kPassword).value());
    const auto answer = browser.get("/api/reports/basis");
    return fmt::format("{} {}", answer.status, answer.text());
  };
  EXPECT_EQ(basis("board"), R"(200 {"chosen_count":0})");
  add_region();
  EXPECT_EQ(basis("manager"), R"(200 {"chosen_count":2})");
  EXPECT_EQ(basis("guest").substr(0, 3), "403");
  expect_in(content(get("board", "?format=html")), "2 antaganden är satta av regionen");
}

TEST_P(ReportRoutes, WithholdWhatIsTooSmallFromTheHtml) {
  add_region();
  const std::string large = content(get("manager", "?format=html"));
  expect_in(large, "<th scope=\"row\">Okänt yrke</th><td class=\"n\">46</td>");
  expect_in(large, "<th scope=\"row\">Övriga yrken</th><td class=\"n\">8</td><td class=\"n\">–</td>");
  expect_in(large, "<th scope=\"row\">Egen uppsägning</th><td class=\"n\">53</td><td class=\"n\">74 %</td>");
  expect_in(large, "7 slutade av skäl som inte visas");
  expect_in(large, "<th scope=\"col\" class=\"n\">2030 (median)</th>");
  expect_in(large, "Flyttade in");
  expect_in(large, "färre än 5 anställda");
  expect_not_in(large, "Läkare");

  const std::string small = content(get("small", "?format=html"));
  expect_in(small, "<tr><th scope=\"row\">2025</th><td class=\"n\">3</td><td class=\"n\">–</td>");
  expect_in(small, "Enheten är för liten");
  for (const auto* heading : {"Det här väntas vi ha", "Här blir det tunt", "Varför de som slutade", "<svg"}) {
    expect_not_in(small, heading);
  }
}

TEST_P(ReportRoutes, LeaveOutMovesWhereNobodyMoves) {
  add_region();
  database().write([](db::Tx& tx) { tx.run("update planning_v_year set moves_in = 0, moves_out = 0"); });
  const std::string html = content(get("manager", "?format=html"));
  expect_not_in(html, "Flyttade in");
  expect_in(html, "<td class=\"n\">61</td><td class=\"n\">72</td></tr>");
}

TEST_P(ReportRoutes, MakeAPdfWithTheFigures) {
  add_region();
  const auto made = get("manager", "?format=pdf");
  ASSERT_EQ(made.status, 200);
  EXPECT_EQ(made.headers.get("Content-Type").value_or(""), "application/pdf");
  const std::string text = said("pdftotext -layout", content(made), "-");
  for (const auto* part : {"Avdelning 1", "341", "299", "Egen uppsägning", "53", "312", "293–331"}) {
    expect_in(text, part);
  }
}

TEST_P(ReportRoutes, MakeAWordDocumentWithTheFigures) {
  add_region();
  const auto made = get("manager", "?format=docx");
  ASSERT_EQ(made.status, 200);
  const std::string text = said("unzip -p", content(made), "word/document.xml");
  for (const auto* part : {"Avdelning 1", "341", "299", "Egen uppsägning", "312", "293–331"})
    expect_in(text, part);
  expect_not_in(text.substr(0, text.find("Sammanfattning")), ">Avdelning 1<");  // the title has it
}

}  // namespace
}  // namespace framsyn::reports
