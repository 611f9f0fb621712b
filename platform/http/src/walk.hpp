#pragma once

#include <expected>
#include <optional>

#include <framsyn/platform/access/gate.hpp>

#include "inside.hpp"
#include "problem.hpp"

namespace framsyn::http {

/// One request's way along its route: gate, decoding, transaction, audit, answer. Lives as long as the
/// request.
class Walk {
 public:
  Walk(Dispatcher::Inside& inside, const Request& request, const Route& route, Target target,
       Pairs parameters);
  Response response();
  /// The refusal that needs no body, if there is one.
  std::optional<Response> refusal();

 private:
  void meet();
  Response refused_or_run();
  bool forged() const;
  /// The grant, or why there is none; a denial is audited.
  std::expected<access::Grant, Response> passed();
  Result<access::Grant> allowed(Date today) const;
  /// Something wrong with the body as such, before it is read.
  const Problem* wrong_body() const;
  Input input() const;

  Response read(const Act& act, const access::Grant& grant);
  Response read_kept(const Act& act, const access::Grant& grant);
  Response write(const Act& act, const access::Grant& grant);
  Response by_itself(const Act& act, const access::Grant& grant);

  Call call(db::Tx& tx, const access::Grant& grant, Reply& reply) const;
  audit::Entry entry(audit::Outcome outcome, std::string detail, std::string_view subject) const;
  std::string subject_of_request() const;
  void write_down(audit::Outcome outcome, std::string detail, std::string_view subject = {});
  void committed();
  Response respond(Result<Answer> answer, const Reply& reply) const;
  Response respond_json(std::string json) const;
  Response respond_kept(KeptAnswer& kept) const;
  Response broken(const std::exception& bug);

  Dispatcher::Inside& inside_;
  const Request& request_;
  const Route& route_;
  const Target target_;
  const Pairs parameters_;
  Visitor visitor_;
  std::optional<Upload> upload_;
  std::optional<access::Session> session_;
  Language language_;
};

}  // namespace framsyn::http
