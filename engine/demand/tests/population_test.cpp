#include <framsyn/engine/demand/population.hpp>

#include <gmock/gmock.h>

#include <cmath>
#include <limits>

namespace {

using namespace framsyn;
using namespace framsyn::demand;

/// Swedish women of 1993 in five-year classes, with the life table and fertility of that year, as Germán
/// Rodríguez and Sebastián Daza have worked the example through.
const std::vector<double> kWomen1993 = {293395, 248369, 240012, 261346, 285209, 314388,
                                        281290, 286923, 304108, 324946, 247613, 211351,
                                        215140, 221764, 223506, 183654, 141990, 112424};

PopulationRates sweden_1993() {
  const std::vector<double> lived = {497487, 497138, 496901, 496531, 495902, 495168, 494213, 492760, 490447,
                                     486613, 480665, 471786, 457852, 436153, 402775, 350358, 271512, 291707};
  PopulationRates rates{.ages = {5, 18}, .fertility = std::vector<double>(18, 0), .women = {}, .men = {}};
  std::vector<double> of_one;
  for (const double years : lived) of_one.push_back(years / 100'000);
  rates.women = survival_by(of_one, rates.ages);
  rates.men = rates.women;
  const std::vector<double> births = {.0120, .0908, .1499, .1125, .0441, .0074, .0003};
  std::copy(births.begin(), births.end(), rates.fertility.begin() + 3);
  return rates;
}

Inhabitants women_of_1993() { return {kWomen1993, std::vector<double>(18, 0)}; }

std::vector<double> rounded(const std::vector<double>& people) {
  std::vector<double> whole;
  for (const double n : people) whole.push_back(std::round(n));
  return whole;
}

double sum(const std::vector<double>& people) {
  double all = 0;
  for (const double n : people) all += n;
  return all;
}

TEST(CohortComponent, MeetsTheSwedishWomenOf1998And2003) {
  const auto path = stepped(women_of_1993(), sweden_1993(), 2).value();
  EXPECT_THAT(rounded(path[0].women),
              testing::ElementsAre(293574, 293189, 248251, 239833, 261015, 284787, 313782, 280463, 285576,
                                   301731, 320974, 243039, 205109, 204944, 204793, 194419, 142324, 131768));
  EXPECT_EQ(std::round(sum(path[0].women)), 4'449'570);
  const auto of_2003 = rounded(path[1].women);
  EXPECT_THAT(std::vector(of_2003.begin(), of_2003.begin() + 3),
              testing::ElementsAre(280121, 293368, 293049));
  EXPECT_EQ(std::round(sum(path[1].women)), 4'478'712);
}

TEST(CohortComponent, GrowsInTheLongRunByItsIntrinsicRate) {
  EXPECT_NEAR(intrinsic_growth(sweden_1993()).value(), 0.000222, 5e-7);
}

/// Four classes of which known shares survive; nobody is born or moves.
PopulationRates still_standing() {
  PopulationRates rates{.ages = {1, 4}, .fertility = std::vector<double>(4, 0), .women = {}, .men = {}};
  rates.women.survival = {0.9, 0.8, 0.5, 0.5}, rates.men = rates.women;
  return rates;
}

TEST(CohortComponent, AgesEverybodyByOneClassAndKeepsTheOldestTogether) {
  const auto later = stepped({{100, 50, 20, 10}, {10, 0, 0, 0}}, still_standing()).value();
  EXPECT_THAT(later.women, testing::ElementsAre(0, 90, 40, 15));
  EXPECT_THAT(later.men, testing::ElementsAre(0, 9, 0, 0));
}

TEST(CohortComponent, CountsMigrantsHalfFromTheBeginning) {
  PopulationRates rates = still_standing();
  rates.women.migration = {0, 10, 0, 0};
  const auto later = stepped({{100, 50, 20, 10}, {0, 0, 0, 0}}, rates).value();
  EXPECT_THAT(later.women, testing::ElementsAre(0, 105 * 0.9 + 5, 40, 15))
      << "five of ten were there, and shared the risk";
}

TEST(CohortComponent, HasBirthsOfBothSexes) {
  PopulationRates rates = still_standing();
  rates.fertility = {0, 0.1, 0, 0};
  rates.women.birth_survival = 1, rates.men.birth_survival = 0.5;
  const auto later = stepped({{0, 40, 0, 0}, {0, 0, 0, 0}}, rates).value();
  EXPECT_NEAR(later.women[0], 2 / 2.05, 1e-12) << "0.1 x the mean of 40 and 0 women";
  EXPECT_NEAR(later.men[0], 0.5 * 2 * 1.05 / 2.05, 1e-12);
}

TEST(CohortComponent, RefusesWhatCannotBe) {
  const Inhabitants people{{1, 1, 1, 1}, {1, 1, 1, 1}};
  PopulationRates rates = still_standing();
  rates.fertility[1] = std::numeric_limits<double>::quiet_NaN();
  EXPECT_EQ(stepped(people, rates).error().detail, "fertility");
  rates = still_standing();
  rates.women.survival.pop_back();
  EXPECT_EQ(stepped(people, rates).error().detail, "survival");
  EXPECT_EQ(stepped({{1, -1, 1, 1}, {1, 1, 1, 1}}, still_standing()).error().detail, "inhabitants");
  EXPECT_EQ(stepped({{1, 1}, {1, 1}}, still_standing()).error().detail, "inhabitants");
  EXPECT_EQ(stepped(people, still_standing(), 1000).error().detail, "steps");
  rates = still_standing();
  rates.women.survival.assign(4, 0);
  const auto nobody = intrinsic_growth(rates);
  ASSERT_FALSE(nobody);
  EXPECT_EQ(nobody.error().detail, "nobody left");
}

TEST(LifeTable, OfOneRateIsWhatAnybodyReckons) {
  const std::vector<double> rate = {0.02, 0.02, 0.5};
  const auto lived = years_lived(rate, {5, 3});
  const double dying = 5 * 0.02 / (1 + 2.5 * 0.02);
  EXPECT_NEAR(lived[0], 5 * (1 - dying) + 2.5 * dying, 1e-12);
  EXPECT_NEAR(lived[2], (1 - dying) * (1 - dying) / 0.5, 1e-12);
}

/// An area that follows given rates exactly, with births and deaths told.
AreaHistory exact_area(double size, int years) {
  const std::size_t classes = 101;
  std::vector<double> death(classes);
  for (std::size_t x = 0; x < classes; ++x) death[x] = x < 60 ? 0.001 : x < 80 ? 0.02 : 0.15;
  PopulationRates rates{
      .ages = {1, classes}, .fertility = std::vector<double>(classes, 0), .women = {}, .men = {}};
  rates.women = rates.men = survival_by(years_lived(death, rates.ages), rates.ages);
  for (std::size_t x = 20; x < 40; ++x) rates.fertility[x] = 0.08;
  AreaHistory area;
  area.population.push_back({std::vector<double>(classes, size), std::vector<double>(classes, size)});
  for (int year = 0; year < years; ++year)
    area.population.push_back(stepped(area.population.back(), rates).value());
  return area;
}

TEST(PopulationRates, OfPopulationAloneCarryOnWhatHasBeen) {
  AreaHistory area = exact_area(1000, 8);
  const Inhabitants came = area.population.back();
  area.population.pop_back();
  const auto rates = population_rates({&area, 1}).value();
  const auto next = stepped(area.population.back(), rates[0]).value();
  EXPECT_NEAR(next.total() / came.total(), 1, 1e-3);
  EXPECT_NEAR(next.women[85], came.women[85], 1e-6) << "a cohort that follows its ratio";
}

TEST(PopulationRates, OfComponentsFindThePlantedMigration) {
  AreaHistory area = exact_area(1000, 6);
  const std::size_t years = area.population.size();
  for (std::size_t year = 0; year < years; ++year) {
    area.births.emplace_back(101, 0.0);
    area.deaths.push_back({std::vector<double>(101, 0.0), std::vector<double>(101, 0.0)});
  }
  for (std::size_t year = 1; year < years; ++year) {
    area.population[year] = area.population[0];  // nobody is born, nobody dies, and every class is refilled
  }
  const auto rates = population_rates({&area, 1}).value();
  EXPECT_NEAR(rates[0].women.migration[0], 1000, 1e-9) << "those of age 0 have all moved in";
  EXPECT_NEAR(rates[0].women.migration[50], 0, 1e-9);
  EXPECT_DOUBLE_EQ(rates[0].women.survival[50], 1);
}

TEST(PopulationRates, CarryOnThatPeopleLiveLonger) {
  PopulationRates rates{.ages = {1, 101}, .fertility = std::vector<double>(101, 0), .women = {}, .men = {}};
  rates.women.survival.assign(101, 0.9);
  for (std::size_t x = 0; x < 65; ++x) rates.women.survival[x] = 1;
  rates.men = rates.women;
  rates.longevity = 0.02;
  const Inhabitants start{std::vector<double>(101, 1000), std::vector<double>(101, 1000)};
  AreaHistory area;
  area.population = stepped(start, rates, 20).value();
  const auto found = population_rates({&area, 1}).value();
  EXPECT_NEAR(found[0].longevity, 0.02, 0.0025)
      << "the middle of fifteen years in which people die out is not their eighth";
  const auto all = stepped(start, rates, 25).value();
  const auto on = stepped(area.population.back(), found[0], 5).value();
  EXPECT_NEAR(on.back().women[90] / all.back().women[90], 1, 0.01);
  area.population.resize(8);
  EXPECT_EQ(population_rates({&area, 1}).value()[0].longevity, 0) << "eight years tell no trend";
}

TEST(PopulationRates, AreRefusedForOneYearOrRowsThatDiffer) {
  AreaHistory area = exact_area(10, 0);
  EXPECT_EQ(population_rates({&area, 1}).error().detail, "fewer than two years");
  area = exact_area(10, 3);
  area.population[1].men.pop_back();
  EXPECT_EQ(population_rates({&area, 1}).error().detail, "inhabitants");
  area = exact_area(10, 3);
  area.births.assign(4, std::vector<double>(101, 0));
  EXPECT_EQ(population_rates({&area, 1}).error().detail, "births without deaths");
  EXPECT_FALSE(population_rates({}).has_value());
}

}  // namespace
