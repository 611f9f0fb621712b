#include <algorithm>
#include <map>

#include <fmt/format.h>
#include <sodium.h>

#include "codes.hpp"
#include "recording/recorder.hpp"

namespace framsyn::organisation {
namespace {

/// What a day's rows say, whatever their order: the sum of a fingerprint of each.
struct Digest {
  std::uint64_t low = 0, high = 0;
  void add(std::string_view row) {
    std::uint64_t parts[2];
    static_assert(sizeof parts >= crypto_generichash_BYTES_MIN);
    crypto_generichash(reinterpret_cast<unsigned char*>(parts), sizeof parts,
                       reinterpret_cast<const unsigned char*>(row.data()), row.size(), nullptr, 0);
    low += parts[0];
    high += parts[1];
  }
  std::string text() const { return fmt::format("{:016x}{:016x}", high, low); }
};

std::string said(const Facts& facts, const SeenFact& seen) {
  const PersonFact& person = facts.people[seen.person];
  std::string row(reinterpret_cast<const char*>(person.identity.data()), person.identity.size());
  if (seen.number != kNone) row.append(reinterpret_cast<const char*>(facts.numbers[seen.number].data()), 16);
  fmt::format_to(std::back_inserter(row), "|{}|{}|{}|{}|{}|{}|{}|{}|{}", facts.units[seen.terms.unit].key,
                 seen.terms.profession == kNone
                     ? std::string_view()
                     : std::string_view(facts.professions[seen.terms.profession].key),
                 seen.terms.fte, code(seen.terms.form), seen.hired, person.birth_year, code(person.sex),
                 seen.ends, code(seen.reason));
  return row;
}

struct Day {
  Digest digest;
  std::vector<const SeenFact*> rows;
};

void write_posts(Recorder& recorder, const Facts& facts, std::span<const Day* const> days) {
  std::int64_t id = recorder.next_id("organisation_post");
  auto bulk =
      recorder.tx().bulk("organisation_post", {"id", "source", "on_date", "holder", "unit", "profession",
                                               "form", "sex", "birth_year", "fte", "recorded_by"});
  for (const Day* day : days) {
    std::unordered_map<std::uint32_t, std::int64_t> holders;
    for (const SeenFact* s : day->rows) {
      const std::int64_t holder =
          holders.try_emplace(s->person, static_cast<std::int64_t>(holders.size() + 1)).first->second;
      const PersonFact& p = facts.people[s->person];
      bulk->row(id++, recorder.source(), Date::from_days(s->on), holder, facts.units[s->terms.unit].id,
                s->terms.profession == kNone ? std::nullopt
                                             : std::optional(facts.professions[s->terms.profession].id),
                code(s->terms.form), code(p.sex),
                p.birth_year == 0 ? std::nullopt : std::optional<int>(p.birth_year),
                s->terms.fte == kNoFte ? std::nullopt : std::optional(s->terms.fte), recorder.import());
    }
  }
  bulk->finish();
}

}  // namespace

void record_snapshots(Recorder& recorder, Facts& facts, const Known& known, bool posts, Changes& changes) {
  std::map<std::int32_t, Day> days;
  for (const std::int32_t day : facts.snapshots) days[day];
  for (const SeenFact& seen : facts.seen) {
    const auto day = days.find(seen.on);
    if (day == days.end()) continue;  // told again from what is recorded
    day->second.digest.add(said(facts, seen));
    if (!seen.has_left()) day->second.rows.push_back(&seen);
  }
  std::vector<const Day*> written;
  for (const auto& [on, day] : days) {
    const auto rows = static_cast<std::int64_t>(day.rows.size());
    const auto before = std::find_if(known.snapshots.begin(), known.snapshots.end(),
                                     [&](const auto& s) { return s.on == on; });
    const std::string digest = day.digest.text();
    if (before != known.snapshots.end() && before->digest == digest) {
      changes.unchanged += rows;
      continue;
    }
    (before == known.snapshots.end() ? changes.created : changes.changed) += rows;
    if (!recorder.differs()) continue;
    if (before != known.snapshots.end()) {
      recorder.retract("organisation_snapshot", {&before->id, 1});
      recorder.tx().run(
          "update organisation_post set retracted_by = $1 where source = $2 and on_date = $3 and "
          "retracted_by is null",
          recorder.import(), recorder.source(), Date::from_days(on));
    }
    recorder.tx().run(
        "insert into organisation_snapshot (id, source, on_date, digest, recorded_by) values ($1, $2, $3, "
        "$4, $5)",
        recorder.next_id("organisation_snapshot"), recorder.source(), Date::from_days(on), digest,
        recorder.import());
    written.push_back(&day);
  }
  if (posts && !written.empty()) write_posts(recorder, facts, written);
}

}  // namespace framsyn::organisation
