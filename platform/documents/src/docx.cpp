#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "assets.hpp"
#include "html.hpp"
#include "workshop.hpp"

namespace framsyn::documents {
namespace {

/// Twice the width on paper: sharp in print and on a magnified screen.
constexpr int kPixels = 1400;
constexpr int kTextWidthPixels = 640;
constexpr double kTextWidthMillimetres = 170;

void replace_all(std::string& text, std::string_view what, std::string_view by) {
  for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += by.size())
    text.replace(at, what.size(), by);
}

/// pandoc takes a figure's caption for the alternative text of its picture, shows <title> as the document's
/// title, and reads the alignment of a cell from the cell alone: so no figures, no second title, and figures
/// set to the right.
std::string as_pandoc_reads(std::string html) {
  replace_all(html, "<figure>", "<div>");
  replace_all(html, "</figure>", "</div>");
  replace_all(html, "<figcaption>", "<div custom-style=\"Image Caption\">");
  replace_all(html, "</figcaption>", "</div>");
  replace_all(html, " class=\"n\"", " style=\"text-align:right\"");
  const auto from = html.find("<h1"), to = html.find("</h1>");
  return from == std::string::npos || to == std::string::npos ? html : html.erase(from, to + 5 - from);
}

/// What Word's styles, page size and footer are taken from: a docx of the parts in assets/docx.
Result<> make_reference(const Workshop& workshop, Budget budget) {
  constexpr std::pair<std::string_view, std::string_view> kParts[] = {
      {"[Content_Types].xml", "content_types.xml"}, {"_rels/.rels", "package.rels.xml"},
      {"word/document.xml", "document.xml"},        {"word/styles.xml", "styles.xml"},
      {"word/footer1.xml", "footer.xml"},           {"word/_rels/document.xml.rels", "document.rels.xml"}};
  for (const auto& [part, file] : kParts)
    workshop.put(fmt::format("reference/{}", part), asset(fmt::format("docx/{}", file)));
  return workshop.run({"/usr/bin/python3", "-I", "-m", "zipfile", "--create", "reference.docx",
                       "reference/[Content_Types].xml", "reference/_rels", "reference/word"},
                      budget);
}

/// Word shows pictures and not inline drawings. An img may name an asset and nothing else, so that nothing is
/// fetched from anywhere.
Result<std::string> png_of(const Drawing& drawing, const std::vector<Asset>& assets, Budget budget) {
  if (!drawing.svg.empty()) return svg_to_png(drawing.svg, kPixels, budget);
  const auto found = std::ranges::find(assets, drawing.source, &Asset::name);
  if (found == assets.end()) return refuse(kBadAsset, std::string(drawing.source));
  if (drawing.source.ends_with(".svg")) return svg_to_png(found->bytes, kPixels, budget);
  return found->bytes;
}

}  // namespace

Result<std::string> to_docx(std::string_view html, const std::vector<Asset>& assets, Budget budget) {
  const Workshop workshop;
  TRY_VOID(workshop.put(assets));
  int number = 0;
  const auto as_picture = [&](const Drawing& drawing) -> Result<std::string> {
    TRY(png, png_of(drawing, assets, budget));
    const std::string name = fmt::format("picture-{}.png", ++number);
    workshop.put(name, png);
    const int pixels = drawing.width > 0 ? std::min(drawing.width, kTextWidthPixels) : kTextWidthPixels;
    return fmt::format("<img src=\"{}\" alt=\"{}\" style=\"width:{:.0f}mm\">", name, drawing.text,
                       pixels * kTextWidthMillimetres / kTextWidthPixels);
  };
  TRY(page, with_drawings(html, as_picture));
  workshop.put("document.html", as_pandoc_reads(with_full_language(std::move(page))));
  TRY_VOID(make_reference(workshop, budget));
  TRY_VOID(workshop.run({"/usr/bin/pandoc", "--from=html", "--to=docx", "--shift-heading-level-by=-1",
                         "--reference-doc=reference.docx", "--output=document.docx", "document.html"},
                        budget));
  return workshop.take("document.docx");
}

}  // namespace framsyn::documents
