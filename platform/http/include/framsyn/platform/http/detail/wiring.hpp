#pragma once

#include <expected>
#include <string>
#include <vector>

#include <framsyn/platform/wire/decode.hpp>
#include <framsyn/platform/wire/encode.hpp>
#include <framsyn/platform/wire/schema.hpp>

/// The seam between routes and the wire room. Included by detail/handlers.hpp.
namespace framsyn::http::detail {

/// The JSON body as a document, with the path's parameters put in as members; what the field is decides their
/// type.
wire::Decoded<wire::Node> document_of(const Input& input);

template <class In>
wire::Decoded<In> decode(const Input& input, Route::Body body) {
  if (body != Route::Body::json) {
    auto pairs = input.path;
    pairs.insert(pairs.end(), input.query.begin(), input.query.end());
    return wire::decode_strings<In>(pairs);
  }
  auto document = document_of(input);
  if (!document) return std::unexpected(std::move(document).error());
  return wire::decode_node<In>(*document, wire::Reader::Form::json);
}

template <class T>
std::string answer_schema(wire::Components& components) {
  return wire::schema<T>(components, wire::Direction::out);
}

}  // namespace framsyn::http::detail
