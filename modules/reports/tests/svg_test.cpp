#include "svg.hpp"

#include <gtest/gtest.h>

namespace framsyn::reports {
namespace {

TEST(Scale, BeginsAtZeroAndEndsAtARoundStepAboveTheGreatest) {
  const Scale scale = Scale::zero_to(4210, 100, 0);
  EXPECT_EQ(scale.steps(), (std::vector<double>{0, 1000, 2000, 3000, 4000, 5000}));
  EXPECT_DOUBLE_EQ(scale.at(0), 100);
  EXPECT_DOUBLE_EQ(scale.at(5000), 0);
}

TEST(Scale, HoldsWhenThereIsNothing) { EXPECT_EQ(Scale::zero_to(0, 100, 0).steps().front(), 0); }

TEST(Scale, OfALineLeavesZeroOutWhenItWouldFlattenWhatIsTold) {
  EXPECT_EQ(Scale::around(3700, 4700, 100, 0).steps().front(), 3600);
  EXPECT_EQ(Scale::around(0, 12, 100, 0).steps().front(), 0);
  EXPECT_GE(Scale::around(5, 5, 100, 0).steps().back(), 6);
}

TEST(Scale, NamesEveryOtherYearWhenThereAreMany) {
  const auto years = Scale::years(2014, 2035, 0, 100).steps();
  EXPECT_EQ(years.back(), 2035);
  EXPECT_EQ(years.front(), 2015);
}

TEST(Drawing, SaysWhatItShowsToThoseWhoDoNotSeeIt) {
  Drawing drawing(100, "Antal <anställda> & \"andra\"");
  drawing.text(0, 0, "<script>", Drawing::Anchor::start);
  const std::string svg = std::move(drawing).finish();
  EXPECT_NE(svg.find("role=\"img\""), std::string::npos);
  EXPECT_NE(svg.find("aria-label=\"Antal &lt;anställda&gt;"), std::string::npos);
  EXPECT_EQ(svg.find("<script>"), std::string::npos);
}

}  // namespace
}  // namespace framsyn::reports
