#include "reading/field.hpp"
#include "recording/recorder.hpp"

namespace framsyn::organisation {

void record_professions(Recorder& recorder, Facts& facts, Changes& changes) {
  struct Version {
    std::int64_t id;
    std::string name, group;
  };
  std::unordered_map<std::int64_t, Version> known;
  for (db::Row row :
       recorder.tx().query("select id, profession, name, group_name from organisation_profession_version "
                           "where retracted_by is null"))
    known[row.get<std::int64_t>(1)] = {row.get<std::int64_t>(0), row.get<std::string>(2),
                                       row.get<std::string>(3)};
  std::int64_t next = recorder.next_id("organisation_profession");
  std::int64_t version = recorder.next_id("organisation_profession_version");
  for (ProfessionFact& fact : facts.professions) {
    if (!fact.told) continue;
    const bool is_new = fact.id == 0;
    if (is_new) fact.id = next++;
    const auto was = known.find(fact.id);
    if (was != known.end()) {
      if (fact.group.empty()) fact.group = was->second.group;
      // Another use of capitals is no other name: sources spell a title now one way, now the other.
      if (lower(was->second.name) == lower(fact.name) && was->second.group == fact.group) {
        ++changes.unchanged;
        continue;
      }
    }
    ++(was == known.end() ? changes.created : changes.changed);
    if (!recorder.differs()) continue;
    if (is_new)
      recorder.tx().run("insert into organisation_profession (id, profession_key, code) values ($1, $2, $3)",
                        fact.id, fact.key, fact.code);
    if (was != known.end()) recorder.retract("organisation_profession_version", {&was->second.id, 1});
    recorder.tx().run(
        "insert into organisation_profession_version (id, profession, name, group_name, recorded_by) values "
        "($1, $2, $3, $4, $5)",
        version++, fact.id, fact.name, fact.group, recorder.import());
  }
}

}  // namespace framsyn::organisation
