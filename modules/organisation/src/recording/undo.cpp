#include <string>
#include <string_view>

#include <framsyn/organisation/import.hpp>

#include <framsyn/platform/jobs/event.hpp>

#include "importing/rules_intake.hpp"
#include "recording/derived.hpp"
#include "refusals.hpp"

namespace framsyn::organisation {
namespace {

/// The tables whose rows an import records and retracts, and what is said in them.
struct Recorded {
  std::string_view table, columns;
};
constexpr Recorded kRecorded[] = {
    {"organisation_snapshot", "source, on_date, digest"},
    {"organisation_unit_version", "unit, parent, name, level, manager, valid_from, valid_to"},
    {"organisation_profession_version", "profession, name, group_name"},
    {"organisation_person_version", "person, birth_date, birth_year, sex, name, protected"},
    {"organisation_spell",
     "source, person, employment, unit, profession, form, fte, valid_from, valid_to, reason, hired_on"},
    {"organisation_absence", "source, person, type, extent, valid_from, valid_to"},
    {"organisation_post", "source, on_date, holder, unit, profession, form, sex, birth_year, fte"},
};

void take_back(db::Tx& tx, const Recorded& recorded, Import::Id import, Import::Id by) {
  const std::string table(recorded.table), columns(recorded.columns);
  tx.run("update " + table + " set retracted_by = $1 where recorded_by = $2 and retracted_by is null", by,
         import);
  // What it retracted is said again in new rows, so that the old ones still tell what was known in between.
  tx.run("insert into " + table + " (id, " + columns + ", recorded_by) select (select max(id) from " + table +
             ") + row_number() over (order by id), " + columns + ", $1 from " + table +
             " where retracted_by = $2",
         by, import);
}

}  // namespace

std::optional<Import::Id> undoable(db::Tx& tx) {
  auto rows = tx.query("select id, undoes from organisation_import order by id desc limit 1");
  for (db::Row row : rows)
    if (!row.get<std::optional<std::int64_t>>(1)) return row.get<Import::Id>(0);
  return std::nullopt;
}

Result<Import::Id> undo(db::Tx& tx, Import::Id import, Instant now, std::string_view by) {
  tx.lock("organisation.import");
  const auto latest = undoable(tx);
  if (!latest || *latest != import) return refuse(kNotLatest);
  const Import::Id undoing(import.value() + 1);
  tx.run(
      "insert into organisation_import (id, source, kind, profile, recorded_at, recorded_by, rows_read, "
      "undoes, receipt) "
      "select $1, source, 'undo', profile, $2, $3, 0, id, '' from organisation_import where id = $4",
      undoing, now, by, import);
  for (const Recorded& recorded : kRecorded) take_back(tx, recorded, import, undoing);
  derive_current(tx);
  tx.run("update organisation_intake set state = $1 where import = $2", code(IntakeState::undone), import);
  jobs::tell(tx, now, "organisation.undone", "{\"import\":" + std::to_string(import.value()) + "}");
  return undoing;
}

}  // namespace framsyn::organisation
