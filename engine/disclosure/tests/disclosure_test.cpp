#include <framsyn/engine/disclosure/disclosure.hpp>

#include <gtest/gtest.h>

#include <random>

namespace framsyn::disclosure {
namespace {

using Held = std::vector<std::uint8_t>;

TEST(Disclosure, OneToFourPersonsAreNotShown) {
  EXPECT_TRUE(may_show(0));
  EXPECT_FALSE(may_show(1));
  EXPECT_FALSE(may_show(4));
  EXPECT_TRUE(may_show(5));
  EXPECT_FALSE(may_show(9, Threshold{10}));
}

TEST(Disclosure, TheSmallestSiblingGoesWithALoneWithheldOne) {
  const std::vector<std::int64_t> persons{30, 3, 20, 7, 0};
  const std::vector<Sum> sums{{0, {1, 2, 3, 4}}};
  EXPECT_EQ(withheld(persons, sums), (Held{0, 1, 0, 1, 0}));
}

TEST(Disclosure, TwoWithheldSiblingsProtectEachOther) {
  const std::vector<std::int64_t> persons{27, 3, 20, 4};
  EXPECT_EQ(withheld(persons, std::vector<Sum>{{0, {1, 2, 3}}}), (Held{0, 1, 0, 1}));
}

TEST(Disclosure, ATotalOfOneSmallPartIsWithheldWithIt) {
  const std::vector<std::int64_t> persons{3, 3, 0};
  EXPECT_EQ(withheld(persons, std::vector<Sum>{{0, {1, 2}}}), (Held{1, 1, 0}));
}

TEST(Disclosure, ATotalThatIsToldAnywayIsNoCoverForItsPart) {
  // A clinic of 27 has wards of 3 and 24; the larger has 4 nurses and 20 physicians.
  const std::vector<std::int64_t> persons{27, 3, 24, 4, 20};
  const Sum wards{0, {1, 2}};
  EXPECT_EQ(withheld(persons, std::vector<Sum>{wards, {2, {3, 4}}}), (Held{0, 1, 1, 1, 0}));
  EXPECT_EQ(withheld(persons, std::vector<Sum>{wards, {2, {3, 4}, Total::always_told}}),
            (Held{0, 1, 1, 1, 1}));
}

TEST(Disclosure, AUnitsOwnFewPeopleAreNotShownByItsChildren) {
  // a root with 2 people of its own beside children of 10 and 20: the smaller child is withheld
  const std::vector<std::int32_t> parent{-1, 0, 0};
  const std::vector<std::int64_t> persons{32, 32, 10, 10, 20, 20};
  EXPECT_EQ(withheld(parent, 1, persons), (Held{0, 0, 1, 1, 0, 0}));
}

/// A tree of units crossed with professions, summed upwards from random leaves.
struct Plane {
  std::vector<std::int32_t> parent;
  std::vector<std::int64_t> persons;
  static constexpr int kProfessions = 4;

  explicit Plane(unsigned seed) {
    std::mt19937 any(seed);
    for (std::int32_t u = 0; u < 31; ++u) parent.push_back(u == 0 ? -1 : (u - 1) / 3);
    persons.assign(31 * 5, 0);
    for (int u = 30; u >= 0; --u) {
      for (int p = 0; p < kProfessions; ++p) {
        at(u, p) += any() % 3 == 0 ? 0 : any() % 25;
        at(u, kProfessions) += at(u, p);
        if (u > 0) at(parent[static_cast<std::size_t>(u)], p) += at(u, p);
      }
    }
  }
  std::int64_t& at(int u, int p) { return persons[static_cast<std::size_t>(u * 5 + p)]; }
};

TEST(Disclosure, NoSmallCellFollowsFromASingleSubtraction) {
  for (unsigned seed = 1; seed <= 20; ++seed) {
    Plane plane(seed);
    const Held held = withheld(plane.parent, Plane::kProfessions, plane.persons);
    int shown = 0;
    const auto hidden = [&](int u, int p) {
      return held[static_cast<std::size_t>(u * 5 + p)] && plane.at(u, p) > 0;
    };
    for (int u = 0; u < 31; ++u) {
      int in_row = 0, parts_in_row = 0, parts = 0;
      for (int p = 0; p <= 4; ++p) {
        in_row += hidden(u, p);
        parts += p < 4 && plane.at(u, p) > 0;
        parts_in_row += p < 4 && hidden(u, p);
        shown += !hidden(u, p);
        EXPECT_TRUE(hidden(u, p) || may_show(plane.at(u, p)));
        int in_column = hidden(u, p);
        std::int64_t own = plane.at(u, p);
        for (int child = 1; child < 31; ++child) {
          if (plane.parent[static_cast<std::size_t>(child)] != u) continue;
          in_column += hidden(child, p);
          own -= plane.at(child, p);
        }
        if (u < 10 && own == 0) EXPECT_NE(in_column, 1) << seed << " " << u << " " << p;
      }
      EXPECT_NE(in_row, 1) << seed << " " << u;
      if (parts > 1) EXPECT_NE(parts_in_row, 1) << "how many work there is told: " << seed << " " << u;
    }
    EXPECT_GT(shown, 40);
    EXPECT_EQ(held, withheld(plane.parent, Plane::kProfessions, plane.persons));
  }
}

}  // namespace
}  // namespace framsyn::disclosure
