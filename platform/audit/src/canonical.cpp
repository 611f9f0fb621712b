#include "canonical.hpp"

#include <stdexcept>

#include <framsyn/platform/digest/sha256.hpp>

namespace framsyn::audit {

std::string_view name(Outcome outcome) {
  switch (outcome) {
    case Outcome::done:
      return "done";
    case Outcome::refused:
      return "refused";
    case Outcome::failed:
      return "failed";
  }
  throw std::logic_error("an outcome without a name");
}

Outcome outcome_named(std::string_view text) {
  for (const Outcome outcome : {Outcome::done, Outcome::refused, Outcome::failed}) {
    if (name(outcome) == text) return outcome;
  }
  throw std::logic_error("an outcome that the log does not know");
}

std::string hash_of(std::int64_t number, const Entry& entry, std::string_view previous_hash) {
  std::string canonical = "framsyn audit 1\n";
  const auto field = [&](std::string_view text) {
    canonical.append(std::to_string(text.size())).append(":").append(text).append("\n");
  };
  field(previous_hash);
  field(std::to_string(number));
  field(iso(entry.at));
  field(entry.account ? std::to_string(*entry.account) : "");
  field(entry.actor);
  field(entry.act);
  field(entry.subject);
  field(name(entry.outcome));
  field(entry.detail);
  return digest::sha256_hex(canonical);
}

Recorded entry_in(const db::Row& row) {
  return {row.get<std::int64_t>(0),
          {row.get<Instant>(1), row.get<std::optional<std::int64_t>>(2), row.get<std::string>(3),
           row.get<std::string>(4), row.get<std::string>(5), outcome_named(row.get<std::string>(6)),
           row.get<std::string>(7)}};
}

}  // namespace framsyn::audit
