#include <fmt/format.h>

#include "workshop.hpp"

namespace framsyn::documents {
namespace {

/// Twice the width on paper: sharp in print and on a magnified screen.
constexpr int kPixels = 1400;

std::string label_of(std::string_view svg) {
  constexpr std::string_view kLabel = "aria-label=\"";
  const auto from = svg.find(kLabel);
  if (from == std::string_view::npos) return {};
  const auto begin = from + kLabel.size();
  return std::string(svg.substr(begin, svg.find('"', begin) - begin));
}

void replace_all(std::string& text, std::string_view what, std::string_view by) {
  for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += by.size()) {
    text.replace(at, what.size(), by);
  }
}

/// pandoc takes a figure's caption for the alternative text of its picture, and shows <title> as the
/// document's title: so no figures, and no second title.
std::string as_pandoc_reads(std::string html) {
  replace_all(html, "<figure>", "<p>");
  replace_all(html, "</figure>", "</p>");
  replace_all(html, "<figcaption>", "</p><p>");
  replace_all(html, "</figcaption>", "");
  const auto from = html.find("<h1"), to = html.find("</h1>");
  return from == std::string::npos || to == std::string::npos ? html : html.erase(from, to + 5 - from);
}

/// Word shows pictures and not inline drawings: each <svg> becomes a PNG that keeps its label.
Result<std::string> with_pictures(const Workshop& workshop, std::string_view html, Budget budget) {
  std::string out;
  for (int number = 1;; ++number) {
    const auto from = html.find("<svg");
    const auto to = html.find("</svg>", from);
    if (from == std::string_view::npos || to == std::string_view::npos) break;
    const std::string_view svg = html.substr(from, to + 6 - from);
    const std::string drawing = fmt::format("drawing{}.svg", number),
                      picture = fmt::format("drawing{}.png", number);
    workshop.put(drawing, svg);
    TRY_VOID(workshop.run({"/usr/bin/rsvg-convert", "-w", std::to_string(kPixels), "-o", picture, drawing},
                          budget));
    out += html.substr(0, from);
    out += fmt::format("<img src=\"{}\" alt=\"{}\" width=\"100%\">", picture, label_of(svg));
    html.remove_prefix(to + 6);
  }
  return out += html;
}

std::string language_of(std::string_view html) {
  return html.find("<html lang=\"en\"") == std::string_view::npos ? "sv-SE" : "en-GB";
}

}  // namespace

Result<std::string> to_docx(std::string_view html, const std::vector<Asset>& assets, Budget budget) {
  const Workshop workshop;
  TRY_VOID(workshop.put(assets));
  TRY(page, with_pictures(workshop, html, budget));
  workshop.put("document.html", as_pandoc_reads(std::move(page)));
  TRY_VOID(
      workshop.run({"/usr/bin/pandoc", "--from=html", "--to=docx", "--shift-heading-level-by=-1",
                    "--metadata", "lang=" + language_of(html), "--output=document.docx", "document.html"},
                   budget));
  return workshop.take("document.docx");
}

}  // namespace framsyn::documents
