#include <framsyn/engine/disclosure/disclosure.hpp>

#include <gtest/gtest.h>

#include <random>

namespace framsyn::disclosure {
namespace {

using Held = Mask;

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

TEST(Disclosure, WithheldSiblingsAreTogetherAsManyAsTheThreshold) {
  // 1 + 3 are four people again, though of two groups
  const std::vector<std::int64_t> persons{34, 1, 20, 3, 10};
  EXPECT_EQ(withheld(persons, std::vector<Sum>{{0, {1, 2, 3, 4}}}), (Held{0, 1, 0, 1, 1}));
}

TEST(Disclosure, AsManyPersonsAsWithheldSiblingsWouldBeOneEach) {
  const std::vector<std::int64_t> ones{25, 1, 1, 1, 1, 1, 20}, six{26, 1, 1, 1, 1, 2, 20};
  const std::vector<Sum> sums{{0, {1, 2, 3, 4, 5, 6}}};
  EXPECT_EQ(withheld(ones, sums), (Held{0, 1, 1, 1, 1, 1, 1}));
  EXPECT_EQ(withheld(six, sums), (Held{0, 1, 1, 1, 1, 1, 0}));
}

TEST(Disclosure, InAToldTotalThatIsTooSmallToHideInNoPartIsTold) {
  // three work at the ward and it is told; that the two other professions have nobody would tell which they
  // are
  const std::vector<std::int64_t> persons{3, 3, 0, 0};
  const std::vector<Sum> sums{{0, {1, 2, 3}, Total::always_told}};
  EXPECT_EQ(withheld(persons, sums), (Held{1, 1, 1, 1}));
}

TEST(Disclosure, WhatIsWithheldForAnotherReasonIsCoveredToo) {
  const std::vector<std::int64_t> persons{60, 30, 20, 10};
  EXPECT_EQ(withheld(persons, std::vector<Sum>{{0, {1, 2, 3}}}, {}, {0, 1, 0, 0}), (Held{0, 1, 0, 1}));
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
  EXPECT_EQ(CrossedTree(parent, 1).withheld(persons), (Held{0, 0, 1, 1, 0, 0}));
}

/// A tree of units crossed with professions, summed upwards from random people, some of them placed above the
/// leaves. What a reader sees: told cells, how many work at each unit, and the differences of those.
class Plane {
 public:
  static constexpr int kUnits = 31, kProfessions = 4, kAllOfThem = 4;

  explicit Plane(unsigned seed) {
    std::mt19937 any(seed);
    const unsigned most = 2 + any() % 30;
    for (std::int32_t u = 0; u < kUnits; ++u) parent_.push_back(u == 0 ? -1 : (u - 1) / 3);
    persons_.assign(kUnits * 5, 0);
    for (int u = kUnits - 1; u >= 0; --u) {
      for (int p = 0; p < kProfessions; ++p) {
        const bool leaf = u >= 10;
        at(u, p) += any() % (leaf ? 3 : 9) == 0 ? any() % 4 : leaf ? any() % most : 0;
        at(u, kAllOfThem) += at(u, p);
        if (u > 0) at(above(u), p) += at(u, p);
      }
    }
    held_ = CrossedTree(parent_, kProfessions).withheld(persons_);
  }
  std::int64_t& at(int u, int p) { return persons_[cell(u, p)]; }
  bool held(int u, int p) const { return held_[cell(u, p)] != 0; }
  int above(int u) const { return parent_[static_cast<std::size_t>(u)]; }
  Held again() const { return CrossedTree(parent_, kProfessions).withheld(persons_); }
  const Held& mask() const { return held_; }
  const std::vector<std::int64_t>& persons() const { return persons_; }

  /// What a difference leaves: so many persons, in so many withheld parts that have any.
  struct Rest {
    std::int64_t persons = 0, parts = 0;
  };
  /// What is left of a unit's told number when the professions told are taken away.
  Rest of_row(int u) {
    Rest rest{at(u, kAllOfThem), 0};
    for (int p = 0; p < kProfessions; ++p) {
      if (!held(u, p))
        rest.persons -= at(u, p);
      else
        rest.parts += at(u, p) > 0;
    }
    return rest;
  }
  /// What is left of a told figure when those told of the units right below are taken away.
  Rest of_column(int u, int p) {
    Rest rest{at(u, p), 0};
    std::int64_t own = at(u, p);
    for (int child = 1; child < kUnits; ++child) {
      if (above(child) != u) continue;
      own -= at(child, p);
      if (!held(child, p))
        rest.persons -= at(child, p);
      else
        rest.parts += at(child, p) > 0;
    }
    rest.parts += own > 0;
    return rest;
  }

 private:
  static std::size_t cell(int u, int p) { return static_cast<std::size_t>(u * 5 + p); }
  std::vector<std::int32_t> parent_;
  std::vector<std::int64_t> persons_;
  Held held_;
};

constexpr unsigned kTables = 400;

TEST(Disclosure, NoCellOfOneToFourIsTold) {
  for (unsigned seed = 1; seed <= kTables; ++seed) {
    Plane plane(seed);
    for (int u = 0; u < Plane::kUnits; ++u) {
      for (int p = 0; p <= 4; ++p) EXPECT_TRUE(plane.held(u, p) || may_show(plane.at(u, p))) << seed;
    }
  }
}

TEST(Disclosure, WhatIsLeftOfAUnitsNumberIsAboutManyOrTellsNoProfessionAtAll) {
  int left_over = 0;
  for (unsigned seed = 1; seed <= kTables; ++seed) {
    Plane plane(seed);
    for (int u = 0; u < Plane::kUnits; ++u) {
      const auto rest = plane.of_row(u);
      if (rest.persons == 0) continue;
      bool any_told = false;
      for (int p = 0; p < Plane::kProfessions; ++p) any_told |= !plane.held(u, p);
      if (!any_told) continue;
      ++left_over;
      EXPECT_GE(rest.persons, 5) << seed << " " << u;
      EXPECT_GE(rest.parts, 2) << seed << " " << u;
      EXPECT_GT(rest.persons, rest.parts) << "one each: " << seed << " " << u;
    }
  }
  EXPECT_GT(left_over, 100);
}

TEST(Disclosure, WhatIsLeftOfAToldFigureWhenTheUnitsBelowAreTakenAwayIsAboutMany) {
  int left_over = 0;
  for (unsigned seed = 1; seed <= kTables; ++seed) {
    Plane plane(seed);
    for (int u = 0; u < 10; ++u) {
      for (int p = 0; p <= Plane::kAllOfThem; ++p) {
        if (plane.held(u, p)) continue;
        const auto rest = plane.of_column(u, p);
        if (rest.persons == 0) continue;
        // Only the unit's own people, all children told: they may be many, and are one group.
        if (rest.parts == 1) {
          EXPECT_GE(rest.persons, 5) << seed << " " << u << " " << p;
          continue;
        }
        ++left_over;
        EXPECT_GE(rest.persons, 5) << seed << " " << u << " " << p;
        EXPECT_GT(rest.persons, rest.parts) << seed << " " << u << " " << p;
      }
    }
  }
  EXPECT_GT(left_over, 100);
}

TEST(Disclosure, TellsMostAndTheSameEachTime) {
  std::int64_t told = 0, persons = 0;
  for (unsigned seed = 1; seed <= kTables; ++seed) {
    Plane plane(seed);
    EXPECT_EQ(plane.mask(), plane.again()) << seed;
    for (int u = 0; u < Plane::kUnits; ++u) {
      for (int p = 0; p < Plane::kProfessions; ++p) {
        persons += plane.at(u, p);
        told += plane.held(u, p) ? 0 : plane.at(u, p);
      }
    }
  }
  EXPECT_GT(told, persons / 3) << told << " of " << persons;
}

TEST(Disclosure, WithholdsTheSameWhateverDayCameBefore) {
  std::vector<std::int32_t> parent;
  for (std::int32_t u = 0; u < Plane::kUnits; ++u) parent.push_back(u == 0 ? -1 : (u - 1) / 3);
  const CrossedTree tree(parent, Plane::kProfessions);
  DayByDay days(tree);
  for (unsigned seed = 1; seed <= kTables; ++seed) {
    Plane plane(seed);
    EXPECT_EQ(days.withheld(plane.persons()), plane.mask()) << seed;
    EXPECT_EQ(days.withheld(plane.persons()), plane.mask()) << seed << ", the same day again";
  }
}

}  // namespace
}  // namespace framsyn::disclosure
