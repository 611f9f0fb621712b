#include <fstream>
#include <iterator>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <framsyn/organisation/history.hpp>
#include <test_database.hpp>

namespace framsyn::organisation {
namespace {

/// A text of the web with each run of white space as one space.
std::string web_text(const std::string& path) {
  std::ifstream file(std::string(FRAMSYN_SOURCE_DIR) + "/web/src/modules/" + path);
  std::string text, word;
  while (file >> word) text += (text.empty() ? "" : " ") + word;
  return text;
}

template <class Code>
void expect_the_same_on_the_web(const std::string& web, int codes) {
  for (int i = 0; i < codes; ++i) {
    const auto value = static_cast<Code>(i);
    const std::string line =
        fmt::format("{}: words(\"{}\", \"{}\")", code(value), words(value).sv, words(value).en);
    EXPECT_NE(web.find(line), std::string::npos) << line << " is not in code-words.ts";
  }
}

TEST(Words, AreTheSameOnTheWeb) {
  const std::string web = web_text("organisation/code-words.ts");
  const auto list = [&](std::string_view name) {
    const auto from = web.find(fmt::format("export const {} = {{", name));
    return web.substr(from, web.find("};", from) - from);
  };
  expect_the_same_on_the_web<Sex>(list("sexCodes"), 3);
  expect_the_same_on_the_web<Form>(list("formCodes"), 7);
  expect_the_same_on_the_web<EndReason>(list("reasonCodes"), 8);
}

class Whole : public test::OnBothDatabases {
 protected:
  void prepare() override { database().migrate(organisation_migrations()); }
  void add_top_unit(std::int64_t id, std::string_view name) {
    database().write([&](db::Tx& tx) {
      tx.run(
          "insert into organisation_unit_now (unit, position, depth, code, name, level, valid_from, heads, "
          "fte)"
          " values ($1, $1, 0, $2, $2, 'region', $3, 0, 0)",
          id, name, Date(2020, 1, 1));
    });
  }
  std::optional<std::string> whole() {
    return database().read(
        [](db::Tx& tx) { return tx.one<std::string>("select name from organisation_v_whole"); });
  }
};
FRAMSYN_ON_BOTH_DATABASES(Whole);

TEST_P(Whole, IsTheOnlyTopUnitAndNoneOfSeveral) {
  EXPECT_FALSE(whole());
  add_top_unit(1, "Region Norrsken");
  EXPECT_EQ(whole(), "Region Norrsken");
  add_top_unit(2, "Bolaget");
  EXPECT_FALSE(whole());
}

}  // namespace
}  // namespace framsyn::organisation
