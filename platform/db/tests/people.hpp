#pragma once

#include <string>

#include <framsyn/platform/db/database.hpp>

#include "test_database.hpp"

namespace framsyn::db {

inline constexpr Migration kPeople[] = {{"test", "0001_person", R"(
create table test_unit (id {{key}}, name {{text}} not null unique) {{strict}};
create table test_person (
  id {{key}},
  name {{text}} not null,
  born {{date}},
  recorded {{instant}},
  part {{int}},
  height {{real}},
  hash {{bytes}},
  unit_id {{ref}} references test_unit (id),
  constraint test_person_part check (part between 0 and 1000000)
) {{strict}};
)"}};

/// A small schema with every kind of column and constraint.
class People : public test::OnBothDatabases {
 protected:
  void prepare() override { database().migrate(kPeople); }
  std::int64_t people() {
    return *database().read([](Tx& tx) { return tx.one<std::int64_t>("select count(*) from test_person"); });
  }
  void add(const std::string& name) {
    database().write([&](Tx& tx) { tx.run("insert into test_person (name) values ($1)", name); });
  }
};
}  // namespace framsyn::db
