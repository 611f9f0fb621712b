#include "fields.hpp"
#include "walk.hpp"

namespace framsyn::http {
namespace {

Encoding wished_encoding(const Headers& headers) {
  return best_encoding(headers.get("Accept-Encoding").value_or(""));
}

void say_encoding(Headers& headers, Encoding encoding) {
  if (encoding != Encoding::identity) headers.add("Content-Encoding", std::string(token_of(encoding)));
}

/// If-None-Match compares weakly (RFC 9110 13.1.2): W/ on either side does not matter.
bool has_it_already(const Headers& headers, std::string_view etag) {
  const auto list = headers.get("If-None-Match").value_or("");
  return list.contains(etag.substr(2)) || list == "*";
}

Response respond_file(File file) {
  Response response;
  response.headers.add("Content-Type", file.content_type);
  response.headers.add("Content-Disposition", attachment(file.name));
  response.headers.add("Cache-Control", "no-store");
  if (auto* bytes = std::get_if<std::string>(&file.content))
    response.body = std::make_shared<const std::string>(std::move(*bytes));
  else
    response.file = std::move(file);
  return response;
}

}  // namespace

Response Walk::respond(Result<Answer> answer, const Reply& reply) const {
  if (!answer) return problem(*answer.error().refusal, language_);
  auto* json = std::get_if<std::string>(&*answer);
  Response response =
      json ? respond_json(std::move(*json)) : respond_file(std::get<File>(*std::move(answer)));
  if (reply.session_) response.headers.add("Set-Cookie", session_cookie(*reply.session_, inside_.cookies()));
  return response;
}

Response Walk::respond_json(std::string json) const {
  Response response;
  response.headers.add("Content-Type", "application/json");
  response.headers.add("Cache-Control", "no-store");
  response.headers.add("Vary", "Accept-Encoding");
  const auto encoding =
      json.size() < kWorthCompressing ? Encoding::identity : wished_encoding(request_.headers);
  say_encoding(response.headers, encoding);
  response.body = std::make_shared<const std::string>(
      encoding == Encoding::identity ? std::move(json) : compressed(json, encoding, Effort::quick));
  return response;
}

Response Walk::respond_kept(KeptAnswer& kept) const {
  Response response;
  response.headers.add("Content-Type", "application/json");
  response.headers.add("Cache-Control", "private, no-cache");
  response.headers.add("Vary", "Accept-Encoding, Cookie");
  response.headers.add("ETag", kept.etag());
  if (has_it_already(request_.headers, kept.etag())) {
    response.status = 304;
    return response;
  }
  const auto encoding =
      kept.plain_size() < kWorthCompressing ? Encoding::identity : wished_encoding(request_.headers);
  say_encoding(response.headers, encoding);
  response.body = kept.as(encoding);
  return response;
}

}  // namespace framsyn::http
