#include <framsyn/platform/documents/template.hpp>

#include <gtest/gtest.h>

namespace framsyn::documents {
namespace {

TEST(Template, EscapesWhatPeopleWrote) {
  EXPECT_EQ(*fill("<p>{{name}}</p>", {{"name", "<b>Åsa & 'co'</b>"}}),
            "<p>&lt;b&gt;Åsa &amp; &#39;co&#39;&lt;/b&gt;</p>");
}

TEST(Template, PutsOurOwnDrawingsInRaw) { EXPECT_EQ(*fill("{{{svg}}}", {{"svg", "<svg/>"}}), "<svg/>"); }

TEST(Template, RepeatsAListAndLeavesOutWhatIsFalse) {
  const Names values = {{"rows", List{Names{{"n", "1"}}, Names{{"n", "2"}}}}, {"shown", false}};
  EXPECT_EQ(*fill("{{#rows}}[{{n}}]{{/rows}}{{#shown}}x{{/shown}}", values), "[1][2]");
}

TEST(Template, RefusesOneThatIsNotClosed) {
  const auto page = fill("{{#rows}}", {});
  ASSERT_FALSE(page);
  EXPECT_EQ(page.error().refusal->code, "documents.bad_template");
}

}  // namespace
}  // namespace framsyn::documents
