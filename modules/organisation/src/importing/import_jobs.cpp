#include "importing/import_jobs.hpp"

#include <framsyn/platform/audit/audit.hpp>
#include <framsyn/platform/wire/decode.hpp>

#include "importing/intake_store.hpp"
#include "importing/uploads.hpp"
#include "refusals.hpp"

namespace framsyn::organisation {

std::filesystem::path imports_folder(const Settings& settings) {
  std::filesystem::path folder = settings.data / "imports";
  std::filesystem::create_directories(folder);
  std::filesystem::permissions(folder, std::filesystem::perms::owner_all);  // whole staff registers lie here
  return folder;
}

std::filesystem::path fault_file(const Settings& settings, std::int64_t intake) {
  return imports_folder(settings) / ("faults-" + std::to_string(intake) + ".csv");
}

namespace {

struct Work {
  IntakeRow intake;
  std::vector<SourceFile> files;
};

Result<Work> find_work(db::Tx& tx, std::int64_t id) {
  Intakes intakes(tx);
  auto intake = intakes.find(id);
  if (!intake) return refuse(kUnknownImport);
  Work work{*std::move(intake), {}};
  for (const std::int64_t upload : work.intake.uploads) {
    const auto file = intakes.upload(upload);
    if (!file) return refuse(kUnknownFile);
    work.files.push_back({file->name, file->path});
  }
  return work;
}

Result<std::string> run(jobs::JobContext& job, const Settings& settings, IntakeStep step) {
  const auto asked = wire::decode<ImportJob>(job.argument());
  if (!asked) return refuse(kUnknownImport, job.argument());
  TRY(work, job.database().read([&](db::Tx& tx) { return find_work(tx, asked->intake); }));
  // The work was done, and the server ended before the job was said to be.
  if (step == IntakeStep::apply && work.intake.state != IntakeState::applying) return "{}";
  TRY(profile, read_profile(work.intake.profile));
  TRY(key, open_identity_key(job.database(), settings.key_file));
  ImportOptions options;
  options.dry_run = step == IntakeStep::check;
  options.bad_rows = asked->leave_out ? BadRows::leave_out : BadRows::refuse;
  options.many_removed = asked->accept_removals ? ManyRemoved::accept : ManyRemoved::refuse;
  options.now = job.clock().now();
  options.today = job.clock().today();
  options.by = work.intake.started_by;
  options.intake = asked->intake;
  options.on_recorded = [&](db::Tx& tx, Import::Id import) {
    audit::append(tx,
                  {options.now, job.job().account, options.by, "organisation.import_applied",
                   "import:" + std::to_string(import.value()) + " intake:" + std::to_string(asked->intake)});
  };
  options.fault_file = fault_file(settings, asked->intake).string();
  const auto told = [&](double part, std::string_view sv, std::string_view en) {
    job.progress(part, sv, en);
    return !job.stop().stop_requested();
  };
  auto receipt = import_files(job.database(), profile, key, work.files, options, told);
  if (!receipt) {
    if (receipt.error().refusal == &kStopped) job.check();
    return std::unexpected(receipt.error());
  }
  if (receipt->applied) job.database().read([&](db::Tx& tx) { forget_loaded(tx, work.intake); });
  if (!receipt->import)
    job.database().write(
        [&](db::Tx& tx) { Intakes(tx).end(asked->intake, after(step, *receipt), *receipt); });
  return "{}";
}

}  // namespace

std::map<std::string, jobs::Handler, std::less<>> import_jobs(const Settings& settings) {
  return {{std::string(kCheckJob),
           [settings](jobs::JobContext& job) { return run(job, settings, IntakeStep::check); }},
          {std::string(kApplyJob),
           [settings](jobs::JobContext& job) { return run(job, settings, IntakeStep::apply); }}};
}

}  // namespace framsyn::organisation
