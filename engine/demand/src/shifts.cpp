#include <framsyn/engine/demand/shifts.hpp>

#include <algorithm>
#include <cmath>
#include <map>

namespace framsyn::demand {
namespace {

using Shifts = std::span<const TaskShift>;

bool can_be(const TaskShift& shift, std::size_t years) {
  return shift.from != shift.to && shift.share.size() == years &&
         std::ranges::all_of(shift.share, [](double share) { return share >= 0 && share <= 1; }) &&
         std::isfinite(shift.substitution) && shift.substitution > 0 && shift.substitution <= 10 &&
         std::isfinite(shift.substitution_sd) && shift.substitution_sd >= 0;
}

bool too_much_goes(Shifts shifts, const TaskShift& of, std::size_t t) {
  double all = 0;
  for (const TaskShift& one : shifts)
    if (one.from == of.from) all += one.share[t];
  return all > 1 + 1e-12;
}

Result<> can_be(Shifts shifts, std::size_t years, std::size_t professions) {
  const auto known = [&](workforce::Index p) {
    return p >= workforce::kUnknown && (p < 0 || static_cast<std::size_t>(p) < professions);
  };
  for (const TaskShift& shift : shifts) {
    if (!can_be(shift, years) || !known(shift.from) || !known(shift.to)) return refuse(kBadNeed, "shift");
    for (std::size_t t = 0; t < years; ++t)
      if (too_much_goes(shifts, shift, t)) return refuse(kBadNeed, "more than all goes");
  }
  return {};
}

/// What one group receives, and the variance of that, by year.
struct Received {
  std::vector<double> fte, variance;
};
using Place = std::pair<workforce::Index, workforce::Index>;

std::map<Place, Received> received(const Need& need, Shifts shifts) {
  const std::size_t years = need.years.size();
  std::map<Place, Received> all;
  for (const NeedPath& path : need.groups) {
    for (const TaskShift& shift : shifts) {
      if (shift.from != path.profession) continue;
      Received& to =
          all.try_emplace({path.unit, shift.to}, std::vector<double>(years, 0), std::vector<double>(years, 0))
              .first->second;
      for (std::size_t t = 0; t < years; ++t) {
        const double fte = path.fte[t] * shift.share[t] * shift.substitution;
        const double sd = fte * std::hypot(shift.substitution_sd, path.own_sd);
        to.fte[t] += fte, to.variance[t] += sd * sd;
      }
    }
  }
  return all;
}

void give_away(NeedPath& path, Shifts shifts) {
  for (std::size_t t = 0; t < path.fte.size(); ++t) {
    double left = 1;
    for (const TaskShift& shift : shifts)
      if (shift.from == path.profession) left -= shift.share[t];
    path.fte[t] *= std::max(0.0, left);
  }
}

void receive(NeedPath& path, const Received& more) {
  double least_sure = 0;
  for (std::size_t t = 0; t < path.fte.size(); ++t) {
    const double own = path.own_sd * path.fte[t];
    path.fte[t] += more.fte[t];
    if (path.fte[t] > 0)
      least_sure = std::max(least_sure, std::sqrt(own * own + more.variance[t]) / path.fte[t]);
  }
  path.own_sd = least_sure;
}

}  // namespace

Result<Need> shifted(const Need& before, Shifts shifts) {
  if (before.profession_sd.empty()) return refuse(kBadNeed, "profession_sd");
  TRY_VOID(can_be(shifts, before.years.size(), before.profession_sd.size() - 1));
  Need after = before;
  auto all = received(before, shifts);
  for (NeedPath& path : after.groups) {
    give_away(path, shifts);
    const auto more = all.find({path.unit, path.profession});
    if (more == all.end()) continue;
    receive(path, more->second);
    all.erase(more);
  }
  for (const auto& [place, more] : all) {
    NeedPath path{place.first, place.second, std::vector<double>(before.years.size(), 0), 0};
    receive(path, more);
    after.groups.push_back(std::move(path));
  }
  std::ranges::sort(after.groups, {}, [](const NeedPath& path) { return Place(path.unit, path.profession); });
  return after;
}

Result<double> need_factor(std::span<const Term> terms) {
  double factor = 1;
  for (const Term& term : terms) {
    if (!(term.size >= 0 && term.size <= 1)) return refuse(kBadNeed, "a size has no sign");
    factor += term.direction == Term::Direction::more_is_needed ? term.size : -term.size;
  }
  return std::max(0.0, factor);
}

}  // namespace framsyn::demand
