#include "importing/import_jobs.hpp"

#include <boost/describe/class.hpp>

#include <framsyn/platform/wire/decode.hpp>

#include "importing/intake_store.hpp"
#include "refusals.hpp"

namespace framsyn::organisation {

BOOST_DESCRIBE_STRUCT(ImportJob, (), (intake, leave_out))

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

enum class Step { check, apply };

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

std::string state_after(Step step, const Receipt& receipt) {
  if (receipt.unreadable) return "refused";
  if (step == Step::check) return "checked";
  return receipt.applied ? "applied" : "refused";
}

Result<std::string> run(jobs::JobContext& job, const Settings& settings, Step step) {
  const auto asked = wire::decode<ImportJob>(job.argument());
  if (!asked) return refuse(kUnknownImport, job.argument());
  TRY(work, job.database().read([&](db::Tx& tx) { return find_work(tx, asked->intake); }));
  TRY(profile, read_profile(work.intake.profile));
  TRY(key, open_identity_key(job.database(), settings.key_file));
  ImportOptions options;
  options.dry_run = step == Step::check;
  options.bad_rows = asked->leave_out ? BadRows::leave_out : BadRows::refuse;
  options.now = job.clock().now();
  options.today = job.clock().today();
  options.by = work.intake.started_by;
  options.from_wizard = true;
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
  job.database().write(
      [&](db::Tx& tx) { Intakes(tx).end(asked->intake, state_after(step, *receipt), *receipt); });
  return "{}";
}

}  // namespace

std::map<std::string, jobs::Handler, std::less<>> import_jobs(const Settings& settings) {
  return {
      {std::string(kCheckJob), [settings](jobs::JobContext& job) { return run(job, settings, Step::check); }},
      {std::string(kApplyJob),
       [settings](jobs::JobContext& job) { return run(job, settings, Step::apply); }}};
}

}  // namespace framsyn::organisation
