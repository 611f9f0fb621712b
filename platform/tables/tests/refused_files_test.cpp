#include <gmock/gmock.h>

#include <fstream>

#include "support.hpp"

namespace framsyn::tables {
namespace {

using testing::HasSubstr;

std::string told(const std::string& path, const Limits& limits = {}) {
  const auto reader = open(path, {}, limits);
  return reader ? "opened" : reader.error().code + ": " + reader.error().expected_sv;
}

const std::string kRow = "<row><c t=\"inlineStr\"><is><t>a</t></is></c></row>";

TEST(RefusedFile, ThatIsMissingOrEmpty) {
  const Files files;
  EXPECT_THAT(told(files.at("saknas.csv")), HasSubstr("tables.unreadable"));
  EXPECT_THAT(told(files.file("tom.csv", "")), HasSubstr("filen är tom"));
  EXPECT_THAT(told(files.file("bom.csv", "\xEF\xBB\xBF")), HasSubstr("tables.no_header"));
  EXPECT_THAT(told(files.file("rader.csv", "\n\n\n")), HasSubstr("tables.no_header"));
}

TEST(RefusedFile, OfTenGigabytesByItsSizeBeforeAnythingIsRead) {
  const Files files;
  const std::string path = files.file("stor.csv", "a;b\n");
  std::filesystem::resize_file(path, 10'000'000'000);  // sparse
  EXPECT_THAT(told(path), HasSubstr("högst 2000 MB"));
}

TEST(RefusedFile, ThatIsAnOldOrALockedExcelFile) {
  const Files files;
  const std::string ole = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(600, '\0');
  EXPECT_THAT(told(files.file("gammal.xls", ole + utf_16le(u"Workbook"))), HasSubstr("tables.old_excel"));
  EXPECT_THAT(told(files.file("låst.xlsx", ole + utf_16le(u"EncryptedPackage"))),
              HasSubstr("lösenordsskyddad"));
}

TEST(RefusedFile, ThatIsSomethingElseWhateverItsName) {
  const Files files;
  EXPECT_THAT(told(files.file("a.xls", " <html><table><tr><td>1</td></tr></table></html>")),
              HasSubstr("webbsida"));
  EXPECT_THAT(
      told(files.file(
          "b.xls",
          "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">")),
      HasSubstr("2003"));
  EXPECT_THAT(told(files.file("c.csv", "%PDF-1.7\n")), HasSubstr("en PDF"));
  EXPECT_THAT(told(zip_file(files.at("d.xlsx"), {{"läsmig.txt", "hej"}})), HasSubstr("zip-arkiv"));
  EXPECT_THAT(told(zip_file(files.at("e.xlsx"), {{"[Content_Types].xml", ""}, {"word/document.xml", ""}})),
              HasSubstr("Word-dokument"));
}

TEST(RefusedFile, IsReadByItsBytesAndNotItsName) {
  const Files files;
  EXPECT_EQ(told(xlsx_file(files.at("egentligen.csv"), kRow)), "opened");
  EXPECT_EQ(told(files.file("egentligen.xls", "a;b\n1;2\n")), "opened");
}

TEST(RefusedFile, ThatIsNamedAsAWorkbookAndIsNone) {
  const Files files;
  EXPECT_THAT(told(files.file("Personal.XLSX", "a;b\n1;2\n")), HasSubstr("ingen arbetsbok"));
  EXPECT_THAT(told(files.file("slump.xlsx", "\x8f\x03\xb2\xe9;\x11\n\xfe\xc0")), HasSubstr(".xlsx"));
  EXPECT_THAT(told(files.file("text.ods", "hej\n")),
              HasSubstr("ingen arbetsbok, fast namnet slutar på .ods"));
}

TEST(RefusedFile, ThatIsACutOffOrDamagedWorkbook) {
  const Files files;
  const std::string path = xlsx_file(files.at("a.xlsx"), kRow);
  std::filesystem::resize_file(path, std::filesystem::file_size(path) / 2);
  EXPECT_THAT(told(path), HasSubstr("skadad eller avbruten"));
  EXPECT_THAT(told(xlsx_file(files.at("b.xlsx"), kRow,
                             {{"xl/worksheets/sheet1.xml", "<worksheet><sheetData><row>"}})),
              HasSubstr("tables.bad_xml"));
}

TEST(RefusedFile, ThatIsAZipBomb) {
  const Files files;
  const std::string path = xlsx_file(files.at("bomb.xlsx"), kRow + std::string(40'000'000, ' '));
  ASSERT_LT(std::filesystem::file_size(path), 200'000u);
  EXPECT_THAT(told(path), HasSubstr("tables.unpacks_too_large"));
}

TEST(RefusedFile, WhoseStatedSizesLieIsStillStoppedWhileItUnpacks) {
  const Files files;
  const std::string path = xlsx_file(files.at("bomb.xlsx"), kRow + std::string(40'000'000, ' '));
  std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
  std::string bytes(std::filesystem::file_size(path), '\0');
  file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  const std::uint32_t size = 40'000'000 + static_cast<std::uint32_t>(kRow.size()) + 46;
  const std::string stated{static_cast<char>(size), static_cast<char>(size >> 8),
                           static_cast<char>(size >> 16), static_cast<char>(size >> 24)};
  int changed = 0;
  for (std::size_t at = 0; (at = bytes.find(stated, at)) != std::string::npos; at += 4, ++changed)
    bytes.replace(at, 4, std::string("\x10\x00\x00\x00", 4));
  ASSERT_GT(changed, 0);
  const std::string lying = files.file("ljuger.xlsx", bytes);
  EXPECT_NE(first_fault(lying), "");
}

TEST(RefusedFile, WhoseSharedStringsWouldFillTheMemory) {
  const Files files;
  std::string strings = "<sst>";
  for (int i = 0; i < 1000; ++i) strings += "<si><t>" + std::to_string(i * 7919) + "</t></si>";
  const std::string path =
      xlsx_file(files.at("a.xlsx"), kRow, {{"xl/sharedStrings.xml", strings + "</sst>"}});
  EXPECT_THAT(told(path, {.string_bytes = 5000}), HasSubstr("tables.unpacks_too_large"));
  EXPECT_EQ(told(path), "opened");
}

TEST(RefusedFile, WithADocumentTypeOrEntities) {
  const Files files;
  const std::string lol =
      "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b "
      "\"&a;&a;&a;\">]><worksheet><sheetData><row><c><v>&b;</v></c></row></sheetData></worksheet>";
  EXPECT_THAT(told(xlsx_file(files.at("a.xlsx"), "", {{"xl/worksheets/sheet1.xml", lol}})),
              HasSubstr("utan DTD"));
}

TEST(RefusedFile, WhosePartsAreNamedAsAPathOutReadsNothingOutside) {
  const Files files;
  const std::string out =
      "<Relationships><Relationship Id=\"r1\" Type=\"x/worksheet\" "
      "Target=\"../../../../etc/passwd\"/></Relationships>";
  EXPECT_THAT(told(xlsx_file(files.at("a.xlsx"), kRow, {{"xl/_rels/workbook.xml.rels", out}})),
              HasSubstr("tables.broken_package"));
}

TEST(RefusedFile, WithoutTheSheetAskedForNamesThoseItHas) {
  const Files files;
  Layout layout;
  layout.sheet = "Blad 7";
  const auto reader = open(xlsx_file(files.at("a.xlsx"), kRow), layout);
  ASSERT_FALSE(reader);
  EXPECT_EQ(reader.error().code, "tables.no_sheet");
  EXPECT_THAT(reader.error().expected_sv, HasSubstr("Blad"));
}

TEST(RefusedFile, IsToldInBothLanguages) {
  const Files files;
  const auto reader = open(files.file("tom.csv", ""));
  ASSERT_FALSE(reader);
  EXPECT_EQ(sentence(reader.error(), Language::sv),
            "tom.csv: förväntade en fil med minst en rubrikrad; filen är tom");
  EXPECT_EQ(sentence(reader.error(), Language::en),
            "tom.csv: expected a file with at least a header row; the file is empty");
}

}  // namespace
}  // namespace framsyn::tables
