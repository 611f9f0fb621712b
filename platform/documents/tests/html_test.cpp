#include "html.hpp"

#include <gtest/gtest.h>

namespace framsyn::documents {
namespace {

std::string seen(std::string_view html) {
  const auto out = with_drawings(html, [](const Drawing& d) -> Result<std::string> {
    return "[" + std::string(d.svg.empty() ? d.source : "inline") + "|" + std::string(d.text) + "|" +
           std::to_string(d.width) + "]";
  });
  return out.value_or("refused");
}

TEST(Html, DrawingsAreFoundWithTheirTextAndWidth) {
  EXPECT_EQ(seen("<p>a</p><svg role=\"img\" aria-label=\"Fler &amp; äldre\" width=\"640\"><path/></svg>b"),
            "<p>a</p>[inline|Fler &amp; äldre|640]b");
  EXPECT_EQ(seen("<svg><title>Trend</title></svg><img alt='x' src=\"a.svg\"/>"),
            "[inline|Trend|0][a.svg|x|0]");
  EXPECT_EQ(seen("<svgfoo>inget</svgfoo> <imgs>"), "<svgfoo>inget</svgfoo> <imgs>");
}

TEST(Html, AGreaterThanSignInsideAnAttributeEndsNoTag) {
  EXPECT_EQ(seen("<img alt=\"a > b\" src=\"x.svg\"> c"), "[x.svg|a > b|0] c");
}

TEST(Html, ADrawingThatIsRefusedRefusesThePage) {
  const auto out = with_drawings("<svg></svg>", [](const Drawing&) -> Result<std::string> {
    static constexpr Refusal kNo{"test.no", Fault::invalid, "nej", "no"};
    return refuse(kNo);
  });
  EXPECT_FALSE(out);
}

TEST(Html, AttributesAreReadByTheirWholeName) {
  EXPECT_EQ(attribute("<img data-src=\"a\" src=\"b\">", "src"), "b");
  EXPECT_EQ(attribute("<img src=b>", "src"), "b");
  EXPECT_EQ(attribute("<img alt=\"src=\">", "src"), "");
}

TEST(Html, LanguagesGetTheirCountry) {
  EXPECT_EQ(with_full_language("<html lang=\"sv\"><p lang=\"en\">"), "<html lang=\"sv-SE\"><p lang=\"en\">");
  EXPECT_EQ(with_full_language("<html lang=\"en\">"), "<html lang=\"en-GB\">");
  EXPECT_EQ(with_full_language("<html lang=\"sv-FI\">"), "<html lang=\"sv-FI\">");
  EXPECT_EQ(with_full_language("<p>"), "<p>");
}

}  // namespace
}  // namespace framsyn::documents
