#include "words.hpp"

#include <gtest/gtest.h>

namespace framsyn::planning {
namespace {

TEST(Assumption, TellsSharesInPerCentAndCountsAsTheyAre) {
  EXPECT_DOUBLE_EQ(assumption("leaving_rate", 0.076).value, 7.6);
  EXPECT_EQ(assumption("leaving_rate", 0.076).unit_sv, "procent per år");
  EXPECT_DOUBLE_EQ(assumption("leave_calendar_sd", 0.106).value, 10.6);
  EXPECT_DOUBLE_EQ(assumption("joiners_a_year", 423.4).value, 423.4);
}

TEST(Reason, ThatNobodyHasWordsForIsUnknown) { EXPECT_EQ(reason_words("what").sv, "Okänd orsak"); }

TEST(Definitions, AreWholeInBothLanguages) {
  for (const Definition& d : definitions()) {
    EXPECT_FALSE(d.name_sv.empty() || d.name_en.empty() || d.text_sv.empty() || d.text_en.empty()) << d.code;
  }
}

}  // namespace
}  // namespace framsyn::planning
