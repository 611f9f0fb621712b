#include <framsyn/engine/disclosure/disclosure.hpp>

#include <gtest/gtest.h>

#include <functional>
#include <random>

namespace framsyn::disclosure {
namespace {

/// A clinic of three wards and three professions, few enough that every way in which its people could stand
/// can be gone through.
class Clinic {
 public:
  static constexpr int kWards = 3, kColumns = 3, kWidth = kColumns + 1;
  explicit Clinic(unsigned seed) : persons_((kWards + 1) * kWidth) {
    std::mt19937 any(seed);
    for (int ward = 1; ward <= kWards; ++ward) {
      for (int c = 0; c < kColumns; ++c)
        add(ward, c, static_cast<std::int64_t>(any() % 3 == 0 ? any() % 9 : any() % 5));
    }
    const std::vector<std::int32_t> parent{-1, 0, 0, 0};
    held_ = CrossedTree(parent, kColumns).withheld(persons_);
  }
  std::int64_t at(int unit, int c) const { return persons_[place(unit, c)]; }
  bool held(int unit, int c) const { return held_[place(unit, c)] != 0; }

  struct Range {
    std::int64_t least, most;
  };
  /// By going through all of them.
  std::vector<Range> ranges() const {
    std::vector<Range> ranges;
    for (const std::int64_t n : persons_) ranges.push_back({n, n});
    std::vector<std::int64_t> guess(persons_.size());
    place_ward(1, guess, ranges);
    return ranges;
  }

 private:
  static std::size_t place(int unit, int c) { return static_cast<std::size_t>(unit * kWidth + c); }
  void add(int ward, int c, std::int64_t n) {
    for (const int unit : {0, ward}) persons_[place(unit, c)] += n, persons_[place(unit, kColumns)] += n;
  }
  bool may_be(int unit, int c, std::int64_t n) const { return held(unit, c) || at(unit, c) == n; }
  void place_ward(int ward, std::vector<std::int64_t>& guess, std::vector<Range>& ranges) const {
    if (ward > kWards) return look(guess, ranges);
    const std::int64_t all = at(ward, kColumns);
    for (std::int64_t a = 0; a <= all; ++a) {
      for (std::int64_t b = 0; a + b <= all; ++b) {
        const std::int64_t parts[] = {a, b, all - a - b};
        bool fits = true;
        for (int c = 0; c < kColumns; ++c) {
          guess[place(ward, c)] = parts[c];
          fits &= may_be(ward, c, parts[c]);
        }
        if (fits) place_ward(ward + 1, guess, ranges);
      }
    }
  }
  void look(std::vector<std::int64_t>& guess, std::vector<Range>& ranges) const {
    for (int c = 0; c < kColumns; ++c) {
      guess[place(0, c)] = guess[place(1, c)] + guess[place(2, c)] + guess[place(3, c)];
      if (!may_be(0, c, guess[place(0, c)])) return;
    }
    for (int unit = 0; unit <= kWards; ++unit) {
      for (int c = 0; c < kColumns; ++c) {
        Range& range = ranges[place(unit, c)];
        range.least = std::min(range.least, guess[place(unit, c)]);
        range.most = std::max(range.most, guess[place(unit, c)]);
      }
    }
  }
  std::vector<std::int64_t> persons_;
  Mask held_;
};

TEST(Room, NoCellOfFewIsKnownToBeFewByAllSumsTogether) {
  int few = 0;
  for (unsigned seed = 1; seed <= 60; ++seed) {
    const Clinic clinic(seed);
    const auto ranges = clinic.ranges();
    for (int unit = 0; unit <= Clinic::kWards; ++unit) {
      const std::int64_t all = clinic.at(unit, Clinic::kColumns);
      for (int c = 0; c < Clinic::kColumns; ++c) {
        if (may_show(clinic.at(unit, c))) continue;
        ++few;
        const auto [least, most] = ranges[static_cast<std::size_t>(unit * Clinic::kWidth + c)];
        EXPECT_GE(most, std::min<std::int64_t>(5, all)) << seed << ": " << unit << " " << c;
        EXPECT_GE(most - least + 1, std::min<std::int64_t>(5, all + 1)) << seed << ": " << unit << " " << c;
      }
    }
  }
  EXPECT_GT(few, 200);
}

TEST(Room, IsMadeByWithholdingTheFewestPersonsMore) {
  // Every row and column by itself hides enough: 31 + 3, 20 + 15, 1 + 6; 20 + 1, 31 + 6, 3 + 15. But all are
  // links of one chain: with n more in one, the next has n fewer. So the 1 and the 3 were 0..4, and known to
  // be few.
  const std::vector<std::int32_t> parent{-1, 0, 0, 0};
  const std::vector<std::int64_t> persons{21, 64, 50, 135, 0, 31, 3, 34, 20, 27, 15, 62, 1, 6, 32, 39};
  EXPECT_EQ(CrossedTree(parent, 3).withheld(persons), (Mask{0, 0, 0, 0, 0, 1, 1, 0, 1, 1, 1, 0, 1, 1, 0, 0}));
}

TEST(Room, IsNotLookedForWhereEverybodyKnowsThatNobodyCanBe) {
  // Ward one: 3 nurses, 9 physicians; ward two: 40 nurses, 30 physicians, and it alone may have porters, who
  // are none.
  const std::vector<std::int32_t> parent{-1, 0, 0};
  const std::vector<std::int64_t> persons{43, 39, 0, 82, 3, 9, 0, 12, 40, 30, 0, 70};
  const CrossedTree::Place peopled[] = {{1, 0}, {1, 1}, {2, 0}, {2, 1}, {2, 2}};
  const Mask held = CrossedTree(parent, 3, peopled).withheld(persons);
  EXPECT_TRUE(held[4] && held[5]);
  EXPECT_FALSE(held[6]) << "there never were porters: that is no cover for nurses";
}

TEST(Room, OfTheOnlyProfessionAUnitCanHaveThereIsNone) {
  const std::vector<std::int32_t> parent{-1, 0, 0};
  const std::vector<std::int64_t> persons{23, 20, 43, 3, 0, 3, 20, 20, 40};
  const CrossedTree::Place peopled[] = {{1, 0}, {2, 0}, {2, 1}};
  EXPECT_TRUE(CrossedTree(parent, 2, peopled).withheld(persons)[3]) << "withheld all the same, and it ends";
}

}  // namespace
}  // namespace framsyn::disclosure
