#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <framsyn/platform/audit/audit.hpp>

#include "commands.hpp"
#include "place.hpp"

namespace framsyn::app {
namespace {

struct AuditOptions {
  Place place;
  std::int64_t number = -1;
  std::string hash;
};

Exit verify(const AuditOptions& options) {
  const auto opened = open_up_to_date(options.place, Absent::refuse);
  if (!opened) return refused(opened.error());
  std::optional<audit::Head> earlier;
  if (options.number >= 0) earlier = audit::Head{options.number, options.hash};
  const auto [chain, head] =
      (*opened)->read([&](db::Tx& tx) { return std::pair(audit::verify(tx, earlier), audit::head(tx)); });
  if (!chain.intact) {
    fmt::print(stderr, "Loggen är bruten vid post {} ({} poster prövade).\n", chain.first_bad.value_or(0),
               chain.checked);
    return 1;
  }
  if (chain.as_noted) {
    fmt::print("Loggen är hel: {} poster. Slut: {} {}\n", chain.checked, head.number, head.hash);
    return 0;
  }
  if (options.number > head.number)
    fmt::print(stderr, "Post {} saknas: loggen slutar vid post {}.\n", options.number, head.number);
  else
    fmt::print(stderr, "Post {} har inte den antecknade summan.\n", options.number);
  return 1;
}

}  // namespace

void add_audit(CLI::App& app, Chosen& chosen) {
  auto* audit = app.add_subcommand("audit", "Granska loggen");
  audit->require_subcommand(1);
  auto* command =
      audit->add_subcommand("verify", "Gå igenom hela loggkedjan; slutkod 1 om något är ändrat eller borta");
  auto options = std::make_shared<AuditOptions>();
  add_place(*command, options->place);
  auto* hash = command->add_option("--hash", options->hash, "Kontrollsumman som antecknades då");
  command->add_option("--number", options->number, "En tidigare antecknad sista post, som ska stå kvar")
      ->needs(hash);
  command->callback([&chosen, options] { chosen = [options] { return verify(*options); }; });
}

}  // namespace framsyn::app
