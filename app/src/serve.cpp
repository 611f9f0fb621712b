#include <optional>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <framsyn/administration.hpp>
#include <framsyn/organisation/import.hpp>
#include <framsyn/platform/access/sessions.hpp>
#include <framsyn/platform/http/dispatcher.hpp>
#include <framsyn/platform/http/server.hpp>
#include <framsyn/platform/jobs/runner.hpp>
#include <framsyn/platform/telemetry/log.hpp>

#include "audited.hpp"
#include "cli_words.hpp"
#include "commands.hpp"
#include "modules.hpp"
#include "system_clock.hpp"

namespace framsyn::app {
namespace {

/// Connections that the job runner works with besides those of the server.
constexpr int kForJobs = 2;

struct ServeOptions {
  Place place;
  http::ServerSettings server;
  std::string web;
  bool behind_tls = false;
};

void log_job(std::string_view event, const jobs::Job& job) {
  using telemetry::Level;
  const telemetry::Field number{"job", job.id.value()};
  const telemetry::Field kind{"kind", telemetry::Reference(job.kind)};
  if (event == "failed") {
    telemetry::log(Level::error, "job_failed",
                   {number, kind, {"why", telemetry::Diagnosis(job.error_detail)}});
  } else if (event == "done") {
    telemetry::log(Level::info, "job_done", {number, kind});
  }
}

/// The modules' routes, jobs and reactions, joined.
struct Parts {
  std::vector<http::Route> routes;
  std::map<std::string, jobs::Handler, std::less<>> jobs;
  std::vector<jobs::Reaction> reactions;
  std::vector<void (*)(db::Tx&, Instant)> at_start;
};

Parts parts_of(std::vector<module::Module> modules) {
  Parts parts;
  for (auto& module : modules) {
    std::ranges::move(module.routes, std::back_inserter(parts.routes));
    std::ranges::move(module.reactions, std::back_inserter(parts.reactions));
    parts.jobs.merge(module.jobs);
    if (module.at_start != nullptr) parts.at_start.push_back(module.at_start);
  }
  return parts;
}

void tell_first_log_in(db::Database& database, const Clock& clock) {
  const auto first = database.write([&](db::Tx& tx) -> Result<std::optional<administration::FirstLogIn>> {
    TRY(made, administration::create_first_administrator(tx, clock.now()));
    if (made) append_act(tx, clock.now(), {"framsyn serve", "administration.account_created", made->subject});
    return made;
  });
  if (!first || !*first) return;
  fmt::print("Första inloggning, visas bara nu: {} / {}\nLösenordet byts vid inloggningen.\n",
             (*first)->login, (*first)->password);
  std::fflush(stdout);
}

/// What can keep the server from starting is met before anything is done: no job runs, and no first password
/// is told, for a server that does not start.
Exit run_serve(ServeOptions& options) {
  const SystemClock clock;
  const auto& server_settings = options.server;
  const auto database =
      open_up_to_date(options.place, Absent::create, Company::others, server_settings.workers() + kForJobs);
  if (!database) return refused(database.error());
  const auto key = organisation::open_identity_key(**database, options.place.identity_key_file());
  if (!key) return refused(key.error());
  Parts parts = parts_of(modules(**database, options.place));
  std::optional<jobs::Runner> runner;
  access::Sessions sessions(**database, clock);
  http::Dispatcher dispatcher(
      **database, sessions, clock, std::move(parts.routes),
      {.secure_cookies = options.behind_tls || !options.server.tls_certificate.empty(),
       .after_write = [&runner] { runner->wake(); }});
  options.server.web = options.web;
  options.server.upload_dir = options.place.data / "uploads";
  std::filesystem::create_directories(options.server.upload_dir);
  http::Server server(options.server, dispatcher);
  tell_first_log_in(**database, clock);
  jobs::Settings settings;
  settings.log = &log_job;
  for (const auto begin : parts.at_start) (*database)->write([&](db::Tx& tx) { begin(tx, clock.now()); });
  runner.emplace(**database, clock, std::move(parts.jobs), std::move(parts.reactions), settings);
  fmt::print("Framsyn svarar på {}:{}\n", options.server.address, server.port());
  std::fflush(stdout);
  server.run_until_signal();
  runner->stop();
  return 0;
}

Exit serve(ServeOptions& options) {
  try {
    return run_serve(options);
  } catch (const http::AddressInUse& taken) {
    fmt::print(stderr,
               "framsyn: Porten {} är upptagen på {}. Välj en annan med --port, eller stäng programmet som "
               "har den.\n",
               options.server.port, options.server.address);
  } catch (const http::NoWebPage& missing) {
    fmt::print(stderr, "framsyn: Webbsidan finns inte i {}. Peka ut mappen med index.html med --web.\n",
               options.web);
  }
  return 1;
}

void add_tls(CLI::App& command, ServeOptions& options) {
  auto* certificate =
      command.add_option("--tls-cert", options.server.tls_certificate, "TLS-certifikat (PEM)")
          ->check(existing_file());
  auto* key =
      command.add_option("--tls-key", options.server.tls_key, "TLS-nyckel (PEM)")->check(existing_file());
  certificate->needs(key);
  key->needs(certificate);
  command.add_flag("--behind-tls", options.behind_tls, "En proxy framför sköter TLS: kakor bara över https");
  command.add_option("--trusted-proxy", options.server.trusted_proxies,
                     "Adress till en proxy vars X-Forwarded-For gäller");
}

}  // namespace

void add_serve(CLI::App& app, Chosen& chosen) {
  auto* command = app.add_subcommand("serve", "Starta servern");
  auto options = std::make_shared<ServeOptions>();
  options->web = FRAMSYN_WEB_DIR;
  add_place(*command, options->place);
  command->add_option("--port", options->server.port, "Port; 0 väljer en ledig")->capture_default_str();
  command->add_option("--address", options->server.address, "Adress att lyssna på")->capture_default_str();
  command->add_option("--web", options->web, "Mapp med webbsidan (web/dist)")->capture_default_str();
  command->add_option("--readers", options->server.readers, "Trådar för snabba läsningar")
      ->capture_default_str()
      ->check(within(1, 64));
  command->add_option("--upload-limit", options->server.upload_limit, "Största fil som tas emot, i byte")
      ->capture_default_str();
  add_tls(*command, *options);
  command->callback([&chosen, options] { chosen = [options] { return serve(*options); }; });
}

}  // namespace framsyn::app
