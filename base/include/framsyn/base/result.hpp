#pragma once

#include <expected>
#include <string>
#include <string_view>
#include <utility>

namespace framsyn {

/// Why something was refused, as the caller must treat it. The http room turns it into 422, 404, 403, 409 or
/// 413.
enum class Fault { invalid, not_found, forbidden, conflict, too_large };

/// An expected "no", declared once as data: a code that a program matches on and a text that a person reads.
struct Refusal {
  std::string_view code;  ///< "<room>.<what>", never changed once published
  Fault fault;
  std::string_view text_sv, text_en;
};

/// A refusal that happened. `detail` goes to the log, never to the client.
struct Error {
  const Refusal* refusal;
  std::string detail;
};

template <class T = void>
using Result = std::expected<T, Error>;

inline std::unexpected<Error> refuse(const Refusal& refusal, std::string detail = {}) {
  return std::unexpected(Error{&refusal, std::move(detail)});
}

}  // namespace framsyn

/// Takes the value or returns the error: the only control-flow macros of the house.
#define TRY(name, expression)                                                     \
  auto name##_result_ = (expression);                                             \
  if (!name##_result_) return std::unexpected(std::move(name##_result_).error()); \
  auto name = *std::move(name##_result_)

#define TRY_VOID(expression)                                                  \
  do {                                                                        \
    auto try_result_ = (expression);                                          \
    if (!try_result_) return std::unexpected(std::move(try_result_).error()); \
  } while (false)
