#include <framsyn/engine/workforce/renamed.hpp>

#include "spells.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <ranges>

namespace framsyn::workforce {

const Refusal kBadRecords{"workforce.bad_records", Fault::invalid, "Personalhistoriken hänger inte ihop.",
                          "The employment history does not hold together."};
const Refusal kNoHistory{"workforce.no_history", Fault::invalid,
                         "Ingen var anställd den dagen eller tidigare.",
                         "Nobody was employed on that day or before it."};

namespace {

bool within(const std::vector<Index>& places, std::size_t count, Index least) {
  return std::ranges::all_of(places, [&](Index i) { return i >= least && i < static_cast<Index>(count); });
}

Result<> check_units(const Units& units) {
  const auto n = units.id.size();
  if (units.parent.size() != n || !within(units.parent, n, kUnknown)) return refuse(kBadRecords, "units");
  for (std::size_t i = 0; i < n; ++i) {
    std::size_t steps = 0;
    for (Index at = units.parent[i]; at != kUnknown; at = units.parent[at]) {
      if (++steps > n) return refuse(kBadRecords, "a unit is below itself");
    }
  }
  return {};
}

Result<> check_employments(const Records& r) {
  const Employments& e = r.employments;
  const auto n = e.person.size();
  for (auto size :
       {e.unit.size(), e.profession.size(), e.fte.size(), e.start.size(), e.until.size(), e.leaving.size()}) {
    if (size != n) return refuse(kBadRecords, "employment columns of unlike length");
  }
  if (!e.hired.empty() && e.hired.size() != n)
    return refuse(kBadRecords, "employment columns of unlike length");
  if (r.people.birth.size() != r.people.id.size() || r.people.sex.size() != r.people.id.size() ||
      !within(e.person, r.people.id.size(), 0) || !within(e.unit, r.units.id.size(), 0) ||
      !within(e.profession, r.professions.size(), kUnknown)) {
    return refuse(kBadRecords, "a place out of range");
  }
  for (std::size_t i = 0; i < n; ++i) {
    if (e.until[i] <= e.start[i]) return refuse(kBadRecords, "an employment ends before it starts");
    if (e.fte[i] && e.fte[i]->millionths() < 0) return refuse(kBadRecords, "a negative contract degree");
  }
  return {};
}

Result<> check_absences(const Records& r) {
  const Absences& a = r.absences;
  const auto n = a.person.size();
  if (a.reason.size() != n || a.extent.size() != n || a.from.size() != n || a.until.size() != n)
    return refuse(kBadRecords, "absence columns of unlike length");
  if (!within(a.person, r.people.id.size(), 0)) return refuse(kBadRecords, "a place out of range");
  for (std::size_t i = 0; i < n; ++i) {
    if (a.until[i] <= a.from[i]) return refuse(kBadRecords, "an absence ends before it begins");
    if (a.extent[i].millionths() < 0 || a.extent[i].millionths() > Share::percent(100).millionths())
      return refuse(kBadRecords, "an absence of more than all time");
  }
  return {};
}

Result<> check_stocks(const Records& r) {
  const Stocks& s = r.stocks;
  const auto n = s.day.size();
  if (s.unit.size() != n || s.profession.size() != n || s.heads.size() != n || s.fte.size() != n) {
    return refuse(kBadRecords, "stock columns of unlike length");
  }
  if (!within(s.unit, r.units.id.size(), 0) || !within(s.profession, r.professions.size(), kUnknown)) {
    return refuse(kBadRecords, "a place out of range");
  }
  const bool sound = std::ranges::all_of(s.heads, [](auto heads) { return heads >= 0; }) &&
                     std::ranges::all_of(s.fte, [](double fte) { return std::isfinite(fte) && fte >= 0; });
  return sound ? Result<>{} : refuse(kBadRecords, "a stock that is no number of people");
}

/// Many sources hold everybody employed today, however long ago they came, and those who left since some
/// year. The first month with a leaving, of the first year that has at least a quarter of the usual number.
Date first_recorded_leaving(const std::vector<Spell>& spells, Date none) {
  std::map<int, std::pair<std::int64_t, Date>> years;
  for (const Spell& spell : spells) {
    if (spell.until == kOpen || spell.leaving == Leaving::still_employed) continue;
    auto [at, fresh] = years.try_emplace(spell.until.year(), 0, spell.until);
    ++at->second.first;
    at->second.second = std::min(at->second.second, spell.until);
  }
  if (years.empty()) return none;
  std::vector<std::int64_t> counts;
  for (const auto& [year, seen] : years) counts.push_back(seen.first);
  std::ranges::nth_element(counts, counts.begin() + static_cast<std::ptrdiff_t>(counts.size() / 2));
  const auto usual = counts[counts.size() / 2];
  for (const auto& [year, seen] : years) {
    if (seen.first * 4 >= usual) return Date(year, seen.second.month(), 1);
  }
  return none;
}

}  // namespace

Workforce::Workforce(Records records) : records_(std::move(records)) {
  if (basis() == Basis::employments) {
    spells_ = spells_of(records_);
    renamed_ = renamed_professions(spells_, records_.professions.size(), records_.known_to);
    if (!renamed_.empty()) {
      rename(records_, renamed_);
      spells_ = spells_of(records_);
    }
    Date first = kOpen;
    for (const Spell& s : spells_) first = std::min(first, s.start);
    if (records_.observed_from == kOpen) {
      const Date left = first_recorded_leaving(spells_, records_.known_to);
      records_.observed_from = spells_.empty() ? left : std::max(left, first);
    }
    if (first == records_.observed_from) opening_day_ = first;
  } else if (records_.observed_from == kOpen) {
    const auto& days = records_.stocks.day;
    records_.observed_from = days.empty() ? records_.known_to : std::ranges::min(days);
  }
}

Result<Workforce> Workforce::from(Records records) {
  TRY_VOID(check_units(records.units));
  TRY_VOID(check_employments(records));
  TRY_VOID(check_stocks(records));
  TRY_VOID(check_absences(records));
  if (records.bridged_days < 0) return refuse(kBadRecords, "a negative gap");
  return Workforce(std::move(records));
}

namespace {

Employments known_on(const Employments& all, Date day) {
  Employments known;
  for (std::size_t i = 0; i < all.person.size(); ++i) {
    if (all.start[i] > day) continue;
    const bool ended = all.until[i] <= day;
    known.person.push_back(all.person[i]);
    known.unit.push_back(all.unit[i]);
    known.profession.push_back(all.profession[i]);
    known.fte.push_back(all.fte[i]);
    known.start.push_back(all.start[i]);
    known.until.push_back(ended ? all.until[i] : kOpen);
    known.leaving.push_back(ended ? all.leaving[i] : Leaving::still_employed);
    if (!all.hired.empty()) known.hired.push_back(all.hired[i]);
  }
  return known;
}

Absences known_on(const Absences& all, Date day) {
  Absences known;
  for (std::size_t i = 0; i < all.person.size(); ++i) {
    if (all.from[i] > day) continue;
    known.person.push_back(all.person[i]);
    known.reason.push_back(all.reason[i]);
    known.extent.push_back(all.extent[i]);
    known.from.push_back(all.from[i]);
    known.until.push_back(all.until[i] <= day ? all.until[i] : kOpen);
  }
  return known;
}

Stocks known_on(const Stocks& all, Date day) {
  Stocks known;
  for (std::size_t i = 0; i < all.day.size(); ++i) {
    if (all.day[i] > day) continue;
    known.day.push_back(all.day[i]);
    known.unit.push_back(all.unit[i]);
    known.profession.push_back(all.profession[i]);
    known.heads.push_back(all.heads[i]);
    known.fte.push_back(all.fte[i]);
  }
  return known;
}

}  // namespace

Result<Workforce> Workforce::as_of(Date day) const {
  Records known{records_.units,
                records_.professions,
                records_.people,
                known_on(records_.employments, day),
                known_on(records_.stocks, day),
                records_.basis,
                records_.observed_from,
                std::min(day, records_.known_to),
                records_.bridged_days,
                known_on(records_.absences, day)};
  if (known.employments.person.empty() && known.stocks.day.empty()) return refuse(kNoHistory, day.iso());
  Workforce then(std::move(known));
  then.renamed_.insert(then.renamed_.begin(), renamed_.begin(), renamed_.end());
  return then;
}

std::vector<std::uint8_t> Workforce::subtree(Index unit) const {
  const auto& parent = records_.units.parent;
  std::vector<std::uint8_t> inside(parent.size(), unit == kAll);
  if (unit == kAll) return inside;
  for (std::size_t i = 0; i < parent.size(); ++i) {
    for (Index at = static_cast<Index>(i); at != kUnknown; at = parent[at]) {
      if (at == unit) inside[i] = 1;
    }
  }
  return inside;
}

bool Workforce::knows_fte() const {
  if (basis() == Basis::stocks)
    return std::ranges::any_of(records_.stocks.fte, [](double fte) { return fte > 0; });
  return std::ranges::any_of(records_.employments.fte, [](const auto& fte) { return fte.has_value(); });
}

}  // namespace framsyn::workforce
