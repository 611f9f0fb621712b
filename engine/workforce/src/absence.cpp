#include <framsyn/engine/workforce/absence.hpp>

#include "inside.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

namespace framsyn::workforce {
namespace {

constexpr int kDaysAYear = 365;
/// Absence is reported late (sv: eftersläpning): nothing new for a month is no sign that nobody is away.
constexpr int kReportedWithin = 31;

bool planned(AbsenceReason reason) {
  return reason == AbsenceReason::parental || reason == AbsenceReason::study ||
         reason == AbsenceReason::other_leave;
}

/// Absences of a person in the order they begin, those of the same reason that follow each other as one.
struct Period {
  Date from, until;
  std::vector<Away> pieces;
};

/// From which day a period is long.
Date long_from(const Period& p, AbsenceReason reason) {
  if (reason == AbsenceReason::short_only) return kOpen;
  if (planned(reason)) return p.until == kOpen || p.until - p.from >= kLongLeaveDays ? p.from : kOpen;
  return p.from.plus_days(kLongLeaveDays - 1);
}

void lay_period(const Period& p, std::vector<Away>& out) {
  const Date turns = long_from(p, p.pieces.front().reason);
  for (Away piece : p.pieces) {
    if (piece.from < turns) {
      out.push_back(piece);
      out.back().until = std::min(piece.until, turns);
    }
    piece.from = std::max(piece.from, turns), piece.on_long_leave = true;
    if (piece.from < piece.until) out.push_back(piece);
  }
}

bool follows(const Period& p, const Away& next) {
  return p.until == kOpen || next.from - p.until <= kSameLeaveDays;
}

/// One person's periods of one reason.
void lay_reason(std::span<const Away> rows, std::vector<Away>& out) {
  Period period{};
  for (const Away& row : rows) {
    if (!period.pieces.empty() && !follows(period, row)) lay_period(std::exchange(period, {}), out);
    if (period.pieces.empty()) period.from = period.until = row.from;
    period.until = std::max(period.until, row.until);
    period.pieces.push_back(row);
  }
  if (!period.pieces.empty()) lay_period(period, out);
}

/// Where two rows together are more than all time, the later one begins when the earlier is over.
void cut_overlaps(std::span<Away> pieces) {
  const Away* reaching = nullptr;  // the farthest of those before
  for (Away& piece : pieces) {
    const bool same = reaching != nullptr && reaching->person == piece.person;
    if (same && reaching->extent + piece.extent > 1) piece.from = std::max(piece.from, reaching->until);
    if (!same || piece.until > reaching->until) reaching = &piece;
  }
}

std::vector<Away> rows_of(const Absences& a) {
  std::vector<Away> rows;
  for (std::size_t i = 0; i < a.person.size(); ++i)
    rows.push_back({a.person[i], a.reason[i], a.from[i], a.until[i], a.extent[i].value(), false});
  std::ranges::stable_sort(rows, {},
                           [](const Away& r) { return std::tuple(r.person, r.reason, r.from, r.until); });
  return rows;
}

/// First place of each person's employments among `order`, which lists them by person.
struct ByPerson {
  std::vector<std::size_t> first, order;
  explicit ByPerson(const Records& r) : first(r.people.id.size() + 1), order(r.employments.person.size()) {
    for (const Index p : r.employments.person) ++first[static_cast<std::size_t>(p) + 1];
    std::partial_sum(first.begin(), first.end(), first.begin());
    auto next = first;
    for (std::size_t i = 0; i < order.size(); ++i)
      order[next[static_cast<std::size_t>(r.employments.person[i])]++] = i;
  }
};

/// Days of [from, until) in the year up to and with a day.
int days_in_year_to(Date day, Date from, Date until) {
  const Date first = std::max(from, day.plus_days(1 - kDaysAYear)), last = std::min(until, day.plus_days(1));
  return first < last ? last - first : 0;
}

}  // namespace

std::vector<Away> aways(const Workforce& workforce) {
  const auto rows = rows_of(workforce.records().absences);
  std::vector<Away> out;
  for (auto first = rows.begin(); first != rows.end();) {
    const auto same = [&](const Away& r) { return r.person == first->person && r.reason == first->reason; };
    const auto last = std::find_if_not(first, rows.end(), same);
    lay_reason({first, last}, out);
    first = last;
  }
  std::ranges::stable_sort(out, {}, [](const Away& piece) { return std::pair(piece.person, piece.from); });
  cut_overlaps(out);
  std::erase_if(out, [](const Away& piece) { return piece.from >= piece.until; });
  return out;
}

std::vector<LongLeave> long_leaves(const Workforce& workforce) {
  std::vector<LongLeave> leaves;
  for (const Away& piece : aways(workforce)) {
    if (!piece.on_long_leave) continue;
    LongLeave* last = leaves.empty() ? nullptr : &leaves.back();
    if (last != nullptr && last->person == piece.person &&
        (last->until == kOpen || piece.from - last->until <= kSameLeaveDays))
      last->until = std::max(last->until, piece.until);
    else
      leaves.push_back({piece.person, piece.from, piece.until});
  }
  return leaves;
}

std::optional<KnownAbsences> known_absences(const Workforce& workforce) {
  const auto& from = workforce.records().absences.from;
  if (from.empty()) return std::nullopt;
  const auto [first, last] = std::ranges::minmax(from);
  return KnownAbsences{first, std::min(workforce.known_to(), last.plus_days(kReportedWithin))};
}

bool absence_known_on(const Workforce& workforce, Date day) {
  const auto known = known_absences(workforce);
  return known && day.plus_days(1 - kDaysAYear) >= known->from.plus_days(-kReportedWithin) &&
         day <= known->to;
}

void each_loss(const Workforce& workforce, std::span<const Date> days, const EachLoss& each) {
  const auto& e = workforce.records().employments;
  const ByPerson employed(workforce.records());
  for (const Away& away : aways(workforce)) {
    const auto person = static_cast<std::size_t>(away.person);
    for (std::size_t at = employed.first[person]; at < employed.first[person + 1]; ++at) {
      const std::size_t i = employed.order[at];
      const Date from = std::max(away.from, e.start[i]), until = std::min(away.until, e.until[i]);
      if (!e.fte[i] || from >= until) continue;
      const double fte = e.fte[i]->value() * away.extent;
      for (std::size_t d = 0; d < days.size(); ++d) {
        Loss loss;
        if (away.on_long_leave)
          loss.on_long_leave = from <= days[d] && days[d] < until ? fte : 0;
        else
          loss.short_absence = fte * days_in_year_to(days[d], from, until) / kDaysAYear;
        if (loss.fte() > 0) each(d, e.unit[i], e.profession[i], loss);
      }
    }
  }
}

std::optional<double> delivered_fte(const Workforce& workforce, const Filter& filter, Date day) {
  if (workforce.basis() == Basis::stocks || !absence_known_on(workforce, day)) return std::nullopt;
  const Inside inside(workforce, filter);
  double fte = stock(workforce, filter, day).fte;
  each_loss(workforce, {&day, 1}, [&](std::size_t, Index unit, Index profession, const Loss& loss) {
    if (inside(unit, profession)) fte -= loss.fte();
  });
  return fte;
}

}  // namespace framsyn::workforce
