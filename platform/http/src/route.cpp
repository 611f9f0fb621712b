#include <framsyn/platform/http/route.hpp>

namespace framsyn::http {

Route::Lane Route::lane() const {
  if (computes) return Lane::computing;
  if (takes_long) return Lane::slow;
  return work == Work::reads && audited_as.empty() ? Lane::quick : Lane::writing;
}

Route Route::slow() && {
  takes_long = true;
  return std::move(*this);
}

Route Route::computing() && {
  computes = true;
  return std::move(*this);
}

Route Route::reading() && {
  work = Work::reads;
  return std::move(*this);
}

Route Route::without_transaction() && {
  work = Work::by_itself;
  return std::move(*this);
}

Route Route::caching(DataVersion names_the_state) && {
  version = std::move(names_the_state);
  return std::move(*this);
}

Route Route::logged_read(std::string what) && {
  audited_as = std::move(what);
  return std::move(*this);
}

Route Route::audited(std::string what) && {
  audited_as = std::move(what);
  return std::move(*this);
}

Route Route::about(std::string kind, std::string parameter) && {
  subjects.push_back({std::move(kind), std::move(parameter)});
  return std::move(*this);
}

Route Route::up_to(std::uint64_t bytes) && {
  body_limit = bytes;
  return std::move(*this);
}

namespace detail {

wire::Decoded<wire::Node> document_of(const Input& input) {
  auto document = input.body.empty() ? wire::Decoded<wire::Node>(wire::Node{.kind = wire::Node::Kind::object})
                                     : wire::parse_json(input.body);
  if (!document || document->kind != wire::Node::Kind::object) return document;
  for (const auto& [name, value] : input.path) {
    wire::Node member{.kind = wire::Node::Kind::loose};
    member.name = name;
    member.text = value;
    document->children.push_back(std::move(member));
  }
  return document;
}

}  // namespace detail
}  // namespace framsyn::http
