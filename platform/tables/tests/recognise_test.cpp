#include <gmock/gmock.h>

#include <framsyn/platform/tables/recognise.hpp>

#include "looks.hpp"
#include "support.hpp"

namespace framsyn::tables {
namespace {

using testing::ElementsAre;

TEST(Recognition, TellsTheLayoutOfACsv) {
  const Files files;
  const auto found =
      recognise(files.file("a.csv", "\xEF\xBB\xBFUttag;;\nnamn;ort;ssg\nBo;Ås;0,5\nEva;Ås;\n"));
  ASSERT_TRUE(found);
  EXPECT_EQ(found->format, Format::csv);
  EXPECT_EQ(found->encoding, Encoding::utf_8);
  EXPECT_TRUE(found->bom);
  EXPECT_EQ(found->delimiter, ';');
  EXPECT_EQ(found->header_row, 2);
  EXPECT_EQ(found->rows_seen, 2);
  ASSERT_EQ(found->columns.size(), 3u);
  EXPECT_THAT(found->columns[1].samples, ElementsAre("Ås"));
  EXPECT_DOUBLE_EQ(found->columns[2].filled, 0.5);
}

TEST(Recognition, FindsTheEncodingFromTheWholeFileAndNotItsBeginning) {
  const Files files;
  std::string text = "namn;ort\n";
  while (text.size() < 900'000) text += "Bo;Lund\n";
  EXPECT_EQ(recognise(files.file("a.csv", text + "Bo;\xC5re\n"))->encoding, Encoding::windows_1252);
  EXPECT_EQ(recognise(files.file("b.csv", text + "Bo;Åre\n"))->encoding, Encoding::utf_8);
}

TEST(Recognition, SaysWhatEachColumnLooksLike) {
  const Files files;
  std::string text = "pnr;nyckel;född;ssg;lön;enhet;tom\n";
  for (int i = 10; i < 35; ++i)
    text += "1970010" + std::to_string(1 + i % 9) + "-12" + std::to_string(i) + ";A" + std::to_string(i) +
            ";12/24/7" + std::to_string(i % 10) + ";0,75;1 234,50 kr;Avdelning 3;\n";
  const auto found = recognise(files.file("a.csv", text));
  ASSERT_TRUE(found);
  std::vector<LooksLike> looks;
  for (const auto& column : found->columns) looks.push_back(column.looks_like);
  EXPECT_THAT(looks, ElementsAre(LooksLike::identity, LooksLike::identity, LooksLike::date, LooksLike::number,
                                 LooksLike::number, LooksLike::text, LooksLike::empty));
  EXPECT_EQ(found->columns[2].date, (DateForm{DateOrder::mdy, 30}));
}

TEST(Recognition, KnowsTheFormsOfSwedishIdentityNumbers) {
  for (const char* text : {"19700101-1234", "197001011234", "700101-1234", "700101+1234", "700161-1234"})
    EXPECT_TRUE(like_identity_number(text)) << text;
  for (const char* text :
       {"19701301-1234", "7001011", "19700101 1234", "30700101-1234", "19700101-12-34", "70-0101-1234"})
    EXPECT_FALSE(like_identity_number(text)) << text;
}

TEST(Recognition, ListsTheSheetsOfAWorkbook) {
  const Files files;
  const auto found = recognise(
      xlsx_file(files.at("a.xlsx"), "<row><c t=\"s\"><v>0</v></c></row><row><c t=\"s\"><v>1</v></c></row>"));
  ASSERT_TRUE(found);
  EXPECT_THAT(found->sheets, ElementsAre("Blad"));
  EXPECT_EQ(found->sheet, "Blad");
  EXPECT_EQ(found->columns[0].name, "Enhet");
}

TEST(Recognition, ShowsAFileWithColumnsOfTheSameName) {
  const Files files;
  const auto found = recognise(files.file("a.csv", "namn;namn\n1;2\n"));
  ASSERT_TRUE(found);
  EXPECT_EQ(found->columns[1].name, "namn (2)");
}

TEST(Recognition, GivesALayoutThatOpensTheFileTheSameWay) {
  const Files files;
  const std::string path = files.file("a.csv", "namn\tort\nBo\t\xC5s\n");
  EXPECT_EQ(all_of(path, recognise(path)->layout()).rows, all_of(path).rows);
}

TEST(Recognition, PassesOverSheetsWithoutATable) {
  const Files files;
  const auto row = [](std::initializer_list<std::string_view> cells) {
    std::string out = "<row>";
    for (auto cell : cells) out += "<c t=\"inlineStr\"><is><t>" + std::string(cell) + "</t></is></c>";
    return out + "</row>";
  };
  const auto sheet = [](const std::string& rows) {
    return "<worksheet><sheetData>" + rows + "</sheetData></worksheet>";
  };
  const std::string workbook =
      "<workbook><sheets><sheet name=\"Tom\" r:id=\"r1\"/><sheet name=\"Info\" r:id=\"r2\"/>"
      "<sheet name=\"Data\" r:id=\"r3\"/></sheets></workbook>";
  std::string relations = "<Relationships>";
  for (const std::string n : {"1", "2", "3"})
    relations +=
        "<Relationship Id=\"r" + n + "\" Type=\"x/worksheet\" Target=\"worksheets/sheet" + n + ".xml\"/>";
  const std::string path = xlsx_file(
      files.at("a.xlsx"), "",
      {{"xl/workbook.xml", workbook},
       {"xl/_rels/workbook.xml.rels", relations + "</Relationships>"},
       {"xl/worksheets/sheet1.xml", sheet("")},
       {"xl/worksheets/sheet2.xml", sheet(row({"Uttag ur systemet"}) + row({"Frågor till HR"}))},
       {"xl/worksheets/sheet3.xml", sheet(row({"Personal"}) + row({"namn", "ort"}) + row({"Bo", "Ås"}))}});
  const auto found = recognise(path);
  ASSERT_TRUE(found) << found.error().code;
  EXPECT_EQ(found->sheet, "Data");
  EXPECT_EQ(found->header_row, 2);
  EXPECT_EQ(found->rows_seen, 1);
  EXPECT_EQ(all_of(path).rows, (Rows{{"Bo", "Ås"}})) << "the import reads the sheet that was shown";
}

TEST(Recognition, RefusesAWorkbookWhoseRowsCannotBeRead) {
  const Files files;
  const std::string header = "<row><c t=\"inlineStr\"><is><t>namn</t></is></c></row>";
  const std::string bomb =
      "<row><c t=\"inlineStr\"><is><t>" + std::string(3'000'000, 'x') + "</t></is></c></row>";
  const auto found = recognise(xlsx_file(files.at("bomb.xlsx"), header + bomb));
  ASSERT_FALSE(found);
  EXPECT_EQ(found.error().code, "tables.long_cell");
  EXPECT_EQ(found.error().row, 2);
}

}  // namespace
}  // namespace framsyn::tables
