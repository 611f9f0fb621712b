#pragma once

#include <gmock/gmock.h>

#include <framsyn/administration.hpp>
#include <framsyn/base/clock.hpp>
#include <framsyn/platform/access/gate.hpp>
#include <framsyn/platform/audit/audit.hpp>
#include <framsyn/platform/http/dispatcher.hpp>
#include <framsyn/platform/jobs/job.hpp>

#include "browser.hpp"
#include "rights.hpp"
#include "test_database.hpp"

namespace framsyn::administration {

using testing::HasSubstr;
using testing::Not;

inline constexpr access::Right kReadUnits{"organisation.read", "Se enheter", "See units"};
inline constexpr std::string_view kPassword = "gröna hästar äter gräs";

inline const std::vector<std::string> kLocalRights{"administration.accounts", "administration.log",
                                                   "organisation.read"};

/// The region (1) holds Akuten (7), which holds Triage (8), and beside it Kirurgen (9). What organisation
/// publishes of its tree stands here in its place.
inline constexpr db::Migration kTree[] = {
    {"organisation", "0001_tree",
     "create table organisation_tree (id {{key}}, parent_id {{ref}}, name {{text}}) {{strict}};"
     "create view organisation_v_unit as select id, parent_id, name from organisation_tree;"
     "create table organisation_closure (ancestor_id {{ref}}, unit_id {{ref}}) {{strict}};"
     "create view organisation_v_reach as select ancestor_id, unit_id from organisation_closure;"
     "insert into organisation_tree values (1, null, 'Regionen'), (7, 1, 'Akuten'), (8, 7, 'Triage'), (9, 1, "
     "'Kirurgen');"
     "insert into organisation_closure values (1, 1), (1, 7), (1, 8), (1, 9), (7, 7), (7, 8), (8, 8), (9, "
     "9)"}};

/// Asta administers everywhere, Åke administers Akuten, Eva is manager of Akuten, Bo of Kirurgen.
class World : public test::OnBothDatabases {
 protected:
  void prepare() override {
    for (const auto migrations :
         {audit_migrations(), access_migrations(), jobs_migrations(), std::span<const db::Migration>(kTree)})
      database().migrate(migrations);
    database().write([&](db::Tx& tx) {
      access::seed_roles(tx, std::vector<access::Role>{
                                 {"administrator",
                                  "Förvaltare",
                                  "Administrator",
                                  {"administration.accounts", "administration.log", "administration.roles"}},
                                 {"manager", "Chef", "Manager", {"organisation.read"}},
                                 {"local", "Lokal förvaltare", "Local administrator", kLocalRights}});
      asta = add(tx, "asta", "Asta Alm", "administrator", {});
      ake = add(tx, "ake", "Åke Ås", "local", 7);
      eva = add(tx, "eva", "Eva Ek", "manager", 7);
      bo = add(tx, "bo", "Bo Björk", "manager", 9);
    });
    sessions = std::make_unique<access::Sessions>(database(), clock);
    dispatcher = std::make_unique<http::Dispatcher>(database(), *sessions, clock,
                                                    module(database(), {&kReadUnits}).routes);
  }
  void TearDown() override {
    dispatcher.reset();
    sessions.reset();
  }

  access::AccountId add(db::Tx& tx, std::string login, std::string name, std::string role,
                        std::optional<std::int64_t> unit) {
    const auto id = access::create_account(tx, {login, name, std::string(kPassword)}, clock.now()).value();
    const access::Assignment assignment{role, unit, {}, {}};
    if (!access::assign(tx, id, {&assignment, 1})) throw std::logic_error("no such role");
    return id;
  }
  test::Browser as(std::string_view login) {
    return {*dispatcher, sessions->log_in(login, kPassword).value()};
  }
  static std::string path(access::AccountId account) {
    return "/api/accounts/" + std::to_string(account.value());
  }

  FixedClock clock{Date(2026, 5, 4)};
  access::AccountId asta, ake, eva, bo;
  std::unique_ptr<access::Sessions> sessions;
  std::unique_ptr<http::Dispatcher> dispatcher;
};

}  // namespace framsyn::administration
