#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "recording/recorder.hpp"

namespace framsyn::organisation {

void record_absences(Recorder& recorder, Facts& facts, const Known& known, Covers covers, Changes& changes) {
  using Said = std::tuple<std::int64_t, std::uint32_t, std::int32_t, std::int32_t, std::int32_t>;
  std::set<Said> now;
  std::set<std::int64_t> people;
  for (const AbsenceFact& a : facts.absences) {
    const std::int64_t person = facts.people[a.person].id;
    now.insert({person, a.type, a.extent, a.from, a.to});
    people.insert(person);
  }
  std::vector<std::int64_t> retracted;
  for (const KnownAbsence& k : known.absences) {
    if (now.erase({k.person, k.fact.type, k.fact.extent, k.fact.from, k.fact.to}) > 0)
      ++changes.unchanged;
    else if (covers == Covers::whole || people.contains(k.person))
      retracted.push_back(k.id);
  }
  changes.created = static_cast<std::int64_t>(now.size());
  changes.changed = static_cast<std::int64_t>(retracted.size());
  if ((now.empty() && retracted.empty()) || !recorder.differs()) return;
  recorder.retract("organisation_absence", retracted);
  std::int64_t id = recorder.next_id("organisation_absence");
  auto bulk = recorder.tx().bulk("organisation_absence", {"id", "source", "person", "type", "extent",
                                                          "valid_from", "valid_to", "recorded_by"});
  for (const auto& [person, type, extent, from, to] : now)
    bulk->row(id++, recorder.source(), person, facts.types[type],
              extent == kNoFte ? std::nullopt : std::optional(extent), Date::from_days(from),
              to == kOpen ? std::nullopt : std::optional(Date::from_days(to)), recorder.import());
  bulk->finish();
}

}  // namespace framsyn::organisation
