#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <unistd.h>
#include <test_database.hpp>

#include <framsyn/organisation/history.hpp>
#include <framsyn/organisation/import.hpp>
#include <framsyn/platform/jobs/job.hpp>

namespace framsyn::organisation {

/// A register into which small files are loaded.
class ImportingTest : public test::OnBothDatabases {
 public:
  static Profile staff_profile() {
    return read_profile(R"(
name: staff
kind: spells
file: {delimiter: ";"}
person:
  key: {column: id}
  name: {column: namn}
  birth_date: {column: född}
  sex: {column: kön}
  is_protected: {column: skyddad}
units:
  - {level: Avdelning, name: {column: avd}}
  - {level: Enhet, name: {column: enhet}}
profession: {name: {column: yrke}}
employment:
  key: {column: nr}
  fte: {column: grad}
  fte_in: percent
  from: {column: från}
  to: {column: till}
  reason: {column: orsak, codes: {egen: resignation}}
)")
        .value();
  }

 protected:
  void prepare() override {
    std::filesystem::create_directories(folder_);
    database().migrate(jobs_migrations());
    database().migrate(organisation_migrations());
    options.now = parse_instant("2026-05-04T08:00:00.000000Z").value();
    options.today = Date(2026, 5, 4);
    options.by = "test";
    key.emplace(IdentityKey::of({IdentityKey::Secret{1, 2, 3}}));
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  std::string scratch(const std::string& name) const { return (folder_ / name).string(); }
  std::string file(const std::string& name, std::string_view text) const {
    std::ofstream(scratch(name), std::ios::binary) << text;
    return scratch(name);
  }
  Receipt import(const Profile& profile, std::string_view text, const std::string& name = "rader.csv") {
    const SourceFile one{name, file(name, text)};
    auto receipt = import_files(database(), profile, *key, std::span(&one, 1), options);
    if (!receipt)
      throw std::runtime_error(std::string(receipt.error().refusal->code) + " " + receipt.error().detail);
    return *std::move(receipt);
  }
  std::vector<Spell> told(AsKnown known = {}) {
    std::vector<Spell> all;
    database().read(
        [&](db::Tx& tx) { history(tx, known, std::nullopt, [&](const Spell& s) { all.push_back(s); }); });
    return all;
  }
  static std::multiset<std::string> ends(const std::vector<Spell>& spells) {
    std::multiset<std::string> all;
    for (const Spell& s : spells) all.insert(s.to ? s.to->iso() : "-");
    return all;
  }

  ImportOptions options;
  std::optional<IdentityKey> key;

 private:
  std::filesystem::path folder_ =
      std::filesystem::temp_directory_path() / ("framsyn_organisation_" + std::to_string(::getpid()));
};

}  // namespace framsyn::organisation
