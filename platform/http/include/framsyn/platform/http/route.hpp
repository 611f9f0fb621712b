#pragma once

#include <cstdint>
#include <expected>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include <framsyn/base/result.hpp>
#include <framsyn/platform/http/call.hpp>
#include <framsyn/platform/http/message.hpp>
#include <framsyn/platform/wire/fault.hpp>
#include <framsyn/platform/wire/schema.hpp>

namespace framsyn::access {
struct Right;
}

namespace framsyn::http {

/// Who may walk a route. Made only by the three functions below, so that no route is without one.
struct Guard {
  enum class Kind { right, any_account, open };
  enum class Reach { some_part, whole_region };
  Kind kind;
  const access::Right* right;  ///< for Kind::right
  std::string_view reason;     ///< why no right is asked for
  Reach reach = Reach::some_part;

  /// The right must reach the whole region: for what cannot be done, or shown, for a part of it.
  Guard everywhere() const { return {kind, right, reason, Reach::whole_region}; }
};
inline Guard needs(const access::Right& right) { return {Guard::Kind::right, &right, {}}; }
inline Guard any_account(std::string_view reason) { return {Guard::Kind::any_account, nullptr, reason}; }
inline Guard open_to_all(std::string_view reason) { return {Guard::Kind::open, nullptr, reason}; }

/// What a request brings to a handler, before it has become the handler's own type.
struct Input {
  std::vector<std::pair<std::string, std::string>> path, query;  ///< names and decoded values
  std::string_view body;
  const Upload* upload = nullptr;
};

/// A handler's answer: JSON text, or a file.
using Answer = std::variant<std::string, File>;
/// A handler with its input in place, ready to run in a transaction (again, if the database asks for that).
using Act = std::function<Result<Answer>(Call&)>;

/// The described types of a route, for the API's document.
struct Shape {
  std::vector<wire::Field> (*in)(wire::Components&) = nullptr;  ///< nullptr: nothing is sent but a file
  std::string in_name;                                          ///< of the type that is sent
  std::string (*answer)(wire::Components&) = nullptr;           ///< nullptr: a file
};

/// Names the state of the data an answer is made from, cheaply ("the number of the last import"). Two calls
/// that give the same text for the same reader must give the same answer.
using DataVersion = std::function<std::string(Call&)>;

/// What an act is about, as the request itself says: {"person", "id"} makes the parameter `id` (of path or
/// query) the subject "person:4711" of the entry in the audit log.
struct About {
  std::string kind, parameter;
};

/// One act that the outside may ask for: path, right, handler and Swedish summary, as data.
struct Route {
  enum class Body { none, json, upload };
  enum class Work { reads, writes, by_itself };
  /// Which threads run it, so that one kind never waits for another: quick reads, what writes (and may wait
  /// for another's transaction), what takes a second or more, and what computes for as long as it takes.
  enum class Lane { quick, writing, slow, computing };

  std::string method;
  std::string path;  ///< "/api/units/{id}"
  Guard guard;
  std::string summary;  ///< Swedish, for the API's document and the log
  std::function<wire::Decoded<Act>(const Input&)> prepare;
  Shape shape;
  Body body = Body::none;
  Work work = Work::reads;
  bool takes_long = false;      ///< set by slow()
  bool computes = false;        ///< set by computing()
  DataVersion version;          ///< set by caching()
  std::string audited_as;       ///< the act in the audit log; every writing route has one
  std::vector<About> subjects;  ///< set by about()
  std::uint64_t body_limit;     ///< bytes

  Lane lane() const;

  /// A POST that changes nothing: runs in a read transaction, is not audited.
  Route reading() &&;
  /// Takes a second or more (reports, large exports): runs beside the quick ones, not among them.
  Route slow() &&;
  /// Computes what its reader waits for. Of one session's requests of the route only the newest waits for a
  /// thread: an older one that has not begun is answered 409 "http.superseded". Where many wait: 503.
  Route computing() &&;
  /// Runs with no transaction open (call.tx throws): for what opens its own, such as checking a password.
  Route without_transaction() &&;
  /// Answers carry an ETag and are kept encoded, per reader, for as long as `version` says the same.
  Route caching(DataVersion version) &&;
  /// Reading this is an act of its own (personal data): written to the audit log before it is answered.
  Route logged_read(std::string what) &&;
  /// Names a writing act in the audit log: "organisation.import_applied".
  Route audited(std::string what) &&;
  /// Names the subject by a parameter of the request, so that what was refused has it too. Several may be
  /// said.
  Route about(std::string kind, std::string parameter) &&;
  /// Takes a longer body than the 1 MB of JSON routes or the 2 GB of uploads.
  Route up_to(std::uint64_t bytes) &&;
};

}  // namespace framsyn::http

#include <framsyn/platform/http/detail/handlers.hpp>

namespace framsyn::http {

/// A route from a handler: a function or lambda `Result<Out>(Call&)`, `(Call&, const In&)`, and on upload
/// routes
/// `(Call&, const Upload&)` or `(Call&, const In&, const Upload&)`. Out is a described struct or File, void
/// for {}. In is one struct of everything sent: members named as a {parameter} of the path come from there,
/// the others from the query (GET, DELETE, uploads) or from the JSON body (POST, PUT).
template <class Handler>
Route get(std::string path, Guard guard, Handler handler, std::string summary) {
  return detail::make_route("GET", std::move(path), guard, std::move(handler), std::move(summary));
}
template <class Handler>
Route post(std::string path, Guard guard, Handler handler, std::string summary) {
  return detail::make_route("POST", std::move(path), guard, std::move(handler), std::move(summary));
}
template <class Handler>
Route put(std::string path, Guard guard, Handler handler, std::string summary) {
  return detail::make_route("PUT", std::move(path), guard, std::move(handler), std::move(summary));
}
template <class Handler>
Route del(std::string path, Guard guard, Handler handler, std::string summary) {
  return detail::make_route("DELETE", std::move(path), guard, std::move(handler), std::move(summary));
}

}  // namespace framsyn::http
