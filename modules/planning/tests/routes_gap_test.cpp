#include <gmock/gmock.h>

#include "readers.hpp"

namespace framsyn::planning {
namespace {

using testing::HasSubstr;
using testing::Not;

class GapPages : public Readers {
 protected:
  void prepare() override {
    Readers::prepare();
    import(extract_of_three_professions());
    ASSERT_TRUE(compute(database(), clock_, quick()));
  }
  std::string ask(const std::string& login, const std::string& target, int status = 200) {
    const auto answer = reader(login).get(target);
    EXPECT_EQ(answer.status, status) << target << answer.text();
    return std::string(answer.text());
  }
};
FRAMSYN_ON_BOTH_DATABASES(GapPages);

TEST_P(GapPages, TellUnitsByProfessionsInAYear) {
  const auto text = ask("board", of("gap/map", "") + "&year=2028");
  EXPECT_THAT(text, HasSubstr(R"("year":2028,"years":[2026,2027,2028,2029,2030])"));
  EXPECT_THAT(text, HasSubstr(R"("columns":[{"id":0,"name":"Alla yrken"},{"id":)"));
  EXPECT_THAT(text, HasSubstr(R"("name":"Avdelning 1")"));
  EXPECT_THAT(text, HasSubstr(R"("name":"Avdelning 2")"));
  EXPECT_THAT(text, HasSubstr(R"("state":"told","gap":)"));
}

TEST_P(GapPages, DoNotTellAnEmptyCellFromASmallOne) {
  const auto text = ask("board", of("gap/map", "Avdelning 1"));
  EXPECT_THAT(text, Not(HasSubstr("Läkare"))) << "three of them: not named";
  EXPECT_THAT(text, Not(HasSubstr(R"("state":"empty")")));
}

TEST_P(GapPages, TellTheNearestYearThatTheRunKnows) {
  EXPECT_THAT(ask("board", of("gap/map", "") + "&year=2199"), HasSubstr(R"("year":2030,)"));
  EXPECT_THAT(ask("board", of("gap/professions", "") + "&year=1950"),
              HasSubstr(R"("year":2026,"first_year":2026)"));
}

TEST_P(GapPages, TellWhichProfessionsAreShortFirst) {
  const auto text = ask("board", of("gap/professions", ""));
  EXPECT_THAT(text, HasSubstr(R"("name":"Sjuksköterska"})"));
  EXPECT_THAT(text, HasSubstr(R"("more_for_sure":)"));
  EXPECT_THAT(text, HasSubstr(R"("leavers":)"));
  EXPECT_THAT(text, Not(HasSubstr("Läkare")));
}

TEST_P(GapPages, AreOfOnesOwnUnitsAlone) {
  EXPECT_THAT(ask("manager", "/api/gap/map"), HasSubstr(R"("unit":{"id":)"));
  EXPECT_THAT(ask("manager", "/api/gap/map"), Not(HasSubstr("Avdelning 2")));
  ask("manager", of("gap/map", "Avdelning 2"), 404);
  ask("manager", of("gap/professions", ""), 404);
  ask("guest", "/api/gap/map", 403);
}

TEST_P(GapPages, TellTheGapsOwnIntervalBesideTheNeed) {
  const auto text = ask("board", of("need", "Avdelning 1"));
  EXPECT_THAT(text, HasSubstr(R"("gaps":[{"year":2026,"fte":{"gap":{"mean":)"));
  EXPECT_THAT(text, HasSubstr(R"("persons":{"gap":{"mean":)"));
}

}  // namespace
}  // namespace framsyn::planning
