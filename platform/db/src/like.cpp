#include <framsyn/platform/db/like.hpp>

namespace framsyn::db {

std::string like_pattern(std::string_view typed) {
  std::string pattern = "%";
  for (const char c : typed) {
    if (c == '%' || c == '_' || c == '!') pattern += '!';
    pattern += c;
  }
  return pattern + "%";
}

}  // namespace framsyn::db
