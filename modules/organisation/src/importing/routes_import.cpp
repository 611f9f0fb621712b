#include <fstream>

#include <framsyn/platform/access/gate.hpp>
#include <framsyn/platform/digest/sha256.hpp>
#include <framsyn/platform/jobs/job.hpp>
#include <framsyn/platform/tables/reader.hpp>
#include <framsyn/platform/tables/writer.hpp>
#include <framsyn/platform/wire/wire.hpp>

#include "importing/import_jobs.hpp"
#include "importing/import_pages.hpp"
#include "importing/intake_store.hpp"
#include "importing/uploads.hpp"
#include "importing/wire_import.hpp"
#include "profile/file_layout.hpp"
#include "profile/profile_reading.hpp"
#include "profile/suggest.hpp"
#include "refusals.hpp"
#include "rights.hpp"
#include "routes.hpp"

namespace framsyn::organisation {
namespace {

using jobs::enqueue;

std::string sha256_of(const std::filesystem::path& path) {
  digest::Sha256 sum;
  std::ifstream in(path, std::ios::binary);
  std::vector<char> block(1 << 16);
  while (in.read(block.data(), static_cast<std::streamsize>(block.size())) || in.gcount() > 0)
    sum.add({block.data(), static_cast<std::size_t>(in.gcount())});
  return sum.hex();
}

std::vector<Profile> stored_profiles(db::Tx& tx) {
  std::vector<Profile> all;
  for (const StoredProfile& stored : profiles(tx))
    if (auto profile = read_profile(stored.text)) all.push_back(*std::move(profile));
  return all;
}

/// What was seen in a file that was kept, and how it could be read.
Uploaded shown(db::Tx& tx, const UploadedFile& file, const tables::Recognised& seen) {
  auto suggestion = suggest(seen, stored_profiles(tx));
  return {file.id,
          file.name,
          file.bytes,
          file.sha256,
          recognised(seen),
          std::move(suggestion.profile),
          std::move(suggestion.name),
          std::move(suggestion.fresh),
          std::nullopt};
}

/// Which file, and what stood where something else was expected: the file itself is not kept.
Uploaded not_kept(const std::string& name, const tables::Fault& why) {
  Uploaded told;
  told.name = name;
  told.unreadable =
      ImportFault{name, why.row, why.column, why.value, why.code, why.expected_sv, why.expected_en};
  return told;
}

Result<Uploaded> take_file(http::Call& call, const FileNameIn& in, const http::Upload& sent,
                           const Settings& settings) {
  // The kind of a file is told by its name, which the upload's own path does not have.
  const auto extension = std::filesystem::path(in.name.value).extension().string();
  UploadedFile file{0, in.name.value, {}, sha256_of(sent.path), static_cast<std::int64_t>(sent.bytes)};
  const auto place = imports_folder(settings) / (file.sha256 + (extension.size() <= 6 ? extension : ""));
  file.path = place.string();
  const auto seen = tables::recognise(tables::Source(sent.path, in.name.value));
  if (!seen) return not_kept(in.name.value, seen.error());
  std::error_code moved;
  std::filesystem::rename(sent.path, place, moved);
  if (moved) std::filesystem::copy_file(sent.path, place, std::filesystem::copy_options::overwrite_existing);
  forget_old_uploads(call.tx, call.clock.now());
  file.id = Intakes(call.tx).add_upload(file, call.clock.now(), call.grant.name());
  call.reply.subject("file", file.id);
  return shown(call.tx, file, *seen);
}

Result<Uploaded> look_again(http::Call& call, const FileAgainIn& in) {
  const auto file = Intakes(call.tx).upload(in.id);
  if (!file || !std::filesystem::exists(file->path)) return refuse(kUnknownFile);
  Profile form;
  form.file = {std::nullopt, in.encoding, in.delimiter, in.quote, in.sheet, in.header_row};
  for (const ProfileFault& fault : check(form))
    if (fault.where.starts_with("/file/")) return refuse(kFileForm, fault.where);
  const auto seen = tables::recognise(tables::Source(file->path, file->name), layout_of(form.file));
  if (!seen) return not_kept(file->name, seen.error());
  return shown(call.tx, *file, *seen);
}

Result<ProfileList> list_profiles(http::Call& call) {
  ProfileList list;
  for (const StoredProfile& p : profiles(call.tx)) list.profiles.push_back({p.name, p.title, p.kind});
  return list;
}

Result<ProfilePage> show_profile(http::Call& call, const NameOnly& in) {
  TRY(found, profile(call.tx, in.name));
  const std::string text = write_profile(found);
  return ProfilePage{in.name, std::move(found), text};
}

Result<ProfileReading> read_text(http::Call&, const ProfileTextIn& in) { return reading_of(in.text.value); }

Result<> keep_profile(http::Call& call, const ProfileIn& in) {
  TRY(read, read_profile(in.profile.text));
  read.name = in.name;
  if (const auto faults = check(read); !faults.empty())
    return refuse(kProfileIncomplete, faults.front().where + " " + faults.front().text_sv);
  save_profile(call.tx, read, call.clock.now());
  return {};
}

Result<Started> start(http::Call& call, const StartIn& in) {
  TRY(read, read_profile(in.profile.text));
  if (in.files.empty()) return refuse(kNoFiles);
  Intakes intakes(call.tx);
  for (const std::int64_t file : in.files)
    if (!intakes.upload(file)) return refuse(kUnknownFile);
  const std::int64_t id = intakes.add(write_profile(read), in.files, call.clock.now(), call.grant.name());
  const auto job = enqueue(call.tx, call.clock.now(), kCheckJob, wire::encode(ImportJob{.intake = id}),
                           call.grant.account().value());
  intakes.begin(id, IntakeState::checking, job.value());
  call.reply.subject("intake", id);
  return Started{id, job.value()};
}

Result<ImportList> list_imports(http::Call& call) { return import_list(call.tx); }
Result<ImportPage> show_import(http::Call& call, const IdOnly& in) { return import_page(call.tx, in.id); }

Result<JobOnly> apply(http::Call& call, const ApplyIn& in) {
  Intakes intakes(call.tx);
  const auto intake = intakes.find(in.id);
  if (!intake) return refuse(kUnknownImport);
  if (!may_apply(intake->state)) return refuse(kNotChecked, std::string(code(intake->state)));
  const ImportJob wish{in.id, in.bad_rows == BadRowsWish::leave_out, in.accept_removals.value_or(false)};
  const auto job =
      enqueue(call.tx, call.clock.now(), kApplyJob, wire::encode(wish), call.grant.account().value());
  intakes.begin(in.id, IntakeState::applying, job.value());
  return JobOnly{job.value()};
}

Result<> take_back(http::Call& call, const IdOnly& in) {
  Intakes intakes(call.tx);
  const auto intake = intakes.find(in.id);
  if (!intake) return refuse(kUnknownImport);
  if (!intake->import) return refuse(kNotLatest);
  TRY_VOID(undo(call.tx, Import::Id(*intake->import), call.clock.now(), call.grant.name()));
  call.reply.subject("import", *intake->import);
  return {};
}

/// The fault list as it was written, or as a sheet.
Result<http::File> faults(http::Call& call, const FaultsQuery& in, const Settings& settings) {
  if (!Intakes(call.tx).find(in.id)) return refuse(kUnknownImport);
  const auto path = fault_file(settings, in.id);
  if (!std::filesystem::exists(path)) return refuse(kUnknownFile);
  if (in.format.value_or(FileFormat::csv) == FileFormat::csv)
    return http::File{"text/csv; charset=utf-8", "fel.csv", path, http::File::After::keep};
  return fault_sheet(path);
}

}  // namespace

std::vector<http::Route> import_routes(const Settings& settings) {
  using http::needs;
  const auto upload = [settings](http::Call& call, const FileNameIn& in, const http::Upload& sent) {
    return take_file(call, in, sent, settings);
  };
  const auto fault_list = [settings](http::Call& call, const FaultsQuery& in) {
    return faults(call, in, settings);
  };
  return {
      http::post("/api/imports/files", needs(kImport).everywhere(),
                 std::function<Result<Uploaded>(http::Call&, const FileNameIn&, const http::Upload&)>(upload),
                 "Lämna en fil att läsa in")
          .audited("organisation.file_uploaded"),
      http::get("/api/imports/files/{id}", needs(kImport).everywhere(), &look_again,
                "Läs en lämnad fil på annat sätt"),
      http::get("/api/imports/profiles", needs(kImport).everywhere(), &list_profiles, "Visa importprofiler"),
      http::post("/api/imports/profiles", needs(kImport).everywhere(), &read_text,
                 "Läs en importprofils text")
          .reading(),
      http::get("/api/imports/profiles/{name}", needs(kImport).everywhere(), &show_profile,
                "Visa en importprofil"),
      http::put("/api/imports/profiles/{name}", needs(kImport).everywhere(), &keep_profile,
                "Spara en importprofil")
          .audited("organisation.profile_saved")
          .about("profile", "name"),
      http::post("/api/imports", needs(kImport).everywhere(), &start, "Kontrollera filer inför inläsning")
          .audited("organisation.import_checked"),
      http::get("/api/imports", needs(kImport).everywhere(), &list_imports, "Visa inläsningar"),
      http::get("/api/imports/{id}", needs(kImport).everywhere(), &show_import, "Visa en inläsning"),
      http::get("/api/imports/{id}/faults", needs(kImport).everywhere(),
                std::function<Result<http::File>(http::Call&, const FaultsQuery&)>(fault_list),
                "Hämta felen i en inläsning")
          .logged_read("organisation.faults_fetched")
          .about("intake", "id"),
      http::post("/api/imports/{id}/apply", needs(kImport).everywhere(), &apply,
                 "Verkställ en kontrollerad inläsning")
          .audited("organisation.import_ordered")
          .about("intake", "id"),
      http::post("/api/imports/{id}/undo", needs(kImport).everywhere(), &take_back,
                 "Ångra den senaste inläsningen")
          .audited("organisation.import_undone")
          .about("intake", "id")};
}

}  // namespace framsyn::organisation
