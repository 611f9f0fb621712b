#include <algorithm>

#include "case_file.hpp"
#include "story.hpp"
#include "test_database.hpp"

namespace framsyn::test {
namespace {

std::vector<Case> all_cases() {
  std::vector<std::filesystem::path> files;
  for (const auto& file : std::filesystem::directory_iterator(FRAMSYN_ROOM_DIR))
    if (file.path().extension() == ".case") files.push_back(file.path());
  std::ranges::sort(files);
  std::vector<Case> all;
  for (const auto& file : files)
    for (Case& one : read_cases(file.string())) all.push_back(std::move(one));
  return all;
}

/// The scenarios of tests/scenarios/*.case, each in a house of its own.
class Scenarios : public testing::TestWithParam<Backend> {};
FRAMSYN_ON_BOTH_DATABASES(Scenarios);

TEST_P(Scenarios, go_as_they_are_told) {
  if (!TestDatabase::available(GetParam())) GTEST_SKIP() << "NOT TESTED ON POSTGRESQL: set FRAMSYN_TEST_PG";
  const auto all = all_cases();
  ASSERT_GE(all.size(), 6u);
  for (const Case& one : all) {
    TestDatabase database(GetParam());
    House house(*database);
    Story story(house);
    for (const std::string& line : one.told) {
      SCOPED_TRACE("\n# " + one.title + "\n" + line);
      story.tell(line);
      ASSERT_FALSE(HasFatalFailure());
    }
  }
}

}  // namespace
}  // namespace framsyn::test
