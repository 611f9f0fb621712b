#include <framsyn/platform/documents/documents.hpp>

#include <unistd.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <gtest/gtest.h>

namespace framsyn::documents {
namespace {

constexpr std::string_view kPage = R"(<!doctype html>
<html lang="sv"><head><meta charset="utf-8"><title>Läge – Åre</title><link rel="stylesheet" href="report.css"></head>
<body><h1>Läge</h1><h2>Det här har vi</h2><p>Elva sjuksköterskor.</p>
<figure><svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="Diagram: fler varje år" width="200" height="50"
viewBox="0 0 200 50"><title>Diagram: fler varje år</title><rect width="90" height="40" fill="#0b6377"/></svg>
<figcaption>Antal per år.</figcaption></figure>
<table><caption>Per yrke</caption><thead><tr><th scope="col">Yrke</th><th scope="col">Antal</th></tr></thead>
<tbody><tr><th scope="row">Läkare</th><td>7</td></tr></tbody></table></body></html>)";
const std::vector<Asset> kStyle = {
    {"report.css", "@page { size: A4; @bottom-right { content: 'Sida ' counter(page); } }"}};

/// What a program of another's making says of the document.
std::string said_by(const std::string& command) {
  std::string said;
  std::array<char, 4096> part{};
  FILE* pipe = popen(command.c_str(), "r");
  while (const std::size_t n = std::fread(part.data(), 1, part.size(), pipe)) said.append(part.data(), n);
  pclose(pipe);
  return said;
}

class Document : public testing::Test {
 protected:
  std::string written(const Result<std::string>& bytes, const std::string& ending) {
    EXPECT_TRUE(bytes) << (bytes ? "" : bytes.error().detail);
    path_ =
        std::filesystem::temp_directory_path() / ("framsyn_document_" + std::to_string(getpid()) + ending);
    std::ofstream(path_, std::ios::binary) << bytes.value_or("");
    return path_.string();
  }
  void TearDown() override { std::filesystem::remove(path_); }
  std::filesystem::path path_;
};

void expect_in(const std::string& text, std::string_view part) {
  EXPECT_NE(text.find(part), std::string::npos) << "no \"" << part << "\" in:\n" << text;
}

int lines_with(const std::string& text, std::string_view part) {
  std::istringstream lines(text);
  int count = 0;
  for (std::string line; std::getline(lines, line);) count += line.find(part) != std::string::npos;
  return count;
}

TEST_F(Document, AsPdfIsTaggedTitledAndOnA4) {
  const std::string pdf = written(to_pdf(kPage, kStyle), ".pdf");
  const std::string facts = said_by("pdfinfo " + pdf);
  expect_in(facts, "Tagged:          yes");
  expect_in(facts, "Title:           Läge – Åre");
  expect_in(facts, "(A4)");
  expect_in(said_by("pdftotext " + pdf + " -"), "Sida 1");
}

TEST_F(Document, AsPdfKeepsHeadingsTablesAndFiguresAsStructure) {
  const std::string structure = said_by("pdfinfo -struct-text " + written(to_pdf(kPage, kStyle), ".pdf"));
  for (const auto part : {"H1", "H2", "Table", "TH", "Caption", "Figure", "Elva sjuksköterskor."})
    expect_in(structure, part);
}

TEST_F(Document, AsPdfTellsItsLanguageBookmarksAndAlternativeTextAndKeepsDrawingsAsVectors) {
  const std::string pdf = written(to_pdf(kPage, kStyle), ".pdf");
  std::ifstream file(pdf, std::ios::binary);
  const std::string raw((std::istreambuf_iterator<char>(file)), {});
  expect_in(raw, "/Lang (sv-SE)");
  expect_in(raw, "/Outlines");
  expect_in(raw, "/Alt <feff004400690061006700720061006d003a00200066006c006500720020");  // "Diagram: fler "
  expect_in(raw, "/BBox [");
  EXPECT_EQ(raw.find("/Subtype /Image"), std::string::npos);
  EXPECT_EQ(lines_with(said_by("pdfimages -list " + pdf), "image"), 0);
  const std::string paths = said_by("pdftocairo -svg " + pdf + " -");
  expect_in(paths, "rgb(4.31");  // the bar of the drawing, still a path of its own colour: #0b6377
}

TEST_F(Document, AsPdfTellsItsTitleToThoseWhoReadMetadata) {
  const std::string told = said_by("pdfinfo -meta " + written(to_pdf(kPage, kStyle), ".pdf"));
  expect_in(told, ">Läge – Åre</rdf:li>");
  EXPECT_EQ(told.find("pdfuaid:part"), std::string::npos) << "what nobody has validated is not claimed";
}

TEST_F(Document, AsPdfHasATableOverSeveralPagesAsOneTableWithItsHeaderOnce) {
  std::string rows;
  for (int i = 0; i < 150; ++i)
    rows += "<tr><th scope=\"row\">Yrke " + std::to_string(i) + "</th><td>7</td></tr>";
  const std::string page =
      "<html lang=\"sv\"><head><title>x</title></head><body><h1>x</h1><table><caption>Alla "
      "yrken</caption><thead><tr>"
      "<th scope=\"col\">Yrke</th><th scope=\"col\">Antal</th></tr></thead><tbody>" +
      rows + "</tbody></table></body></html>";
  const std::string pdf = written(to_pdf(page, kStyle), ".pdf");
  expect_in(said_by("pdfinfo " + pdf), "Pages:           4");
  EXPECT_EQ(lines_with(said_by("pdftotext " + pdf + " -"), "Antal"), 4)
      << "the header is printed on every page";
  const std::string structure = said_by("pdfinfo -struct-text " + pdf);
  EXPECT_EQ(lines_with(structure, "Table (block)"), 1);
  EXPECT_EQ(lines_with(structure, "\"Antal\""), 1) << "and read out once";
  EXPECT_EQ(lines_with(structure, "/Scope /Row"), 150);
  EXPECT_EQ(lines_with(structure, "/Scope /Column"), 2);
  EXPECT_EQ(lines_with(structure, "Sida"), 0) << "page numbers are not content";
}

TEST_F(Document, AsPdfHasListsTermsAndLinksAsStructure) {
  const std::string page =
      "<html lang=\"sv\"><head><title>x</title></head><body><h1>x</h1><ul><li>ett <a "
      "href=\"https://example.org/\">här</a>"
      "</li></ul><dl><dt>Antal</dt><dd>Personer.</dd></dl><p><img alt=\"\" "
      "src=\"rand.svg\"></p></body></html>";
  const std::string line =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><path d=\"M0 0 L9 9\"/></svg>";
  const std::string structure =
      said_by("pdfinfo -struct-text " + written(to_pdf(page, {{"rand.svg", line}}), ".pdf"));
  EXPECT_EQ(lines_with(structure, "L (block)"), 2);
  EXPECT_EQ(lines_with(structure, "Lbl"), 2);
  EXPECT_EQ(lines_with(structure, "LBody"), 2);
  EXPECT_EQ(lines_with(structure, "Link"), 1);
  EXPECT_EQ(lines_with(structure, "Figure"), 0) << "a picture with an empty text is ornament";
}

TEST_F(Document, AsWordIsOnA4WithPageNumbersAndFiguresToTheRight) {
  const std::string page =
      "<html lang=\"sv\"><head><title>x</title></head><body><h1>x</h1><table><thead><tr><th>Yrke</th><th "
      "class=\"n\">Antal</th>"
      "</tr></thead><tbody><tr><td>Läkare</td><td class=\"n\">7</td></tr></tbody></table></body></html>";
  const std::string docx = written(to_docx(page), ".docx");
  const std::string body = said_by("unzip -p " + docx + " word/document.xml");
  expect_in(body, "w:h=\"16838\" w:w=\"11906\"");
  expect_in(body, "<w:jc w:val=\"right\" />");
  expect_in(said_by("unzip -p " + docx + " word/footer1.xml"), "NUMPAGES");
}

TEST_F(Document, AsWordTakesPicturesFromItsAssetsAndFromNowhereElse) {
  const std::string svg =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><path d=\"M0 0 L9 9\"/></svg>";
  const auto page = [](const std::string& source) {
    return "<html lang=\"sv\"><head><title>x</title></head><body><p><img alt=\"Linje\" src=\"" + source +
           "\"></p></body></html>";
  };
  expect_in(said_by("unzip -p " + written(to_docx(page("a.svg"), {{"a.svg", svg}}), ".docx") +
                    " word/document.xml"),
            "descr=\"Linje\"");
  for (const auto source : {"/etc/hostname", "https://example.org/a.png", "b.svg"})
    EXPECT_FALSE(to_docx(page(source), {{"a.svg", svg}})) << source;
}

TEST(Picture, OfADrawingIsAPngOfTheWidthAskedFor) {
  const auto png = svg_to_png(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"20\" height=\"10\"><path d=\"M0 0 L9 9\"/></svg>",
      640);
  ASSERT_TRUE(png);
  EXPECT_EQ(png->substr(1, 3), "PNG");
  EXPECT_EQ(png->substr(16, 8), std::string("\0\0\x02\x80\0\0\x01\x40", 8));  // 640 by 320
  EXPECT_FALSE(svg_to_png("inget", 640));
}

TEST_F(Document, AsWordHasHeadingsTablePictureWithItsTextAndLanguage) {
  const std::string docx = written(to_docx(kPage, kStyle), ".docx");
  const std::string body = said_by("unzip -p " + docx + " word/document.xml");
  for (const auto part :
       {"\"Title\"", "Heading1", "w:tblHeader", "Diagram: fler varje år", "Elva sjuksköterskor."}) {
    expect_in(body, part);
  }
  EXPECT_EQ(body.find("Heading2"), std::string::npos) << "the title stands once, above first-level headings";
  expect_in(said_by("unzip -l " + docx), ".png");
  expect_in(said_by("unzip -p " + docx + " docProps/core.xml"), "Läge – Åre");
  expect_in(said_by("unzip -p " + docx + " word/styles.xml word/document.xml docProps/core.xml"), "sv-SE");
}

TEST_F(Document, FetchesNothingFromOutsideItsFolder) {
  const std::string outside = R"(<!doctype html><html lang="sv"><head><title>x</title></head><body>
<iframe src="file:///etc/passwd"></iframe><img src="file:///etc/hostname" alt="x"><img src="http://127.0.0.1:9/" alt="x"><p>inne</p><script>document.body.textContent = 'skript'</script></body></html>)";
  const std::string text = said_by("pdftotext " + written(to_pdf(outside), ".pdf") + " -");
  expect_in(text, "inne");
  EXPECT_EQ(text.find("root:"), std::string::npos);
  EXPECT_EQ(text.find("skript"), std::string::npos);
}

TEST_F(Document, IsStoppedWhenItTakesTooLong) {
  const auto pdf = to_pdf(kPage, kStyle, Budget{std::chrono::milliseconds(1)});
  ASSERT_FALSE(pdf);
  EXPECT_EQ(pdf.error().refusal->code, "documents.too_slow");
}

TEST_F(Document, RefusesAnAssetThatPointsOutOfTheFolder) {
  for (const auto name : {"../x.css", "x", ".css", "a/b.css", "x.exe"}) {
    const auto pdf = to_pdf(kPage, {{name, ""}});
    ASSERT_FALSE(pdf) << name;
    EXPECT_EQ(pdf.error().refusal->code, "documents.bad_asset");
  }
}

}  // namespace
}  // namespace framsyn::documents
