#include <framsyn/platform/http/openapi.hpp>

#include <algorithm>
#include <map>
#include <stdexcept>

#include <fmt/format.h>

#include <framsyn/platform/access/right.hpp>
#include <framsyn/platform/wire/encode.hpp>
#include <framsyn/platform/wire/schema.hpp>

namespace framsyn::http {
namespace {

constexpr std::string_view kProblemResponse =
    R"("Problem":{"description":"Nekat eller misslyckat, RFC 9457",)"
    R"("content":{"application/problem+json":{"schema":)"
    R"({"$ref":"#/components/schemas/Problem"}}}})";
constexpr std::string_view kProblemSchema =
    R"({"type":"object","properties":{"type":{"type":"string"},"title":{"type":"string"},)"
    R"("status":{"type":"integer"},"code":{"type":"string"},"detail":{"type":"string"},)"
    R"("faults":{"type":"array","items":{"type":"object","properties":{"pointer":{"type":"string"},)"
    R"("code":{"type":"string"},"detail":{"type":"string"}},"required":["pointer","code","detail"]}},)"
    R"("log":{"type":"string"}},"required":["type","title","status","code","detail"]})";

std::string json_text(std::string_view text) {
  std::string out;
  wire::append_text(out, text);
  return out;
}

bool in_path(const Route& route, const wire::Field& field) {
  return route.path.contains("{" + field.name + "}");
}

std::string parameters_of(const Route& route, const std::vector<wire::Field>& fields) {
  std::string list;
  for (const wire::Field& field : fields) {
    const bool path = in_path(route, field);
    if (!path && route.body == Route::Body::json) continue;
    list += fmt::format(R"({}{{"name":{},"in":"{}","required":{},"schema":{}}})", list.empty() ? "" : ",",
                        json_text(field.name), path ? "path" : "query",
                        path || (field.required && !field.list), field.schema);
  }
  return list;
}

/// Named after the handler's type; where part of that travels in the path, what is left of it has a name of
/// its own.
std::string named_body(const Route& route, const std::vector<wire::Field>& fields,
                       wire::Components& components) {
  std::string properties, required;
  bool whole = true;
  for (const wire::Field& field : fields) {
    if (in_path(route, field)) {
      whole = false;
      continue;
    }
    properties += (properties.empty() ? "" : ",") + json_text(field.name) + ":" + field.schema;
    if (field.required) required += (required.empty() ? "" : ",") + json_text(field.name);
  }
  if (properties.empty()) return {};
  const std::string name = route.shape.in_name + (whole ? ".input" : ".body");
  auto schema =
      fmt::format(R"({{"type":"object","properties":{{{}}},"required":[{}],"additionalProperties":false}})",
                  properties, required);
  const auto [known, is_new] = components.try_emplace(name, schema);
  if (!is_new && known->second != schema)
    throw std::logic_error("two request bodies would both be called " + name);
  return name;
}

std::string body_of(const Route& route, const std::vector<wire::Field>& fields,
                    wire::Components& components) {
  if (route.body == Route::Body::upload)
    return R"({"required":true,"content":{"application/octet-stream":{"schema":{"type":"string","format":"binary"}}}})";
  const std::string name = named_body(route, fields, components);
  if (name.empty()) return {};
  return fmt::format(
      R"({{"required":true,"content":{{"application/json":{{"schema":{{"$ref":"#/components/schemas/{}"}}}}}}}})",
      name);
}

std::string answer_of(const Route& route, wire::Components& components) {
  const auto content =
      route.shape.answer
          ? fmt::format(R"("application/json":{{"schema":{}}})", route.shape.answer(components))
          : R"("application/octet-stream":{"schema":{"type":"string","format":"binary"}})";
  return fmt::format(R"({{"200":{{"description":{},"content":{{{}}}}},)"
                     R"("default":{{"$ref":"#/components/responses/Problem"}}}})",
                     json_text(route.summary), content);
}

std::string guard_of(const Guard& guard) {
  if (guard.kind == Guard::Kind::right)
    return fmt::format(R"("x-right":{}{})", json_text(guard.right->code),
                       guard.reach == Guard::Reach::whole_region ? R"(,"x-whole-region":true)" : "");
  return fmt::format(R"("x-{}":{})", guard.kind == Guard::Kind::open ? "open" : "any-account",
                     json_text(guard.reason));
}

/// "get /api/units/{id}" -> get_units_id
std::string operation_id(const Route& route) {
  std::string id;
  for (const char c : route.method) id += static_cast<char>(c - 'A' + 'a');
  for (const char c : route.path.starts_with("/api") ? route.path.substr(4) : route.path) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (letter)
      id += c;
    else if (!id.ends_with('_') && c != '}')
      id += '_';
  }
  return id;
}

std::string operation(const Route& route, wire::Components& components) {
  const auto fields = route.shape.in ? route.shape.in(components) : std::vector<wire::Field>();
  auto text = fmt::format(R"({{"operationId":{},"summary":{},{})", json_text(operation_id(route)),
                          json_text(route.summary), guard_of(route.guard));
  if (const auto parameters = parameters_of(route, fields); !parameters.empty())
    text += ",\"parameters\":[" + parameters + "]";
  if (route.body != Route::Body::none)
    if (const auto body = body_of(route, fields, components); !body.empty())
      text += ",\"requestBody\":" + body;
  return text + ",\"responses\":" + answer_of(route, components) + "}";
}

std::string lower(std::string_view method) {
  std::string text(method);
  std::ranges::transform(text, text.begin(), [](char c) { return static_cast<char>(c | 0x20); });
  return text;
}

}  // namespace

std::string openapi(std::span<const Route> routes, std::string_view version) {
  wire::Components components{{"Problem", std::string(kProblemSchema)}};
  std::map<std::string, std::map<std::string, std::string>> paths;
  for (const Route& route : routes) paths[route.path][lower(route.method)] = operation(route, components);

  const auto entry = [](std::string& json) {
    return [&json](const auto& pair) { json += json_text(pair.first) + ":" + pair.second; };
  };
  std::string json = fmt::format(R"({{"openapi":"3.1.0","info":{{"title":"Framsyn","version":{}}},"paths":)",
                                 json_text(version));
  wire::write_between(json, '{', '}', paths, [&](const auto& path) {
    json += json_text(path.first) + ":";
    wire::write_between(json, '{', '}', path.second, entry(json));
  });
  json += ",\"components\":{\"responses\":{" + std::string(kProblemResponse) + "},\"schemas\":";
  wire::write_between(json, '{', '}', components, entry(json));
  return json + "}}\n";
}

}  // namespace framsyn::http
