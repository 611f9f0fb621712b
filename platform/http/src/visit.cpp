#include "visit.hpp"

#include <charconv>

#include <fmt/format.h>

#include <framsyn/base/text.hpp>

namespace framsyn::http {
namespace {

std::string_view name_of(Cookies cookies) {
  return cookies == Cookies::secure ? kSecureCookie : kPlainCookie;
}

std::string_view next_of(std::string_view& list, char mark) {
  const auto end = list.find(mark);
  const auto item = trimmed(list.substr(0, end));
  list = end == std::string_view::npos ? std::string_view() : list.substr(end + 1);
  return item;
}

/// The q of "en-GB;q=0.8" in thousandths; 1000 when it says none.
int weight_of(std::string_view item) {
  const auto at = item.find("q=");
  if (at == std::string_view::npos) return 1000;
  double q = 0;
  const auto text = item.substr(at + 2);
  std::from_chars(text.data(), text.data() + text.size(), q);
  return static_cast<int>(q * 1000);
}

}  // namespace

std::optional<std::string> session_token(const Headers& headers, Cookies cookies) {
  auto list = headers.get("Cookie").value_or("");
  while (!list.empty()) {
    auto item = next_of(list, ';');
    const auto name = next_of(item, '=');
    if (name == name_of(cookies) && !item.empty()) return std::string(item);
  }
  return std::nullopt;
}

std::string session_cookie(std::string_view token, Cookies cookies) {
  return fmt::format("{}={}; Path=/; HttpOnly; SameSite=Strict{}{}", name_of(cookies), token,
                     cookies == Cookies::secure ? "; Secure" : "", token.empty() ? "; Max-Age=0" : "");
}

bool from_another_site(const Headers& headers) {
  if (const auto site = headers.get("Sec-Fetch-Site")) return *site != "same-origin" && *site != "none";
  const auto origin = headers.get("Origin");
  if (!origin) return false;
  const auto host = origin->find("://");
  return host == std::string_view::npos || origin->substr(host + 3) != headers.get("Host").value_or("");
}

bool same_secret(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  unsigned difference = 0;
  for (std::size_t i = 0; i < a.size(); ++i)
    difference |= static_cast<unsigned>(static_cast<unsigned char>(a[i]) ^ static_cast<unsigned char>(b[i]));
  return difference == 0;
}

Language wished_language(const Headers& headers) {
  auto list = headers.get("Accept-Language").value_or("");
  Language best = Language::sv;
  int weight = 0;
  while (!list.empty()) {
    const auto item = next_of(list, ',');
    const bool swedish = item.starts_with("sv"), english = item.starts_with("en");
    if ((!swedish && !english) || weight_of(item) <= weight) continue;
    weight = weight_of(item);
    best = english ? Language::en : Language::sv;
  }
  return best;
}

}  // namespace framsyn::http
