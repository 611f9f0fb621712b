#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include <framsyn/platform/http/message.hpp>

namespace framsyn::http {

/// The web page's files, held in memory from the start: no path from a request ever meets the disk.
class Pages {
 public:
  Pages() = default;
  /// Reads a built web/dist. A file's .br and .gz beside it are taken as its encodings; where they lack, text
  /// files are compressed here. Throws std::runtime_error when there is no index.html.
  explicit Pages(const std::filesystem::path& dist);

  /// The answer to GET or HEAD; other methods 405. A path without a file is the page itself (index.html),
  /// whose own script shows the right view, unless it looks like a file or lies in assets: that is 404.
  Response answer(const Request& request) const;

 private:
  struct Page {
    std::string content_type, cache_control, etag;
    std::shared_ptr<const std::string> bodies[3];  ///< by Encoding; an encoding that does not pay is empty
  };
  static Page load(const std::filesystem::path& file, std::string_view name);
  const Page* find(std::string_view target) const;
  std::map<std::string, Page, std::less<>> pages_;  ///< by path with leading slash
};

}  // namespace framsyn::http
