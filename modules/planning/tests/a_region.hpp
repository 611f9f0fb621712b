#pragma once

#include <fstream>
#include <random>

#include <fmt/format.h>

#include <framsyn/organisation/import.hpp>
#include <framsyn/planning.hpp>
#include <framsyn/platform/access/accounts.hpp>
#include <framsyn/platform/access/sessions.hpp>
#include <framsyn/platform/audit/audit.hpp>
#include <framsyn/platform/http/dispatcher.hpp>
#include <framsyn/platform/http/route.hpp>
#include <framsyn/platform/jobs/job.hpp>

#include "browser.hpp"
#include "test_database.hpp"

namespace framsyn::planning {

inline constexpr std::string_view kExtractProfile = R"(name: extract
kind: spells
covers: whole
person:
  key: {column: id}
  birth_year: {column: born}
  sex: {column: sex, codes: {K: woman, M: man}}
units:
  - {level: region, name: {constant: Region Norrsken}}
  - {level: enhet, code: {column: unit}, name: {column: unit}}
profession:
  name: {column: profession}
employment:
  key: {column: employment}
  fte: {column: fte}
  from: {column: from}
  to: {column: to}
  reason: {column: reason, codes: {U: resignation, P: retirement}, otherwise: unknown}
)";

/// Who was employed on each of several days, nothing more.
inline constexpr std::string_view kSnapshotProfile = R"(name: days
kind: snapshots
person: {key: {column: id}}
units: [{level: enhet, code: {column: enhet}, name: {column: enhet}}]
snapshot: {date: {column: dag}}
)";

/// Two wards of nurses, and three physicians at the first: ten years in which people come and go by rule.
inline std::string extract_csv() {
  std::mt19937 any(7);
  std::string csv = "id;born;sex;unit;profession;employment;fte;from;to;reason\n";
  const auto add = [&](int person, std::string_view unit, std::string_view profession, Date from, int days) {
    const Date to = from.plus_days(days);
    const bool ended = to < Date(2025, 12, 31);
    csv += fmt::format("{};{};{};{};{};{};{};{};{};{}\n", person, 1960 + person % 40,
                       person % 5 == 0 ? 'M' : 'K', unit, profession, person, person % 4 == 0 ? "0,75" : "1",
                       from.iso(), ended ? to.iso() : "", ended ? (person % 3 == 0 ? "P" : "U") : "");
  };
  for (int person = 1; person <= 600; ++person) {
    // Each chance on a line of its own: compilers differ in which argument comes first.
    const int days = 200 + static_cast<int>(any() % 3000);
    const Date from = Date(2013, 1, 1).plus_days(static_cast<int>(any() % 4600));
    add(person, person % 2 == 0 ? "Avdelning 1" : "Avdelning 2", "Sjuksköterska", from, days);
  }
  for (int person = 601; person <= 603; ++person)
    add(person, "Avdelning 1", "Läkare", Date(2014, 3, 1), 9000);
  return csv;
}

/// The same, but every third nurse is an assistant nurse: then the physicians take no other profession with
/// them out of what may be told of the nurses.
inline std::string extract_of_three_professions() {
  constexpr std::string_view kNurse = ";Sjuksköterska;";
  std::string csv = extract_csv();
  int nurses = 0;
  for (auto at = csv.find(kNurse); at != csv.npos; at = csv.find(kNurse, at + 1))
    if (++nurses % 3 == 0) csv.replace(at, kNurse.size(), ";Undersköterska;");
  return csv;
}

/// A database with that region imported and, when asked for, computed.
class ARegion : public test::OnBothDatabases {
 protected:
  void prepare() override {
    for (const auto migrations : {audit_migrations(), access_migrations(), jobs_migrations(),
                                  organisation_migrations(), planning_migrations()}) {
      database().migrate(migrations);
    }
    import(extract_csv());
  }

  organisation::Receipt import(const std::string& csv) {
    return import_into(database(), kExtractProfile, csv, Date(2025, 12, 31));
  }
  organisation::Receipt import_into(db::Database& database, std::string_view profile_text,
                                    const std::string& csv, Date as_of) {
    const auto path =
        std::filesystem::temp_directory_path() / fmt::format("framsyn_extract_{}.csv", ::getpid());
    std::ofstream(path, std::ios::binary) << csv;
    const organisation::SourceFile file{"extract.csv", path.string()};
    organisation::ImportOptions options;
    options.as_of = as_of;
    options.many_removed = organisation::ManyRemoved::accept;
    options.now = clock_.now(), options.today = clock_.today(), options.by = "test";
    const auto profile = organisation::read_profile(profile_text);
    const auto key = organisation::IdentityKey::of({organisation::IdentityKey::Secret{}});
    auto receipt = organisation::import_files(database, profile.value(), key, {&file, 1}, options);
    std::filesystem::remove(path);
    if (!receipt) throw std::runtime_error(std::string(receipt.error().refusal->code));
    EXPECT_TRUE(receipt->applied) << (receipt->many_removed ? "many removed" : "") << " "
                                  << (receipt->first_faults.empty()
                                          ? ""
                                          : receipt->first_faults.front().expected_en);
    return *receipt;
  }

  Order quick() const {
    Order order;
    order.draws = 200;
    order.last_year = 2030;
    return order;
  }
  std::int64_t unit(std::string_view name) {
    return database().read([&](db::Tx& tx) {
      return tx.one<std::int64_t>("select id from organisation_v_unit where name = $1", name).value();
    });
  }
  std::int64_t profession(std::string_view name) {
    return database().read([&](db::Tx& tx) {
      return tx.one<std::int64_t>("select id from organisation_v_profession where name = $1", name).value();
    });
  }

  FixedClock clock_{Date(2026, 2, 1)};
};

}  // namespace framsyn::planning
