#include <algorithm>
#include <array>
#include <fstream>
#include <set>

#include <framsyn/planning/need_files.hpp>
#include <framsyn/platform/digest/sha256.hpp>

#include "need/need_file_store.hpp"

namespace framsyn::planning {
namespace {

constexpr Refusal kUnreadable{"planning.need_unreadable", Fault::invalid, "Filen går inte att läsa",
                              "The file cannot be read"};

Result<std::string> sha256_of_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return refuse(kUnreadable, path);
  digest::Sha256 hash;
  std::array<char, 65536> part;
  while (in.read(part.data(), part.size()) || in.gcount() > 0)
    hash.add({part.data(), static_cast<std::size_t>(in.gcount())});
  return hash.hex();
}

/// What a file has told, and its receipt so far.
template <class Content>
struct ReadFile {
  Content content;
  NeedReceipt receipt;
  NeedFileFacts facts;
};

/// Reads all rows by `read`; a file that cannot be opened is a fault like any other.
template <class Content, class Read>
Result<ReadFile<Content>> read_file(const NeedFile& file, const Read& read) {
  TRY(hash, sha256_of_file(file.path));
  ReadFile<Content> made{{}, {}, {{}, file.name, std::move(hash), 0, file.now}};
  NeedFaults faults;
  auto reader = tables::open(tables::Source(file.path, file.name));
  if (reader) {
    NeedRows rows(file.name, **reader, faults);
    made.content = read(rows);
  } else {
    faults.add(reader.error());
  }
  made.receipt.faults_total = faults.total();
  made.receipt.first_faults = faults.take();
  return made;
}

void count_years(NeedReceipt& receipt, int year) {
  receipt.first_year = receipt.first_year == 0 ? year : std::min(receipt.first_year, year);
  receipt.last_year = std::max(receipt.last_year, year);
}

/// A file without a single row tells nothing; it would take away what is there.
void tell_empty(NeedReceipt& receipt, const NeedFile& file) {
  if (receipt.rows > 0 || receipt.faults_total > 0) return;
  receipt.faults_total = 1;
  receipt.first_faults.push_back({"planning.need_empty", file.name, 0, "", "", "minst en rad under rubriken",
                                  "at least one row under the header"});
}

template <class Content>
Result<NeedReceipt> record(db::Database& database, const NeedFile& file, ReadFile<Content>& read) {
  NeedReceipt& receipt = read.receipt;
  tell_empty(receipt, file);
  read.facts.kind = receipt.kind, read.facts.rows = receipt.rows;
  if (receipt.faults_total > 0) return std::move(receipt);
  return database.write([&](db::Tx& tx) -> Result<NeedReceipt> {
    tx.lock("planning.need");
    NeedFileStore store(tx);
    const NeedLoad::Id before = store.counting(receipt.kind);
    NeedReceipt done = receipt;
    done.nothing_new = before && store.sha256(before) == read.facts.sha256;
    if (file.dry_run || done.nothing_new) return done;
    done.load = store.add(read.facts, read.content);
    if (file.on_recorded) file.on_recorded(tx, done.load);
    return done;
  });
}

}  // namespace

Result<NeedReceipt> load_population(db::Database& database, const NeedFile& file) {
  TRY(read,
      read_file<std::vector<PopulationRow>>(file, [](NeedRows& rows) { return read_population(rows); }));
  std::set<std::string> areas;
  for (const PopulationRow& row : read.content) areas.insert(row.area), count_years(read.receipt, row.year);
  read.receipt.kind = NeedLoad::Kind::population;
  read.receipt.rows = static_cast<std::int64_t>(read.content.size());
  read.receipt.areas.assign(areas.begin(), areas.end());
  return record(database, file, read);
}

Result<NeedReceipt> load_need(db::Database& database, const NeedFile& file) {
  const NamedPlaces places = database.read(
      [](db::Tx& tx) { return NamedPlaces(organisation::units(tx), organisation::professions(tx)); });
  TRY(read, read_file<NeedTable>(file, [&](NeedRows& rows) { return read_need(rows, places); }));
  const NeedTable& table = read.content;
  for (const auto& row : table.establishment) count_years(read.receipt, row.year);
  for (const auto& row : table.stated) count_years(read.receipt, row.year);
  read.receipt.kind = table.is_mapping ? NeedLoad::Kind::mapping : NeedLoad::Kind::establishment;
  read.receipt.rows = static_cast<std::int64_t>(table.establishment.size() + table.stated.size());
  return record(database, file, read);
}

}  // namespace framsyn::planning
