#include "place.hpp"

#include <cstdlib>

#include <CLI/CLI.hpp>

#include "modules.hpp"

namespace framsyn::app {
namespace {

constexpr std::string_view kSqlite = "sqlite:";

bool has_framsyn(db::Database& database) {
  return database.read([](db::Tx& tx) {
    return tx.one<std::int64_t>("select 1 from information_schema.tables where table_name = 'access_account'")
        .has_value();
  });
}

}  // namespace

std::optional<std::filesystem::path> Place::file() const {
  const std::string where = url();
  return where.starts_with(kSqlite) ? std::optional<std::filesystem::path>(where.substr(kSqlite.size()))
                                    : std::nullopt;
}

std::string Place::identity_key_file() const {
  if (const char* named = std::getenv("FRAMSYN_IDENTITY_KEY")) return named;
  return (data / "identity.key").string();
}

void add_place(CLI::App& command, Place& place) {
  command.add_option("--db", place.db,
                     "Databas: sqlite:SÖKVÄG eller postgresql://… (annars DATA/framsyn.db)");
  command.add_option("--data", place.data, "Mapp för databas, nycklar och uppladdade filer")
      ->capture_default_str();
}

Result<std::unique_ptr<DatabaseLock>> lock_of(const Place& place, Company company) {
  // Through links, so that two names of one database are one lock.
  const auto beside = place.file().value_or(place.data / "framsyn");
  auto lock = DatabaseLock::take(std::filesystem::weakly_canonical(beside).string() + ".lock", company);
  if (!lock) return refuse(company == Company::nobody ? kInUse : kBeingChanged, place.url());
  return lock;
}

Result<Opened> open_up_to_date(const Place& place, Absent absent, Company company, int connections) {
  const auto file = place.file();
  if (absent == Absent::refuse && !std::filesystem::exists(file.value_or(place.data)))
    return refuse(kNoDatabase, place.url());
  std::filesystem::create_directories(place.data);
  if (file && file->has_parent_path()) std::filesystem::create_directories(file->parent_path());
  TRY(lock, lock_of(place, company));
  Opened opened{std::move(lock), db::Database::open(place.url(), connections)};
  if (absent == Absent::refuse && !file && !has_framsyn(*opened)) return refuse(kNoDatabase, place.url());
  bring_up_to_date(*opened);
  return opened;
}

}  // namespace framsyn::app
