#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include <framsyn/base/result.hpp>

namespace framsyn::documents {

/// A file that the html names by its `name` alone (<link href="report.css">), its bytes beside it.
struct Asset {
  std::string name;  ///< letters, digits, '-', '_' and one '.' before svg, png or css
  std::string bytes;
};

/// What making one document may cost before the program behind it is killed.
struct Budget {
  std::chrono::milliseconds time{30'000};
  std::size_t memory_bytes = 2'000'000'000;
};

/// The document could not be made; the detail, for the log, is what the program behind it said.
inline constexpr Refusal kNotMade{"documents.not_made", Fault::conflict, "Dokumentet kunde inte framställas",
                                  "The document could not be made"};
inline constexpr Refusal kTooSlow{"documents.too_slow", Fault::conflict,
                                  "Dokumentet tog för lång tid att framställa och avbröts",
                                  "The document took too long to make and was stopped"};
inline constexpr Refusal kBadAsset{"documents.bad_asset", Fault::invalid, "En bilaga har ett otillåtet namn",
                                   "An asset has a name that is not allowed"};

/// A page of html as a tagged PDF (after PDF/UA-1, ISO 14289-1), with bookmarks from its headings. The html
/// must have <html lang>, <title>, headings in order, <caption> and <th scope> in tables; a drawing is inline
/// <svg role="img" aria-label="…"> or <img alt="…"> of an asset, stays a vector drawing and keeps its label
/// as the alternative text. Page size and page numbers come from @page in the style sheet. There are no
/// scripts and nothing outside the document's own folder is fetched.
Result<std::string> to_pdf(std::string_view html, const std::vector<Asset>& assets = {}, Budget budget = {});

/// The same html as a Word document (docx): its first heading as the title, the others as heading styles,
/// header rows repeated over pages, cells of class "n" (figures) to the right, drawings as pictures with
/// their alternative texts, the language of <html lang>, title in the properties, A4 with page numbers.
Result<std::string> to_docx(std::string_view html, const std::vector<Asset>& assets = {}, Budget budget = {});

/// An svg drawing as PNG, `width` pixels wide.
Result<std::string> svg_to_png(std::string_view svg, int width, Budget budget = {});

}  // namespace framsyn::documents
