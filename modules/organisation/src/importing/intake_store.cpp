#include "importing/intake_store.hpp"

#include <charconv>

#include <framsyn/platform/wire/encode.hpp>

namespace framsyn::organisation {
namespace {

std::string joined(const std::vector<std::int64_t>& ids) {
  std::string all;
  for (const std::int64_t id : ids) all += (all.empty() ? "" : ",") + std::to_string(id);
  return all;
}

std::vector<std::int64_t> split(std::string_view text) {
  std::vector<std::int64_t> ids;
  for (const char *at = text.data(), *end = at + text.size(); at < end;) {
    std::int64_t id = 0;
    at = std::from_chars(at, end, id).ptr + 1;
    ids.push_back(id);
  }
  return ids;
}

std::int64_t next(db::Tx& tx, std::string_view table) {
  tx.lock("organisation.intake");
  return tx.one<std::int64_t>("select coalesce(max(id), 0) + 1 from " + std::string(table)).value();
}

}  // namespace

std::int64_t Intakes::add_upload(const UploadedFile& file, Instant now, std::string_view by) {
  const std::int64_t id = next(tx_, "organisation_upload");
  tx_.run(
      "insert into organisation_upload (id, name, path, bytes, sha256, uploaded_at, uploaded_by) values ($1, "
      "$2, $3, $4, $5, $6, $7)",
      id, file.name, file.path, file.bytes, file.sha256, now, by);
  return id;
}

std::optional<UploadedFile> Intakes::upload(std::int64_t id) {
  for (db::Row row :
       tx_.query("select id, name, path, sha256, bytes from organisation_upload where id = $1", id))
    return UploadedFile{row.get<std::int64_t>(0), row.get<std::string>(1), row.get<std::string>(2),
                        row.get<std::string>(3), row.get<std::int64_t>(4)};
  return std::nullopt;
}

std::int64_t Intakes::add(const std::string& profile, const std::vector<std::int64_t>& uploads, Instant now,
                          std::string_view by) {
  const std::int64_t id = next(tx_, "organisation_intake");
  tx_.run(
      "insert into organisation_intake (id, profile, uploads, state, started_at, started_by) values ($1, $2, "
      "$3, 'checking', $4, $5)",
      id, profile, joined(uploads), now, by);
  return id;
}

void Intakes::add_applied(const std::string& profile, const Receipt& receipt, Instant now,
                          std::string_view by) {
  const std::int64_t id = add(profile, {}, now, by);
  end(id, IntakeState::applied, receipt);
}

void Intakes::begin(std::int64_t id, IntakeState state, std::int64_t job) {
  tx_.run("update organisation_intake set state = $1, job = $2 where id = $3", code(state), job, id);
}

void Intakes::end(std::int64_t id, IntakeState state, const Receipt& receipt) {
  std::optional<std::int64_t> import;
  if (receipt.import) import = receipt.import->value();
  tx_.run("update organisation_intake set state = $1, receipt = $2, import = $3 where id = $4", code(state),
          wire::encode(receipt), import, id);
}

std::vector<IntakeRow> Intakes::read(std::string_view where, std::int64_t id) {
  std::vector<IntakeRow> all;
  for (db::Row row :
       tx_.query("select id, profile, uploads, state, job, receipt, import, started_at, started_by "
                 "from organisation_intake " +
                     std::string(where) + " order by id desc",
                 id))
    all.push_back({row.get<std::int64_t>(0), row.get<std::string>(1), split(row.get<std::string>(2)),
                   intake_state_of(row.get<std::string_view>(3)).value(),
                   row.get<std::optional<std::int64_t>>(4), row.get<std::optional<std::string>>(5),
                   row.get<std::optional<std::int64_t>>(6), row.get<Instant>(7), row.get<std::string>(8)});
  return all;
}

std::optional<IntakeRow> Intakes::find(std::int64_t id) {
  auto found = read("where id = $1", id);
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

std::vector<IntakeRow> Intakes::all() { return read("where id > $1", 0); }

}  // namespace framsyn::organisation
