#include "html.hpp"

#include <algorithm>
#include <charconv>

namespace framsyn::documents {
namespace {

constexpr std::string_view kBlanks = " \t\r\n";

/// Where the next start tag of that name begins: "<svg" and then a blank, '>' or '/'.
std::size_t find_tag(std::string_view html, std::string_view name, std::size_t from = 0) {
  const std::string open = "<" + std::string(name);
  for (std::size_t at = from; (at = html.find(open, at)) != std::string_view::npos; at += open.size()) {
    const std::size_t after = at + open.size();
    if (after < html.size() &&
        (kBlanks.find(html[after]) != std::string_view::npos || html[after] == '>' || html[after] == '/'))
      return at;
  }
  return std::string_view::npos;
}

/// The start tag at `at`, its quoted values passed over.
std::string_view start_tag(std::string_view html, std::size_t at) {
  char quote = '\0';
  for (std::size_t i = at; i < html.size(); ++i) {
    if (quote != '\0')
      quote = html[i] == quote ? '\0' : quote;
    else if (html[i] == '"' || html[i] == '\'')
      quote = html[i];
    else if (html[i] == '>')
      return html.substr(at, i + 1 - at);
  }
  return html.substr(at);
}

/// The whole element at `at`, without looking for one of the same name inside it.
std::string_view element_at(std::string_view html, std::size_t at, std::string_view name) {
  const std::string close = "</" + std::string(name) + ">";
  const std::size_t end = html.find(close, at);
  return html.substr(at, end == std::string_view::npos ? end : end + close.size() - at);
}

Drawing read_drawing(std::string_view html, std::size_t at, bool inline_svg) {
  Drawing out;
  const std::string_view tag = start_tag(html, at);
  const std::string_view width = attribute(tag, "width");
  std::from_chars(width.data(), width.data() + width.size(), out.width);
  if (!inline_svg) return out.source = attribute(tag, "src"), out.text = attribute(tag, "alt"), out;
  out.svg = element_at(html, at, "svg");
  out.text = attribute(tag, "aria-label");
  if (out.text.empty()) out.text = inside(out.svg, "title");
  return out;
}

}  // namespace

std::string_view attribute(std::string_view tag, std::string_view name) {
  for (std::size_t at = 0; (at = tag.find(name, at)) != std::string_view::npos; at += name.size()) {
    std::size_t i = at + name.size();
    if (at == 0 || kBlanks.find(tag[at - 1]) == std::string_view::npos || i + 1 >= tag.size() ||
        tag[i] != '=')
      continue;
    const char quote = tag[++i];
    if (quote != '"' && quote != '\'') return tag.substr(i, tag.find_first_of(" \t\r\n>", i) - i);
    const std::size_t end = tag.find(quote, i + 1);
    return end == std::string_view::npos ? std::string_view() : tag.substr(i + 1, end - i - 1);
  }
  return {};
}

std::string_view inside(std::string_view html, std::string_view element) {
  const std::size_t at = find_tag(html, element);
  if (at == std::string_view::npos) return {};
  const std::size_t from = at + start_tag(html, at).size();
  const std::size_t end = html.find("</" + std::string(element) + ">", from);
  return end == std::string_view::npos ? std::string_view() : html.substr(from, end - from);
}

Result<std::string> with_drawings(std::string_view html,
                                  const std::function<Result<std::string>(const Drawing&)>& replace) {
  std::string out;
  for (std::size_t from = 0;;) {
    const std::size_t svg = find_tag(html, "svg", from), img = find_tag(html, "img", from);
    const std::size_t at = std::min(svg, img);
    if (at == std::string_view::npos) return out += html.substr(from);
    out += html.substr(from, at - from);
    TRY(put, replace(read_drawing(html, at, svg < img)));
    out += put;
    from = at + (svg < img ? element_at(html, at, "svg") : start_tag(html, at)).size();
  }
}

std::string with_full_language(std::string html) {
  const std::size_t at = find_tag(html, "html");
  if (at == std::string::npos) return html;
  const std::string_view language = attribute(start_tag(html, at), "lang");
  const std::string_view full = language == "sv" ? "sv-SE" : language == "en" ? "en-GB" : language;
  if (full == language) return html;
  return html.replace(static_cast<std::size_t>(language.data() - html.data()), language.size(), full);
}

}  // namespace framsyn::documents
