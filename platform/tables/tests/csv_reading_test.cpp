#include <gmock/gmock.h>

#include "support.hpp"

namespace framsyn::tables {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

TEST(Csv, IsReadInEveryEncodingThatFilesComeIn) {
  const Files files;
  const Rows expected = {{"Åsa", "0,75"}, {"Bo–€", "1"}};
  EXPECT_EQ(all_of(files.file("a.csv", "namn;ssg\nÅsa;0,75\nBo–€;1\n")).rows, expected);
  EXPECT_EQ(all_of(files.file("b.csv", "\xEF\xBB\xBFnamn;ssg\nÅsa;0,75\nBo–€;1\n")).rows, expected);
  EXPECT_EQ(all_of(files.file("c.csv", "namn;ssg\n\xC5sa;0,75\nBo\x96\x80;1\n")).rows, expected);
  EXPECT_EQ(all_of(files.file("d.csv", "\xFF\xFE" + utf_16le(u"namn;ssg\nÅsa;0,75\nBo–€;1\n"))).rows,
            expected);
  EXPECT_EQ(all_of(files.file("e.csv", "\xFE\xFF" + utf_16be(u"namn;ssg\nÅsa;0,75\nBo–€;1\n"))).rows,
            expected);
  EXPECT_EQ(all_of(files.file("f.csv", utf_16le(u"namn;ssg\nÅsa;0,75\nBo–€;1\n"))).rows, expected);
}

TEST(Csv, IsReadInAnEncodingThatIsStated) {
  const Files files;
  Layout latin;
  latin.encoding = Encoding::iso_8859_1;
  EXPECT_THAT(all_of(files.file("a.csv", "namn\n\xC5sa\n"), latin).rows, ElementsAre(ElementsAre("Åsa")));
}

TEST(Csv, AByteOrderMarkGoesBeforeTheEncodingOfLastYearsProfile) {
  const Files files;
  Layout stated;
  stated.encoding = Encoding::windows_1252;
  const auto all = all_of(files.file("a.csv", "\xEF\xBB\xBFnamn\nÅsa\n"), stated);
  EXPECT_THAT(all.columns, ElementsAre("namn"));
  EXPECT_THAT(all.rows, ElementsAre(ElementsAre("Åsa")));
}

TEST(Csv, OneBadByteInUtf8IsAFaultInItsRowAndColumnAndNotAnotherEncoding) {
  const Files files;
  std::string text = "enhet;namn\n";
  for (int i = 0; i < 20; ++i) text += "Vård;Åsa\n";
  const auto all = all_of(files.file("personal.csv", text + "Vård;\xC5sa\nVård;Bo\n"));
  ASSERT_EQ(all.faults.size(), 1u);
  EXPECT_EQ(all.faults[0].code, "tables.bad_byte");
  EXPECT_EQ(all.faults[0].file, "personal.csv");
  EXPECT_EQ(all.faults[0].row, 22);
  EXPECT_EQ(all.faults[0].column, "namn");
  EXPECT_EQ(all.faults[0].value, "0xC5");
  EXPECT_THAT(all.faults[0].expected_sv, HasSubstr("utf-8"));
  EXPECT_EQ(all.rows.size(), 21u);
}

TEST(Csv, AByteThatWindows1252DoesNotHaveIsAFault) {
  const Files files;
  Layout stated;
  stated.encoding = Encoding::windows_1252;
  EXPECT_EQ(first_fault(files.file("a.csv", "namn\n\x81sa\n"), stated), "tables.bad_byte");
}

TEST(Csv, AFileInUtf16WithAnOddByteAtTheEndIsAFault) {
  const Files files;
  EXPECT_EQ(first_fault(files.file("a.csv", "\xFF\xFE" + utf_16le(u"namn;ort\nBo;Ås\nEva;Ås") + "x")),
            "tables.bad_byte");
}

TEST(Csv, AnUnpairedSurrogateIsAFaultAndAPairIsOneCharacter) {
  const Files files;
  const std::u16string lone{u'B', char16_t(0xD83D), u'\n'};
  EXPECT_EQ(first_fault(files.file("a.csv", "\xFF\xFE" + utf_16le(u"namn\n" + lone))), "tables.bad_byte");
  EXPECT_THAT(all_of(files.file("b.csv", "\xFF\xFE" + utf_16le(u"namn\n😀\n"))).rows,
              ElementsAre(ElementsAre("😀")));
}

TEST(Csv, ANulByteIsAFaultWithItsRow) {
  const Files files;
  const auto all = all_of(files.file("a.csv", std::string("namn;ort\nBo;\0rsta\nEva;Ås\n", 26)));
  ASSERT_EQ(all.faults.size(), 1u);
  EXPECT_EQ(all.faults[0].code, "tables.nul_byte");
  EXPECT_EQ(all.faults[0].row, 2);
  EXPECT_THAT(all.rows, ElementsAre(ElementsAre("Eva", "Ås")));
}

TEST(Csv, ItsDelimiterIsFound) {
  const Files files;
  for (const char* text : {"a;b\n1,5;2\n", "a,b\n\"1,5\",2\n", "a\tb\n1,5\t2\n", "a|b\n1,5|2\n"})
    EXPECT_THAT(all_of(files.file("a.csv", text)).rows, ElementsAre(ElementsAre("1,5", "2"))) << text;
}

TEST(Csv, QuotedCellsHoldDelimitersQuotesAndLineBreaks) {
  const Files files;
  const auto all = all_of(files.file("a.csv", "namn;not\nBo;\"rad 1\nrad \"\"2\"\"; slut\"\nEva;\"\"\n"));
  EXPECT_THAT(all.rows, ElementsAre(ElementsAre("Bo", "rad 1\nrad \"2\"; slut"), ElementsAre("Eva", "")));
  EXPECT_THAT(all.numbers, ElementsAre(2, 4));  // the line of the file where each row starts
}

TEST(Csv, LinesEndInAnyOfTheThreeWays) {
  const Files files;
  const Rows expected = {{"1", "2"}, {"3", "4"}};
  for (const char* text : {"a;b\n1;2\n3;4\n", "a;b\r\n1;2\r\n3;4\r\n", "a;b\r1;2\r3;4\r", "a;b\n1;2\n3;4"})
    EXPECT_EQ(all_of(files.file("a.csv", text)).rows, expected) << text;
}

TEST(Csv, BlanksAroundACellAreKept) {
  const Files files;
  EXPECT_THAT(all_of(files.file("a.csv", "ort ,lön\nÅre ,\"$51,862.00 \"\n")).rows,
              ElementsAre(ElementsAre("Åre ", "$51,862.00 ")));
}

TEST(Csv, EmptyLinesAndLinesOfNothingButDelimitersArePassedOver) {
  const Files files;
  const auto all = all_of(files.file("a.csv", "a;b\n\n1;2\n;\n3;4\n\n"));
  EXPECT_THAT(all.rows, ElementsAre(ElementsAre("1", "2"), ElementsAre("3", "4")));
  EXPECT_THAT(all.numbers, ElementsAre(3, 5));
}

TEST(Csv, ATitleAboveTheHeaderIsPassedOver) {
  const Files files;
  const auto all = all_of(files.file("a.csv", "Uttag 2026-11-01;;\n\nnamn;ort;ssg\nBo;Ås;1\n"));
  EXPECT_THAT(all.columns, ElementsAre("namn", "ort", "ssg"));
  EXPECT_THAT(all.rows, ElementsAre(ElementsAre("Bo", "Ås", "1")));
}

TEST(Csv, AFileWithoutAHeaderGetsNumberedColumns) {
  const Files files;
  Layout layout;
  layout.header_row = 0;
  const auto all = all_of(files.file("a.csv", "Bo;1\nEva;2\n"), layout);
  EXPECT_THAT(all.columns, ElementsAre("Kolumn 1", "Kolumn 2"));
  EXPECT_EQ(all.rows.size(), 2u);
}

TEST(Csv, ARowWithTooFewOrTooManyCellsIsAFaultAndTheRestIsRead) {
  const Files files;
  const auto all = all_of(files.file("a.csv", "a;b;c\n1;2;3\n1;2\n1;2;3;4\n1;2;3;\n4;5;6\n"));
  EXPECT_THAT(all.rows, ElementsAre(ElementsAre("1", "2", "3"), ElementsAre("1", "2", "3"),
                                    ElementsAre("4", "5", "6")));
  ASSERT_EQ(all.faults.size(), 2u);
  EXPECT_EQ(all.faults[0].code, "tables.ragged");
  EXPECT_EQ(all.faults[0].row, 3);
  EXPECT_THAT(all.faults[0].expected_sv, HasSubstr("3 celler"));
  EXPECT_EQ(all.faults[1].row, 4);
  EXPECT_THAT(all.steps, ElementsAre(Step::bad_row, Step::bad_row));
}

TEST(Csv, AFileCutOffInsideARowIsBroken) {
  const Files files;
  const auto all = all_of(files.file("a.csv", "a;b;c\n1;2;3\n1;2"));
  ASSERT_EQ(all.faults.size(), 1u);
  EXPECT_EQ(all.faults[0].code, "tables.cut_off");
  EXPECT_EQ(all.faults[0].row, 3);
  EXPECT_THAT(all.faults[0].expected_sv, HasSubstr("filen verkar avbruten"));
  EXPECT_THAT(all.steps, ElementsAre(Step::broken));
}

TEST(Csv, AFileCutOffInsideQuotesIsBrokenAtTheRowWhereTheQuoteOpens) {
  const Files files;
  const auto all = all_of(files.file("a.csv", "a;b\n1;\"två\n3;4\n"));
  ASSERT_EQ(all.faults.size(), 1u);
  EXPECT_EQ(all.faults[0].code, "tables.open_quote");
  EXPECT_EQ(all.faults[0].row, 2);
}

TEST(Csv, TextAfterAClosingQuoteIsAFaultInItsCell) {
  const Files files;
  const auto all = all_of(files.file("a.csv", "a;b\n1;\"två\"x\n3;4\n"));
  ASSERT_EQ(all.faults.size(), 1u);
  EXPECT_EQ(all.faults[0].code, "tables.stray_quote");
  EXPECT_EQ(all.faults[0].column, "b");
  EXPECT_THAT(all.rows, ElementsAre(ElementsAre("3", "4")));
}

TEST(Csv, ColumnsWithTheSameNameAreRefusedOrNumbered) {
  const Files files;
  const std::string path = files.file("a.csv", "namn;ort;namn\nBo;Ås;Bosse\n");
  const auto refused = all_of(path);
  ASSERT_EQ(refused.faults.size(), 1u);
  EXPECT_EQ(refused.faults[0].code, "tables.same_name");
  EXPECT_EQ(refused.faults[0].column, "namn");
  Layout layout;
  layout.same_names = SameNames::number;
  EXPECT_THAT(all_of(path, layout).columns, ElementsAre("namn", "ort", "namn (2)"));
}

TEST(Csv, LimitsOnColumnsRowsAndCellsAreKept) {
  const Files files;
  EXPECT_EQ(first_fault(files.file("a.csv", "a;b;c\n1;2;3\n"), {}, {.columns = 2}),
            "tables.too_many_columns");
  EXPECT_EQ(first_fault(files.file("b.csv", "a;b\n1;2\n3;4\n"), {}, {.rows = 1}), "tables.too_many_rows");
  EXPECT_EQ(first_fault(files.file("c.csv", "a;b\n1;22222\n"), {}, {.cell_bytes = 4}), "tables.long_cell");
  EXPECT_EQ(first_fault(files.file("d.csv", "a;b\n1;\"22222"), {}, {.cell_bytes = 4}), "tables.long_cell");
}

TEST(Csv, RowsAcrossThePiecesOfALargeFileComeOutWhole) {
  const Files files;
  std::string text = "nr;text\r\n";
  for (int i = 0; i < 60'000; ++i) text += std::to_string(i) + ";\"å \"\"" + std::to_string(i) + "\"\"\"\r\n";
  const auto all = all_of(files.file("a.csv", text));
  EXPECT_THAT(all.faults, IsEmpty());
  ASSERT_EQ(all.rows.size(), 60'000u);
  for (int i = 0; i < 60'000; i += 997)
    EXPECT_THAT(all.rows[static_cast<std::size_t>(i)],
                ElementsAre(std::to_string(i), "å \"" + std::to_string(i) + "\""));
  EXPECT_EQ(all.numbers.back(), 60'001);
}

}  // namespace
}  // namespace framsyn::tables
