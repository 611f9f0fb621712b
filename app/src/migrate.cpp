#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "commands.hpp"
#include "place.hpp"

namespace framsyn::app {

void add_migrate(CLI::App& app, Chosen& chosen) {
  auto* command =
      app.add_subcommand("migrate", "Uppgradera databasen till den här versionen (görs också vid start)");
  auto place = std::make_shared<Place>();
  add_place(*command, *place);
  command->callback([&chosen, place] {
    chosen = [place] {
      const auto opened = open_up_to_date(*place, Absent::refuse, Company::nobody);
      if (!opened) return refused(opened.error());
      fmt::print("Databasen har den här versionens tabeller: {}\n", place->url());
      return 0;
    };
  });
}

}  // namespace framsyn::app
