#include "recording/recorder.hpp"

namespace framsyn::organisation {

Recorder::Recorder(db::Tx& tx, Mode mode, std::int64_t source, Act act)
    : tx_(tx), mode_(mode), act_(std::move(act)), source_(source) {}

bool Recorder::differs() {
  if (!changed_ && mode_ == Mode::write) begin();
  changed_ = true;
  return mode_ == Mode::write;
}

void Recorder::begin() {
  if (source_ == 0) {
    source_ = next_id("organisation_source");
    tx_.run("insert into organisation_source (id, name, kind, rehire_gap) values ($1, $2, $3, $4)", source_,
            act_.source, act_.kind, act_.rehire_gap);
  } else {
    tx_.run("update organisation_source set rehire_gap = $1 where id = $2", act_.rehire_gap, source_);
  }
  import_ = next_id("organisation_import");
  tx_.run(
      "insert into organisation_import (id, source, kind, profile, recorded_at, recorded_by, as_of, "
      "rows_read, receipt) "
      "values ($1, $2, $3, $4, $5, $6, $7, $8, '')",
      import_, source_, act_.kind, act_.profile, act_.at, act_.by, act_.as_of, act_.rows);
}

std::int64_t Recorder::next_id(std::string_view table) {
  return tx_.one<std::int64_t>("select coalesce(max(id), 0) + 1 from " + std::string(table)).value();
}

void Recorder::retract(std::string_view table, std::span<const std::int64_t> ids) {
  const std::string sql = "update " + std::string(table) + " set retracted_by = $1 where id = $2";
  for (const std::int64_t id : ids) tx_.run(sql, import_, id);
}

void Recorder::finish(std::span<const Receipt::File> files, std::string_view receipt) {
  if (import_ == 0) return;
  for (const auto& file : files)
    tx_.run("insert into organisation_import_file (import, name, sha256, bytes) values ($1, $2, $3, $4)",
            import_, file.name, file.sha256, file.bytes);
  tx_.run("update organisation_import set receipt = $1 where id = $2", receipt, import_);
}

}  // namespace framsyn::organisation
