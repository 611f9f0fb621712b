#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <deque>
#include <limits>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <framsyn/organisation/history.hpp>
#include <framsyn/organisation/import.hpp>

/// What the rows of an import said, held small: a million rows are some 100 bytes each. Days are days since
/// 1970.
namespace framsyn::organisation {

using Hash = IdentityKey::Hash;
inline constexpr std::int32_t kNoDay = std::numeric_limits<std::int32_t>::min();
inline constexpr std::int32_t kOpen = std::numeric_limits<std::int32_t>::max();  ///< no last day
inline constexpr std::int32_t kNoFte = -1;
inline constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

struct HashOfHash {
  std::size_t operator()(const Hash& hash) const {
    std::size_t head;
    std::memcpy(&head, hash.data(), sizeof head);
    return head;
  }
};

/// Where a fact was read, to name it in a fault.
struct Origin {
  std::int32_t row = 0;
  std::uint16_t file = 0;
};

struct PersonFact {
  Hash identity{};
  std::int32_t birth_date = kNoDay;
  std::int16_t birth_year = 0;  ///< 0: unknown
  Sex sex = Sex::unknown;
  bool is_protected = false;
  std::uint32_t name_at = 0;  ///< into Facts::names
  std::uint16_t name_size = 0;
  Origin first;
  std::int64_t id = 0;      ///< in the database; 0: not there yet
  bool only_known = false;  ///< in no file of this import, only in what was recorded before
};

/// What holds about an employment while a stretch lasts.
struct Terms {
  std::uint32_t unit = kNone, profession = kNone;
  std::int32_t fte = kNoFte;
  Form form = Form::unknown;
  friend bool operator==(const Terms&, const Terms&) = default;
};

/// A stretch as the source or the comparison of snapshots gives it.
struct SpellFact {
  std::uint32_t person = 0;
  std::uint32_t lane = 0;  ///< which of the person's employments: index into Facts::numbers, or ordinal
  Terms terms;
  std::int32_t from = 0, to = kOpen, hired = kNoDay;
  EndReason reason = EndReason::unknown;
  Origin origin;
};

/// One row of a snapshot: a person (or a holder known within the day) in a post.
struct SeenFact {
  std::uint32_t person = 0;
  std::uint32_t number = kNone;  ///< the source's own number of the employment, or none
  Terms terms;
  std::int32_t on = 0, hired = kNoDay;
  Origin origin;
  std::int32_t ends = kNoDay;  ///< the last day that the row tells, or none; before `on`: has left already
  EndReason reason = EndReason::unknown;

  bool has_left() const { return ends != kNoDay && ends < on; }
};

struct AbsenceFact {
  std::uint32_t person = 0;
  std::uint32_t type = 0;  ///< into Facts::types
  std::int32_t extent = kNoFte;
  std::int32_t from = 0, to = kOpen;
  Origin origin;
};

/// What one file says of a unit on one day (the snapshot day; for spells the day the extract tells about).
struct UnitSeen {
  std::uint32_t unit = 0, parent = kNone;
  std::int32_t on = 0;
  std::uint32_t name = 0;  ///< into Facts::texts
  std::uint32_t manager = kNone;
  friend bool operator==(const UnitSeen&, const UnitSeen&) = default;
};
struct UnitFact {
  std::string key, code, level;
  std::int32_t first = kOpen;  ///< spells: the earliest day someone is employed in it
  std::int64_t id = 0;
};
struct ProfessionFact {
  std::string key, code, name, group;
  std::int64_t id = 0;
  bool told = true;  ///< by a file of this import; otherwise only known from before
};

/// Gives each text that is met a number, in the order they come.
class Numbering {
 public:
  std::uint32_t number(std::string_view text) {
    const auto found = known_.find(text);
    if (found != known_.end()) return found->second;
    texts_.emplace_back(text);
    known_.emplace(texts_.back(), static_cast<std::uint32_t>(texts_.size() - 1));
    return static_cast<std::uint32_t>(texts_.size() - 1);
  }
  std::string_view operator[](std::uint32_t number) const { return texts_[number]; }
  std::size_t size() const { return texts_.size(); }

 private:
  std::deque<std::string> texts_;  // a deque, so that the views in known_ stay where they look
  std::unordered_map<std::string_view, std::uint32_t> known_;
};

struct Facts {
  std::vector<PersonFact> people;
  std::unordered_map<Hash, std::uint32_t, HashOfHash> person_of;
  std::string names;
  std::vector<Hash> numbers;  ///< hashed employment numbers
  std::unordered_map<Hash, std::uint32_t, HashOfHash> number_of;
  std::vector<UnitFact> units;
  Numbering unit_keys, profession_keys, texts, types;
  std::vector<UnitSeen> units_seen;
  std::vector<ProfessionFact> professions;
  std::vector<SpellFact> spells;
  std::vector<SeenFact> seen;
  std::vector<AbsenceFact> absences;
  std::vector<std::int32_t> snapshots;  ///< the days, in order, each once

  std::string_view name(const PersonFact& p) const {
    return std::string_view(names).substr(p.name_at, p.name_size);
  }
};

}  // namespace framsyn::organisation
