#include <framsyn/engine/demand/mapped.hpp>

#include <gmock/gmock.h>

#include <cmath>
#include <limits>

namespace {

using namespace framsyn;
using namespace framsyn::demand;

constexpr int kYears[] = {2026, 2027, 2028};
const KnownPosts kNothingKnown{0, {0, 0, 0}};
const TrackRecord kSure{1, 0, 0};
const Base kTen{0, 0, 10, 0};

TEST(MappedNeed, IsTodaysPostsAndTheStatedGrowthFromItsYearOn) {
  const StatedNeed two{0, 0, 2027, 2, Reason::growth, 0.5, {}, {}};
  const auto path = mapped(kTen, {&two, 1}, kNothingKnown, kSure, kYears).value();
  EXPECT_THAT(path.fte, testing::ElementsAre(10, 11, 11)) << "two posts, as likely as not";
  EXPECT_THAT(path.sd, testing::ElementsAre(0, 1, 1)) << "two or none";
}

TEST(MappedNeed, CountsReplacementAsNoGrowth) {
  const StatedNeed needs[] = {{0, 0, 2026, 3, Reason::replacement, 1, {}, {}},
                              {0, 0, 2026, 1, Reason::growth, 1, {}, {}}};
  EXPECT_THAT(mapped(kTen, needs, kNothingKnown, kSure, kYears)->fte, testing::ElementsAre(11, 11, 11));
}

TEST(MappedNeed, WithoutReasonIsWhatTheKnownPostsLeave) {
  const StatedNeed four{0, 0, 2026, 4, Reason::unknown, 1, {}, {}};
  const KnownPosts known{1, {0, 2, 5}};
  EXPECT_THAT(mapped(kTen, {&four, 1}, known, kSure, kYears)->fte, testing::ElementsAre(13, 11, 10))
      << "one vacant, and two and five who retire: those posts are there";
}

TEST(MappedNeed, OfOtherGroupsIsPassedOver) {
  const StatedNeed other{1, 0, 2026, 4, Reason::growth, 1, {}, {}};
  EXPECT_THAT(mapped(kTen, {&other, 1}, kNothingKnown, kSure, kYears)->fte, testing::ElementsAre(10, 10, 10));
}

TEST(MappedNeed, IsLessSureByItsIntervalAndByTheRecord) {
  const double half = 1.2815515655446004;
  const StatedNeed wide{0, 0, 2026, 4, Reason::growth, 1, 4 - half, 4 + half};
  const auto path = mapped(kTen, {&wide, 1}, kNothingKnown, {0.5, 0.1, 9}, kYears).value();
  EXPECT_DOUBLE_EQ(path.fte[0], 12) << "half of what is stated has come true";
  EXPECT_NEAR(path.sd[0], std::hypot(1.0, 1.2), 1e-12);
}

TEST(MappedNeed, NeverFallsBelowNobody) {
  const StatedNeed fewer{0, 0, 2026, -12, Reason::growth, 1, {}, {}};
  EXPECT_THAT(mapped(kTen, {&fewer, 1}, kNothingKnown, kSure, kYears)->fte, testing::ElementsAre(0, 0, 0));
}

TEST(MappedNeed, RefusesStatementsThatCannotBe) {
  StatedNeed need{0, 0, 2026, std::numeric_limits<double>::quiet_NaN(), Reason::growth, 1, {}, {}};
  const auto refused = [&] { return !mapped(kTen, {&need, 1}, kNothingKnown, kSure, kYears); };
  EXPECT_TRUE(refused());
  need.fte = 1, need.probability = 1.5;
  EXPECT_TRUE(refused());
  need.probability = 1, need.low = 2, need.high = 3;
  EXPECT_TRUE(refused()) << "the interval does not hold what is stated";
  need.low = {};
  EXPECT_TRUE(refused()) << "half an interval";
  need.high = {};
  EXPECT_FALSE(refused());
}

TEST(TrackRecord, WithoutStatementsIsWhatIsBelieved) {
  const auto record = track_record({});
  EXPECT_EQ(record.optimism, 1);
  EXPECT_DOUBLE_EQ(record.level_sd, 0.1);
}

TEST(TrackRecord, DrawsOptimismTowardsNoneByFiveStatements) {
  const CameTrue half{10, 2, 11};
  const std::vector<CameTrue> five(5, half), ninety(95, half);
  EXPECT_DOUBLE_EQ(track_record(five).optimism, 0.75) << "(5 x 1 + 10) / (10 + 10)";
  EXPECT_DOUBLE_EQ(track_record(ninety).optimism, (95 + 10.0) / (190 + 10));
}

TEST(TrackRecord, LearnsHowFarStaffCameFromTheMap) {
  const std::vector<CameTrue> off(20, CameTrue{10, 0, 12});
  const double miss = std::log(1.2);
  EXPECT_NEAR(track_record(off).level_sd, std::sqrt((5 * 0.01 + 20 * miss * miss) / 25), 1e-12);
}

TEST(TrackRecord, OfADivisionIsDrawnTowardsTheWhole) {
  const std::vector<CameTrue> wishful(5, CameTrue{10, 2, 10}), sober(5, CameTrue{10, 2, 12});
  const std::vector<CameTrue> divisions[] = {wishful, sober, {}};
  const auto records = track_records(divisions);
  const double whole = (10 + 10.0) / (20 + 10);
  EXPECT_DOUBLE_EQ(records[2].optimism, whole) << "a division without statements is as the whole";
  EXPECT_DOUBLE_EQ(records[0].optimism, (0 + 10 * whole) / 20);
  EXPECT_DOUBLE_EQ(records[1].optimism, (10 + 10 * whole) / 20);
  EXPECT_EQ(records[0].statements, 5);
}

Need flat(std::vector<NeedPath> groups, double common, double profession) {
  return {.years = {2030},
          .groups = std::move(groups),
          .common_sd = {common},
          .profession_sd = {{profession}, {profession}, {0}}};
}

TEST(CombinedNeed, MeetsAnEquallySureMapHalfWay) {
  const MappedPath map{0, 0, {13}, {1}};
  const auto need = combined(flat({{0, 0, {10}, 0.1}}, 0, 0), {&map, 1}, 0).value();
  EXPECT_DOUBLE_EQ(need.groups[0].fte[0], 11.5);
  EXPECT_NEAR(need.groups[0].own_sd, std::sqrt(0.5) / 10, 1e-12);
}

TEST(CombinedNeed, MovesOthersByWhatTheyShare) {
  const MappedPath map{0, 0, {12}, {1}};
  const auto need = combined(flat({{0, 0, {10}, 0}, {1, 1, {10}, 0}}, 0.1, 0), {&map, 1}, 0).value();
  EXPECT_DOUBLE_EQ(need.groups[0].fte[0], 11);
  EXPECT_DOUBLE_EQ(need.groups[1].fte[0], 11) << "all the doubt is common, so the map tells of both";
  const auto own = combined(flat({{0, 0, {10}, 0.1}, {1, 1, {10}, 0.1}}, 0, 0.1), {&map, 1}, 0).value();
  EXPECT_DOUBLE_EQ(own.groups[1].fte[0], 10) << "another profession shares nothing";
}

TEST(CombinedNeed, AgreesWithTheFormulaWrittenOut) {
  // V_D = diag((0.2 f)^2) + 0.05^2 f f' + 0.1^2 f f' within a profession, f = (10, 20, 5), solved by hand of
  // the matrices in full.
  const MappedPath maps[] = {{0, 0, {12}, {1.5}}, {2, 1, {4}, {0.5}}};
  const auto need =
      combined(flat({{0, 0, {10}, 0.2}, {1, 0, {20}, 0.2}, {2, 1, {5}, 0.2}}, 0.05, 0.1), maps, 0).value();
  EXPECT_NEAR(need.groups[0].fte[0], 11.3751668892, 1e-9);
  EXPECT_NEAR(need.groups[1].fte[0], 20.5287049399, 1e-9);
  EXPECT_NEAR(need.groups[2].fte[0], 4.1655540721, 1e-9);
}

TEST(CombinedNeed, AgreesWithTheFormulaWhereAllMapsErrTogether) {
  // As above, with 0.07^2 f f' of the mapped groups in V_M.
  const MappedPath maps[] = {{0, 0, {12}, {1.5}}, {2, 1, {4}, {0.5}}};
  const auto need =
      combined(flat({{0, 0, {10}, 0.2}, {1, 0, {20}, 0.2}, {2, 1, {5}, 0.2}}, 0.05, 0.1), maps, 0.07).value();
  EXPECT_NEAR(need.groups[0].fte[0], 11.3915204953, 1e-9);
  EXPECT_NEAR(need.groups[1].fte[0], 20.5378482319, 1e-9);
  EXPECT_NEAR(need.groups[2].fte[0], 4.1752649845, 1e-9);
}

TEST(CombinedNeed, IsNotOutvotedByManyMapsThatMayErrTogether) {
  Need need = flat({}, 0.05, 0);
  std::vector<MappedPath> maps;
  for (workforce::Index unit = 0; unit < 400; ++unit) {
    need.groups.push_back({unit, 0, {10}, 0});
    maps.push_back({unit, 0, {12}, {0.1}});
  }
  need.groups.push_back({400, 0, {10}, 0});
  EXPECT_NEAR(combined(need, maps, 0).value().groups[400].fte[0], 12, 0.01) << "taken at their word";
  EXPECT_NEAR(combined(need, maps, 0.05).value().groups[400].fte[0], 11, 0.01)
      << "as likely their error as the need";
}

TEST(CombinedNeed, TakesUpAGroupThatNobodyIsInToday) {
  const MappedPath map{0, 1, {2}, {0.5}};
  const auto need = combined(flat({{0, 0, {10}, 0.1}, {1, 0, {5}, 0.1}}, 0, 0), {&map, 1}, 0).value();
  ASSERT_EQ(need.groups.size(), 3);
  EXPECT_EQ(need.groups[1].profession, 1);
  EXPECT_DOUBLE_EQ(need.groups[1].fte[0], 2);
  EXPECT_DOUBLE_EQ(need.groups[1].own_sd, 0.25);
  EXPECT_TRUE(checked(need, 2, 2));
}

TEST(CombinedNeed, RefusesAGroupMappedTwiceOrAMapOfOtherYears) {
  const MappedPath twice[] = {{0, 0, {2}, {1}}, {0, 0, {3}, {1}}};
  EXPECT_EQ(combined(flat({{0, 0, {10}, 0.1}}, 0, 0), twice, 0).error().detail, "mapped twice");
  EXPECT_FALSE(combined(flat({}, 0, 0), {}, std::numeric_limits<double>::quiet_NaN()));
  const MappedPath other{0, 0, {2, 3}, {1, 1}};
  EXPECT_EQ(combined(flat({{0, 0, {10}, 0.1}}, 0, 0), {&other, 1}, 0).error().detail, "map");
}

}  // namespace
