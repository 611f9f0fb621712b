#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <framsyn/platform/http/openapi.hpp>

#include "commands.hpp"
#include "modules.hpp"

namespace framsyn::app {

void add_openapi(CLI::App& app, Chosen& chosen) {
  auto* command = app.add_subcommand("openapi", "Skriv API:ets beskrivning (OpenAPI 3.1)");
  command->callback([&chosen] {
    chosen = [] {
      const auto database = db::Database::open("sqlite::memory:", 1);
      std::vector<http::Route> routes;
      for (auto& module : modules(*database, {})) {
        for (auto& route : module.routes) routes.push_back(std::move(route));
      }
      fmt::print("{}\n", http::openapi(routes, FRAMSYN_VERSION));
      return 0;
    };
  });
}

}  // namespace framsyn::app
