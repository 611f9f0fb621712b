#include <algorithm>
#include <map>

#include "recording/recorder.hpp"

namespace framsyn::organisation {
namespace {

/// A unit's version as it is to be, with the manager as a person's id.
struct Version {
  std::uint32_t parent = kNone, name = 0;
  std::int64_t manager = 0;
  std::int32_t from = 0, to = kOpen;
  friend bool operator==(const Version&, const Version&) = default;
  bool says_as(const Version& o) const {
    return parent == o.parent && name == o.name && manager == o.manager;
  }
};

Version of(const KnownUnitVersion& k) { return {k.parent, k.name, k.manager, k.from, k.to}; }

class UnitWriter {
 public:
  UnitWriter(Recorder& recorder, Facts& facts, const Known& known, std::span<const Hash> managers,
             Changes& changes)
      : recorder_(recorder), facts_(facts), known_(known), changes_(changes) {
    next_unit_ = recorder.next_id("organisation_unit");
    next_version_ = recorder.next_id("organisation_unit_version");
    for (std::size_t i = 0; i < known.units.size(); ++i) by_unit_[known.units[i].unit].push_back(i);
    for (const Hash& hash : managers) manager_ids_.push_back(person(hash));
    number_new_units();
  }

  std::int64_t manager(std::uint32_t number) const { return number == kNone ? 0 : manager_ids_[number]; }
  std::vector<Version> known(std::uint32_t unit) const {
    std::vector<Version> versions;
    if (const auto found = by_unit_.find(unit); found != by_unit_.end())
      for (const std::size_t i : found->second) versions.push_back(of(known_.units[i]));
    return versions;
  }
  const std::map<std::uint32_t, std::vector<std::size_t>>& by_unit() const { return by_unit_; }

  /// Makes `now` what is known of the unit.
  void become(std::uint32_t unit, const std::vector<Version>& now) {
    const std::vector<Version> before = known(unit);
    if (before == now) {
      ++changes_.unchanged;
      return;
    }
    const bool has_ended = now.empty() || now.back().to != kOpen;
    const bool had_ended = before.empty() ? false : before.back().to != kOpen;
    if (before.empty())
      ++changes_.created;
    else if (!(has_ended && !had_ended))
      ++changes_.changed;
    if (has_ended && !had_ended) ++changes_.ended;
    if (!recorder_.differs()) return;
    insert_unit(unit);
    if (const auto found = by_unit_.find(unit); found != by_unit_.end())
      for (const std::size_t i : found->second)
        if (std::find(now.begin(), now.end(), of(known_.units[i])) == now.end())
          recorder_.retract("organisation_unit_version", {&known_.units[i].id, 1});
    for (const Version& version : now)
      if (std::find(before.begin(), before.end(), version) == before.end()) insert(unit, version);
  }

 private:
  std::int64_t person(const Hash& hash) {
    if (const auto found = facts_.person_of.find(hash); found != facts_.person_of.end())
      return facts_.people[found->second].id;
    return recorder_.tx()
        .one<std::int64_t>("select id from organisation_person where identity_hash = $1", bytes_of(hash))
        .value_or(0);
  }
  void number_new_units() {
    for (const UnitSeen& seen : facts_.units_seen)
      if (facts_.units[seen.unit].id == 0) {
        facts_.units[seen.unit].id = next_unit_++;
        new_units_[seen.unit] = false;
      }
  }
  /// A unit's own row comes before the first version that names it, be it as parent.
  void insert_unit(std::uint32_t unit) {
    const auto found = new_units_.find(unit);
    if (found == new_units_.end() || found->second) return;
    found->second = true;
    const UnitFact& fact = facts_.units[unit];
    recorder_.tx().run("insert into organisation_unit (id, unit_key, code) values ($1, $2, $3)", fact.id,
                       fact.key, fact.code);
  }
  void insert(std::uint32_t unit, const Version& version) {
    if (version.parent != kNone) insert_unit(version.parent);
    const auto id_or_null = [](std::int64_t id) { return id == 0 ? std::nullopt : std::optional(id); };
    recorder_.tx().run(
        "insert into organisation_unit_version (id, unit, parent, name, level, manager, valid_from, "
        "valid_to, recorded_by) "
        "values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        next_version_++, facts_.units[unit].id,
        version.parent == kNone ? std::nullopt : std::optional(facts_.units[version.parent].id),
        facts_.texts[version.name], level(unit), id_or_null(version.manager), Date::from_days(version.from),
        version.to == kOpen ? std::nullopt : std::optional(Date::from_days(version.to)), recorder_.import());
  }
  std::string level(std::uint32_t unit) const {
    if (!facts_.units[unit].level.empty()) return facts_.units[unit].level;
    const auto found = by_unit_.find(unit);
    return found == by_unit_.end() ? std::string() : known_.units[found->second.back()].level;
  }

  Recorder& recorder_;
  Facts& facts_;
  const Known& known_;
  Changes& changes_;
  std::map<std::uint32_t, std::vector<std::size_t>> by_unit_;
  std::map<std::uint32_t, bool> new_units_;
  std::vector<std::int64_t> manager_ids_;
  std::int64_t next_unit_ = 0, next_version_ = 0;
};

}  // namespace

void record_units_of_spells(Recorder& recorder, Facts& facts, const Known& known,
                            std::span<const Hash> managers, std::int32_t as_of, Changes& changes) {
  UnitWriter writer(recorder, facts, known, managers, changes);
  for (const UnitSeen& seen : facts.units_seen) {
    std::vector<Version> versions = writer.known(seen.unit);
    const std::int32_t first = facts.units[seen.unit].first;
    Version now{seen.parent, seen.name, writer.manager(seen.manager), first, kOpen};
    if (versions.empty()) {
      versions.push_back(now);
    } else {
      if (seen.manager == kNone) now.manager = versions.back().manager;
      versions.front().from = std::min(versions.front().from, first);
      Version& last = versions.back();
      if (!last.says_as(now) || last.to != kOpen) {
        // An extract tells how it is on its day, not since when: the change is dated that day.
        now.from = std::max(as_of, last.from);
        if (last.from < as_of)
          last.to = std::min(last.to, as_of - 1);
        else
          versions.pop_back();
        versions.push_back(now);
      }
    }
    writer.become(seen.unit, versions);
  }
}

void record_units_of_snapshots(Recorder& recorder, Facts& facts, const Known& known,
                               std::span<const Hash> managers, std::span<const std::int32_t> days,
                               Ended ended, Changes& changes) {
  UnitWriter writer(recorder, facts, known, managers, changes);
  // What each unit was called on each day: from what is recorded, then, over it, from the files.
  std::map<std::uint32_t, std::map<std::int32_t, Version>> on_day;
  for (const auto& [unit, places] : writer.by_unit()) {
    on_day[unit];
    for (const Version& version : writer.known(unit))
      for (const std::int32_t day : days) {
        const bool told_anew = std::binary_search(facts.snapshots.begin(), facts.snapshots.end(), day);
        if (!told_anew && day >= version.from && day <= version.to) on_day[unit][day] = version;
      }
  }
  for (const UnitSeen& seen : facts.units_seen)
    on_day[seen.unit][seen.on] = {seen.parent, seen.name, writer.manager(seen.manager), 0, kOpen};
  for (const auto& [unit, told] : on_day) {
    std::vector<Version> versions;
    std::size_t last_day_seen = 0;
    for (std::size_t d = 0; d < days.size(); ++d) {
      const auto found = told.find(days[d]);
      if (found == told.end()) continue;
      const bool goes_on = !versions.empty() && last_day_seen + 1 == d;
      if (!goes_on || !versions.back().says_as(found->second)) {
        if (goes_on) versions.back().to = last_day(ended, days[d - 1], days[d]);
        versions.push_back(found->second);
        versions.back().from = d == 0 ? days[d] : last_day(ended, days[d - 1], days[d]) + 1;
      }
      versions.back().to = d + 1 < days.size() ? last_day(ended, days[d], days[d + 1]) : kOpen;
      last_day_seen = d;
    }
    writer.become(unit, versions);
  }
}

}  // namespace framsyn::organisation
