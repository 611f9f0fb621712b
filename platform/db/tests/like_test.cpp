#include <framsyn/platform/db/like.hpp>

#include <gtest/gtest.h>

#include "test_database.hpp"

namespace framsyn::db {
namespace {

class Like : public test::OnBothDatabases {
 protected:
  bool finds(std::string_view typed, std::string_view in) {
    return database().read([&](Tx& tx) {
      return tx.one<std::int64_t>("select 1 where $1 like $2 escape '!'", in, like_pattern(typed))
          .has_value();
    });
  }
};
FRAMSYN_ON_BOTH_DATABASES(Like);

TEST_P(Like, FindsWhatWasTypedAnywhere) {
  EXPECT_TRUE(finds("berg", "anna.berg@region.se"));
  EXPECT_FALSE(finds("berg", "anna.lund@region.se"));
}

TEST_P(Like, TakesEachCharacterForItself) {
  for (const char* typed : {"50 %", "a_b", "a!b", "a\\b"}) {
    EXPECT_TRUE(finds(typed, std::string("x ") + typed + " y")) << typed;
  }
  EXPECT_FALSE(finds("5%", "50"));
  EXPECT_FALSE(finds("a_b", "axb"));
  EXPECT_FALSE(finds("a!b", "ab"));
}

}  // namespace
}  // namespace framsyn::db
