#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <framsyn/organisation/import.hpp>

#include "commands.hpp"
#include "place.hpp"

namespace framsyn::app {

void add_rotate_key(CLI::App& app, Chosen& chosen) {
  auto* command =
      app.add_subcommand("rotate-key", "Byt nyckel för personernas identitet; stäng servern först");
  auto place = std::make_shared<Place>();
  add_place(*command, *place);
  command->callback([&chosen, place] {
    chosen = [place] {
      const auto people =
          organisation::rotate_identity_key(*open_up_to_date(*place), place->identity_key_file());
      if (!people) return refused(people.error());
      fmt::print("Nyckeln är bytt för {} personer. Säkerhetskopiera nyckelfilen: {}\n", *people,
                 place->identity_key_file());
      return 0;
    };
  });
}

}  // namespace framsyn::app
