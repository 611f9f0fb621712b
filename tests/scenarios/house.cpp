#include "house.hpp"

#include <sstream>
#include <stdexcept>
#include <thread>

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <framsyn/administration.hpp>
#include <framsyn/organisation/module.hpp>
#include <framsyn/planning.hpp>
#include <framsyn/platform/audit/audit.hpp>
#include <framsyn/platform/jobs/job.hpp>
#include <framsyn/reports.hpp>

namespace framsyn::test {
namespace {

constexpr const char* kPassword = "ett långt lösenord";

std::vector<module::Module> modules(db::Database& database, const std::filesystem::path& folder) {
  std::vector<module::Module> all;
  all.push_back(organisation::module({(folder / "key").string(), folder}));
  all.push_back(planning::module());
  all.push_back(reports::module());
  std::vector<const access::Right*> rights;
  for (const auto& one : all) rights.insert(rights.end(), one.rights.begin(), one.rights.end());
  all.push_back(administration::module(database, std::move(rights)));
  return all;
}

std::vector<access::Role> shipped_roles() {
  std::ifstream in(FRAMSYN_SOURCE_DIR "/packs/base/roles.yaml");
  std::ostringstream text;
  text << in.rdbuf();
  return administration::roles_of_pack(text.str()).value();
}

bool at_rest(db::Tx& tx) {
  return tx.one<int>(
               "select (select count(*) from jobs_job where state in ('waiting', 'running')) + "
               "(select count(*) from jobs_event e where e.id > coalesce((select min(l.last_event) "
               "from jobs_listener l where l.event = e.name), 0))")
             .value() == 0;
}

bool nothing_failed(db::Tx& tx) {
  bool failed = false;
  for (const db::Row row : tx.query("select kind, error_code from jobs_job where state = 'failed'")) {
    ADD_FAILURE() << row.get<std::string>(0) << ": " << row.get<std::string>(1);
    failed = true;
  }
  return !failed;
}

}  // namespace

House::House(db::Database& database)
    : database_(database),
      folder_(std::filesystem::temp_directory_path() / fmt::format("framsyn_house_{}", ::getpid())),
      roles_(shipped_roles()) {
  std::filesystem::create_directories(folder_);
  for (const auto migrations : {audit_migrations(), access_migrations(), jobs_migrations()})
    database_.migrate(migrations);
  std::vector<http::Route> routes;
  std::map<std::string, jobs::Handler, std::less<>> jobs;
  std::vector<jobs::Reaction> reactions;
  for (auto& one : modules(database_, folder_)) {
    database_.migrate(one.migrations);
    for (auto& route : one.routes) routes.push_back(std::move(route));
    jobs.merge(one.jobs);
    reactions.insert(reactions.end(), one.reactions.begin(), one.reactions.end());
  }
  database_.write([&](db::Tx& tx) { access::seed_roles(tx, roles_); });
  sessions_ = std::make_unique<access::Sessions>(database_, clock);
  dispatcher_ = std::make_unique<http::Dispatcher>(database_, *sessions_, clock, std::move(routes));
  jobs::Settings settings;
  settings.poll = std::chrono::milliseconds(20);
  runner_ = std::make_unique<jobs::Runner>(database_, clock, std::move(jobs), std::move(reactions), settings);
}

House::~House() {
  runner_.reset();
  std::error_code ignored;
  std::filesystem::remove_all(folder_, ignored);
}

void House::add_account(const std::string& login, const std::string& role, std::optional<std::int64_t> unit) {
  database_.write([&](db::Tx& tx) {
    const auto account = access::create_account(tx, {login, login, kPassword}, clock.now()).value();
    const access::Assignment assignment{role, unit, {}, {}};
    if (!access::assign(tx, account, {&assignment, 1})) throw std::logic_error("no such role: " + role);
  });
  sessions_->refresh();
}

Browser House::log_in(const std::string& login) {
  return {*dispatcher_, sessions_->log_in(login, kPassword).value()};
}

bool House::rest() {
  runner_->wake();
  for (int i = 0; i < 3000; ++i) {
    if (database_.read(at_rest)) return database_.read(nothing_failed);
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  }
  return false;
}

}  // namespace framsyn::test
