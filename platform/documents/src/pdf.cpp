#include "assets.hpp"
#include "html.hpp"
#include "workshop.hpp"

namespace framsyn::documents {

Result<std::string> to_pdf(std::string_view html, const std::vector<Asset>& assets, Budget budget) {
  const Workshop workshop;
  TRY_VOID(workshop.put(assets));
  workshop.put("document.html", with_full_language(std::string(html)));
  workshop.put("tagged_pdf.py", asset("tagged_pdf.py"));
  // -I: neither the environment nor the folder adds to what Python imports.
  TRY_VOID(workshop.run({"/usr/bin/python3", "-I", "-B", "tagged_pdf.py", "document.html", "document.pdf"},
                        budget));
  return workshop.take("document.pdf");
}

}  // namespace framsyn::documents
