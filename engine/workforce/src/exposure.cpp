#include <framsyn/engine/workforce/absence.hpp>
#include <framsyn/engine/workforce/exposure.hpp>

#include "inside.hpp"

#include <algorithm>
#include <bit>
#include <numeric>
#include <utility>

namespace framsyn::workforce {
namespace {

/// What of a window lies in one calendar year: no row is wider.
struct Piece {
  std::size_t window;
  Date from, to;
  int year;
  Date new_year;
  bool leap;
};

std::vector<Piece> pieces_of(std::span<const Date> bounds, Date observed_from) {
  std::vector<Piece> pieces;
  for (std::size_t w = 0; w + 1 < bounds.size(); ++w) {
    for (Date day = std::max(bounds[w], observed_from); day < bounds[w + 1];) {
      const int year = day.year();
      const Date to = std::min(bounds[w + 1], Date(year + 1, 1, 1));
      pieces.push_back({w, day, to, year, Date(year, 1, 1), std::chrono::year(year).is_leap()});
      day = to;
    }
  }
  return pieces;
}

/// A day that comes again every year (sv: årsdag), taken apart once: that is most of the work. By the rule of
/// completed_years what began on 29 February is a year older on 1 March in common years.
class Anniversary {
 public:
  Anniversary() = default;
  explicit Anniversary(Date first)
      : year_(first.year()),
        after_leap_day_(first.month() > 2),
        days_(static_cast<std::int16_t>(days(first))) {}
  int first_year() const { return year_; }
  Date in(const Piece& p) const {
    return p.new_year.plus_days(days_ + static_cast<std::int32_t>(p.leap && after_leap_day_));
  }

 private:
  /// From New Year in a common year: 29 February is where 1 March is.
  static std::int32_t days(Date first) {
    const bool leap = std::chrono::year(first.year()).is_leap();
    return first - Date(first.year(), 1, 1) - static_cast<std::int32_t>(leap && first.month() > 2);
  }
  std::int32_t year_ = 0;
  bool after_leap_day_ = false;
  std::int16_t days_ = 0;
};

/// A spell, cut at the windows' outer bounds, and how it ends: by Leaving, kMoved, or not at all.
struct Stay {
  Index unit, profession;
  Date from, to;
  Anniversary birthday, joined;
  bool aged;
  std::int8_t end;
};
constexpr std::int8_t kGoesOn = -1, kMoved = kLeavings, kHappens = kMoved;

/// Stays between two days.
class Stays {
 public:
  Stays(const Workforce& workforce, Date from, Date to) : workforce_(workforce), from_(from), to_(to) {}
  /// [start, until) of a spell, with what happens on `until`.
  void add(const Spell& s, Date start, Date until, std::int8_t end) {
    start = std::max(start, from_);
    const Date stop = std::min(until, to_);
    if (start >= stop) return;
    const Birth birth = workforce_.records().people.birth[static_cast<std::size_t>(s.person)];
    stays_.push_back({s.unit, s.profession, start, stop, Anniversary(birth.day()), Anniversary(s.joined),
                      birth.known(), until <= to_ && until != kOpen ? end : kGoesOn});
  }
  std::vector<Stay> take() && { return std::move(stays_); }
  void reserve(std::size_t n) { stays_.reserve(n); }

 private:
  const Workforce& workforce_;
  Date from_, to_;
  std::vector<Stay> stays_;
};

/// In the order of spells: by person, then by start.
std::vector<Stay> stays_within(const Workforce& workforce, Date from, Date to,
                               std::span<const Date> seen_until) {
  Stays stays(workforce, from, to);
  const auto spells = workforce.spells();
  stays.reserve(spells.size());
  for (std::size_t i = 0; i < spells.size(); ++i) {
    const Spell& s = spells[i];
    const Date seen = seen_until.empty() ? kOpen : seen_until[static_cast<std::size_t>(s.unit)];
    const auto end = next_of(spells, i) == nullptr ? static_cast<std::int8_t>(s.leaving) : kMoved;
    stays.add(s, s.start, std::min(s.until, seen), s.until <= seen ? end : kGoesOn);
  }
  return std::move(stays).take();
}

/// A spell's time at work, or on long leave, piece by piece. Its own end is no event here.
void cut_by_leaves(const Spell& s, std::span<const LongLeave> leaves, LeaveRisk risk, Stays& stays) {
  Date at_work = s.start;
  for (const LongLeave& leave : leaves) {
    if (leave.until <= s.start || leave.from >= s.until) continue;
    const Date begins = std::max(leave.from, s.start), back = std::min(leave.until, s.until);
    if (risk == LeaveRisk::begins) stays.add(s, at_work, begins, kHappens);
    if (risk == LeaveRisk::returns) stays.add(s, begins, back, leave.until < s.until ? kHappens : kGoesOn);
    at_work = back;
  }
  if (risk == LeaveRisk::begins) stays.add(s, at_work, s.until, kGoesOn);
}

std::vector<Stay> stays_within(const Workforce& workforce, Date from, Date to, LeaveRisk risk) {
  Stays stays(workforce, from, to);
  const auto leaves = long_leaves(workforce);
  for (const Spell& s : workforce.spells()) {
    const auto own = std::ranges::equal_range(leaves, s.person, {}, &LongLeave::person);
    cut_by_leaves(s, {own.begin(), own.end()}, risk, stays);
  }
  return std::move(stays).take();
}

/// Those of equal place keep their order, so that a cell's time is summed in the order of persons, the same
/// each time. A place is kUnknown or from 0 up to, not including, `places`.
template <class Place>
void order_by(std::vector<Stay>& stays, std::size_t places, const Place& place) {
  std::vector<std::size_t> next(places + 2);
  const auto at = [&](const Stay& s) { return static_cast<std::size_t>(place(s) - kUnknown); };
  for (const Stay& s : stays) ++next[at(s) + 1];
  std::partial_sum(next.begin(), next.end(), next.begin());
  std::vector<Stay> ordered(stays.size());
  for (const Stay& s : stays) ordered[next[at(s)]++] = s;
  stays = std::move(ordered);
}

std::vector<std::span<const Stay>> groups_of(std::span<const Stay> ordered) {
  std::vector<std::span<const Stay>> groups;
  for (std::size_t first = 0, last = 0; first < ordered.size(); first = last) {
    while (last < ordered.size() && ordered[last].unit == ordered[first].unit &&
           ordered[last].profession == ordered[first].profession)
      ++last;
    groups.push_back(ordered.subspan(first, last - first));
  }
  return groups;
}

constexpr int kBands = static_cast<int>(kTenureBands.size());
constexpr int kTurns = 2;  ///< from kBornToldFrom on: before the year's birthday, and after it

int tenure_band(int years) {
  int band = 0;
  while (band + 1 < kBands && years >= kTenureBands[static_cast<std::size_t>(band) + 1]) ++band;
  return band;
}

/// The cells of one unit and profession in one piece of a window: ages x tenure bands x years of birth.
class Grid {
 public:
  explicit Grid(const ExposureReader& read) : read_(read) {}

  void count(std::span<const Stay> group, const Piece& piece) {
    lay(group, piece);
    bool any = false;
    for (const Stay& s : group) {
      const Date from = std::max(s.from, piece.from), to = std::min(s.to, piece.to);
      if (from < to) split(s, piece, from, to), any = true;
    }
    if (any) hand_out(group.front(), piece);
  }

 private:
  struct Cell {
    double years = 0;
    std::array<std::int32_t, kLeavings + 1> ends{};  ///< by Leaving, then moves
  };

  /// Room for every age that may occur, kUnknown among them.
  void lay(std::span<const Stay> group, const Piece& piece) {
    int youngest = kUnknown, oldest = kUnknown;
    for (const Stay& s : group) {
      if (!s.aged) continue;
      youngest = std::min(youngest, piece.year - s.birthday.first_year() - 1);
      oldest = std::max(oldest, piece.year - s.birthday.first_year());
    }
    youngest_ = youngest, ages_ = oldest - youngest + 1;
    const auto needed = static_cast<std::size_t>(ages_ * kBands * kTurns);
    if (cells_.size() < needed) cells_.resize(needed), touched_.resize(needed / 64 + 1);
  }

  /// At the birthday and at the day on which the next band of tenure begins, where they lie within.
  void split(const Stay& s, const Piece& piece, Date from, Date to) {
    const Date birthday = s.aged ? s.birthday.in(piece) : kOpen, anniversary = s.joined.in(piece);
    const int turns = s.aged ? piece.year - s.birthday.first_year() : kUnknown + 1;
    const int served = piece.year - s.joined.first_year();
    const int before = tenure_band(served - 1), after = tenure_band(served);
    const Date longer = before == after ? kOpen : anniversary;
    for (Date day = from; day < to;) {
      const bool older = day >= birthday, served_longer = day >= longer;
      Date stop = to;
      if (!older) stop = std::min(stop, birthday);
      if (!served_longer) stop = std::min(stop, longer);
      const int age = turns - (older ? 0 : 1);
      const int band = served_longer ? after : before;
      const int turned = s.aged && age >= kBornToldFrom && older;
      const auto at = static_cast<std::size_t>(((age - youngest_) * kBands + band) * kTurns + turned);
      touched_[at / 64] |= std::uint64_t{1} << at % 64;
      Cell& cell = cells_[at];
      cell.years += (stop - day) / 365.25;
      if (stop == s.to && s.end != kGoesOn) ++cell.ends[static_cast<std::size_t>(s.end)];
      day = stop;
    }
  }

  /// The cells that hold time become rows, and are empty again.
  void hand_out(const Stay& group, const Piece& piece) {
    for (std::size_t word = 0; word < touched_.size(); ++word) {
      for (std::uint64_t left = std::exchange(touched_[word], 0); left != 0; left &= left - 1) {
        const auto at = word * 64 + static_cast<std::size_t>(std::countr_zero(left));
        Cell& cell = cells_[at];
        const int place = static_cast<int>(at) / kTurns, age = youngest_ + place / kBands;
        const int turned = static_cast<int>(at) % kTurns;
        ExposureRow row{
            piece.year,
            static_cast<std::int16_t>(age),
            static_cast<std::uint8_t>(place % kBands),
            group.profession,
            group.unit,
            static_cast<std::int16_t>(age >= kBornToldFrom ? piece.year - age - 1 + turned : kUnknown),
            cell.years,
            {},
            cell.ends[kMoved]};
        std::copy_n(cell.ends.begin(), kLeavings, row.leavings.begin());
        read_(piece.window, row);
        cell = {};
      }
    }
  }

  const ExposureReader& read_;
  int youngest_ = 0, ages_ = 0;
  std::vector<Cell> cells_;
  std::vector<std::uint64_t> touched_;  ///< a bit a cell that holds time
};

}  // namespace

namespace {

void count_pieces(const Workforce& workforce, std::span<const Piece> pieces, std::vector<Stay> stays,
                  const ExposureReader& read) {
  order_by(stays, workforce.records().professions.size(), [](const Stay& s) { return s.profession; });
  order_by(stays, workforce.records().units.id.size(), [](const Stay& s) { return s.unit; });
  const auto groups = groups_of(stays);
  Grid grid(read);
  for (const Piece& piece : pieces) {
    for (const std::span<const Stay> group : groups) grid.count(group, piece);
  }
}

}  // namespace

void each_exposure(const Workforce& workforce, std::span<const Date> bounds, const ExposureReader& read,
                   std::span<const Date> seen_until) {
  const auto pieces = pieces_of(bounds, workforce.observed_from());
  if (pieces.empty()) return;
  count_pieces(workforce, pieces, stays_within(workforce, pieces.front().from, pieces.back().to, seen_until),
               read);
}

void each_exposure(const Workforce& workforce, std::span<const Date> bounds, LeaveRisk risk,
                   const ExposureReader& read) {
  const auto known = known_absences(workforce);
  if (!known) return;
  const auto pieces = pieces_of(bounds, std::max(workforce.observed_from(), known->from));
  if (pieces.empty()) return;
  count_pieces(workforce, pieces, stays_within(workforce, pieces.front().from, pieces.back().to, risk), read);
}

std::vector<ExposureRow> exposure(const Workforce& workforce, Date from, Date to) {
  std::vector<ExposureRow> rows;
  each_exposure(workforce, std::array{from, to},
                [&](std::size_t, const ExposureRow& row) { rows.push_back(row); });
  return rows;
}

}  // namespace framsyn::workforce
