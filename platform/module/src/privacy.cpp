#include <framsyn/platform/module/privacy.hpp>

#include <map>

namespace framsyn::module {
namespace {

constexpr std::string_view kSqliteColumns =
    "select t.name, c.name from sqlite_schema t join pragma_table_info(t.name) c "
    "where t.type = 'table' and t.name not like 'sqlite@_%' escape '@' order by 1, 2";
constexpr std::string_view kPostgresqlColumns =
    "select cast(c.table_name as text), cast(c.column_name as text) from information_schema.columns c "
    "join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name "
    "where c.table_schema = current_schema() and t.table_type = 'BASE TABLE' order by 1, 2";

/// "table.column" of a room's tables, and how often each is declared.
using Columns = std::map<std::string, int>;

Columns standing(db::Tx& tx, std::string_view room) {
  Columns columns;
  auto rows = tx.query(tx.dialect() == db::Dialect::sqlite ? kSqliteColumns : kPostgresqlColumns);
  for (const db::Row row : rows) {
    const auto table = row.get<std::string>(0);
    if (table.starts_with(std::string(room) + "_")) columns[table + "." + row.get<std::string>(1)] = 0;
  }
  return columns;
}

std::string full_name(std::string_view table, std::string_view column) {
  return std::string(table) + "." + std::string(column);
}

}  // namespace

std::vector<std::string> privacy_faults(db::Tx& tx, std::string_view room, const Privacy& declared) {
  Columns columns = standing(tx, room);
  std::vector<std::string> faults;
  const auto declare = [&](std::string_view table, std::string_view column) {
    const auto found = columns.find(full_name(table, column));
    if (found != columns.end())
      ++found->second;
    else
      faults.push_back(full_name(table, column) + " is declared but does not exist");
  };
  for (const auto& one : declared.personal) {
    declare(one.table, one.column);
    if (one.purpose.empty() || one.ground.empty() || one.kept.empty() || one.who.empty())
      faults.push_back(full_name(one.table, one.column) +
                       " is personal but lacks purpose, ground, time or reader");
  }
  for (const auto& one : declared.not_personal)
    for (const auto column : one.columns) declare(one.table, column);
  for (const auto& [name, times] : columns) {
    if (times == 0) faults.push_back(name + " is in neither list");
    if (times > 1) faults.push_back(name + " is declared more than once");
  }
  return faults;
}

}  // namespace framsyn::module
