#include <framsyn/engine/workforce/absence.hpp>
#include <framsyn/engine/workforce/history.hpp>

#include "inside.hpp"

#include <algorithm>
#include <set>

namespace framsyn::workforce {

std::optional<Date> counted_by(const Workforce& workforce, Date day) {
  std::optional<Date> latest;
  for (Date counted : workforce.records().stocks.day) {
    if (counted <= day && day - counted <= 366 && (!latest || counted > *latest)) latest = counted;
  }
  return latest;
}

namespace {

Stock counted(const Workforce& workforce, const Inside& inside, Date day) {
  const auto& s = workforce.records().stocks;
  const auto latest = counted_by(workforce, day);
  Stock sum;
  for (std::size_t i = 0; latest && i < s.day.size(); ++i) {
    if (s.day[i] != *latest || !inside(s.unit[i], s.profession[i])) continue;
    sum.heads += s.heads[i];
    sum.fte += s.fte[i];
  }
  return sum;
}

}  // namespace

Stock stock(const Workforce& workforce, const Filter& filter, Date day) {
  const Inside inside(workforce, filter);
  if (workforce.basis() == Basis::stocks) return counted(workforce, inside, day);
  Stock sum;
  for (const Spell& spell : workforce.spells()) {
    sum.heads += spell.start <= day && day < spell.until && inside(spell);
  }
  const auto& e = workforce.records().employments;
  std::int64_t millionths = 0;
  for (std::size_t i = 0; i < e.person.size(); ++i) {
    if (e.fte[i] && e.start[i] <= day && day < e.until[i] && inside(e.unit[i], e.profession[i])) {
      millionths += e.fte[i]->millionths();
    }
  }
  sum.fte = static_cast<double>(millionths) / 1e6;
  return sum;
}

namespace {

/// Counts at a row of dates, built from comings and goings: add(from, to) is there on dates [from, to).
class Running {
 public:
  explicit Running(std::size_t dates) : steps_(dates + 1) {}
  void add(std::ptrdiff_t from, std::ptrdiff_t to, std::int64_t n) {
    const auto most = static_cast<std::ptrdiff_t>(steps_.size()) - 1;
    from = std::clamp<std::ptrdiff_t>(from, 0, most);
    to = std::clamp<std::ptrdiff_t>(to, 0, most);
    steps_[static_cast<std::size_t>(from)] += n;
    steps_[static_cast<std::size_t>(to)] -= n;
  }
  std::vector<std::int64_t> sums() const {
    std::vector<std::int64_t> sums(steps_.size() - 1);
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < sums.size(); ++i) sums[i] = sum += steps_[i];
    return sums;
  }

 private:
  std::vector<std::int64_t> steps_;
};

/// Stocks at dates numbered by `place(day)`: the first date on or after the day.
template <class Place>
void count_stocks(const Workforce& workforce, const Inside& inside, const Place& place, Running& heads,
                  Running& fte) {
  constexpr std::ptrdiff_t kNever = 1 << 20;
  const auto gone = [&](Date until) { return until > workforce.known_to() ? kNever : place(until); };
  for (const Spell& spell : workforce.spells()) {
    if (spell.start <= workforce.known_to() && inside(spell))
      heads.add(place(spell.start), gone(spell.until), 1);
  }
  const auto& e = workforce.records().employments;
  for (std::size_t i = 0; i < e.person.size(); ++i) {
    if (e.fte[i] && e.start[i] <= workforce.known_to() && inside(e.unit[i], e.profession[i])) {
      fte.add(place(e.start[i]), gone(e.until[i]), e.fte[i]->millionths());
    }
  }
}

void count_flows(const Workforce& workforce, const Inside& inside, MeasuringDay measuring,
                 std::span<YearRow> rows) {
  const auto row = [&](Date day) -> YearRow* {
    const int place = year_of(day, measuring) - rows.front().year;
    return place >= 0 && place < static_cast<int>(rows.size()) ? &rows[static_cast<std::size_t>(place)]
                                                               : nullptr;
  };
  const auto spells = workforce.spells();
  for (std::size_t i = 0; i < spells.size(); ++i) {
    if (!inside(spells[i])) continue;
    const Spell *before = previous_of(spells, i), *after = next_of(spells, i);
    if (YearRow* in = row(spells[i].start)) {
      in->joiners += before == nullptr && spells[i].start > workforce.opening_day();
      in->moves_in += before != nullptr && !inside(*before);
    }
    if (spells[i].until == kOpen) continue;
    if (YearRow* out = row(spells[i].until)) {
      out->leavers += after == nullptr;
      out->leavers_by_reason[static_cast<std::size_t>(spells[i].leaving)] += after == nullptr;
      out->moves_out += after != nullptr && !inside(*after);
    }
  }
}

/// What is left of the years' FTE where absences are known.
void deliver(const Workforce& workforce, const Inside& inside, std::span<YearRow> rows) {
  std::vector<Date> days;
  for (YearRow& row : rows) {
    days.push_back(row.day);
    if (absence_known_on(workforce, row.day)) row.delivered_fte = row.fte;
  }
  each_loss(workforce, days, [&](std::size_t day, Index unit, Index profession, const Loss& loss) {
    if (rows[day].delivered_fte && inside(unit, profession)) *rows[day].delivered_fte -= loss.fte();
  });
}

std::vector<YearRow> empty_years(const Workforce& workforce, MeasuringDay measuring) {
  std::vector<YearRow> rows;
  for (int year = year_of(workforce.observed_from(), measuring); measuring.in(year) <= workforce.known_to();
       ++year) {
    const bool flows = workforce.basis() == Basis::employments &&
                       measuring.in(year - 1).plus_days(1) >= workforce.observed_from() &&
                       measuring.in(year - 1) >= workforce.opening_day();
    rows.push_back({year, measuring.in(year), flows, 0, 0, 0, 0, 0, 0, 0, {}});
  }
  return rows;
}

std::vector<YearRow> counted_years(const Workforce& workforce, const Inside& inside,
                                   std::vector<YearRow> rows, MeasuringDay measuring) {
  for (YearRow& row : rows) {
    const Stock here = counted(workforce, inside, row.day);
    row.heads_before = counted(workforce, inside, measuring.in(row.year - 1)).heads;
    row.heads = here.heads;
    row.fte = here.fte;
  }
  return rows;
}

}  // namespace

std::vector<YearRow> yearly(const Workforce& workforce, const Filter& filter, MeasuringDay measuring) {
  const Inside inside(workforce, filter);
  auto rows = empty_years(workforce, measuring);
  if (rows.empty()) return rows;
  if (workforce.basis() == Basis::stocks) return counted_years(workforce, inside, std::move(rows), measuring);
  Running heads(rows.size() + 1), fte(rows.size() + 1);
  const int first = rows.front().year - 1;
  const auto place = [&](Date day) { return static_cast<std::ptrdiff_t>(year_of(day, measuring) - first); };
  count_stocks(workforce, inside, place, heads, fte);
  const auto head_sums = heads.sums(), fte_sums = fte.sums();
  for (std::size_t i = 0; i < rows.size(); ++i) {
    rows[i].heads_before = head_sums[i];
    rows[i].heads = head_sums[i + 1];
    rows[i].fte = static_cast<double>(fte_sums[i + 1]) / 1e6;
  }
  count_flows(workforce, inside, measuring, rows);
  deliver(workforce, inside, rows);
  return rows;
}

namespace {

std::vector<MonthRow> counted_months(const Workforce& workforce, const Inside& inside) {
  const auto& days = workforce.records().stocks.day;
  std::vector<MonthRow> rows;
  for (Date day : std::set<Date>(days.begin(), days.end())) {
    const Stock here = counted(workforce, inside, day);
    const MonthRow row{day.year(), day.month(), here.heads, here.fte};
    const bool same = !rows.empty() && rows.back().year == row.year && rows.back().month == row.month;
    same ? void(rows.back() = row) : rows.push_back(row);
  }
  return rows;
}

}  // namespace

std::vector<MonthRow> monthly(const Workforce& workforce, const Filter& filter) {
  const Inside inside(workforce, filter);
  if (workforce.basis() == Basis::stocks) return counted_months(workforce, inside);
  const auto month = [](Date day) { return static_cast<std::ptrdiff_t>(day.year()) * 12 + day.month() - 1; };
  const auto first = month(workforce.observed_from()), last = month(workforce.known_to());
  if (last < first) return {};
  const auto count = static_cast<std::size_t>(last - first + 1);
  Running heads(count), fte(count);
  count_stocks(workforce, inside, [&](Date day) { return month(day) - first; }, heads, fte);
  const auto head_sums = heads.sums(), fte_sums = fte.sums();
  std::vector<MonthRow> rows;
  for (std::size_t i = 0; i < count; ++i) {
    const auto at = first + static_cast<std::ptrdiff_t>(i);
    rows.push_back({static_cast<int>(at / 12), static_cast<unsigned>(at % 12 + 1), head_sums[i],
                    static_cast<double>(fte_sums[i]) / 1e6});
  }
  return rows;
}

}  // namespace framsyn::workforce
