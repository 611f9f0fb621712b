#include <unistd.h>

#include "workshop.hpp"

namespace framsyn::documents {
namespace {

/// The page may show and style, nothing else: no script, no connection, whatever text came into it.
std::string confined(std::string_view html) {
  constexpr std::string_view kPolicy =
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src file: data:; "
      "style-src file: 'unsafe-inline'\">";
  std::string page(html);
  const auto head = page.find("<head>");
  return head == std::string::npos ? page : page.insert(head + 6, kPolicy);
}

}  // namespace

/// Chromium and not WeasyPrint: only it gives drawings a Figure tag with their alternative text
/// (docs/adr/0016).
Result<std::string> to_pdf(std::string_view html, const std::vector<Asset>& assets, Budget budget) {
  const Workshop workshop;
  TRY_VOID(workshop.put(assets));
  workshop.put("document.html", confined(html));
  std::vector<std::string> command = {"/usr/bin/chromium",
                                      "--headless",
                                      "--disable-gpu",
                                      "--disable-dev-shm-usage",
                                      "--disable-extensions",
                                      "--disable-background-networking",
                                      "--disable-component-update",
                                      "--disable-sync",
                                      "--no-first-run",
                                      "--host-resolver-rules=MAP * ~NOTFOUND",
                                      "--user-data-dir=" + (workshop.folder() / "profile").string(),
                                      "--no-pdf-header-footer",
                                      "--generate-pdf-document-outline",
                                      "--print-to-pdf=" + (workshop.folder() / "document.pdf").string()};
  // Chromium's own sandbox refuses to start as root, which is how containers run; the page has no scripts.
  if (geteuid() == 0) command.emplace_back("--no-sandbox");
  command.push_back("file://" + (workshop.folder() / "document.html").string());
  TRY_VOID(workshop.run(command, budget));
  return workshop.take("document.pdf");
}

}  // namespace framsyn::documents
