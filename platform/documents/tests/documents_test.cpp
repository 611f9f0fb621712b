#include <framsyn/platform/documents/documents.hpp>

#include <unistd.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>

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
  expect_in(raw, "/Lang (sv)");
  expect_in(raw, "/Outlines");
  expect_in(raw, "/Alt ");
  EXPECT_EQ(raw.find("/Subtype /Image"), std::string::npos);
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
<iframe src="file:///etc/passwd"></iframe><p>inne</p><script>document.body.textContent = 'skript'</script></body></html>)";
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
