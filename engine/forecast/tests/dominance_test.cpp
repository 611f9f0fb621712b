#include "planted.hpp"

#include <gtest/gtest.h>

namespace framsyn::forecast {
namespace {

/// A region of two wards and two professions; each ward has eight of each, of whom the first may be 66.
Projection with_ages(int first_of_ward_one) {
  Planted planted{.people = 400, .units = 1, .professions = 1};
  workforce::Records records = PlantedHistory(planted).run();
  records.units = {{1, 2, 3}, {workforce::kUnknown, 0, 0}};
  records.professions = {1, 2};
  const Date day = records.known_to;
  for (int who = 0; who < 32; ++who) {
    const int age = who == 0 ? first_of_ward_one : 40;
    const auto person = static_cast<workforce::Index>(records.people.id.size());
    records.people.id.push_back(person + 1);
    records.people.birth.push_back(workforce::Birth::on(day.plus_years(-age).plus_days(-10)));
    records.people.sex.push_back(workforce::Sex::woman);
    auto& e = records.employments;
    e.person.push_back(person), e.unit.push_back(who < 16 ? 1 : 2), e.profession.push_back(who / 8 % 2);
    e.fte.push_back(Share::whole()), e.start.push_back(Date(2014, 1, 1)), e.until.push_back(workforce::kOpen);
    e.leaving.push_back(workforce::Leaving::still_employed);
  }
  const auto workforce = workforce::Workforce::from(std::move(records)).value();
  const auto assumed = estimate(workforce, planted_settings()).value();
  return project(workforce, assumed, {day.year() + 2}, {100}, {1}, {1}).value();
}

TEST(Dominance, IsOfTheOneWhoSoonRetiresInASmallGroup) {
  const Dominance with = with_ages(66).dominance, without = with_ages(40).dominance;
  EXPECT_TRUE(with.of_rest({1, 0}, {}));
  EXPECT_FALSE(without.of_rest({1, 0}, {}));
  EXPECT_FALSE(with.of_rest({1, 1}, {})) << "the other profession";
  EXPECT_FALSE(with.of_rest({0, workforce::kAll}, {})) << "among hundreds";
}

TEST(Dominance, IsOfWhatIsLeftOfAToldWhole) {
  const Dominance with = with_ages(66).dominance;
  const Cut ward{1, workforce::kAll}, other{1, 1}, same{1, 0};
  EXPECT_TRUE(with.of_rest(ward, std::vector{other})) << "what is left is the group of the one";
  EXPECT_FALSE(with.of_rest(ward, std::vector{same}));
  EXPECT_FALSE(with.of_rest(ward, std::vector{same, other})) << "nobody is left";
}

TEST(Dominance, KnowsNothingOfCountsWithoutPersons) { EXPECT_FALSE(Dominance().of_rest({0, 0}, {})); }

}  // namespace
}  // namespace framsyn::forecast
