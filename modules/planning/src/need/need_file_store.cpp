#include "need/need_file_store.hpp"

#include <framsyn/platform/db/database.hpp>

namespace framsyn::planning {

std::string_view name(NeedLoad::Kind kind) {
  constexpr std::string_view kNames[] = {"population", "establishment", "mapping"};
  return kNames[static_cast<std::size_t>(kind)];
}

namespace {

/// One of the words that a column may hold: a row's text is gone at the next row.
std::string_view one_of_words(std::string_view text, std::initializer_list<std::string_view> words) {
  for (const std::string_view word : words)
    if (word == text) return word;
  throw std::logic_error("a word that the schema does not allow");
}

}  // namespace

NeedLoad::Id NeedFileStore::add_load(const NeedFileFacts& facts) {
  return NeedLoad::Id(
      tx_.one<std::int64_t>("insert into planning_need_load (kind, file_name, file_sha256, row_count, "
                            "recorded_at) values ($1, $2, $3, $4, $5) returning id",
                            name(facts.kind), facts.name, facts.sha256, facts.rows, facts.now)
          .value());
}

NeedLoad::Id NeedFileStore::add(const NeedFileFacts& facts, std::span<const PopulationRow> rows) {
  const NeedLoad::Id load = add_load(facts);
  const auto bulk = tx_.bulk("planning_population",
                             {"load_id", "area", "year", "variant", "event", "sex", "age", "persons"});
  for (const PopulationRow& row : rows)
    bulk->row(load, row.area, row.year, row.variant, row.event, row.sex, row.age, row.persons);
  bulk->finish();
  return load;
}

NeedLoad::Id NeedFileStore::add(const NeedFileFacts& facts, const NeedTable& table) {
  const NeedLoad::Id load = add_load(facts);
  if (table.is_mapping) {
    const auto bulk =
        tx_.bulk("planning_stated_need", {"load_id", "place", "unit_id", "profession_id", "year", "fte",
                                          "reason", "probability", "low", "high", "stated_on"});
    for (const StatedRow& row : table.stated)
      bulk->row(load, row.place, row.unit, row.profession, row.year, row.fte, row.reason, row.probability,
                row.low, row.high, row.stated_on);
    bulk->finish();
  } else {
    const auto bulk =
        tx_.bulk("planning_establishment", {"load_id", "unit_id", "profession_id", "year", "fte"});
    for (const EstablishmentRow& row : table.establishment)
      bulk->row(load, row.unit, row.profession, row.year, row.fte);
    bulk->finish();
  }
  return load;
}

NeedLoad::Id NeedFileStore::counting(NeedLoad::Kind kind, organisation::AsKnown known) {
  const auto id = known.at
                      ? tx_.one<std::optional<std::int64_t>>(
                            "select max(id) from planning_need_load where kind = $1 and recorded_at <= $2",
                            name(kind), *known.at)
                      : tx_.one<std::optional<std::int64_t>>(
                            "select max(id) from planning_need_load where kind = $1", name(kind));
  return NeedLoad::Id(id.value_or(std::nullopt).value_or(0));
}

std::string NeedFileStore::sha256(NeedLoad::Id load) {
  return tx_.one<std::string>("select file_sha256 from planning_need_load where id = $1", load.value())
      .value_or("");
}

std::vector<PopulationRow> NeedFileStore::population(NeedLoad::Id load) {
  std::vector<PopulationRow> rows;
  for (db::Row row :
       tx_.query("select area, year, variant, event, sex, age, persons from planning_population where "
                 "load_id = $1 order by area, year, variant, event, sex, age",
                 load.value()))
    rows.push_back({row.get<std::string>(0), row.get<int>(1),
                    one_of_words(row.get<std::string_view>(2), {"main", "low", "high"}),
                    one_of_words(row.get<std::string_view>(3), {"population", "births", "deaths"}),
                    one_of_words(row.get<std::string_view>(4), {"woman", "man"}), row.get<int>(5),
                    row.get<double>(6)});
  return rows;
}

std::vector<EstablishmentRow> NeedFileStore::establishment(NeedLoad::Id load) {
  std::vector<EstablishmentRow> rows;
  for (db::Row row :
       tx_.query("select unit_id, profession_id, year, fte from planning_establishment where load_id = "
                 "$1 order by unit_id, profession_id, year",
                 load.value()))
    rows.push_back({row.get<std::int64_t>(0), row.get<std::int64_t>(1), row.get<int>(2), row.get<double>(3)});
  return rows;
}

std::vector<StatedRow> NeedFileStore::stated(NeedLoad::Id load) {
  std::vector<StatedRow> rows;
  for (db::Row row :
       tx_.query("select place, unit_id, profession_id, year, fte, reason, probability, low, high, "
                 "stated_on from planning_stated_need where load_id = $1 order by place",
                 load.value()))
    rows.push_back({row.get<std::int64_t>(0), row.get<std::int64_t>(1), row.get<std::int64_t>(2),
                    row.get<int>(3), row.get<double>(4),
                    one_of_words(row.get<std::string_view>(5), {"growth", "replacement", "unknown"}),
                    row.get<double>(6), row.get<std::optional<double>>(7), row.get<std::optional<double>>(8),
                    row.get<std::optional<Date>>(9)});
  return rows;
}

}  // namespace framsyn::planning
