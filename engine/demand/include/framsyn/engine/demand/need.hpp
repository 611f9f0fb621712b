#pragma once

#include <framsyn/base/result.hpp>
#include <framsyn/engine/workforce/records.hpp>

#include <vector>

namespace framsyn::demand {

extern const Refusal kBadNeed;  ///< "demand.bad_need": a size, an uncertainty or a year that cannot be

/// Full-time equivalents (sv: årsarbetare) that a unit's own staff of a profession need be (sv: behov).
struct NeedPath {
  workforce::Index unit, profession;  ///< the unit's own, not those below it; kUnknown profession: not told
  std::vector<double> fte;            ///< by year: 0 or more; the middle, but for what is its own
  double own_sd = 0;                  ///< of the logarithm: what this group alone is uncertain by
};

/// What is needed of everybody. Draw k of a group is
/// fte[t] x exp(common_sd[t] Z(k) + profession_sd[p][t] Z_p(k) + own_sd Z_g(k) - own_sd^2 / 2), each Z
/// standard normal and the same in all years of a draw: an uncertainty that has grown by a year does not
/// shrink by another draw. What is a group's own is 1 in the mean: many groups do not need more by it.
struct Need {
  std::vector<int> years;         ///< consecutive
  std::vector<NeedPath> groups;   ///< by unit, then profession, each pair once
  std::vector<double> common_sd;  ///< of the logarithm, by year: shared by all (population, productivity)
  /// Of the logarithm, [place of the profession, unknown last][year]: shared by all units (staffing ratio).
  std::vector<std::vector<double>> profession_sd;
};

/// A need that can be reckoned with: lengths agree, years follow each other, groups stand in order, sizes and
/// uncertainties are finite and not below zero. Refuses kBadNeed with what is wrong.
Result<> checked(const Need&, std::size_t units, std::size_t professions);

}  // namespace framsyn::demand
