#include <iostream>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <framsyn/platform/access/accounts.hpp>
#include <framsyn/reports.hpp>

#include "audited.hpp"
#include "commands.hpp"
#include "place.hpp"
#include "system_clock.hpp"

namespace framsyn::app {
namespace {

struct AccountOptions {
  Place place;
  std::string login, name, role, unit;
  bool password_on_stdin = false;
};

std::string password_for(const AccountOptions& options) {
  if (!options.password_on_stdin) return access::one_time_password();
  std::string password;
  std::getline(std::cin, password);
  return password;
}

/// A password that this program made is read by whoever runs it, and is not the holder's own yet.
access::NewAccount new_account(const AccountOptions& options, const std::string& password) {
  const auto use = options.password_on_stdin ? access::PasswordUse::lasting : access::PasswordUse::first;
  return {options.login, options.name, password, Language::sv, use};
}

Result<access::AccountId> create(db::Tx& tx, const AccountOptions& options, const std::string& password,
                                 Instant now) {
  access::Assignment assignment{options.role, {}, {}, {}};
  if (!options.unit.empty()) {
    TRY(unit, reports::unit_called(tx, options.unit));
    assignment.unit = unit;
  }
  TRY(account, access::create_account(tx, new_account(options, password), now));
  TRY_VOID(access::assign(tx, account, {&assignment, 1}));
  append_act(
      tx, now,
      {"framsyn account", "administration.account_created", "account:" + std::to_string(account.value())});
  return account;
}

Exit run_account(const AccountOptions& options) {
  const SystemClock clock;
  const auto opened = open_up_to_date(options.place, Absent::refuse);
  if (!opened) return refused(opened.error());
  const std::string password = password_for(options);
  const auto account =
      (*opened)->write([&](db::Tx& tx) { return create(tx, options, password, clock.now()); });
  if (!account) return refused(account.error());
  fmt::print("Kontot {} är skapat med rollen {}.\n", options.login, options.role);
  if (!options.password_on_stdin)
    fmt::print("Lösenord, visas bara nu och byts vid första inloggningen: {}\n", password);
  return 0;
}

}  // namespace

void add_account(CLI::App& app, Chosen& chosen) {
  auto* command = app.add_subcommand("account", "Skapa ett konto, till exempel den första förvaltaren");
  auto options = std::make_shared<AccountOptions>();
  add_place(*command, options->place);
  command->add_option("--login", options->login, "Användarnamn")->required();
  command->add_option("--name", options->name, "Personens namn")->required();
  command
      ->add_option("--role", options->role,
                   "Roll: employee, manager, hr_strategist, board eller administrator")
      ->required();
  command->add_option("--unit", options->unit,
                      "Enhetens kod eller namn som rollen gäller (annars hela organisationen)");
  command->add_flag("--password-stdin", options->password_on_stdin,
                    "Läs lösenordet från standard in i stället för att slumpa ett");
  command->callback([&chosen, options] { chosen = [options] { return run_account(*options); }; });
}

}  // namespace framsyn::app
