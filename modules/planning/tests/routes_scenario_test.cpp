#include <gmock/gmock.h>

#include "readers.hpp"
#include "scenario/baseline.hpp"
#include "scenario/one_at_a_time.hpp"
#include "scenario/scenario_asked.hpp"

namespace framsyn::planning {
namespace {

using testing::HasSubstr;
using testing::Not;

/// Readers who ask what would come if something were done otherwise.
class WhatIf : public Readers {
 protected:
  std::vector<http::Route> routes() override { return scenario_routes(door_, std::make_shared<Baselines>()); }
  http::Response ask(const std::string& login, const std::string& about, const std::string& levers) {
    return ask_for("compare", login, about, levers);
  }
  http::Response preview(const std::string& login, const std::string& about, const std::string& levers) {
    return ask_for("preview", login, about, levers);
  }
  http::Response ask_for(std::string_view what, const std::string& login, const std::string& about,
                         const std::string& levers) {
    return reader(login).post(fmt::format("/api/scenarios/{}", what),
                              fmt::format(R"({{{}"levers":[{}]}})", about, levers));
  }
  std::string about(std::string_view unit_name, std::string_view profession_name = {}) {
    std::string text = fmt::format("\"unit\":{},", unit(unit_name));
    if (!profession_name.empty()) text += fmt::format("\"profession\":{},", profession(profession_name));
    return text;
  }
  static std::string lever(std::string_view kind, std::string_view size, std::string_view more = {}) {
    return fmt::format(R"({{"kind":"{}","from":2026,"size":{}{}}})", kind, size, more);
  }
  std::string refused(const std::string& lever) {
    const auto answer = ask("board", "", lever);
    return fmt::format("{} {}", answer.status, answer.text());
  }
  std::shared_ptr<OneAtATime> door_ = std::make_shared<OneAtATime>();
};
FRAMSYN_ON_BOTH_DATABASES(WhatIf);

/// What stands at a name in the last year, such as `"difference":{"mean":`.
double last(std::string_view text, std::string_view measure, std::string_view name) {
  auto at = text.rfind(fmt::format("\"{}\":{{\"base\":", measure));
  at = at == text.npos ? at : text.find("\"difference\":{", at);
  at = at == text.npos ? at : text.find(fmt::format("\"{}\":", name), at);
  if (at == text.npos) throw std::runtime_error(fmt::format("no {} in {}", name, text));
  return std::stod(std::string(text.substr(at + name.size() + 3, 25)));
}

TEST_P(WhatIf, TellsBothSidesAndWhatPartsThemYearByYear) {
  const auto answer = ask("board", "\"horizon\":2028,", lever("resignations", "0.5"));
  ASSERT_EQ(answer.status, 200) << answer.text();
  const std::string text(answer.text());
  EXPECT_THAT(text, HasSubstr(R"("name":"Region Norrsken")"));
  EXPECT_THAT(text, HasSubstr(R"("draws":200,"exact":true,"years":[{"year":2026,)"));
  EXPECT_THAT(text, Not(HasSubstr("\"year\":2029")));
  EXPECT_THAT(text, HasSubstr(R"("withheld":null)"));
  EXPECT_GT(last(text, "heads", "p50"), 0);
  EXPECT_GT(last(text, "fte", "p50"), 0);
  EXPECT_LE(last(text, "heads", "p10"), last(text, "heads", "p50"));
  EXPECT_LE(last(text, "heads", "p50"), last(text, "heads", "p90"));
  EXPECT_GT(last(text, "heads", "above"), .9);
}

TEST_P(WhatIf, ChangesNothingWhereNothingIsDoneOtherwise) {
  const std::string text(ask("board", "", lever("resignations", "1")).text());
  for (const auto* name : {"mean", "p10", "p50", "p90", "above"}) EXPECT_EQ(last(text, "heads", name), 0);
}

TEST_P(WhatIf, IsAskedOfTheReadersOwnUnit) {
  const auto answer = ask("manager", "", lever("contract_degree", "1.1"));
  ASSERT_EQ(answer.status, 200) << answer.text();
  EXPECT_THAT(std::string(answer.text()), HasSubstr(R"("name":"Avdelning 1")"));
  EXPECT_EQ(last(answer.text(), "heads", "p90"), 0);
  EXPECT_GT(last(answer.text(), "fte", "p10"), 0);
}

TEST_P(WhatIf, FillsMorePostsThanHasBeenDone) {
  const auto fewer = ask("board", "", lever("fill_more", "-1"));
  const auto none = ask("board", "", lever("fill_rate", "0"));
  ASSERT_EQ(fewer.status, 200) << fewer.text();
  EXPECT_LT(last(fewer.text(), "heads", "mean"), 0);
  EXPECT_EQ(fewer.text(), none.text()) << "all points fewer is none at all";
  EXPECT_THAT(refused(lever("fill_more", "1.5")), HasSubstr("422"));
}

TEST_P(WhatIf, IsRefusedWithoutTheRight) {
  EXPECT_EQ(ask("guest", "", lever("resignations", "0.5")).status, 403);
}

TEST_P(WhatIf, IsNotFoundOutsideTheReachOfGroupAndLever) {
  const auto other = fmt::format(R"(,"unit":{})", unit("Avdelning 2"));
  EXPECT_EQ(ask("manager", about("Avdelning 2"), lever("resignations", "0.5")).status, 404);
  EXPECT_EQ(ask("manager", "\"unit\":0,", lever("resignations", "0.5")).status, 404);
  EXPECT_EQ(ask("manager", "", lever("resignations", "0.5", other)).status, 404);
  EXPECT_EQ(ask("manager", "", lever("resignations", "0.5", ",\"unit\":0")).status, 404);
  EXPECT_EQ(ask("board", "", lever("resignations", "0.5", ",\"profession\":987654")).status, 404);
}

TEST_P(WhatIf, WithholdsASmallGroup) {
  const auto answer = ask("board", about("Avdelning 1", "Läkare"), lever("resignations", "0.5"));
  ASSERT_EQ(answer.status, 200) << answer.text();
  EXPECT_THAT(std::string(answer.text()), HasSubstr(R"("years":[],"withheld":{"what":"scenario")"));
}

TEST_P(WhatIf, WithholdsWhatALeverWouldTellOfASmallGroup) {
  // Twice the hours of three physicians is three physicians' hours more in the region.
  const auto physicians = fmt::format(R"(,"profession":{})", profession("Läkare"));
  const auto answer = ask("board", "", lever("contract_degree", "2", physicians));
  ASSERT_EQ(answer.status, 200) << answer.text();
  EXPECT_THAT(std::string(answer.text()), HasSubstr(R"("years":[],"withheld":{"what":"scenario")"));
}

TEST_P(WhatIf, DoesNotTellAnEmptyGroupFromASmallOne) {
  // Nobody at ward 1 is a midwife, which would tell that the few who are not nurses there are physicians.
  auto csv = extract_csv();
  for (int person = 701; person <= 720; ++person) {
    csv += fmt::format("{0};1980;K;Avdelning 2;{1};{0};1;2016-05-01;;\n", person,
                       person > 712 ? "Barnmorska" : "Undersköterska");
    csv += fmt::format("{0};1980;K;Avdelning 1;Undersköterska;{0};1;2016-05-01;;\n", person + 100);
  }
  import(csv);
  ASSERT_TRUE(compute(database(), clock_, quick()));
  for (const auto* few : {"Läkare", "Barnmorska"}) {
    const auto answer = ask("board", about("Avdelning 1", few), lever("resignations", "0.5"));
    ASSERT_EQ(answer.status, 200) << answer.text();
    EXPECT_THAT(std::string(answer.text()), HasSubstr(R"("years":[],"withheld":{"what":"scenario")")) << few;
  }
}

TEST_P(WhatIf, RefusesWhatIsNoLever) {
  EXPECT_THAT(refused(lever("agency", "3")), HasSubstr("forecast.bad_lever")) << "of no profession";
  EXPECT_THAT(refused(lever("kaffe", "3")), HasSubstr("/levers/0/kind"));
  EXPECT_THAT(refused(lever("resignations", "1e9")), HasSubstr("/levers/0/size"));
  EXPECT_THAT(refused(lever("resignations", "NaN")), HasSubstr("400"));
  EXPECT_THAT(refused(lever("resignations", "1e999")), testing::AnyOf(HasSubstr("400"), HasSubstr("422")));
  EXPECT_THAT(refused(lever("resignations", "11")), HasSubstr("forecast.bad_lever"));
  EXPECT_THAT(refused(lever("training", "5")), HasSubstr("forecast.bad_lever")) << "of no profession";
  EXPECT_THAT(refused(lever("resignations", "0.5", ",\"low\":0.4")), HasSubstr("planning.half_interval"));
  EXPECT_THAT(refused(lever("resignations", "0.5", ",\"delay\":1")), HasSubstr("planning.not_of_training"));
  EXPECT_THAT(refused(""), HasSubstr("planning.levers"));
  std::string eleven = lever("moves", "1");
  for (int more = 0; more < 10; ++more) eleven += "," + lever("moves", "1");
  EXPECT_THAT(refused(eleven), HasSubstr("planning.levers"));
  EXPECT_THAT(refused(lever("moves", "1", ",\"off\":true")), HasSubstr("planning.levers")) << "none is on";
  EXPECT_THAT(refused(lever("moves", "1", ",\"follows\":0.5")), HasSubstr("planning.not_of_lever"));
  EXPECT_THAT(refused(lever("absence", "0.04")), HasSubstr("planning.absence_now"));
  EXPECT_THAT(refused(lever("task_shift", "4")), HasSubstr("planning.task_shift_to"));
}

TEST_P(WhatIf, RefusesAYearThatIsOverOrTooFarAway) {
  const auto from = [](int year) { return fmt::format(R"({{"kind":"moves","from":{},"size":1}})", year); };
  EXPECT_THAT(refused(from(2025)), HasSubstr("planning.lever_before_data"));
  EXPECT_THAT(refused(from(2031)), HasSubstr("planning.lever_after_horizon"));
  for (const int years : {60, 174}) {
    const auto answer = ask("board", fmt::format("\"horizon\":{},", 2025 + years), lever("moves", "1"));
    EXPECT_EQ(answer.status, 422);
    EXPECT_THAT(std::string(answer.text()), HasSubstr("forecast.bad_horizon"));
  }
  EXPECT_THAT(std::string(ask("board", "\"horizon\":2025,", lever("moves", "1")).text()), HasSubstr("422"));
}

TEST_P(WhatIf, RefusesTwoThatContradictEachOther) {
  const auto ward = [&](std::string_view name) { return fmt::format(R"(,"unit":{})", unit(name)); };
  const auto both = [&](const std::string& a, const std::string& b) { return refused(a + "," + b); };
  EXPECT_THAT(both(lever("fill_rate", "0.5"), lever("fill_more", "0.1", ward("Avdelning 1"))),
              HasSubstr("planning.levers_contradict"));
  EXPECT_THAT(both(lever("later_retirement", "1"), lever("later_retirement", "2")),
              HasSubstr("planning.levers_contradict"));
  EXPECT_THAT(
      both(lever("fill_rate", "0.5", ward("Avdelning 2")), lever("fill_rate", "1", ward("Avdelning 1"))),
      Not(HasSubstr("planning.levers_contradict")));
  EXPECT_THAT(both(lever("resignations", "0.5"), lever("resignations", "0.9")), HasSubstr("200"))
      << "they multiply";
}

TEST_P(WhatIf, RefusesAUnitThatHasClosed) {
  auto csv = extract_csv();
  for (int person = 701; person <= 720; ++person)
    csv += fmt::format("{0};1980;K;Avdelning 3;Sjuksköterska;{0};1;2016-05-01;2020-06-30;U\n", person);
  import(csv);
  ASSERT_TRUE(compute(database(), clock_, quick()));
  database().write([&](db::Tx& tx) {
    tx.run("update organisation_unit_now set valid_to = $1 where name = $2", Date(2020, 6, 30),
           "Avdelning 3");
  });
  const auto answer = ask("board", about("Avdelning 3"), lever("moves", "1"));
  EXPECT_EQ(answer.status, 422) << answer.text();
  EXPECT_THAT(std::string(answer.text()), HasSubstr("planning.unit_closed"));
}

TEST_P(WhatIf, LeavesOutWhatIsSwitchedOff) {
  const auto one = ask("board", "", lever("resignations", "0.5"));
  const auto two =
      ask("board", "", lever("resignations", "0.5") + "," + lever("hires", "3", ",\"off\":true"));
  EXPECT_EQ(one.text(), two.text());
}

TEST_P(WhatIf, TellsTheGapAndItsFirstShortageOnBothSides) {
  // Of a region whose files tell nothing of need: today's staff is what is needed.
  const auto nurses = about("Avdelning 2", "Sjuksköterska");
  const auto answer = ask("board", nurses, lever("agency", "500"));
  ASSERT_EQ(answer.status, 200) << answer.text();
  const std::string text(answer.text());
  EXPECT_EQ(last(text, "heads", "mean"), 0) << "those who are bought are not employed";
  EXPECT_NEAR(last(text, "gap", "p50"), 500, .1);
  EXPECT_THAT(text, testing::ContainsRegex(R"("first_short":\{"base":20[0-9]+,"scenario":null\})"));
}

TEST_P(WhatIf, TellsHowManyHiresAreSaved) {
  const std::string text(ask("board", "", lever("resignations", "0.5")).text());
  EXPECT_LT(last(text, "joiners", "mean"), 0) << "fewer leave, and fewer are hired in their place";
}

TEST_P(WhatIf, IsTurnedAwayWhileAnotherIsComputed) {
  {
    const OneAtATime::Turn other(*door_, 0);
    ASSERT_TRUE(other.is_ours());
    const auto answer = ask("board", "", lever("resignations", "0.5"));
    EXPECT_EQ(answer.status, 409);
    EXPECT_THAT(std::string(answer.text()), HasSubstr("planning.comparing"));
  }
  EXPECT_EQ(ask("board", "", lever("resignations", "0.5")).status, 200);
}

TEST_P(WhatIf, PreviewsCloseToWhatItDraws) {
  for (const auto& pulled :
       {lever("resignations", "0.5"), lever("fill_more", "0.2"), lever("more_hires", "12")}) {
    const auto quick = preview("board", "\"horizon\":2029,", pulled);
    ASSERT_EQ(quick.status, 200) << quick.text();
    EXPECT_THAT(std::string(quick.text()), HasSubstr(R"("exact":false,"years":[{"year":2026,)"));
    EXPECT_THAT(std::string(quick.text()), Not(HasSubstr("\"year\":2030")));
    const auto drawn = ask("board", "\"horizon\":2029,", pulled);
    for (const auto* measure : {"heads", "fte"}) {
      const double wide = last(drawn.text(), measure, "p90") - last(drawn.text(), measure, "p10");
      for (const auto* name : {"mean", "p10", "p50", "p90"})
        EXPECT_NEAR(last(quick.text(), measure, name), last(drawn.text(), measure, name), .4 * wide + 1)
            << pulled << " " << name;
    }
  }
}

TEST_P(WhatIf, PreviewsNothingWhereNothingIsDoneOtherwise) {
  const std::string text(preview("board", "", lever("resignations", "1")).text());
  for (const auto* name : {"mean", "p10", "p50", "p90", "above"})
    EXPECT_NEAR(last(text, "heads", name), 0, 1e-9);
}

TEST_P(WhatIf, PreviewsUnderTheSameRightsAndTheSameGuard) {
  EXPECT_EQ(preview("guest", "", lever("resignations", "0.5")).status, 403);
  EXPECT_EQ(preview("manager", about("Avdelning 2"), lever("resignations", "0.5")).status, 404);
  EXPECT_EQ(preview("manager", "", lever("resignations", "0.5", ",\"unit\":0")).status, 404);
  EXPECT_THAT(std::string(preview("board", "", lever("resignations", "11")).text()),
              HasSubstr("forecast.bad_lever"));
  EXPECT_THAT(std::string(preview("board", "", "").text()), HasSubstr("planning.levers"));
  const auto physicians = fmt::format(R"(,"profession":{})", profession("Läkare"));
  for (const auto& answer : {preview("board", about("Avdelning 1", "Läkare"), lever("resignations", "0.5")),
                             preview("board", "", lever("contract_degree", "2", physicians))}) {
    ASSERT_EQ(answer.status, 200) << answer.text();
    EXPECT_THAT(std::string(answer.text()), HasSubstr(R"("years":[],"withheld":{"what":"scenario")"));
  }
}

TEST_P(WhatIf, PreviewsNewDataOnceTheyAreComputed) {
  const double before = last(preview("board", "", lever("resignations", "0.5")).text(), "heads", "mean");
  auto csv = extract_csv();
  for (int person = 701; person <= 1000; ++person)
    csv += fmt::format("{0};1980;K;Avdelning 2;Sjuksköterska;{0};1;2016-05-01;;\n", person);
  import(csv);
  ASSERT_TRUE(compute(database(), clock_, quick()));
  EXPECT_GT(last(preview("board", "", lever("resignations", "0.5")).text(), "heads", "mean"), 1.2 * before);
}

}  // namespace
}  // namespace framsyn::planning
