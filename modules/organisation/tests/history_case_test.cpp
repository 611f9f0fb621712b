#include <algorithm>
#include <map>
#include <set>
#include <sstream>

#include <gtest/gtest.h>

#include "case_file.hpp"
#include "codes.hpp"
#include "recording/rules_flows.hpp"
#include "recording/rules_snapshots.hpp"
#include "recording/rules_spells.hpp"

namespace framsyn::organisation {
namespace {

class World {
 public:
  void tell(const std::string& line) {
    std::istringstream words(line);
    std::string kind;
    words >> kind;
    if (kind == "dagar") {
      for (std::string day; words >> day;) days_.push_back(Date::parse(day).value().days());
      first_ = days_.front();
    } else if (kind == "slut") {
      std::string how;
      words >> how;
      ended_ = how == "last_seen"     ? Ended::last_seen
               : how == "before_next" ? Ended::before_next
                                      : Ended::middle;
    } else if (kind == "uppehåll") {
      words >> gap_;
    } else if (kind == "sedd") {
      see(words);
    } else if (kind == "period") {
      std::string person, unit, from, to, reason;
      words >> person >> unit >> from >> to >> reason;
      spells_.push_back({.person = people_.number(person),
                         .lane = kNone,
                         .terms = {.unit = units_.number(unit)},
                         .from = Date::parse(from).value().days(),
                         .to = to == "-" ? kOpen : Date::parse(to).value().days(),
                         .reason = reason.empty() ? EndReason::unknown : reason_of(reason).value()});
    } else {
      FAIL() << "okänt ord: " << line;
    }
  }

  void derive() {
    const auto lane = [](std::size_t k) { return static_cast<std::uint32_t>(k); };
    if (!days_.empty())
      compare(seen_, days_, ended_, lane, spells_);
    else
      tidy(spells_, lane,
           [](const SpellFact&, const SpellFact&) { FAIL() << "perioder i samma anställning överlappar"; });
  }

  std::multiset<std::string> histories() const {
    std::multiset<std::string> all;
    for (const SpellFact& s : spells_)
      all.insert(std::string(people_[s.person]) + " " + std::string(units_[s.terms.unit]) + " " +
                 Date::from_days(s.from).iso() + " " + (s.to == kOpen ? "-" : Date::from_days(s.to).iso()) +
                 (days_.empty() || s.reason == EndReason::unknown ? "" : " " + std::string(code(s.reason))));
    return all;
  }
  std::string flows_told() {
    std::map<std::uint32_t, std::vector<SpellFact>> people;
    for (const SpellFact& s : spells_) people[s.person].push_back(s);
    Flows sum;
    for (auto& [person, spells] : people) sum += flows(spells, gap_, {first_, last_});
    return "började " + std::to_string(sum.joiners) + " slutade " + std::to_string(sum.leavers) +
           " flyttade " + std::to_string(sum.moves);
  }

 private:
  /// sedd PERSON ENHET DAG [anställd DAG] [slutar DAG [ORSAK]]
  void see(std::istringstream& words) {
    std::string person, unit, word;
    words >> person >> unit >> word;
    SeenFact seen{
        people_.number(person), kNone, {.unit = units_.number(unit)}, Date::parse(word).value().days()};
    for (std::string what; words >> what;) {
      if (const auto reason = reason_of(what)) {
        seen.reason = *reason;
        continue;
      }
      words >> word;
      (what == "anställd" ? seen.hired : seen.ends) = Date::parse(word).value().days();
    }
    seen_.push_back(seen);
  }

  Numbering people_, units_;
  std::vector<std::int32_t> days_;
  std::vector<SeenFact> seen_;
  std::vector<SpellFact> spells_;
  Ended ended_ = Ended::middle;
  int gap_ = 0;
  std::int32_t first_ = kNoDay, last_ = kOpen;
};

TEST(History, follows_from_what_is_told_as_the_cases_say) {
  const auto all = test::read_cases(FRAMSYN_ROOM_DIR "/tests/history.case");
  ASSERT_GE(all.size(), 20u);
  for (const test::Case& one : all) {
    SCOPED_TRACE(one.title);
    World world;
    for (const std::string& line : one.told) world.tell(line);
    world.derive();
    std::multiset<std::string> expected;
    for (const std::string& line : one.expected) {
      if (line.starts_with("började "))
        EXPECT_EQ(world.flows_told(), line);
      else
        expected.insert(line);
    }
    if (!expected.empty()) EXPECT_EQ(world.histories(), expected);
  }
}

TEST(SnapshotRules, what_was_seen_is_told_again_by_what_was_made_of_it) {
  const std::vector<std::int32_t> days = {100, 200, 300, 400};
  std::vector<SeenFact> seen = {{0, kNone, {.unit = 1}, 100, 50, {}},
                                {0, kNone, {.unit = 2}, 200, 50, {}},
                                {0, kNone, {.unit = 2}, 400, 50, {}},
                                {1, kNone, {.unit = 1}, 300, kNoDay, {}}};
  const auto lane = [](std::size_t k) { return static_cast<std::uint32_t>(k); };
  std::vector<SpellFact> spells;
  compare(seen, days, Ended::middle, lane, spells);
  std::vector<SeenFact> again;
  for (const SpellFact& spell : spells) seen_of(spell, days, days, Ended::middle, again);
  ASSERT_EQ(again.size(), seen.size());
  for (const SeenFact& s : seen)
    EXPECT_TRUE(std::ranges::any_of(again, [&](const SeenFact& a) {
      return a.person == s.person && a.on == s.on && a.terms == s.terms;
    }));
}

TEST(Spells, a_stretch_that_overlaps_another_of_the_same_employment_is_told_and_dropped) {
  std::vector<SpellFact> spells = {{.person = 0, .lane = 7, .from = 100, .to = 200, .origin = {2, 0}},
                                   {.person = 0, .lane = 7, .from = 200, .to = 300, .origin = {3, 0}}};
  int told = 0;
  tidy(spells, {}, [&](const SpellFact& bad, const SpellFact& earlier) {
    ++told;
    EXPECT_EQ(bad.origin.row, 3);
    EXPECT_EQ(earlier.origin.row, 2);
  });
  EXPECT_EQ(told, 1);
  EXPECT_EQ(spells.size(), 1u);
}

TEST(Spells, stretches_that_adjoin_and_agree_become_one) {
  std::vector<SpellFact> spells = {{.person = 0, .lane = 7, .from = 201, .to = kOpen},
                                   {.person = 0, .lane = 7, .from = 100, .to = 200}};
  tidy(spells, {}, {});
  ASSERT_EQ(spells.size(), 1u);
  EXPECT_EQ(spells[0].from, 100);
  EXPECT_EQ(spells[0].to, kOpen);
}

}  // namespace
}  // namespace framsyn::organisation
