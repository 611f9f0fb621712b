#pragma once

#include <gmock/gmock.h>

#include <framsyn/base/clock.hpp>
#include <framsyn/platform/access/accounts.hpp>
#include <framsyn/platform/access/gate.hpp>
#include <framsyn/platform/access/sessions.hpp>
#include <framsyn/platform/audit/audit.hpp>

#include "test_database.hpp"

namespace framsyn::access {

using namespace std::chrono_literals;

/// A clock that the test moves by hand.
struct HandClock final : Clock {
  Instant at = std::chrono::sys_days(std::chrono::year(2026) / 5 / 4) + 8h;
  Instant now() const override { return at; }
  Date today() const override { return Date(std::chrono::floor<std::chrono::days>(at)); }
};

inline constexpr Right kRead{"organisation.read", "Se enheter", "See units"};
inline constexpr Right kPeople{"organisation.people", "Se personer", "See people"};
inline constexpr std::string_view kEvasPassword = "gröna hästar äter gräs";

/// A region with two roles, where Eva is chief (sv: chef) of unit 7.
class Access : public test::OnBothDatabases {
 protected:
  void prepare() override {
    database().migrate(audit_migrations());
    database().migrate(access_migrations());
    database().write([&](db::Tx& tx) {
      seed_roles(tx, std::vector<Role>{
                         {"board", "Ledning", "Board", {"organisation.read"}},
                         {"manager", "Chef", "Manager", {"organisation.read", "organisation.people"}}});
      eva = create_account(tx, {"Eva", "Eva Ek", std::string(kEvasPassword)}, clock.now()).value();
      ASSERT_TRUE(assign(tx, eva, std::vector<Assignment>{{"manager", 7, {}, {}}}));
    });
    sessions = std::make_unique<Sessions>(database(), clock);
  }
  void TearDown() override { sessions.reset(); }

  template <class Work>
  auto write(Work&& work) {
    return database().write(std::forward<Work>(work));
  }
  std::vector<std::string> log() {
    return database().read([](db::Tx& tx) {
      std::vector<std::string> acts;
      for (const auto& row : audit::entries(tx, {}, 0, 100).rows)
        acts.insert(acts.begin(),
                    row.entry.act + (row.entry.outcome == audit::Outcome::done ? "" : " refused"));
      return acts;
    });
  }

  HandClock clock;
  AccountId eva;
  std::unique_ptr<Sessions> sessions;
};

}  // namespace framsyn::access
