#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <framsyn/organisation/import.hpp>

#include "audited.hpp"
#include "commands.hpp"
#include "place.hpp"
#include "system_clock.hpp"

namespace framsyn::app {

void add_rotate_key(CLI::App& app, Chosen& chosen) {
  auto* command =
      app.add_subcommand("rotate-key", "Byt nyckel för personernas identitet; stäng servern först");
  auto place = std::make_shared<Place>();
  add_place(*command, *place);
  command->callback([&chosen, place] {
    chosen = [place] {
      const SystemClock clock;
      const auto opened = open_up_to_date(*place, Absent::refuse, Company::nobody);
      if (!opened) return refused(opened.error());
      const auto people =
          organisation::rotate_identity_key(**opened, place->identity_key_file(), [&](db::Tx& tx) {
            append_act(tx, clock.now(), {"framsyn rotate-key", "organisation.identity_key_rotated", ""});
          });
      if (!people) return refused(people.error());
      fmt::print("Nyckeln är bytt för {} personer. Säkerhetskopiera nyckelfilen: {}\n", *people,
                 place->identity_key_file());
      return 0;
    };
  });
}

}  // namespace framsyn::app
