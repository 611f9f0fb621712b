#include <gmock/gmock.h>

#include <framsyn/platform/access/accounts.hpp>
#include <framsyn/platform/audit/audit.hpp>
#include <framsyn/platform/jobs/job.hpp>
#include <framsyn/platform/module/module.hpp>

#include "test_database.hpp"

namespace framsyn::module {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class Declared_columns : public test::OnBothDatabases {
 protected:
  std::vector<std::string> faults(std::string_view room, const Privacy& declared) {
    return database().read([&](db::Tx& tx) { return privacy_faults(tx, room, declared); });
  }
};
FRAMSYN_ON_BOTH_DATABASES(Declared_columns);

constexpr std::string_view kSql =
    "create table parish_soul (id {{key}}, name {{text}}) {{strict}}; create table parish_bell (tone "
    "{{text}}) {{strict}};"
    "create view parish_v_soul as select id from parish_soul";
constexpr db::Migration kParish[] = {{"parish", "0001_parish", kSql}};

TEST_P(Declared_columns, each_stands_in_exactly_one_list) {
  database().migrate(kParish);
  const PersonalColumn name{"parish_soul",     "name",         "Tilltal",
                            "GDPR art. 6.1 e", "tills vidare", "parish.read"};
  EXPECT_THAT(faults("parish", {{name}, {{"parish_soul", {"id"}}, {"parish_bell", {"tone"}}}}), IsEmpty());
  EXPECT_THAT(faults("parish", {{name}, {{"parish_soul", {"id", "name"}}, {"parish_bell", {"tone"}}}}),
              ElementsAre("parish_soul.name is declared more than once"));
  EXPECT_THAT(faults("parish", {{name}, {{"parish_bell", {"tone"}}}}),
              ElementsAre("parish_soul.id is in neither list"));
  EXPECT_THAT(faults("parish", {{name}, {{"parish_soul", {"id", "age"}}, {"parish_bell", {"tone"}}}}),
              ElementsAre("parish_soul.age is declared but does not exist"));
  EXPECT_THAT(faults("par", {}), IsEmpty());
}

TEST_P(Declared_columns, a_personal_one_says_why_it_is_kept) {
  database().migrate(kParish);
  EXPECT_THAT(faults("parish", {{{"parish_soul", "name", "Tilltal", "", "", ""}},
                                {{"parish_soul", {"id"}}, {"parish_bell", {"tone"}}}}),
              ElementsAre("parish_soul.name is personal but lacks purpose, ground, time or reader"));
}

TEST_P(Declared_columns, are_whole_for_every_table_of_the_platform) {
  database().migrate(audit_migrations());
  database().migrate(access_migrations());
  database().migrate(jobs_migrations());
  for (const auto& one : platform_privacy())
    EXPECT_THAT(faults(one.room, one.privacy), IsEmpty()) << one.room;
}

}  // namespace
}  // namespace framsyn::module
