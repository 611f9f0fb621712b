#include <fstream>

#include <fmt/format.h>
#include <CLI/CLI.hpp>
#include <boost/describe/class.hpp>

#include <framsyn/demo/region.hpp>
#include <framsyn/organisation/import.hpp>
#include <framsyn/planning/need_files.hpp>
#include <framsyn/platform/access/accounts.hpp>
#include <framsyn/platform/wire/yaml.hpp>
#include <framsyn/reports.hpp>

#include "audited.hpp"
#include "commands.hpp"
#include "place.hpp"
#include "system_clock.hpp"

namespace framsyn::app {

struct DemoAccount {
  std::string login, password, name, title, role, unit;
};
BOOST_DESCRIBE_STRUCT(DemoAccount, (), (login, password, name, title, role, unit))

namespace {

constexpr Refusal kNotEmpty{"demo.in_use", Fault::conflict,
                            "Databasen används redan. Demoregionen skapas bara i en tom databas",
                            "The database is in use. The demo region is only made in an empty one"};

struct DemoOptions {
  Place place;
  std::string out;
};

void say(std::string_view what) {
  fmt::print("  {}\n", what);
  std::fflush(stdout);
}

void write_file(const std::filesystem::path& path, std::string_view bytes) {
  std::filesystem::create_directories(path.parent_path());
  std::ofstream file(path, std::ios::binary);
  if (!(file << bytes).flush()) throw std::runtime_error("kunde inte skriva " + path.string());
}

/// The demo goes the same way as a region's own extract: files, profile, import.
Result<organisation::Receipt> import_extract(db::Database& database, const Place& place, const Clock& clock,
                                             const std::string& profile_name,
                                             const std::filesystem::path& path) {
  TRY(profile, database.read([&](db::Tx& tx) { return organisation::profile(tx, profile_name); }));
  TRY(key, organisation::open_identity_key(database, place.identity_key_file()));
  organisation::ImportOptions options;
  options.as_of = Date::parse(demo::last_day());
  options.now = clock.now(), options.today = clock.today(), options.by = "framsyn demo";
  options.on_recorded = [now = options.now](db::Tx& tx, organisation::Import::Id import) {
    append_act(tx, now,
               {"framsyn demo", "organisation.import_applied", "import:" + std::to_string(import.value())});
  };
  const organisation::SourceFile file{path.filename().string(), path.string()};
  TRY(receipt, organisation::import_files(database, profile, key, {&file, 1}, options));
  if (receipt.applied) return receipt;
  const std::string why = receipt.first_faults.empty() ? "" : receipt.first_faults.front().expected_sv;
  throw std::logic_error("the demo region's own file was refused: " + why);
}

/// What is known about need goes the same way too.
Result<> load_need_file(db::Database& database, const Clock& clock, const std::filesystem::path& path,
                        bool is_population) {
  planning::NeedFile file{path.string(), path.filename().string(), false, clock.now(), {}};
  const std::string act = is_population ? "planning.population_loaded" : "planning.need_loaded";
  file.on_recorded = [&](db::Tx& tx, planning::NeedLoad::Id load) {
    append_act(tx, file.now, {"framsyn demo", act, "need_load:" + std::to_string(load.value())});
  };
  TRY(receipt,
      is_population ? planning::load_population(database, file) : planning::load_need(database, file));
  if (receipt.load) return {};
  const std::string why = receipt.first_faults.empty() ? "" : receipt.first_faults.front().expected_sv;
  throw std::logic_error("the demo region's own file was refused: " + why);
}

std::vector<DemoAccount> demo_accounts() {
  auto accounts = wire::decode_yaml<std::vector<DemoAccount>>(demo::accounts());
  if (!accounts) throw std::logic_error("demo/accounts.yaml: " + accounts.error().front().detail_en);
  return *std::move(accounts);
}

Result<> create_accounts(db::Tx& tx, const std::vector<DemoAccount>& accounts, Instant now) {
  for (const DemoAccount& demo : accounts) {
    access::Assignment assignment{demo.role, {}, {}, {}};
    if (demo.unit != "everywhere") {
      TRY(unit, reports::unit_called(tx, demo.unit));
      assignment.unit = unit;
    }
    TRY(account, access::create_account(tx, {demo.login, demo.name, demo.password}, now));
    TRY_VOID(access::assign(tx, account, {&assignment, 1}));
    append_act(
        tx, now,
        {"framsyn demo", "administration.account_created", "account:" + std::to_string(account.value())});
  }
  return {};
}

void tell_log_ins(const std::vector<DemoAccount>& accounts) {
  say("Logga in som:");
  for (const DemoAccount& one : accounts)
    fmt::print("    {:<14} {:<20} {}\n", one.login, one.password, one.title);
}

Result<> create_demo(const DemoOptions& options) {
  const SystemClock clock;
  const auto extract = demo::extract();
  const std::filesystem::path out =
      options.out.empty() ? options.place.data / "demo" : std::filesystem::path(options.out);
  write_file(out / "anställningar.csv", extract.employments);
  write_file(out / "frånvaro.csv", extract.absences);
  write_file(out / "befolkning.csv", extract.population);
  write_file(out / "bemanningsmål.csv", extract.establishment);
  write_file(out / "kartlagt-behov.csv", extract.mapping);
  say("Regionens filer är skrivna: " + out.string());
  if (!options.out.empty()) return {};
  TRY(opened, open_up_to_date(options.place, Absent::create));
  const auto& database = opened.database;
  if (database->read([](db::Tx& tx) { return access::any_account(tx); }))
    return refuse(kNotEmpty, options.place.url());
  TRY(people, import_extract(*database, options.place, clock, "hr_extract", out / "anställningar.csv"));
  say(fmt::format("{} personer i {} enheter är inlästa", people.people.created, people.units.created));
  TRY(absences, import_extract(*database, options.place, clock, "hr_absences", out / "frånvaro.csv"));
  say(fmt::format("{} frånvaroperioder är inlästa", absences.absences.created));
  TRY_VOID(load_need_file(*database, clock, out / "befolkning.csv", true));
  TRY_VOID(load_need_file(*database, clock, out / "bemanningsmål.csv", false));
  TRY_VOID(load_need_file(*database, clock, out / "kartlagt-behov.csv", false));
  say("Befolkning, bemanningsmål och kartlagt behov är inlästa");
  TRY(run, planning::compute(*database, clock, {}));
  say(fmt::format("Personalläge, prognos och behov är uträknade (körning {})", run.value()));
  const auto accounts = demo_accounts();
  TRY_VOID(database->write([&](db::Tx& tx) { return create_accounts(tx, accounts, clock.now()); }));
  tell_log_ins(accounts);
  return {};
}

}  // namespace

void add_demo(CLI::App& app, Chosen& chosen) {
  auto* command = app.add_subcommand("demo", "Skapa demoregionen: påhittade människor, fem inloggningar");
  auto options = std::make_shared<DemoOptions>();
  add_place(*command, options->place);
  command->add_option("--out", options->out, "Skriv bara regionens filer till den här mappen");
  command->callback([&chosen, options] {
    chosen = [options] {
      const auto made = create_demo(*options);
      return made ? 0 : refused(made.error());
    };
  });
}

}  // namespace framsyn::app
