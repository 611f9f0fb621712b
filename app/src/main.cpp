#include <sys/stat.h>

#include <exception>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <framsyn/platform/db/database.hpp>

#include "cli_words.hpp"
#include "commands.hpp"

namespace framsyn::app {

Exit refused(const Error& error) {
  fmt::print(stderr, "framsyn: {} ({})\n", error.refusal->text_sv, error.refusal->code);
  if (!error.detail.empty()) fmt::print(stderr, "  {}\n", error.detail);
  return 1;
}

namespace {

std::string_view words_for(const db::DatabaseError& error) {
  const std::string_view why = error.what();
  if (why.contains("malformed") || why.contains("not a database"))
    return "Databasfilen är skadad eller är ingen databas";
  switch (error.kind) {
    case db::DatabaseError::Kind::unavailable:
      return "Databasen går inte att nå";
    case db::DatabaseError::Kind::busy:
      return "Databasen är upptagen. Försök igen om en stund";
    default:
      return "Databasen svarade med ett fel";
  }
}

}  // namespace
}  // namespace framsyn::app

int main(int count, char** arguments) {
  using namespace framsyn::app;
  umask(0077);  // whatever this program makes can hold personal data: only its owner reads it
  CLI::App app("Framsyn: kompetensförsörjning och attraktiv arbetsgivare för regioner", "framsyn");
  app.set_version_flag("--version", std::string("framsyn ") + FRAMSYN_VERSION, "Visa programmets version");
  Chosen chosen;
  for (const auto add :
       {&add_serve, &add_import, &add_undo, &add_forecast, &add_scenario, &add_backtest, &add_rates,
        &add_population, &add_need, &add_report, &add_demo, &add_account, &add_audit, &add_backup,
        &add_restore, &add_rotate_key, &add_openapi, &add_migrate}) {
    add(app, chosen);
  }
  speak_swedish(app);
  try {
    app.parse(count, arguments);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : 2;  // --help and --version are no wrong use
  }
  if (!chosen) {
    fmt::print(stderr, "framsyn: Ange vilket kommando som ska köras\n\n{}", app.help());
    return 2;
  }
  try {
    return chosen();
  } catch (const framsyn::db::DatabaseError& error) {
    fmt::print(stderr, "framsyn: {}\n  ({})\n", words_for(error), error.what());
    return 1;
  } catch (const std::exception& error) {
    fmt::print(stderr, "framsyn: {}\n", error.what());
    return 1;
  }
}
