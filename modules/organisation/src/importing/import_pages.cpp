#include "importing/import_pages.hpp"

#include <deque>

#include <framsyn/organisation/import.hpp>
#include <framsyn/platform/jobs/job.hpp>
#include <framsyn/platform/tables/reader.hpp>
#include <framsyn/platform/tables/writer.hpp>
#include <framsyn/platform/wire/decode.hpp>

#include "identity/identity_number.hpp"
#include "importing/intake_store.hpp"
#include "refusals.hpp"

namespace framsyn::organisation {
namespace {

bool may_be_undone(const IntakeRow& intake, std::optional<Import::Id> latest) {
  return may_undo(intake.state, intake.import ? std::optional(Import::Id(*intake.import)) : std::nullopt,
                  latest);
}

std::optional<Receipt> receipt_of(const IntakeRow& intake) {
  if (!intake.receipt) return std::nullopt;
  auto read = wire::decode<Receipt>(*intake.receipt);
  if (!read) throw std::logic_error("a stored receipt cannot be read");
  return *std::move(read);
}

void add_file(ImportPage& page, const UploadedFile& file) {
  page.files.push_back({file.name, file.sha256, file.bytes});
  if (std::filesystem::exists(file.path)) page.uploads.push_back(file.id);
}

/// A job that ended by itself has set the state; one that failed could not.
void add_job(ImportPage& page, IntakeState state, db::Tx& tx) {
  if (!page.job || !under_way(state)) return;
  const auto job = jobs::find(tx, jobs::JobId(*page.job));
  if (!job) return;
  page.progress = job->progress;
  page.step_sv = job->step_sv;
  page.step_en = job->step_en;
  if (job->state != jobs::State::failed) return;
  page.state = code(IntakeState::failed);
  page.failure_sv = job->error_sv;
  page.failure_en = job->error_en;
}

}  // namespace

RecognisedFile recognised(const tables::Recognised& seen) {
  RecognisedFile file;
  file.format = tables::name(seen.format);
  if (seen.format == tables::Format::csv) {
    file.encoding = std::string(tables::name(seen.encoding));
    file.delimiter = seen.delimiter == '\t' ? "tab" : std::string(1, seen.delimiter);
  } else {
    file.sheet = seen.sheet;
    file.sheets = seen.sheets;
  }
  file.bom = seen.bom;
  file.header_row = seen.header_row;
  file.rows_seen = seen.rows_seen;
  for (const auto& c : seen.columns) {
    std::vector<std::string> samples;
    for (const std::string& sample : c.samples) samples.push_back(without_identity_numbers(sample));
    file.columns.push_back({c.name, std::move(samples), std::string(tables::name(c.looks_like)), c.filled});
  }
  return file;
}

ImportList import_list(db::Tx& tx) {
  const auto latest = undoable(tx);
  ImportList list;
  for (const IntakeRow& intake : Intakes(tx).all()) {
    const auto profile = read_profile(intake.profile);
    const auto receipt = receipt_of(intake);
    list.imports.push_back({intake.id, profile ? profile->title.value_or(profile->name) : "",
                            profile ? profile->kind : "", std::string(code(intake.state)), intake.started_at,
                            intake.started_by, receipt ? receipt->rows_read : 0,
                            may_be_undone(intake, latest)});
  }
  return list;
}

Result<ImportPage> import_page(db::Tx& tx, std::int64_t id) {
  const auto intake = Intakes(tx).find(id);
  if (!intake) return refuse(kUnknownImport);
  TRY(profile, read_profile(intake->profile));
  ImportPage page;
  page.id = id;
  page.state = code(intake->state);
  page.job = intake->job;
  page.profile = std::move(profile);
  page.receipt = receipt_of(*intake);
  page.recorded_at = intake->started_at;
  page.by = intake->started_by;
  page.undoable = may_be_undone(*intake, undoable(tx));
  for (const std::int64_t upload : intake->uploads)
    if (const auto file = Intakes(tx).upload(upload)) add_file(page, *file);
  if (page.receipt) {
    if (page.files.empty()) page.files = page.receipt->files;
    page.faults = {page.receipt->faults_total, std::move(page.receipt->first_faults)};
  }
  add_job(page, intake->state, tx);
  return page;
}

Result<http::File> fault_sheet(const std::filesystem::path& csv) {
  auto reader = tables::open(tables::Source(csv));
  if (!reader) return refuse(kFileUnreadable, reader.error().code);
  std::vector<tables::Column> columns;
  for (const std::string& name : (*reader)->columns()) columns.push_back({name});
  std::deque<std::string> kept;  // the cells look into these
  std::vector<std::vector<tables::Cell>> rows;
  while ((*reader)->next() == tables::Step::row) {
    auto& row = rows.emplace_back();
    for (const std::string_view cell : (*reader)->row().cells)
      row.push_back(std::string_view(kept.emplace_back(cell)));
  }
  return http::File{"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "fel.xlsx",
                    tables::bytes(tables::Format::xlsx, columns, rows, "Fel")};
}

}  // namespace framsyn::organisation
