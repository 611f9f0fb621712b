#include "assumptions/chosen_store.hpp"

#include <stdexcept>

#include <framsyn/platform/wire/decode.hpp>
#include <framsyn/platform/wire/encode.hpp>

namespace framsyn::planning {
namespace {

ChosenVersion version(db::Row row) {
  auto chosen = wire::decode<ChosenAssumptions>(row.get<std::string>(4));
  // What was written was sound then; a limit that has been narrowed since would be a migration's to mend.
  if (!chosen) throw std::logic_error("planning_chosen: " + chosen.error().front().detail_en);
  return {row.get<std::int64_t>(0), row.get<Instant>(1), row.get<std::string>(2), row.get<std::string>(3),
          *std::move(chosen)};
}

}  // namespace

ChosenVersion ChosenStore::in_force(std::optional<Instant> at) {
  auto rows = at ? tx_.query(
                       "select id, made_at, made_by, reason, chosen from planning_chosen where made_at "
                       "<= $1 order by id desc limit 1",
                       *at)
                 : tx_.query(
                       "select id, made_at, made_by, reason, chosen from planning_chosen order by id "
                       "desc limit 1");
  for (db::Row row : rows) return version(row);
  return {};
}

std::vector<ChosenVersion> ChosenStore::all() {
  std::vector<ChosenVersion> versions;
  for (db::Row row :
       tx_.query("select id, made_at, made_by, reason, chosen from planning_chosen order by id desc"))
    versions.push_back(version(row));
  return versions;
}

std::int64_t ChosenStore::add(const ChosenAssumptions& chosen, std::string_view reason, std::string_view by,
                              Instant at) {
  return tx_
      .one<std::int64_t>(
          "insert into planning_chosen (chosen, reason, made_by, made_at) values ($1, $2, $3, $4) returning "
          "id",
          wire::encode(chosen), reason, by, at)
      .value();
}

}  // namespace framsyn::planning
