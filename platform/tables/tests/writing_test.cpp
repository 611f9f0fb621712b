#include <gmock/gmock.h>

#include <sstream>

#include <framsyn/platform/tables/writer.hpp>

#include "support.hpp"

namespace framsyn::tables {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

const std::vector<Column> kColumns = {{"Enhet", ColumnType::text},
                                      {"Antal", ColumnType::whole},
                                      {"Årsarbetare", ColumnType::number},
                                      {"Dag", ColumnType::date},
                                      {"Andel", ColumnType::share}};
const std::vector<std::vector<Cell>> kTable = {
    {std::string_view("Åre; \"norra\"\n2"), std::int64_t{12}, 1234.5, Date(2021, 3, 4), Share::percent(80)},
    {std::string_view("0070"), {}, 0.25, Date(1900, 1, 15), {}}};

const std::vector<std::string_view> kFormulas = {
    "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "=cmd|' /C calc'!A0", "-2+3;\"x\""};

TEST(Writing, CsvIsWhatASwedishExcelOpens) {
  EXPECT_EQ(bytes(Format::csv, kColumns, kTable),
            "\xEF\xBB\xBF"
            "Enhet;Antal;Årsarbetare;Dag;Andel\r\n"
            "\"Åre; \"\"norra\"\"\n2\";12;1234,5;2021-03-04;0,8\r\n0070;;0,25;1900-01-15;\r\n");
}

TEST(Writing, CsvHasTheDelimiterAndDecimalThatAreStated) {
  std::ostringstream out;
  const auto writer = csv_writer(out, {{"a"}, {"b"}}, {.delimiter = ',', .decimal = '.', .bom = Bom::no});
  writer->row(std::vector<Cell>{1.5, std::string_view("x,y")});
  writer->finish();
  EXPECT_EQ(out.str(), "a,b\r\n1.5,\"x,y\"\r\n");
}

TEST(Writing, ANumberWithTheDelimiterInItIsQuoted) {
  std::ostringstream out;
  const auto writer = csv_writer(out, {{"a"}}, {.delimiter = ',', .decimal = ',', .bom = Bom::no});
  writer->row(std::vector<Cell>{1.5});
  EXPECT_EQ(out.str(), "a\r\n\"1,5\"\r\n");
}

TEST(Writing, NoTextInACsvIsAFormula) {
  for (std::string_view formula : kFormulas) {
    const std::string written = bytes(Format::csv, {{"namn"}}, std::vector<std::vector<Cell>>{{formula}});
    EXPECT_THAT(written, HasSubstr("\n\"'")) << formula;
  }
  const std::string header = bytes(Format::csv, {{"=1+1"}}, {});
  EXPECT_THAT(header, HasSubstr("\"'=1+1\""));
}

TEST(Writing, NegativeNumbersAreNumbersAndNotGuarded) {
  EXPECT_THAT(bytes(Format::csv, {{"a"}}, std::vector<std::vector<Cell>>{{-1.5}, {std::int64_t{-2}}}),
              HasSubstr("\r\n-1,5\r\n-2\r\n"));
}

TEST(Writing, AnXlsxComesBackAsItWasWritten) {
  const Files files;
  const auto all = all_of(files.file("a.xlsx", bytes(Format::xlsx, kColumns, kTable)));
  EXPECT_THAT(all.columns, ElementsAre("Enhet", "Antal", "Årsarbetare", "Dag", "Andel"));
  EXPECT_THAT(all.rows, ElementsAre(ElementsAre("Åre; \"norra\"\n2", "12", "1234.5", "2021-03-04", "0.8"),
                                    ElementsAre("0070", "", "0.25", "1900-01-15", "")));
}

TEST(Writing, NoTextInAnXlsxIsAFormula) {
  const Files files;
  std::vector<std::vector<Cell>> rows;
  for (std::string_view formula : kFormulas) rows.push_back({formula});
  const std::string path = files.file("a.xlsx", bytes(Format::xlsx, {{"namn"}}, rows));
  const auto all = all_of(path);
  ASSERT_EQ(all.rows.size(), kFormulas.size());
  for (std::size_t i = 0; i < kFormulas.size(); ++i) EXPECT_EQ(all.rows[i][0], kFormulas[i]);
  const std::string sheet = part_of(path, "xl/worksheets/sheet1.xml");
  EXPECT_THAT(sheet, Not(HasSubstr("<f>")));
  EXPECT_THAT(sheet, HasSubstr("t=\"inlineStr\""));
}

TEST(Writing, TheHeaderOfAnXlsxStaysInPlaceAndFilters) {
  const Files files;
  const std::string sheet =
      part_of(files.file("a.xlsx", bytes(Format::xlsx, kColumns, kTable)), "xl/worksheets/sheet1.xml");
  EXPECT_THAT(sheet, HasSubstr("state=\"frozen\""));
  EXPECT_THAT(sheet, HasSubstr("<autoFilter ref=\"A1:E3\"/>"));
}

TEST(Writing, AVeryLongTextIsCutToWhatACellHoldsAndStaysText) {
  const Files files;
  std::string text;
  for (int i = 0; i < 40'000; ++i) text += "å";
  const auto all = all_of(files.file(
      "a.xlsx", bytes(Format::xlsx, {{"x"}}, std::vector<std::vector<Cell>>{{std::string_view(text)}})));
  ASSERT_EQ(all.rows.size(), 1u);
  EXPECT_GT(all.rows[0][0].size(), 32'000u);
  EXPECT_TRUE(is_utf8(all.rows[0][0]));
}

}  // namespace
}  // namespace framsyn::tables
