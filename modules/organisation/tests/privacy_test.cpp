#include <gtest/gtest.h>
#include <test_database.hpp>

#include <framsyn/organisation/module.hpp>
#include <framsyn/platform/jobs/job.hpp>

namespace framsyn::organisation {
namespace {

TEST(Privacy, each_column_is_declared_personal_or_not) {
  test::TestDatabase database(test::Backend::sqlite);
  const module::Module room = module({});
  database->migrate(room.migrations);
  const auto faults =
      database->read([&](db::Tx& tx) { return module::privacy_faults(tx, "organisation", room.privacy); });
  for (const std::string& fault : faults) ADD_FAILURE() << fault;
}

}  // namespace
}  // namespace framsyn::organisation
