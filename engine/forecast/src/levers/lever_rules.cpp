#include "levers/levers.hpp"
#include "within.hpp"

#include <algorithm>
#include <cmath>

namespace framsyn::forecast {

const Refusal kBadLever{
    "forecast.bad_lever", Fault::invalid,
    "En åtgärd går inte att räkna med: en storlek, en andel, ett år eller en grupp stämmer inte.",
    "A lever cannot be reckoned with: a size, a share, a year or a place is wrong."};
const Refusal kLeverNeedsPersons{
    "forecast.lever_needs_persons", Fault::invalid,
    "Uppgifterna är bara antal, utan personer. Då går den åtgärden inte att räkna på.",
    "The data are counts without persons, which this lever cannot be applied to."};

namespace {

using workforce::Basis;
using workforce::Index;
using workforce::kAll;
using workforce::kUnknown;

constexpr std::size_t kMostLevers = 64;

struct Range {
  double least, most;
};

Range sizes_of(LeverKind kind) {
  switch (kind) {
    case LeverKind::later_retirement:
      return {-5, 5};
    case LeverKind::fill_rate:
      return {0, 1};
    case LeverKind::contract_degree:
      return {.2, 2};
    case LeverKind::absence:
      return {0, .9};
    case LeverKind::more_hires:
    case LeverKind::training:
      return {0, 1e5};
    case LeverKind::hires_cap:
    case LeverKind::task_shift:
    case LeverKind::agency:
      return {0, 1e6};
    default:
      return {0, 10};
  }
}

bool needs_persons(LeverKind kind) {
  return kind != LeverKind::contract_degree && kind != LeverKind::absence && kind != LeverKind::task_shift &&
         kind != LeverKind::agency;
}

/// The size's own uncertainty: 80 % between two sizes of the same sign, the size between them.
bool sound_interval(const Lever& lever) {
  if (!lever.interval) return true;
  const Range range = sizes_of(lever.kind);
  const auto [low, high] = *lever.interval;
  return within(low, range.least, range.most) && within(high, low, range.most) &&
         within(lever.size, low, high) && low * high > 0 && lever.kind != LeverKind::hires_cap;
}

bool in_place(Index place, std::size_t places, bool unknown_too) {
  return place == kAll || (place == kUnknown && unknown_too) ||
         (place >= 0 && static_cast<std::size_t>(place) < places);
}

/// Of one profession's levers it has to be said which one.
bool lacks_profession(const Lever& lever) {
  const bool one_profession = lever.kind == LeverKind::training || lever.kind == LeverKind::task_shift ||
                              lever.kind == LeverKind::agency;
  return one_profession && lever.profession < 0;
}

const char* wrong(const Lever& lever) {
  const Range range = sizes_of(lever.kind);
  if (lever.name.empty()) return "name";
  if (!within(lever.size, range.least, range.most)) return "size";
  if (!sound_interval(lever)) return "interval";
  if (!within(lever.ramp, 0, 40)) return "ramp";
  if (!within(lever.share, 0, lever.kind == LeverKind::absence ? .9 : 1)) return "share";
  if (!within(lever.comes, 0, 1)) return "comes";
  if (!within(lever.delay, 0, 20)) return "delay";
  if (!within(lever.ratio, 0, 10)) return "ratio";
  if (lacks_profession(lever)) return "profession";
  if (!within(lever.from, 1900, 2200)) return "from";
  if (lever.kind == LeverKind::task_shift && (lever.to < 0 || lever.to == lever.profession)) return "to";
  return nullptr;
}

const char* wrong_place(const Lever& lever, std::size_t units, std::size_t professions) {
  if (!in_place(lever.unit, units, false)) return "unit";
  if (!in_place(lever.profession, professions, true)) return "profession";
  if (lever.kind == LeverKind::task_shift && !in_place(lever.to, professions, false)) return "to";
  return nullptr;
}

const char* wrong_year(const Lever& lever, Date as_of, const Horizon& horizon) {
  return Date(lever.from, 12, 31) <= as_of ? "from: not after the data date"
         : lever.from > horizon.last_year  ? "from: after the forecast's last year"
                                           : nullptr;
}

/// Two levers that shift the same people's retirement would have to be one.
bool retire_twice(const std::vector<Lever>& levers, const GroupAssumptions& group,
                  const std::vector<Index>& parent) {
  return std::ranges::count_if(levers, [&](const Lever& lever) {
           return lever.kind == LeverKind::later_retirement &&
                  reaches(lever, group.unit, group.profession, parent);
         }) > 1;
}

Result<> checked_one(const workforce::Workforce& w, const Assumptions& a, const Horizon& horizon,
                     const Lever& lever) {
  const auto& r = w.records();
  const auto bad = [&](std::string_view what) {
    return refuse(kBadLever, lever.name + ": " + std::string(what));
  };
  TRY_VOID(check(lever));
  if (const char* what = wrong_place(lever, r.units.id.size(), r.professions.size())) return bad(what);
  if (const char* what = wrong_year(lever, a.as_of, horizon)) return bad(what);
  if (a.basis == Basis::stocks && needs_persons(lever.kind)) return refuse(kLeverNeedsPersons, lever.name);
  if (std::ranges::none_of(
          a.groups, [&](const auto& g) { return reaches(lever, g.unit, g.profession, r.units.parent); }))
    return bad("nobody there");
  return {};
}

}  // namespace

Result<> check(const Lever& lever) {
  const char* what = wrong(lever);
  return what == nullptr ? Result<>{} : refuse(kBadLever, lever.name + ": " + what);
}

Result<> checked_levers(const workforce::Workforce& w, const Assumptions& a, const Horizon& horizon) {
  if (a.levers.size() > kMostLevers) return refuse(kBadLever, "more than 64");
  for (std::size_t i = 0; i < a.levers.size(); ++i) {
    TRY_VOID(checked_one(w, a, horizon, a.levers[i]));
    const auto same = [&](const Lever& other) { return other.name == a.levers[i].name; };
    if (std::ranges::count_if(a.levers, same) > 1) return refuse(kBadLever, a.levers[i].name + ": twice");
  }
  for (const GroupAssumptions& group : a.groups)
    if (retire_twice(a.levers, group, w.records().units.parent))
      return refuse(kBadLever, "later_retirement: twice for the same people");
  return {};
}

}  // namespace framsyn::forecast
