#include <framsyn/platform/documents/template.hpp>

#include <kainjow/mustache.hpp>

namespace framsyn::documents {
namespace {

using Data = kainjow::mustache::data;

Data data(const Value& value) {
  struct Convert {
    Data operator()(const std::string& text) const { return text; }
    Data operator()(bool yes) const { return yes; }
    Data operator()(const List& list) const {
      Data out(Data::type::list);
      for (const Value& one : list) out.push_back(data(one));
      return out;
    }
    Data operator()(const Names& names) const {
      Data out(Data::type::object);
      for (const auto& [name, one] : names) out.set(name, data(one));
      return out;
    }
  };
  return std::visit(Convert{}, value.is);
}

}  // namespace

Result<std::string> fill(std::string_view mustache, const Names& values) {
  kainjow::mustache::mustache page{std::string(mustache)};
  page.set_custom_escape([](const std::string& text) { return escaped(text); });
  if (!page.is_valid()) return refuse(kBadTemplate, page.error_message());
  return page.render(data(Value(values)));
}

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

}  // namespace framsyn::documents
