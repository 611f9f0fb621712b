#include <map>
#include <memory>

#include <framsyn/base/swedish_day.hpp>
#include <framsyn/platform/audit/audit.hpp>

#include "rights.hpp"
#include "routes.hpp"
#include "store.hpp"
#include "verified_chain.hpp"
#include "wire.hpp"

namespace framsyn::administration {
namespace {

std::optional<Instant> start_of(const std::optional<Date>& day) {
  return day ? std::optional(start_of_swedish_day(*day)) : std::nullopt;
}

std::optional<std::string> text_in(const std::optional<Text<0, 100>>& field) {
  return field && !field->value.empty() ? std::optional(field->value) : std::nullopt;
}

/// The names behind the numbers of a page of the log. People are not among them: who may read the log may not
/// therefore read the register.
class Names {
 public:
  explicit Names(db::Tx& tx) : tx_(tx) {}

  std::optional<std::string> account(std::int64_t id) {
    const auto [found, fresh] = accounts_.try_emplace(id);
    if (fresh) found->second = account_name(tx_, access::AccountId(id));
    return found->second;
  }
  std::optional<std::string> of(std::string_view kind, const std::string& key) {
    if (kind != "account" && kind != "unit") return std::nullopt;
    if (key.empty() || key.size() > 18 || key.find_first_not_of("0123456789") != key.npos)
      return std::nullopt;
    if (kind == "account") return account(std::stoll(key));
    auto found = unit(tx_, std::stoll(key));
    return found ? std::optional(std::move(found->name)) : std::nullopt;
  }

 private:
  db::Tx& tx_;
  std::map<std::int64_t, std::optional<std::string>> accounts_;
};

/// "unit:12 profession:3" as its two subjects.
std::vector<LogSubject> subjects_in(std::string_view text, Names& names) {
  std::vector<LogSubject> all;
  while (!text.empty()) {
    const auto one = text.substr(0, text.find(' '));
    text.remove_prefix(std::min(one.size() + 1, text.size()));
    const auto colon = one.find(':');
    if (colon == one.npos) continue;
    LogSubject subject{std::string(one.substr(0, colon)), std::string(one.substr(colon + 1)), {}};
    subject.name = names.of(subject.kind, subject.key);
    all.push_back(std::move(subject));
  }
  return all;
}

LogEntry as_wire(const audit::Recorded& row, Names& names) {
  static_assert(static_cast<int>(audit::Outcome::failed) == static_cast<int>(Outcome::failed));
  const audit::Entry& entry = row.entry;
  return {row.number,
          entry.at,
          entry.actor,
          entry.account ? names.account(*entry.account) : std::nullopt,
          entry.act,
          entry.subject,
          subjects_in(entry.subject, names),
          static_cast<Outcome>(entry.outcome)};
}

Result<Log> read_log(http::Call& call, const LogQuery& query, VerifiedChain& verified) {
  const int page = query.page ? query.page->value : 1;
  const int size = query.size ? query.size->value : 50;
  const auto last = query.to ? std::optional(query.to->plus_days(1)) : std::nullopt;
  const audit::Filter filter{start_of(query.from), start_of(last), text_in(query.actor), text_in(query.act),
                             text_in(query.subject)};
  const auto found = audit::entries(call.tx, filter, page - 1, size);
  const audit::Chain chain = verified.chain(call.tx, call.clock.now());
  Log log{found.total, page, size, {}, {chain.intact, chain.checked, chain.first_bad}};
  Names names(call.tx);
  for (const auto& row : found.rows) log.rows.push_back(as_wire(row, names));
  return log;
}

}  // namespace

std::vector<http::Route> log_routes() {
  const auto log = [verified = std::make_shared<VerifiedChain>()](http::Call& call, const LogQuery& query) {
    return read_log(call, query, *verified);
  };
  std::vector<http::Route> routes;
  // The log is one chain over the whole region: there is no part of it to show to somebody limited to a part.
  routes.push_back(
      http::get("/api/audit", http::needs(kLog).everywhere(), log, "Läsa loggen (dagar i svensk tid)"));
  return routes;
}

}  // namespace framsyn::administration
