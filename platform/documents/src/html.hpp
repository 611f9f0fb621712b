#pragma once

#include <functional>
#include <string>
#include <string_view>

#include <framsyn/base/result.hpp>

namespace framsyn::documents {

/// The value of an attribute in a start tag ("<img src=\"a.svg\">"), as it is written; empty when there is
/// none.
std::string_view attribute(std::string_view start_tag, std::string_view name);

/// The text inside the first element of that name; empty when there is none.
std::string_view inside(std::string_view html, std::string_view element);

/// A drawing in the page: inline <svg>…</svg>, or <img src="name"> of an asset.
struct Drawing {
  std::string_view svg;     ///< inline; otherwise empty
  std::string_view source;  ///< of an img; otherwise empty
  std::string_view text;    ///< its alternative text, still escaped
  int width = 0;            ///< in CSS pixels, where the start tag says so
};

/// The page with each drawing replaced by what `replace` makes of it.
Result<std::string> with_drawings(std::string_view html,
                                  const std::function<Result<std::string>(const Drawing&)>& replace);

/// lang="sv" as "sv-SE" and lang="en" as "en-GB": Word and screen readers want to know the country too.
std::string with_full_language(std::string html);

}  // namespace framsyn::documents
