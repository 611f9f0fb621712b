#include "child.hpp"

#include <gmock/gmock.h>

#include <fstream>

#include "workshop.hpp"

namespace framsyn::documents {
namespace {

using testing::HasSubstr;
using namespace std::chrono_literals;

Result<> shell(const std::string& line, Budget budget = {}) {
  const Workshop workshop;
  return workshop.run({"/bin/sh", "-c", line}, budget);
}

TEST(Child, ThatFailsIsTellingWhyInTheLogsDetail) {
  const auto failed = shell("echo det gick inte >&2; exit 3");
  ASSERT_FALSE(failed);
  EXPECT_EQ(failed.error().refusal, &kNotMade);
  EXPECT_THAT(failed.error().detail, HasSubstr("det gick inte"));
  EXPECT_TRUE(shell("exit 0"));
}

TEST(Child, ThatIsMissingIsTold) {
  const Workshop workshop;
  const auto missing = workshop.run({"/usr/bin/finns-inte"}, {});
  ASSERT_FALSE(missing);
  EXPECT_THAT(missing.error().detail, HasSubstr("not installed"));
}

TEST(Child, ThatSleepsBeyondItsTimeIsKilledWithAllItStarted) {
  const auto late = shell("sleep 600 & sleep 600", {.time = 100ms});
  ASSERT_FALSE(late);
  EXPECT_EQ(late.error().refusal, &kTooSlow);
}

TEST(Child, ThatWantsMoreMemoryThanItsBudgetDoesNotGetIt) {
  const std::string ask = "/usr/bin/python3 -I -c 'x = bytearray(400_000_000)'";
  EXPECT_TRUE(shell(ask, {.memory_bytes = 2'000'000'000}));
  EXPECT_FALSE(shell(ask, {.memory_bytes = 200'000'000}));
}

TEST(Child, SeesNothingOfOurEnvironmentAndNoOpenFileOfOurs) {
  setenv("FRAMSYN_SECRET", "hemlig", 1);
  const std::ifstream open_file("/etc/hostname");
  EXPECT_TRUE(shell("test -z \"$FRAMSYN_SECRET\""));
  // ls itself holds the folder it lists open as 3
  EXPECT_TRUE(shell("test \"$(ls /proc/self/fd | tr '\\n' ' ')\" = '0 1 2 3 '"));
}

}  // namespace
}  // namespace framsyn::documents
