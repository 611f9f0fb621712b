#include <map>

#include <framsyn/organisation/import.hpp>

#include "profile/packed_profiles.hpp"
#include "refusals.hpp"

namespace framsyn::organisation {

std::vector<StoredProfile> profiles(db::Tx& tx) {
  std::map<std::string, StoredProfile> all;
  for (const std::string_view text : packed_profiles()) {
    const auto profile = read_profile(text);
    if (!profile) throw std::logic_error("a profile in packs/: " + profile.error().detail);
    all[profile->name] = {profile->name, profile->title.value_or(profile->name), profile->kind,
                          std::string(text)};
  }
  // What the region has saved under the same name takes the pack's place.
  for (db::Row row : tx.query("select name, title, kind, text from organisation_profile"))
    all[row.get<std::string>(0)] = {row.get<std::string>(0), row.get<std::string>(1), row.get<std::string>(2),
                                    row.get<std::string>(3)};
  std::vector<StoredProfile> list;
  for (auto& [name, profile] : all) list.push_back(std::move(profile));
  return list;
}

Result<Profile> profile(db::Tx& tx, std::string_view name) {
  for (const StoredProfile& stored : profiles(tx))
    if (stored.name == name) return read_profile(stored.text);
  return refuse(kUnknownProfile);
}

void save_profile(db::Tx& tx, const Profile& profile, Instant now) {
  tx.run("delete from organisation_profile where name = $1", profile.name);
  tx.run("insert into organisation_profile (name, title, kind, text, saved_at) values ($1, $2, $3, $4, $5)",
         profile.name, profile.title.value_or(profile.name), profile.kind, write_profile(profile), now);
}

}  // namespace framsyn::organisation
