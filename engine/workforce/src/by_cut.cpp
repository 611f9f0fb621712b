#include <framsyn/engine/workforce/absence.hpp>
#include <framsyn/engine/workforce/by_cut.hpp>

#include <algorithm>
#include <map>

#include "cuts.hpp"
#include "inside.hpp"

namespace framsyn::workforce {
namespace {

/// Heads and FTE of every cut at a row of dates, built from comings and goings.
class StockTable {
 public:
  StockTable(std::size_t cuts, std::size_t dates)
      : width_(dates + 1), heads_(cuts * width_), fte_(cuts * width_) {}

  void heads(std::size_t cut, std::ptrdiff_t from, std::ptrdiff_t to) { step(heads_, cut, from, to, 1); }
  void fte(std::size_t cut, std::ptrdiff_t from, std::ptrdiff_t to, Share degree) {
    step(fte_, cut, from, to, degree.millionths());
  }
  void sum() {
    for (auto* table : {&heads_, &fte_}) {
      for (std::size_t i = 0; i < table->size(); ++i) {
        if (i % width_ != 0) (*table)[i] += (*table)[i - 1];
      }
    }
  }
  Stock at(std::size_t cut, std::size_t date) const {
    return {heads_[cut * width_ + date], static_cast<double>(fte_[cut * width_ + date]) / 1e6};
  }

 private:
  void step(std::vector<std::int64_t>& table, std::size_t cut, std::ptrdiff_t from, std::ptrdiff_t to,
            std::int64_t n) {
    const auto last = static_cast<std::ptrdiff_t>(width_) - 1;
    table[cut * width_ + static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(from, 0, last))] += n;
    table[cut * width_ + static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(to, 0, last))] -= n;
  }
  std::size_t width_;
  std::vector<std::int64_t> heads_, fte_;
};

/// `place(day)` numbers the first date on or after the day.
template <class Place>
StockTable stocks_at(const Workforce& workforce, const Cuts& cuts, std::size_t dates, const Place& place) {
  StockTable stocks(cuts.size(), dates);
  const Date known_to = workforce.known_to();
  const auto gone = [&](Date until) {
    return until > known_to ? static_cast<std::ptrdiff_t>(dates) : place(until);
  };
  for (const Spell& s : workforce.spells()) {
    if (s.start > known_to) continue;
    const auto from = place(s.start), to = gone(s.until);
    cuts.each(s.unit, s.profession, [&](std::size_t cut) { stocks.heads(cut, from, to); });
  }
  const auto& e = workforce.records().employments;
  for (std::size_t i = 0; i < e.person.size(); ++i) {
    if (!e.fte[i] || e.start[i] > known_to) continue;
    const auto from = place(e.start[i]), to = gone(e.until[i]);
    cuts.each(e.unit[i], e.profession[i], [&](std::size_t cut) { stocks.fte(cut, from, to, *e.fte[i]); });
  }
  stocks.sum();
  return stocks;
}

void fill_years(const Workforce& workforce, const Cuts& cuts, MeasuringDay measuring,
                std::vector<CutFigures>& out) {
  const std::size_t years = out.front().years.size();
  if (years == 0) return;
  const int first = out.front().years.front().year - 1;
  const StockTable stocks = stocks_at(workforce, cuts, years + 1, [&](Date day) {
    return static_cast<std::ptrdiff_t>(year_of(day, measuring) - first);
  });
  for (std::size_t cut = 0; cut < out.size(); ++cut) {
    for (std::size_t i = 0; i < years; ++i) {
      const Stock here = stocks.at(cut, i + 1);
      out[cut].years[i].heads_before = stocks.at(cut, i).heads;
      out[cut].years[i].heads = here.heads;
      out[cut].years[i].fte = here.fte;
    }
  }
}

void fill_delivered(const Workforce& workforce, const Cuts& cuts, std::vector<CutFigures>& out) {
  std::vector<Date> days;
  for (const YearRow& row : out.front().years) days.push_back(row.day);
  for (std::size_t i = 0; i < days.size(); ++i) {
    if (!absence_known_on(workforce, days[i])) continue;
    for (CutFigures& cut : out) cut.years[i].delivered_fte = cut.years[i].fte;
  }
  each_loss(workforce, days, [&](std::size_t day, Index unit, Index profession, const Loss& loss) {
    cuts.each(unit, profession, [&](std::size_t cut) {
      if (auto& delivered = out[cut].years[day].delivered_fte) *delivered -= loss.fte();
    });
  });
}

void fill_flows(const Workforce& workforce, const Cuts& cuts, MeasuringDay measuring,
                std::vector<CutFigures>& out) {
  if (out.front().years.empty()) return;
  const int first = out.front().years.front().year;
  const auto count = static_cast<int>(out.front().years.size());
  for (const Event& e : events(workforce, measuring.in(first - 1), measuring.in(first + count - 1))) {
    const auto year = static_cast<std::size_t>(year_of(e.day, measuring) - first);
    if (e.kind != Event::Kind::joined) {
      cuts.each(e.from_unit, e.from_profession, [&](std::size_t cut) {
        YearRow& row = out[cut].years[year];
        row.leavers += e.kind == Event::Kind::left;
        row.leavers_by_reason[static_cast<std::size_t>(e.reason)] += e.kind == Event::Kind::left;
        row.moves_out += e.kind == Event::Kind::moved && !cuts.holds(cut, e.to_unit, e.to_profession);
      });
    }
    if (e.kind != Event::Kind::left) {
      cuts.each(e.to_unit, e.to_profession, [&](std::size_t cut) {
        YearRow& row = out[cut].years[year];
        row.joiners += e.kind == Event::Kind::joined;
        row.moves_in += e.kind == Event::Kind::moved && !cuts.holds(cut, e.from_unit, e.from_profession);
      });
    }
  }
}

void fill_months(const Workforce& workforce, const Cuts& cuts, std::vector<CutFigures>& out) {
  const auto& months = out.front().months;
  if (months.empty()) return;
  const auto number = [](int year, unsigned month) { return static_cast<std::ptrdiff_t>(year) * 12 + month; };
  const auto first = number(months.front().year, months.front().month);
  const StockTable stocks = stocks_at(workforce, cuts, months.size(),
                                      [&](Date day) { return number(day.year(), day.month()) - first; });
  for (std::size_t cut = 0; cut < out.size(); ++cut) {
    for (std::size_t i = 0; i < months.size(); ++i) {
      const Stock here = stocks.at(cut, i);
      out[cut].months[i].heads = here.heads;
      out[cut].months[i].fte = here.fte;
    }
  }
}

void fill_now(const Workforce& workforce, const Cuts& cuts, std::vector<CutFigures>& out) {
  const Date day = workforce.known_to();
  const People& people = workforce.records().people;
  std::vector<std::map<int, AgeRow>> bands(cuts.size());
  for (const Spell& s : workforce.spells()) {
    if (s.start > day || day >= s.until) continue;
    const auto person = static_cast<std::size_t>(s.person);
    const int from = band_from(people.birth[person].age(day));
    cuts.each(s.unit, s.profession, [&](std::size_t cut) {
      AgeRow& row = bands[cut].try_emplace(from, from, 0, 0, 0).first->second;
      row.women += people.sex[person] == Sex::woman;
      row.men += people.sex[person] == Sex::man;
      row.unknown += people.sex[person] == Sex::unknown;
    });
  }
  each_stock(workforce, day, [&](Index unit, Index profession, const Stock& here) {
    cuts.each(unit, profession, [&](std::size_t cut) {
      out[cut].now.heads += here.heads;
      out[cut].now.fte += here.fte;
    });
  });
  for (std::size_t cut = 0; cut < out.size(); ++cut) {
    for (const auto& [from, row] : bands[cut]) out[cut].ages.push_back(row);
  }
}

/// Basis::stocks: the sums of every cut on each day that people were counted.
std::map<Date, std::vector<Stock>> counted_sums(const Workforce& workforce, const Cuts& cuts) {
  const auto& s = workforce.records().stocks;
  std::map<Date, std::vector<Stock>> by_day;
  for (std::size_t i = 0; i < s.day.size(); ++i) {
    auto& sums = by_day.try_emplace(s.day[i], cuts.size()).first->second;
    cuts.each(s.unit[i], s.profession[i], [&](std::size_t cut) {
      sums[cut].heads += s.heads[i];
      sums[cut].fte += s.fte[i];
    });
  }
  return by_day;
}

void fill_counted(const Workforce& workforce, const Cuts& cuts, MeasuringDay measuring,
                  std::vector<CutFigures>& out) {
  const auto by_day = counted_sums(workforce, cuts);
  const std::vector<Stock> none(cuts.size());
  const auto sums_by = [&](Date day) -> const std::vector<Stock>& {
    const auto latest = counted_by(workforce, day);
    return latest ? by_day.at(*latest) : none;
  };
  for (std::size_t i = 0; i < out.front().years.size(); ++i) {
    const auto& here = sums_by(out.front().years[i].day);
    const auto& before = sums_by(measuring.in(out.front().years[i].year - 1));
    for (std::size_t cut = 0; cut < out.size(); ++cut) {
      YearRow& row = out[cut].years[i];
      row.heads_before = before[cut].heads;
      row.heads = here[cut].heads;
      row.fte = here[cut].fte;
    }
  }
  std::size_t month = 0;
  for (const auto& [day, sums] : by_day) {
    while (out.front().months[month].year != day.year() || out.front().months[month].month != day.month())
      ++month;
    for (std::size_t cut = 0; cut < out.size(); ++cut) {
      out[cut].months[month].heads = sums[cut].heads;
      out[cut].months[month].fte = sums[cut].fte;
    }
  }
}

}  // namespace

std::vector<CutFigures> by_cut(const Workforce& workforce, MeasuringDay measuring) {
  const Cuts cuts(workforce);
  auto years = yearly(workforce, {}, measuring);
  for (YearRow& row : years) row = {row.year, row.day, row.flows_known, 0, 0, 0, 0, 0, 0, 0, {}};
  const auto months = monthly(workforce, {});
  std::vector<CutFigures> out;
  for (const Filter& filter : cuts.filters()) out.push_back({filter, {}, years, months, {}});
  if (out.empty()) return out;
  if (workforce.basis() == Basis::stocks) {
    fill_counted(workforce, cuts, measuring, out);
  } else {
    fill_years(workforce, cuts, measuring, out);
    fill_delivered(workforce, cuts, out);
    fill_flows(workforce, cuts, measuring, out);
    fill_months(workforce, cuts, out);
  }
  fill_now(workforce, cuts, out);
  return out;
}

}  // namespace framsyn::workforce
