#include "pages.hpp"

#include <array>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include <framsyn/platform/http/server.hpp>

#include "answer_cache.hpp"
#include "compression.hpp"
#include "problem.hpp"
#include "target.hpp"
#include "visit.hpp"

namespace framsyn::http {
namespace {

namespace fs = std::filesystem;

struct FileType {
  std::string_view extension, content_type;
  bool is_text;
};
constexpr std::array kTypes = {FileType{".html", "text/html; charset=utf-8", true},
                               FileType{".js", "text/javascript; charset=utf-8", true},
                               FileType{".css", "text/css; charset=utf-8", true},
                               FileType{".svg", "image/svg+xml", true},
                               FileType{".json", "application/json", true},
                               FileType{".webmanifest", "application/manifest+json", true},
                               FileType{".txt", "text/plain; charset=utf-8", true},
                               FileType{".woff2", "font/woff2", false},
                               FileType{".png", "image/png", false},
                               FileType{".ico", "image/x-icon", false}};

FileType type_of(const fs::path& file) {
  for (const FileType& type : kTypes)
    if (file.extension() == type.extension) return type;
  return {"", "application/octet-stream", false};
}

std::string content_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  if (!in || !bytes) throw std::runtime_error("cannot read " + file.string());
  return std::move(bytes).str();
}

std::shared_ptr<const std::string> encoded(const fs::path& file, const std::string& plain,
                                           Encoding encoding) {
  const fs::path beside = file.string() + (encoding == Encoding::brotli ? ".br" : ".gz");
  auto bytes = fs::exists(beside)      ? content_of(beside)
               : type_of(file).is_text ? compressed(plain, encoding, Effort::thorough)
                                       : plain;
  if (bytes.size() >= plain.size()) return nullptr;
  return std::make_shared<const std::string>(std::move(bytes));
}

std::string joined(const std::vector<std::string>& segments) {
  std::string path;
  for (const auto& segment : segments) path += "/" + segment;
  return path;
}

}  // namespace

Pages::Pages(const fs::path& dist) {
  if (!fs::is_regular_file(dist / "index.html"))
    throw NoWebPage("no built web page in " + dist.string() + " (index.html is missing)");
  for (const auto& entry : fs::recursive_directory_iterator(dist)) {
    const auto extension = entry.path().extension();
    if (!entry.is_regular_file() || extension == ".br" || extension == ".gz" || extension == ".map") continue;
    const auto name = "/" + fs::relative(entry.path(), dist).generic_string();
    pages_.emplace(name, load(entry.path(), name));
  }
}

Pages::Page Pages::load(const fs::path& file, std::string_view name) {
  auto plain = content_of(file);
  Page page;
  page.content_type = type_of(file).content_type;
  // What lies in assets/ has its hash in its name: new content, new name.
  page.cache_control = name.starts_with("/assets/") ? "public, max-age=31536000, immutable" : "no-cache";
  page.etag = weak_etag(plain);
  for (const auto encoding : {Encoding::gzip, Encoding::brotli})
    page.bodies[static_cast<std::size_t>(encoding)] = encoded(file, plain, encoding);
  page.bodies[0] = std::make_shared<const std::string>(std::move(plain));
  return page;
}

const Pages::Page* Pages::find(std::string_view target) const {
  const auto parsed = parse_target(target);
  if (!parsed) return nullptr;
  const auto path = joined(parsed->segments);
  if (const auto found = pages_.find(path); found != pages_.end()) return &found->second;
  const bool is_file = path.starts_with("/assets/") || path.substr(path.rfind('/') + 1).contains('.');
  const auto index = pages_.find("/index.html");
  return is_file || index == pages_.end() ? nullptr : &index->second;
}

Response Pages::answer(const Request& request) const {
  const auto language = wished_language(request.headers);
  if (request.method != "GET" && request.method != "HEAD") {
    auto refused = problem(kNoSuchMethod, language);
    refused.headers.add("Allow", "GET, HEAD");
    return refused;
  }
  const Page* page = find(request.target);
  if (!page) return problem(kNoSuchPath, language);
  Response response;
  response.headers.add("Content-Type", page->content_type);
  response.headers.add("Cache-Control", page->cache_control);
  response.headers.add("ETag", page->etag);
  response.headers.add("Vary", "Accept-Encoding");
  if (request.headers.get("If-None-Match").value_or("").contains(std::string_view(page->etag).substr(2))) {
    response.status = 304;
    return response;
  }
  auto encoding = best_encoding(request.headers.get("Accept-Encoding").value_or(""));
  if (!page->bodies[static_cast<std::size_t>(encoding)]) encoding = Encoding::identity;
  if (encoding != Encoding::identity)
    response.headers.add("Content-Encoding", std::string(token_of(encoding)));
  response.body = page->bodies[static_cast<std::size_t>(encoding)];
  return response;
}

}  // namespace framsyn::http
