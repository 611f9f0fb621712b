#include "story.hpp"

#include <regex>

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <boost/json.hpp>

#include <framsyn/engine/workforce/history.hpp>
#include <framsyn/organisation/profile.hpp>
#include <framsyn/planning.hpp>
#include <framsyn/platform/wire/encode.hpp>

namespace framsyn::test {
namespace {

using boost::json::value;

struct Sentence {
  const char* form;
  void (Story::*means)(const Story::Words&);
};
constexpr Sentence kSentences[] = {
    {R"(dag (\S+))", &Story::turn_to},
    {R"(i personal.csv: (\d+) på (\S+) som (\S+) från (\S+)(?: till (\S+) (\S+))?)", &Story::add_rows},
    {R"(rättat i personal.csv: (\d+) på (\S+) slutade (\S+) av (\S+))", &Story::correct_rows},
    {R"(konto (\S+): (\S+)(?: på (\S+))?)", &Story::add_account},
    {R"((\S+) läser in personal.csv som hr_uttag)", &Story::import},
    {R"((\S+) får inte läsa in)", &Story::may_not_import},
    {R"((\S+) ångrar)", &Story::undo},
    {R"((\S+) ser enheten (\S+): (\d+) anställda)", &Story::sees_unit},
    {R"((\S+) ser inte enheten (\S+))", &Story::does_not_see_unit},
    {R"((\S+) ser året (\d+) på (\S+): började (\d+), slutade (\d+), till (\d+))", &Story::sees_year},
    {R"((\S+) ser prognosen för (\S+))", &Story::sees_forecast},
    {R"((\S+) ser att inget är inläst)", &Story::sees_nothing_yet},
    {R"((\S+) ser inte (\S+) på (\S+), varken på sidan, i filen eller i rapporten)",
     &Story::does_not_see_group},
    {R"((\S+) får inte se anställda)", &Story::may_not_see_people},
    {R"(nu vet vi att (\d+) var anställda (\S+))", &Story::we_know},
    {R"(den (\S+) visste vi att (\d+) var anställda (\S+))", &Story::we_knew},
    {R"((\S+) läser i loggen: (\S+))", &Story::reads_in_the_log}};

value json(const http::Response& response) { return boost::json::parse(response.text()); }
std::int64_t number(const value& object, std::string_view key) {
  return object.at(key).is_null() ? -1 : object.at(key).to_number<std::int64_t>();
}
std::string content(const http::Response& response) {
  return response.file ? std::get<std::string>(response.file->content) : std::string(response.text());
}
std::string hr_uttag() {
  std::ifstream in(FRAMSYN_ROOM_DIR "/hr_uttag.yaml");
  const std::string text{std::istreambuf_iterator<char>(in), {}};
  return wire::encode(organisation::read_profile(text).value());
}

}  // namespace

void Story::tell(const std::string& line) {
  for (const Sentence& sentence : kSentences) {
    std::smatch found;
    if (!std::regex_match(line, found, std::regex(sentence.form))) continue;
    Words words;
    for (std::size_t i = 1; i < found.size(); ++i) words.push_back(found[i]);
    return (this->*sentence.means)(words);
  }
  FAIL() << "ingen mening lyder så";
}

void Story::turn_to(const Words& w) {
  house_.clock.turn_to(Date::parse(w[0]).value());
  readers_.clear();  // nobody's session lasts to another day
}

void Story::add_rows(const Words& w) {
  for (int i = 0; i < std::stoi(w[0]); ++i) rows_.push_back({w[1], w[2], w[3], w[4], w[5]});
}

void Story::correct_rows(const Words& w) {
  int left = std::stoi(w[0]);
  for (Row& row : rows_)
    if (left > 0 && row.unit == w[1] && row.to.empty()) row.to = w[2], row.reason = w[3], --left;
  EXPECT_EQ(left, 0);
}

void Story::add_account(const Words& w) {
  house_.add_account(w[0], w[1], w[2].empty() ? std::nullopt : std::optional(id("unit", w[2])));
}

Browser& Story::as(const std::string& login) {
  const auto found = readers_.find(login);
  return found != readers_.end() ? found->second
                                 : readers_.emplace(login, house_.log_in(login)).first->second;
}

std::int64_t Story::id(const std::string& view, const std::string& name) {
  return house_.database().read([&](db::Tx& tx) {
    return tx.one<std::int64_t>("select id from organisation_v_" + view + " where name = $1", name)
        .value_or(987654);
  });
}

std::string Story::page(const std::string& what, const std::string& unit, const std::string& profession) {
  std::string target = fmt::format("/api/{}?unit={}", what, id("unit", unit));
  if (!profession.empty()) target += fmt::format("&profession={}", id("profession", profession));
  return target;
}

void Story::import(const Words& w) {
  std::string csv = "id;född;kön;enhet;yrke;från;till;orsak\n";
  for (std::size_t i = 0; i < rows_.size(); ++i)
    csv += fmt::format("{};{};{};{};{};{};{};{}\n", i + 1, 1962 + i % 38, i % 5 == 0 ? 'M' : 'K',
                       rows_[i].unit, rows_[i].profession, rows_[i].from, rows_[i].to, rows_[i].reason);
  Browser& who = as(w[0]);
  const auto kept = who.upload("/api/imports/files?name=personal.csv", csv, house_.folder() / "sent.csv");
  ASSERT_EQ(kept.status, 200) << kept.text();
  const auto begun = who.post(
      "/api/imports", fmt::format(R"({{"files":[{}],"profile":{}}})", number(json(kept), "id"), hr_uttag()));
  ASSERT_EQ(begun.status, 200) << begun.text();
  const std::int64_t intake = number(json(begun), "id");
  ASSERT_TRUE(house_.rest());
  const std::string path = fmt::format("/api/imports/{}", intake);
  ASSERT_EQ(json(who.get(path)).at("state").as_string(), "checked") << who.get(path).text();
  ASSERT_EQ(who.post(path + "/apply", R"({"bad_rows":"refuse"})").status, 200);
  ASSERT_TRUE(house_.rest());
  ASSERT_EQ(json(who.get(path)).at("state").as_string(), "applied") << who.get(path).text();
  imports_.push_back(intake);
}

void Story::may_not_import(const Words& w) {
  EXPECT_EQ(as(w[0]).upload("/api/imports/files?name=personal.csv", "id\n1\n", house_.folder() / "x").status,
            403);
  EXPECT_EQ(as(w[0]).get("/api/imports").status, 403);
}

void Story::undo(const Words& w) {
  ASSERT_FALSE(imports_.empty());
  const auto done = as(w[0]).post(fmt::format("/api/imports/{}/undo", imports_.back()));
  ASSERT_EQ(done.status, 200) << done.text();
  imports_.pop_back();
  ASSERT_TRUE(house_.rest());
}

void Story::sees_unit(const Words& w) {
  const auto tree = json(as(w[0]).get("/api/units"));
  for (const value& unit : tree.at("units").as_array())
    if (unit.at("name").as_string() == w[1]) {
      EXPECT_EQ(number(unit, "heads"), std::stoi(w[2]));
      return;
    }
  ADD_FAILURE() << "enheten är inte i trädet";
}

void Story::does_not_see_unit(const Words& w) {
  const auto tree = as(w[0]).get("/api/units");
  ASSERT_EQ(tree.status, 200);
  EXPECT_EQ(tree.text().find('"' + w[1] + '"'), std::string::npos);
  EXPECT_EQ(as(w[0]).get(fmt::format("/api/units/{}", id("unit", w[1]))).status, 404);
  for (const char* what : {"workforce", "forecast", "forecast/parts", "forecast/export"})
    EXPECT_EQ(as(w[0]).get(page(what, w[1])).status, 404) << what;
  EXPECT_EQ(as(w[0]).get(page("reports/kompetensforsorjning", w[1]) + "&format=html").status, 404);
}

void Story::sees_year(const Words& w) {
  const auto answer = as(w[0]).get(page("workforce", w[2]));
  ASSERT_EQ(answer.status, 200) << answer.text();
  const auto workforce = json(answer);
  for (const value& year : workforce.at("years").as_array())
    if (number(year, "year") == std::stoi(w[1])) {
      EXPECT_EQ(
          fmt::format("{} {} {}", number(year, "joiners"), number(year, "leavers"), number(year, "heads")),
          w[3] + " " + w[4] + " " + w[5]);
      return;
    }
  ADD_FAILURE() << "året visas inte";
}

void Story::sees_forecast(const Words& w) {
  const auto answer = as(w[0]).get(page("forecast", w[1]));
  ASSERT_EQ(answer.status, 200) << answer.text();
  const auto told = json(answer);
  EXPECT_TRUE(told.at("withheld").is_null());
  ASSERT_FALSE(told.at("years").as_array().empty());
  EXPECT_EQ(number(told.at("years").as_array().back(), "year"), 2035);
  EXPECT_NE(content(as(w[0]).get(page("forecast/export", w[1]))).find("Prognos;2035;Anställda;"),
            std::string::npos);
  const auto report = as(w[0]).get(page("reports/kompetensforsorjning", w[1]) + "&format=html");
  EXPECT_NE(content(report).find("Det här väntas vi ha"), std::string::npos);
}

void Story::sees_nothing_yet(const Words& w) {
  for (const char* what : {"workforce", "forecast", "forecast/export"})
    EXPECT_EQ(as(w[0]).get(fmt::format("/api/{}", what)).status, 409) << what;
  EXPECT_EQ(as(w[0]).get("/api/reports/kompetensforsorjning?format=html").status, 409);
}

void Story::does_not_see_group(const Words& w) {
  const auto told = json(as(w[0]).get(page("forecast", w[2], w[1])));
  EXPECT_TRUE(told.at("years").as_array().empty());
  EXPECT_TRUE(told.at("history").as_array().empty());
  EXPECT_FALSE(told.at("withheld").is_null());
  const auto workforce = json(as(w[0]).get(page("workforce", w[2], w[1])));
  for (const char* what : {"years", "months", "ages", "leavers_by_reason"})
    EXPECT_TRUE(workforce.at(what).as_array().empty()) << what;
  EXPECT_EQ(as(w[0]).get(page("forecast/export", w[2], w[1])).status, 409);
  const auto report = as(w[0]).get(page("reports/kompetensforsorjning", w[2]) + "&format=html");
  EXPECT_EQ(report.status, 200);
  EXPECT_EQ(content(report).find(w[1]), std::string::npos);
}

void Story::may_not_see_people(const Words& w) {
  EXPECT_EQ(as(w[0]).get("/api/people").status, 403);
  EXPECT_EQ(as(w[0]).get("/api/people/export?format=csv").status, 403);
}

void Story::expect_known(std::optional<Instant> at, const std::string& heads, const std::string& day) {
  const auto known = house_.database().read([&](db::Tx& tx) {
    planning::Order order;
    order.known.at = at, order.draws = 200;
    return planning::outlook(tx, order);
  });
  ASSERT_TRUE(known) << known.error().refusal->code;
  EXPECT_EQ(workforce::stock(known->workforce, {}, Date::parse(day).value()).heads, std::stoi(heads));
}

void Story::we_know(const Words& w) { expect_known({}, w[0], w[1]); }
void Story::we_knew(const Words& w) {
  const Instant evening =
      std::chrono::sys_days(std::chrono::days(Date::parse(w[0]).value().days())) + std::chrono::hours(23);
  expect_known(evening, w[1], w[2]);
}

void Story::reads_in_the_log(const Words& w) {
  const auto log = as(w[0]).get("/api/audit?size=200");
  ASSERT_EQ(log.status, 200) << log.text();
  EXPECT_NE(log.text().find('"' + w[1] + '"'), std::string::npos) << log.text();
}

}  // namespace framsyn::test
