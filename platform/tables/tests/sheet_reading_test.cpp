#include <gmock/gmock.h>

#include "sheet_values.hpp"
#include "support.hpp"

namespace framsyn::tables {
namespace {

using testing::ElementsAre;

const std::string kHeader =
    "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>namn</t></is></c>"
    "<c r=\"B1\" t=\"str\"><v>värde</v></c></row>";

/// The value that comes out of one cell of an xlsx.
std::string cell(std::string_view cell_xml, Parts instead = {}) {
  const Files files;
  const auto all =
      all_of(xlsx_file(files.at("a.xlsx"),
                       kHeader + "<row r=\"2\"><c r=\"A2\"><v>1</v></c>" + std::string(cell_xml) + "</row>",
                       std::move(instead)));
  if (!all.faults.empty()) return all.faults[0].code;
  return all.rows.at(0).at(1);
}

TEST(Xlsx, CellsOfEveryTypeComeOutAsText) {
  EXPECT_EQ(cell("<c t=\"s\"><v>1</v></c>"),
            "Årsta");  // pieces joined, the reading aid for Japanese left out
  EXPECT_EQ(cell("<c t=\"inlineStr\"><is><t>a_x000D_b &amp; &lt;c&gt;</t></is></c>"), "a\rb & <c>");
  EXPECT_EQ(cell("<c t=\"b\"><v>1</v></c>"), "TRUE");
  EXPECT_EQ(cell("<c t=\"e\"><v>#N/A</v></c>"), "#N/A");
  EXPECT_EQ(cell("<c t=\"d\"><v>2021-03-04T00:00:00</v></c>"), "2021-03-04");
  EXPECT_EQ(cell("<c><v>0.75</v></c>"), "0.75");
}

TEST(Xlsx, NumbersComeOutAsAPersonSeesThem) {
  EXPECT_EQ(cell("<c><v>0.30000000000000004</v></c>"), "0.3");
  EXPECT_EQ(cell("<c><v>1.9700101123400001E11</v></c>"), "197001011234");
  EXPECT_EQ(cell("<c><v>-1.5E-3</v></c>"), "-0.0015");
  EXPECT_EQ(cell("<c><v>007</v></c>"), "007");
}

TEST(Xlsx, DatesComeOutByTheirNumberFormat) {
  EXPECT_EQ(cell("<c s=\"1\"><v>44259</v></c>"), "2021-03-04");
  EXPECT_EQ(cell("<c s=\"2\"><v>44259.572916666664</v></c>"), "2021-03-04T13:45:00");
  EXPECT_EQ(cell("<c s=\"2\"><v>44259.9999999</v></c>"), "2021-03-05");
  EXPECT_EQ(cell("<c s=\"3\"><v>44259</v></c>"), "44259");  // «#,##0 "dagar"» has letters in quotes only
  EXPECT_EQ(cell("<c s=\"4\"><v>1.5625</v></c>"), "37:30:00");
  EXPECT_EQ(cell("<c s=\"5\"><v>0.57291666666666663</v></c>"), "13:45:00");
  EXPECT_EQ(cell("<c s=\"1\"><v>1</v></c>"), "1900-01-01");
  EXPECT_EQ(cell("<c s=\"1\"><v>60</v></c>"),
            "1900-02-29");  // the day that never was is not made into another
  EXPECT_EQ(cell("<c s=\"1\"><v>61</v></c>"), "1900-03-01");
}

TEST(Xlsx, DatesOfABookThatCountsFrom1904AreFourYearsLater) {
  const std::string book =
      "<workbook><workbookPr date1904=\"1\"/><sheets><sheet name=\"Blad\" r:id=\"r1\" "
      "xmlns:r=\"r\"/></sheets></workbook>";
  EXPECT_EQ(cell("<c s=\"1\"><v>42797</v></c>", {{"xl/workbook.xml", book}}), "2021-03-04");
}

TEST(Xlsx, AFormulasStoredValueIsReadAndItsTextIsNot) {
  EXPECT_EQ(cell("<c><f>1+1</f><v>7</v></c>"), "7");
  EXPECT_EQ(cell("<c t=\"str\"><f>HYPERLINK(\"x\")</f><v>=cmd()</v></c>"), "=cmd()");
  EXPECT_EQ(cell("<c><f>NOW()</f></c>"), "");
}

TEST(Xlsx, ASharedStringThatIsNotThereIsAFault) {
  EXPECT_EQ(cell("<c t=\"s\"><v>99</v></c>"), "tables.bad_cell");
  EXPECT_EQ(cell("<c t=\"s\"><v>-1</v></c>"), "tables.bad_cell");
}

TEST(Xlsx, RowsKeepTheirNumbersAndGapsAreEmptyCells) {
  const Files files;
  const auto all = all_of(xlsx_file(files.at("a.xlsx"),
                                    "<row r=\"3\"><c r=\"A3\" t=\"s\"><v>0</v></c><c r=\"B3\" "
                                    "t=\"s\"><v>1</v></c><c r=\"C3\"><v>3</v></c></row>"
                                    "<row r=\"7\"><c r=\"C7\"><v>1</v></c></row><row r=\"8\"/><row "
                                    "r=\"9\"><c r=\"A9\"><v>2</v></c></row>"));
  EXPECT_THAT(all.columns, ElementsAre("Enhet", "Årsta", "3"));
  EXPECT_THAT(all.rows, ElementsAre(ElementsAre("", "", "1"), ElementsAre("2", "", "")));
  EXPECT_THAT(all.numbers, ElementsAre(7, 9));
}

TEST(Xlsx, ACellFarOutToTheRightIsAFaultAndNotAWideRow) {
  EXPECT_EQ(cell("<c r=\"XFD2\"><v>1</v></c>"), "tables.too_many_columns");
}

TEST(Xlsx, AnotherSheetIsChosenByName) {
  const Files files;
  const std::string book =
      "<workbook><sheets><sheet name=\"Läs mig\" r:id=\"r9\" xmlns:r=\"r\"/>"
      "<sheet name=\"Personal\" r:id=\"r1\" xmlns:r=\"r\"/></sheets></workbook>";
  const std::string relations =
      "<Relationships><Relationship Id=\"r9\" Type=\"x/worksheet\" Target=\"/xl/worksheets/intro.xml\"/>"
      "<Relationship Id=\"r1\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>";
  const std::string intro =
      "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>hej</t></is></c></row></sheetData></worksheet>";
  const std::string path = xlsx_file(files.at("a.xlsx"), kHeader,
                                     {{"xl/workbook.xml", book},
                                      {"xl/_rels/workbook.xml.rels", relations},
                                      {"xl/worksheets/intro.xml", intro}});
  Layout layout;
  layout.sheet = "Personal";
  EXPECT_THAT(all_of(path).columns, ElementsAre("hej"));
  EXPECT_THAT(all_of(path, layout).columns, ElementsAre("namn", "värde"));
}

TEST(NumberFormat, IsADateWhenItHasLettersOfDateOutsideQuotes) {
  for (const char* code : {"yyyy-mm-dd", "[$-41D]d mmmm yyyy;@", "h:mm", "DD/MM/YY"})
    EXPECT_EQ(shown_as(code), Shown::date) << code;
  for (const char* code :
       {"General", "0.00", "#,##0.00 \"kr per dygn\"", "[Red]-0", "0\\d", "_-* # ##0_-", "0.00E+00", "@"})
    EXPECT_EQ(shown_as(code), Shown::number) << code;
  EXPECT_EQ(shown_as("[hh]:mm"), Shown::elapsed);
}

TEST(Ods, CellsOfEveryTypeComeOutAsText) {
  const Files files;
  const auto all = all_of(
      ods_file(
          files.at("a.ods"),
          "<table:table-row><table:table-cell "
          "office:value-type=\"string\"><text:p>namn</text:p></table:table-cell>"
          "<table:table-cell table:number-columns-repeated=\"2\" "
          "office:value-type=\"string\"><text:p>x</text:p></table:table-cell>"
          "<table:table-cell office:value-type=\"string\"><text:p>dag</text:p></table:table-cell>"
          "<table:table-cell office:value-type=\"string\"><text:p>tid</text:p></table:table-cell>"
          "<table:table-cell table:number-columns-repeated=\"16379\"/></table:table-row>"
          "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell office:value-type=\"string\">"
          "<office:annotation><text:p>en kommentar</text:p></office:annotation>"
          "<text:p>Å<text:s text:c=\"2\"/>rsta</text:p><text:p>två</text:p></table:table-cell>"
          "<table:covered-table-cell/><table:table-cell office:value-type=\"percentage\" "
          "office:value=\"0.8\"><text:p>80 %</text:p></table:table-cell>"
          "<table:table-cell office:value-type=\"date\" office:date-value=\"2021-03-04T13:45:00\"><text:p>4 "
          "mars</text:p></table:table-cell>"
          "<table:table-cell office:value-type=\"time\" "
          "office:time-value=\"PT13H45M00S\"><text:p>13:45</text:p></table:table-cell></table:table-row>"
          "<table:table-row table:number-rows-repeated=\"1048570\"><table:table-cell "
          "table:number-columns-repeated=\"16384\"/></table:table-row>"),
      {.same_names = SameNames::number});
  EXPECT_THAT(all.columns, ElementsAre("namn", "x", "x (2)", "dag", "tid"));
  EXPECT_THAT(all.rows,
              ElementsAre(ElementsAre("Å  rsta\ntvå", "", "0.8", "2021-03-04T13:45:00", "13:45:00"),
                          ElementsAre("Å  rsta\ntvå", "", "0.8", "2021-03-04T13:45:00", "13:45:00")));
  EXPECT_THAT(all.numbers, ElementsAre(2, 3));
}

TEST(Ods, ARowRepeatedMillionsOfTimesMeetsTheLimitOnRows) {
  const Files files;
  const std::string cell =
      "<table:table-cell office:value-type=\"string\"><text:p>a</text:p></table:table-cell>";
  const std::string path =
      ods_file(files.at("a.ods"), "<table:table-row>" + cell + "</table:table-row>" +
                                      "<table:table-row table:number-rows-repeated=\"900000000\">" + cell +
                                      "</table:table-row>");
  EXPECT_EQ(first_fault(path, {}, {.rows = 1000}), "tables.too_many_rows");
}

TEST(Ods, ThatIsLockedIsTold) {
  const Files files;
  const std::string manifest =
      "<manifest:manifest "
      "xmlns:manifest=\"m\"><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></"
      "manifest:manifest>";
  EXPECT_EQ(
      first_fault(zip_file(files.at("a.ods"), {{"content.xml", "x"}, {"META-INF/manifest.xml", manifest}})),
      "tables.encrypted");
}

}  // namespace
}  // namespace framsyn::tables
