#include "xlsx_book.hpp"

#include <charconv>
#include <map>

#include "faults.hpp"
#include "xml.hpp"

namespace framsyn::tables {
namespace {

int integer(std::string_view text) {
  int value = -1;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

Read<void> to_the_end(Xml& xml) {
  const auto paused = xml.run();
  if (!paused) return std::unexpected(paused.error());
  return {};
}

/// Where a relationship points, from the folder of the part that has it ("xl" + "worksheets/sheet1.xml").
std::string resolved(std::string_view folder, std::string_view target) {
  if (target.starts_with("/")) return std::string(target.substr(1));
  std::string base(folder);
  while (target.starts_with("../")) {
    target.remove_prefix(3);
    base.resize(base.rfind('/') == std::string::npos ? 0 : base.rfind('/'));
  }
  return base.empty() ? std::string(target) : base + "/" + std::string(target);
}

struct Relation {
  std::string type, target;
};
using Relations = std::map<std::string, Relation, std::less<>>;

Read<Relations> read_relations(const Package& package, const std::string& folder, const std::string& of,
                               const Limits& limits) {
  Relations out;
  const std::string part = (folder.empty() ? "" : folder + "/") + "_rels/" + of + ".rels";
  if (!package.has(part)) return out;
  auto bytes = package.part(part, limits);
  if (!bytes) return std::unexpected(bytes.error());
  Xml xml(std::move(*bytes));
  xml.on_start = [&](std::string_view name, const Attributes& attributes) {
    if (name != "Relationship") return;
    const std::string_view type = attributes.get("Type");
    out[std::string(attributes.get("Id"))] = {std::string(type.substr(type.rfind('/') + 1)),
                                              resolved(folder, attributes.get("Target"))};
  };
  if (auto done = to_the_end(xml); !done) return std::unexpected(done.error());
  return out;
}

std::string target_of(const Relations& relations, std::string_view type, std::string otherwise) {
  for (const auto& [id, relation] : relations)
    if (relation.type == type) return relation.target;
  return otherwise;
}

}  // namespace

Read<XlsxBook> read_book(const Package& package, const Limits& limits) {
  const auto roots = read_relations(package, "", "", limits);
  if (!roots) return std::unexpected(roots.error());
  const std::string workbook = target_of(*roots, "officeDocument", "xl/workbook.xml");
  const std::size_t slash = workbook.rfind('/');
  const std::string folder = slash == std::string::npos ? "" : workbook.substr(0, slash);
  const auto relations = read_relations(package, folder, workbook.substr(slash + 1), limits);
  if (!relations) return std::unexpected(relations.error());
  auto bytes = package.part(workbook, limits);
  if (!bytes) return std::unexpected(bytes.error());
  XlsxBook book;
  book.styles_part = target_of(*relations, "styles", "");
  book.strings_part = target_of(*relations, "sharedStrings", "");
  Xml xml(std::move(*bytes));
  xml.on_start = [&](std::string_view name, const Attributes& attributes) {
    if (name == "workbookPr" && (attributes.get("date1904") == "1" || attributes.get("date1904") == "true"))
      book.epoch = Epoch::of_1904;
    if (name != "sheet") return;
    const auto relation = relations->find(attributes.get("id"));
    if (relation != relations->end() && relation->second.type == "worksheet")
      book.sheets.push_back({std::string(attributes.get("name")), relation->second.target});
  };
  if (auto done = to_the_end(xml); !done) return std::unexpected(done.error());
  return book;
}

Read<std::vector<Shown>> read_styles(const Package& package, const XlsxBook& book, const Limits& limits) {
  std::vector<Shown> out;
  if (book.styles_part.empty()) return out;
  auto bytes = package.part(book.styles_part, limits);
  if (!bytes) return std::unexpected(bytes.error());
  std::map<int, Shown> own;
  bool in_cell_formats = false;
  Xml xml(std::move(*bytes));
  xml.on_start = [&](std::string_view name, const Attributes& attributes) {
    const int id = integer(attributes.get("numFmtId"));
    if (name == "numFmt") own[id] = shown_as(attributes.get("formatCode"));
    if (name == "cellXfs") in_cell_formats = true;
    if (name != "xf" || !in_cell_formats) return;
    const auto stated = own.find(id);
    out.push_back(stated != own.end() ? stated->second : shown_as(id).value_or(Shown::number));
  };
  xml.on_end = [&](std::string_view name) { in_cell_formats = in_cell_formats && name != "cellXfs"; };
  if (auto done = to_the_end(xml); !done) return std::unexpected(done.error());
  return out;
}

Read<SharedStrings> SharedStrings::read(const Package& package, const XlsxBook& book, const Limits& limits) {
  SharedStrings out;
  if (book.strings_part.empty()) return out;
  auto bytes = package.part(book.strings_part, limits);
  if (!bytes) return std::unexpected(bytes.error());
  Xml xml(std::move(*bytes));
  std::string text;
  bool in_text = false, in_phonetic = false, full = false;
  xml.on_start = [&](std::string_view name, const Attributes&) {
    if (name == "si") text.clear();
    if (name == "rPh") in_phonetic = true;
    if (name == "t") in_text = !in_phonetic;
  };
  xml.on_text = [&](std::string_view piece) {
    if (in_text && text.size() <= limits.cell_bytes) text += piece;
  };
  xml.on_end = [&](std::string_view name) {
    if (name == "rPh") in_phonetic = false;
    if (name == "t") in_text = false;
    if (name != "si") return;
    out.add(unescaped(text));
    if (out.bytes() > limits.string_bytes) full = true, xml.pause();
  };
  if (auto done = to_the_end(xml); !done) return std::unexpected(done.error());
  if (full) return bad(kBomb, {std::to_string(limits.string_bytes / 1'000'000)});
  return out;
}

std::optional<std::string_view> SharedStrings::at(std::size_t index) const {
  if (index >= ends_.size()) return std::nullopt;
  const std::uint64_t from = index == 0 ? 0 : ends_[index - 1];
  return std::string_view(text_).substr(from, ends_[index] - from);
}

}  // namespace framsyn::tables
