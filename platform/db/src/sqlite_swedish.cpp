#include <algorithm>
#include <cstring>
#include <stdexcept>
#include <string>
#include <string_view>

#include <unicode/ucasemap.h>
#include <unicode/ucol.h>

#include "sqlite_connection.hpp"

namespace framsyn::db::sqlite {
namespace {

int compare(void* collator, int left_size, const void* left, int right_size, const void* right) {
  UErrorCode status = U_ZERO_ERROR;
  const auto order = ucol_strcollUTF8(static_cast<const UCollator*>(collator), static_cast<const char*>(left),
                                      left_size, static_cast<const char*>(right), right_size, &status);
  if (order != UCOL_EQUAL) return order == UCOL_LESS ? -1 : 1;
  // As PostgreSQL's deterministic collations: what looks equal is ordered by its bytes.
  const int bytes = std::memcmp(left, right, static_cast<std::size_t>(std::min(left_size, right_size)));
  return bytes != 0 ? bytes : left_size - right_size;
}

void fold(sqlite3_context* context, int, sqlite3_value** arguments) {
  const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(arguments[0]));
  if (!text) return sqlite3_result_null(context);
  const int size = sqlite3_value_bytes(arguments[0]);
  const auto* letters = static_cast<const UCaseMap*>(sqlite3_user_data(context));
  std::string lowered(static_cast<std::size_t>(size) + 16, '\0');
  for (;;) {
    UErrorCode status = U_ZERO_ERROR;
    const int needed =
        ucasemap_utf8ToLower(letters, lowered.data(), static_cast<int>(lowered.size()), text, size, &status);
    if (needed > static_cast<int>(lowered.size())) {
      lowered.resize(static_cast<std::size_t>(needed));
      continue;
    }
    return sqlite3_result_text(context, lowered.data(), needed, SQLITE_TRANSIENT);
  }
}

}  // namespace

void add_swedish(sqlite3* handle) {
  UErrorCode status = U_ZERO_ERROR;
  UCollator* collator = ucol_open("sv", &status);
  UCaseMap* letters = ucasemap_open("", 0, &status);
  if (U_FAILURE(status))
    throw std::runtime_error(std::string("ICU cannot give Swedish order: ") + u_errorName(status));
  sqlite3_create_collation_v2(handle, "swedish", SQLITE_UTF8, collator, &compare,
                              [](void* made) { ucol_close(static_cast<UCollator*>(made)); });
  sqlite3_create_function_v2(handle, "fold", 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS,
                             letters, &fold, nullptr, nullptr,
                             [](void* made) { ucasemap_close(static_cast<UCaseMap*>(made)); });
}

}  // namespace framsyn::db::sqlite
