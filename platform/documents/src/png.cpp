#include <algorithm>

#include "workshop.hpp"

namespace framsyn::documents {

Result<std::string> svg_to_png(std::string_view svg, int width, Budget budget) {
  constexpr int kWidest = 8000;
  const Workshop workshop;
  workshop.put("drawing.svg", svg);
  const std::string pixels = std::to_string(std::clamp(width, 1, kWidest));
  TRY_VOID(workshop.run({"/usr/bin/rsvg-convert", "--keep-aspect-ratio", "--width", pixels,
                         "--background-color", "white", "--output", "drawing.png", "drawing.svg"},
                        budget));
  return workshop.take("drawing.png");
}

}  // namespace framsyn::documents
