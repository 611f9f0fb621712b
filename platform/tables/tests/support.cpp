#include "support.hpp"

#include <zip.h>

#include <algorithm>
#include <stdexcept>

#include "package.hpp"

namespace framsyn::tables {
namespace {

constexpr std::string_view kRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

std::string relation(std::string_view id, std::string_view type, std::string_view target) {
  return "<Relationship Id=\"" + std::string(id) + "\" Type=\"" + std::string(kRelations) + "/" +
         std::string(type) + "\" Target=\"" + std::string(target) + "\"/>";
}

Parts usual_parts(std::string_view rows) {
  return {{"[Content_Types].xml", "<Types/>"},
          {"_rels/.rels",
           "<Relationships>" + relation("r1", "officeDocument", "xl/workbook.xml") + "</Relationships>"},
          {"xl/workbook.xml",
           "<workbook><sheets><sheet name=\"Blad\" sheetId=\"1\" r:id=\"r1\" "
           "xmlns:r=\"r\"/></sheets></workbook>"},
          {"xl/_rels/workbook.xml.rels", "<Relationships>" +
                                             relation("r1", "worksheet", "worksheets/sheet1.xml") +
                                             relation("r2", "sharedStrings", "sharedStrings.xml") +
                                             relation("r3", "styles", "styles.xml") + "</Relationships>"},
          {"xl/sharedStrings.xml",
           "<sst><si><t>Enhet</t></si><si><r><t>Å</t></r><r><t>rsta</t></r><rPh><t>x</t></rPh></si></sst>"},
          {"xl/styles.xml",
           "<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\"yyyy\\-mm\\-dd\\ hh:mm\"/>"
           "<numFmt numFmtId=\"171\" formatCode=\"#,##0\\ &quot;dagar&quot;\"/><numFmt numFmtId=\"172\" "
           "formatCode=\"[h]:mm\"/></numFmts>"
           "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
           "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"170\"/><xf numFmtId=\"171\"/>"
           "<xf numFmtId=\"172\"/><xf numFmtId=\"20\"/></cellXfs></styleSheet>"},
          {"xl/worksheets/sheet1.xml",
           "<worksheet><sheetData>" + std::string(rows) + "</sheetData></worksheet>"}};
}

std::string utf_16(std::u16string_view text, int first_shift) {
  std::string out;
  for (char16_t unit : text)
    out += {static_cast<char>(unit >> first_shift), static_cast<char>(unit >> (8 - first_shift))};
  return out;
}

}  // namespace

std::string zip_file(const std::string& path, const Parts& parts) {
  int error = 0;
  zip_t* archive = zip_open(path.c_str(), ZIP_CREATE | ZIP_TRUNCATE, &error);
  if (archive == nullptr) throw std::runtime_error("no zip");
  for (const auto& [name, bytes] : parts)
    zip_file_add(archive, name.c_str(), zip_source_buffer(archive, bytes.data(), bytes.size(), 0),
                 ZIP_FL_OVERWRITE);
  if (zip_close(archive) != 0) throw std::runtime_error("no zip");
  return path;
}

std::string part_of(const std::string& path, const std::string& part) {
  const auto bytes = Package::open(path).value().part(part, Limits{}).value();
  std::string out, piece(65'536, '\0');
  for (std::size_t n = 1; n > 0; out.append(piece, 0, n)) n = bytes->read(piece).value();
  return out;
}

std::string xlsx_file(const std::string& path, std::string_view rows, Parts instead) {
  Parts parts = usual_parts(rows);
  for (auto& [name, bytes] : instead) {
    const auto usual = std::ranges::find(parts, name, [](const auto& p) { return p.first; });
    if (usual == parts.end())
      parts.emplace_back(name, bytes);
    else
      usual->second = bytes;
  }
  return zip_file(path, parts);
}

std::string ods_file(const std::string& path, std::string_view rows) {
  return zip_file(
      path, {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
             {"content.xml",
              "<office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\"><office:body>"
              "<office:spreadsheet><table:table table:name=\"Blad\">" +
                  std::string(rows) +
                  "</table:table></office:spreadsheet></office:body></office:document-content>"}});
}

Everything all_of(const std::string& path, const Layout& layout, const Limits& limits) {
  Everything out;
  const auto reader = open(path, layout, limits);
  if (!reader) return out.faults.push_back(reader.error()), out;
  out.columns = (*reader)->columns();
  for (Step step = (*reader)->next(); step != Step::end; step = (*reader)->next()) {
    if (step != Step::row) {
      out.faults.push_back((*reader)->fault()), out.steps.push_back(step);
      continue;
    }
    out.rows.emplace_back((*reader)->row().cells.begin(), (*reader)->row().cells.end());
    out.numbers.push_back((*reader)->row().number);
  }
  return out;
}

std::string first_fault(const std::string& path, const Layout& layout, const Limits& limits) {
  const Everything all = all_of(path, layout, limits);
  return all.faults.empty() ? "" : all.faults.front().code;
}

std::string utf_16le(std::u16string_view text) { return utf_16(text, 0); }
std::string utf_16be(std::u16string_view text) { return utf_16(text, 8); }

}  // namespace framsyn::tables
