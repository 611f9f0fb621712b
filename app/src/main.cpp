#include <sys/stat.h>

#include <exception>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "commands.hpp"

namespace framsyn::app {

Exit refused(const Error& error) {
  fmt::print(stderr, "framsyn: {} ({})\n", error.refusal->text_sv, error.refusal->code);
  if (!error.detail.empty()) fmt::print(stderr, "  {}\n", error.detail);
  return 1;
}

}  // namespace framsyn::app

int main(int count, char** arguments) {
  using namespace framsyn::app;
  umask(0077);  // whatever this program makes can hold personal data: only its owner reads it
  CLI::App app("Framsyn: kompetensförsörjning och attraktiv arbetsgivare för regioner", "framsyn");
  app.set_version_flag("--version", std::string("framsyn ") + FRAMSYN_VERSION);
  app.require_subcommand(1);
  Chosen chosen;
  for (const auto add :
       {&add_serve, &add_import, &add_undo, &add_forecast, &add_report, &add_demo, &add_account, &add_audit,
        &add_backup, &add_restore, &add_rotate_key, &add_openapi, &add_migrate}) {
    add(app, chosen);
  }
  CLI11_PARSE(app, count, arguments);
  try {
    return chosen();
  } catch (const std::exception& error) {
    fmt::print(stderr, "framsyn: {}\n", error.what());
    return 1;
  }
}
