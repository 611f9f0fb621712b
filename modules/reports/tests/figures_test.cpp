#include "figures.hpp"

#include <fstream>
#include <sstream>

#include <gtest/gtest.h>

#include <framsyn/base/rounding.hpp>

namespace framsyn::reports {
namespace {

struct Case {
  double value = 0;
  int decimals = 0;
  std::string sv, en;
};

/// The web page's numbers are held to the same table (web/src/base/figures.test.ts).
std::vector<Case> cases() {
  std::ifstream file(FRAMSYN_SOURCE_DIR "/base/tests/figures.tsv");
  std::vector<Case> cases;
  std::string line;
  std::getline(file, line);
  while (std::getline(file, line)) {
    std::istringstream fields(line);
    std::string value, decimals;
    Case& one = cases.emplace_back();
    std::getline(fields, value, '\t'), std::getline(fields, decimals, '\t');
    std::getline(fields, one.sv, '\t'), std::getline(fields, one.en, '\t');
    one.value = std::stod(value), one.decimals = std::stoi(decimals);
  }
  return cases;
}

TEST(Figures, AreWrittenAsOnTheWebPage) {
  ASSERT_GT(cases().size(), 15u);
  for (const Case& one : cases()) {
    EXPECT_EQ(grouped(one.value, true, one.decimals), one.sv) << one.value;
    EXPECT_EQ(grouped(one.value, false, one.decimals), one.en) << one.value;
  }
}

TEST(Figures, RoundPerCentOnTheShareAsItIsRead) {
  EXPECT_EQ(per_cent(0.145, true), "15");
  EXPECT_EQ(per_cent(0.005, true), "1");
  EXPECT_EQ(per_cent(-0.2, true), "−20");
  EXPECT_EQ(per_cent(1, true), "100");
  EXPECT_EQ(per_cent(0, true), "0");
}

TEST(Figures, InFilesHaveThreeDecimalsAtMost) {
  EXPECT_EQ(rounded_to(3851.95, 3), 3851.95);
  EXPECT_EQ(rounded_to(12.3456, 3), 12.346);
  EXPECT_EQ(rounded_to(-0.0005, 3), -0.001);
}

}  // namespace
}  // namespace framsyn::reports
