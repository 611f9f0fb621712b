#include <framsyn/engine/demand/population.hpp>

#include <gmock/gmock.h>

#include <numeric>

namespace {

using framsyn::demand::by_year_of_age;

/// Swedish women of 1993 in five-year classes to 84, and all who are older as one.
const std::vector<double> kPersons = {293395, 248369, 240012, 261346, 285209, 314388, 281290, 286923, 304108,
                                      324946, 247613, 211351, 215140, 221764, 223506, 183654, 141990, 112424};

std::vector<int> five_year_ends() {
  std::vector<int> ends;
  for (int age = 0; age <= 85; age += 5) ends.push_back(age);
  ends.push_back(86);
  return ends;
}

TEST(AgeClasses, KeepTheirSumsAndRunIntoEachOther) {
  const auto years = by_year_of_age(five_year_ends(), kPersons);
  ASSERT_EQ(years.size(), 86);
  for (std::size_t of = 0; of + 1 < kPersons.size(); ++of) {
    const auto from = years.begin() + static_cast<std::ptrdiff_t>(of * 5);
    EXPECT_NEAR(std::accumulate(from, from + 5, 0.0), kPersons[of], 1e-6) << of * 5;
  }
  EXPECT_EQ(years.back(), kPersons.back());
  // The large class of 25-29 between smaller ones is highest within, and no step is as high as even parts
  // give.
  EXPECT_GT(years[27], years[25]);
  EXPECT_GT(years[27], years[29]);
  EXPECT_LT(std::abs(years[50] - years[49]), (kPersons[9] - kPersons[10]) / 5);
}

TEST(AgeClasses, NeverGiveFewerThanNobody) {
  const auto years =
      by_year_of_age(std::vector{0, 5, 10, 15, 20, 25}, std::vector{500.0, 0.0, 1.0, 0.0, 900.0});
  for (const double persons : years) EXPECT_GE(persons, 0);
  EXPECT_NEAR(std::accumulate(years.begin(), years.end(), 0.0), 1401, 1e-9);
  EXPECT_EQ(years[7], 0);
}

TEST(AgeClasses, LeaveYearsOfAgeAsTheyAre) {
  const std::vector<double> persons = {3, 1.0 / 3, 0, 7, 11};
  EXPECT_EQ(by_year_of_age(std::vector{15, 16, 17, 18, 19, 20}, persons), persons);
}

TEST(AgeClasses, AreDividedEvenlyWhereThereAreFew) {
  EXPECT_THAT(by_year_of_age(std::vector{15, 17, 20}, std::vector{4.0, 9.0}),
              testing::Pointwise(testing::DoubleNear(1e-12), {2, 2, 3, 3, 3}));
}

}  // namespace
