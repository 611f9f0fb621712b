#include <framsyn/base/text.hpp>

#include <gtest/gtest.h>

namespace framsyn {
namespace {

TEST(Text, TellsUtf8FromOtherEncodings) {
  EXPECT_TRUE(is_utf8("Östersund – Åre 🏔"));
  for (std::string_view bad : {"\xD6stersund", "\xC0\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xE2\x80"}) {
    EXPECT_FALSE(is_utf8(bad));
  }
}

TEST(Text, CountsCharactersNotBytes) { EXPECT_EQ(characters("Åäö"), 3u); }

TEST(Text, TrimsEveryKindOfBlank) {
  EXPECT_EQ(trimmed("\xC2\xA0 \t Akuten \r\n\xE2\x80\xAF"), "Akuten");
  EXPECT_EQ(trimmed(" \xC2\xA0 "), "");
}

TEST(Text, LeavesOutWhatNoEyeSees) {
  EXPECT_EQ(without_invisible("Bu\u200Bdget\u202E \u2066år\u00AD\uFEFF\x07"), "Budget år");
  EXPECT_EQ(without_invisible("Åäö – €\n2026"), "Åäö – € 2026");
  EXPECT_EQ(without_invisible("\u200B\u200D\u2060"), "");
}

}  // namespace
}  // namespace framsyn
