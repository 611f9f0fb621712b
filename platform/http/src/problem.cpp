#include "problem.hpp"

#include <utility>

#include <framsyn/platform/wire/encode.hpp>

#include "head.hpp"

namespace framsyn::http {
namespace {

std::string_view in(Language language, std::string_view sv, std::string_view en) {
  return language == Language::en ? en : sv;
}

void member(std::string& json, std::string_view name, std::string_view text) {
  json += json.ends_with('{') ? "\"" : ",\"";
  json += name;
  json += "\":";
  wire::append_text(json, text);
}

std::string beginning(int status, std::string_view code, std::string_view detail) {
  std::string json = "{";
  member(json, "type", "about:blank");
  member(json, "title", reason_phrase(status));
  json += ",\"status\":" + std::to_string(status);
  member(json, "code", code);
  member(json, "detail", detail);
  return json;
}

void add_faults(std::string& json, std::span<const wire::Fault> faults, Language language) {
  json += ",\"faults\":";
  wire::write_between(json, '[', ']', faults, [&](const wire::Fault& fault) {
    json += '{';
    member(json, "pointer", fault.pointer);
    member(json, "code", fault.code);
    member(json, "detail", in(language, fault.detail_sv, fault.detail_en));
    json += '}';
  });
}

Response answer(int status, std::string json) {
  Response response;
  response.status = status;
  response.headers.add("Content-Type", "application/problem+json");
  response.body = std::make_shared<const std::string>(std::move(json) + "}");
  return response;
}

}  // namespace

Response problem(const Problem& problem, Language language, std::span<const wire::Fault> faults,
                 const std::optional<std::string>& log_number) {
  auto json = beginning(problem.status, problem.code, in(language, problem.text_sv, problem.text_en));
  if (!faults.empty()) add_faults(json, faults, language);
  if (log_number) member(json, "log", *log_number);
  return answer(problem.status, std::move(json));
}

Response problem(const Refusal& refusal, Language language) {
  const int status = status_of(refusal.fault);
  return answer(status, beginning(status, refusal.code, in(language, refusal.text_sv, refusal.text_en)));
}

int status_of(Fault fault) {
  switch (fault) {
    case Fault::invalid:
      return 422;
    case Fault::not_found:
      return 404;
    case Fault::forbidden:
      return 403;
    case Fault::conflict:
      return 409;
    case Fault::too_large:
      return 413;
  }
  std::unreachable();
}

}  // namespace framsyn::http
