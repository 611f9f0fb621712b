#include "backtest/score_store.hpp"
#include "readers.hpp"

namespace framsyn::planning {
namespace {

class Pages : public Readers {};
FRAMSYN_ON_BOTH_DATABASES(Pages);

constexpr std::string_view kPages[] = {"workforce", "forecast", "forecast/parts", "forecast/export", "need"};

TEST_P(Pages, AreRefusedWithoutTheRight) {
  auto guest = reader("guest");
  for (const auto page : kPages) EXPECT_EQ(guest.get(of(page, "")).status, 403) << page;
}

TEST_P(Pages, TellHowWellTheForecastWouldHaveMetWhatCame) {
  EXPECT_EQ(reader("board").get("/api/forecast/backtest").status, 404);
  const BacktestOrder order{.origins = {2019, 2021}, .years_ahead = 2, .draws = 200};
  database().write([&](db::Tx& tx) {
    ScoreStore(tx).add(look_back(tx, order).value(), {organisation::data(tx).import, clock_.now(), order});
  });
  const auto page = reader("manager").get("/api/forecast/backtest?measure=leavers");
  ASSERT_EQ(page.status, 200) << page.text();
  EXPECT_NE(page.text().find("\"origins\":[2019,2021]"), std::string::npos);
  EXPECT_NE(page.text().find("\"level\":\"whole\""), std::string::npos);
  EXPECT_EQ(page.text().find("\"level\":\"unit\""), std::string::npos) << "four comparisons are too few";
  EXPECT_EQ(reader("guest").get("/api/forecast/backtest").status, 403);
  EXPECT_EQ(reader("board").get("/api/forecast/backtest?measure=age").status, 422);
}

TEST_P(Pages, SayThatAYearIsNone) {
  auto board = reader("board");
  EXPECT_EQ(board.get(of("forecast", "") + "&horizon=-1").status, 422);
  EXPECT_EQ(board.get(of("forecast/export", "") + "&horizon=99999").status, 422);
  EXPECT_EQ(board.get(of("forecast/parts", "") + "&year=-1").status, 422);
  EXPECT_EQ(board.get(of("forecast", "") + "&horizon=2030").status, 200);
}

TEST_P(Pages, AnswerNotFoundOutsideTheReach) {
  auto manager = reader("manager");
  for (const auto page : kPages) {
    EXPECT_EQ(manager.get(of(page, "Avdelning 1")).status, 200) << page;
    EXPECT_EQ(manager.get(of(page, "Avdelning 2")).status, 404) << page;
    EXPECT_EQ(manager.get(of(page, "Region Norrsken")).status, 404) << page;
    EXPECT_EQ(manager.get(of(page, "")).status, 404) << page;
    EXPECT_EQ(manager.get(fmt::format("/api/{}?unit=987654", page)).status, 404) << page;
  }
}

TEST_P(Pages, OpenOnTheReadersOwnUnit) {
  const auto own = reader("manager").get("/api/workforce");
  EXPECT_EQ(own.status, 200);
  EXPECT_NE(own.text().find("\"name\":\"Avdelning 1\""), std::string::npos);
  EXPECT_NE(reader("board").get("/api/workforce").text().find("\"name\":\"Region Norrsken\""),
            std::string::npos);
}

TEST_P(Pages, ShowTheForecastOfALargeGroup) {
  const auto page = reader("board").get(of("forecast", ""));
  ASSERT_EQ(page.status, 200);
  EXPECT_NE(page.text().find("\"year\":2030"), std::string::npos);
  EXPECT_NE(page.text().find("\"p97_5\":"), std::string::npos);
  EXPECT_NE(page.text().find("\"withheld\":null"), std::string::npos);
}

TEST_P(Pages, ShowWhatIsNeededAndWhatItRestsOn) {
  const auto page = reader("manager").get(of("need", "Avdelning 1"));
  ASSERT_EQ(page.status, 200) << page.text();
  EXPECT_NE(page.text().find("\"year\":2030"), std::string::npos);
  EXPECT_NE(page.text().find("\"need\":{\"p10\":"), std::string::npos);
  EXPECT_NE(page.text().find("\"establishment\":null"), std::string::npos);
  EXPECT_NE(page.text().find("planning.need.base_staff"), std::string::npos);
  const auto physicians = reader("board").get(of("need", "Avdelning 1", "Läkare"));
  EXPECT_NE(physicians.text().find("\"years\":[]"), std::string::npos);
  EXPECT_NE(physicians.text().find("\"what\":\"need\""), std::string::npos);
}

TEST_P(Pages, SayWhatLevelAGroupIsOfAndHowItIsShown) {
  auto board = reader("board");
  EXPECT_NE(board.get(of("forecast", "")).text().find(R"("level":"whole","shown":[])"), std::string::npos)
      << "nothing has been tested";
  const BacktestOrder order{.years_ahead = 2, .draws = 100};
  database().write([&](db::Tx& tx) {
    ScoreStore(tx).add(look_back(tx, order).value(), {organisation::data(tx).import, clock_.now(), order});
  });
  ASSERT_TRUE(compute(database(), clock_, quick()));
  const std::string whole(board.get(of("forecast", "")).text());
  EXPECT_NE(whole.find(R"("shown":[{"level":"whole","name_sv":"Hela organisationen")"), std::string::npos);
  EXPECT_NE(whole.find(R"("drifts":[{"level":"whole")"), std::string::npos);
  EXPECT_NE(board.get(of("forecast", "Avdelning 1")).text().find(R"("level":"unit")"), std::string::npos);
}

TEST_P(Pages, WithholdThreePhysiciansEverywhere) {
  auto board = reader("board");
  for (const auto unit_name : {"", "Avdelning 1"}) {
    const auto page = board.get(of("forecast", unit_name, "Läkare"));
    EXPECT_EQ(page.status, 200);
    EXPECT_NE(page.text().find("\"years\":[]"), std::string::npos);
    EXPECT_NE(page.text().find("\"history\":[]"), std::string::npos);
    EXPECT_NE(page.text().find("\"what\":\"forecast\""), std::string::npos);
    EXPECT_EQ(board.get(of("forecast/export", unit_name, "Läkare")).status, 409);
    const auto workforce = board.get(of("workforce", unit_name, "Läkare"));
    EXPECT_NE(workforce.text().find("\"ages\":[]"), std::string::npos);
    EXPECT_NE(workforce.text().find("\"years\":[]"), std::string::npos);
  }
}

TEST_P(Pages, NameNoProfessionThatIsWithheldAndCountItsPeopleWithTheRest) {
  auto csv = extract_csv();
  for (int person = 701; person <= 720; ++person) {
    csv += fmt::format("{0};1980;K;Avdelning 2;{1};{0};1;2016-05-01;;\n", person,
                       person > 712 ? "Barnmorska" : "Undersköterska");
    csv += fmt::format("{0};1980;K;Avdelning 1;Undersköterska;{0};1;2016-05-01;;\n", person + 100);
  }
  import(csv);
  ASSERT_TRUE(compute(database(), clock_, quick()));
  auto board = reader("board");
  for (const auto& page :
       {of("workforce", "Avdelning 1"), of("forecast/parts", "Avdelning 1") + "&by=profession"}) {
    const auto told = board.get(page);
    const std::string text(told.text());
    EXPECT_EQ(text.find("Läkare"), std::string::npos) << text.substr(0, 1500);
    EXPECT_NE(text.find(R"("id":0,"name":"Övriga yrken")"), std::string::npos) << page;
  }
  // Nobody there is a midwife, and that is not told either: any of the rest may be one.
  const auto midwives = board.get(of("forecast", "Avdelning 1", "Barnmorska"));
  EXPECT_NE(midwives.text().find("\"what\":\"forecast\""), std::string::npos);
}

TEST_P(Pages, DoNotTakeAGroupThatNobodyHasBeenInForATooSmallOne) {
  const auto page = reader("board").get(of("workforce", "Avdelning 2", "Läkare"));
  EXPECT_NE(page.text().find("\"years\":[]"), std::string::npos);
  EXPECT_NE(page.text().find("\"withheld\":[]"), std::string::npos) << page.text().substr(0, 400);
}

TEST_P(Pages, PointToTheNearestGroupThatIsShown) {
  // The manager reaches ward 1 alone: its physicians are told nowhere, all its professions are.
  for (const auto* page : {"forecast", "workforce"}) {
    const auto own = reader("manager").get(of(page, "Avdelning 1", "Läkare"));
    EXPECT_NE(own.text().find(fmt::format(
                  R"("shown_instead":{{"unit":{{"id":{},"name":"Avdelning 1"}},"profession":null}})",
                  unit("Avdelning 1"))),
              std::string::npos)
        << page << own.text().substr(0, 400);
  }
}

TEST_P(Pages, PointToTheSameProfessionFurtherUpWhereItIsShown) {
  auto csv = extract_csv();
  for (int person = 701; person <= 720; ++person) {
    csv += fmt::format("{0};1980;K;Avdelning 2;Läkare;{0};1;2016-05-01;;\n", person);
    csv += fmt::format("{0};1980;K;Avdelning 3;Barnmorska;{0};1;2016-05-01;;\n", person + 100);
    csv += fmt::format("{0};1980;K;Avdelning 3;Läkare;{0};1;2016-05-01;;\n", person + 200);
  }
  import(csv);
  ASSERT_TRUE(compute(database(), clock_, quick()));
  const auto page = reader("board").get(of("forecast", "Avdelning 1", "Läkare"));
  EXPECT_NE(page.text().find(fmt::format(R"("shown_instead":{{"unit":{{"id":{},"name":"Region Norrsken"}},)"
                                         R"("profession":{{"id":{},"name":"Läkare"}}}})",
                                         unit("Region Norrsken"), profession("Läkare"))),
            std::string::npos)
      << page.text().substr(0, 400);
}

TEST_P(Pages, ShowThoseWhoseProfessionIsNotKnownLikeAnyOther) {
  auto csv = extract_csv();
  for (int person = 701; person <= 720; ++person) {
    // The midwives are fewer: they go with the three physicians.
    csv += fmt::format("{0};1980;K;Avdelning 2;{1};{0};1;2016-05-01;;\n", person,
                       person > 710 ? "Barnmorska" : "");
    csv += fmt::format("{0};1980;K;Avdelning 2;;{0};1;2016-05-01;;\n", person + 100);
  }
  import(csv);
  ASSERT_TRUE(compute(database(), clock_, quick()));
  auto board = reader("board");
  for (const auto* page : {"workforce", "forecast"}) {
    const auto told = board.get(fmt::format("/api/{}?unit=0&profession=-1", page));
    ASSERT_EQ(told.status, 200) << page;
    EXPECT_NE(told.text().find(R"("profession":{"id":-1,"name":"Okänt yrke"})"), std::string::npos) << page;
    EXPECT_NE(told.text().find(R"("year":2025,"heads":30)"), std::string::npos) << page;
  }
}

TEST_P(Pages, WithholdTheNursesTooSinceThePhysiciansWouldFollow) {
  const auto page = reader("board").get(of("forecast", "", "Sjuksköterska"));
  EXPECT_NE(page.text().find("\"years\":[]"), std::string::npos);
}

TEST_P(Pages, ExportWhatThePageShows) {
  auto board = reader("board");
  const auto csv = board.get(of("forecast/export", "") + "&format=csv");
  ASSERT_EQ(csv.status, 200);
  EXPECT_EQ(csv.headers.get("Content-Type").value_or(""), "text/csv; charset=utf-8");
  ASSERT_TRUE(csv.body || csv.file);
  const std::string text = csv.file ? std::get<std::string>(csv.file->content) : *csv.body;
  EXPECT_NE(text.find("Prognos;2030;Anställda;"), std::string::npos);
  EXPECT_NE(text.find("Utfall;2025;Anställda;"), std::string::npos);
  EXPECT_NE(text.find(";Framsyns prognos"), std::string::npos) << "whose forecast it is";
  EXPECT_EQ(board.get(of("forecast/export", "") + "&format=xlsx").status, 200);
}

TEST_P(Pages, TellNoAgeOrReasonOfFewerThanTheLimit) {
  database().read([](db::Tx& tx) {
    const auto fewest = [&](std::string_view sql) {
      return tx.one<std::optional<std::int64_t>>(sql).value().value_or(99);
    };
    EXPECT_GE(fewest("select min(women) from planning_age where women > 0"), 5);
    EXPECT_GE(fewest("select min(men) from planning_age where men > 0"), 5);
    EXPECT_GE(fewest("select min(count) from planning_leaving"), 3);
  });
}

TEST_P(Pages, OpenTheWholeOnItsOnlyRootSoThatPartsAreItsChildren) {
  const auto page = reader("board").get("/api/forecast/parts?by=unit");
  ASSERT_EQ(page.status, 200);
  EXPECT_NE(page.text().find("Avdelning 1"), std::string::npos);
}

TEST_P(Pages, KeepTheirPartsWithinTheUnit) {
  const auto page = reader("board").get(of("forecast/parts", "Region Norrsken") + "&by=unit");
  ASSERT_EQ(page.status, 200);
  EXPECT_NE(page.text().find("Avdelning 1"), std::string::npos);
  EXPECT_NE(page.text().find("Avdelning 2"), std::string::npos);
}

}  // namespace
}  // namespace framsyn::planning
