#pragma once

#include <framsyn/engine/demand/need.hpp>

#include <span>

namespace framsyn::demand {

/// Use of care that a population asks for, relative to a first year (sv: vårdtyngd): each inhabitant counted
/// by what people of that age and sex use.
struct CareIndex {
  std::vector<double> index;  ///< by year, 1 in the first
  std::vector<double> sd;     ///< of the logarithm, by year
};

/// Relative use of a kind of care by year of age, a person a year; the last for all older (sv:
/// vårdkonsumtion).
struct CareUse {
  std::vector<double> women, men;
};

/// Inhabitants by year of age of one year to come. `low` and `high` where the projection has such variants,
/// else empty.
struct PopulationYear {
  std::vector<double> women, men;
  std::vector<double> low_women, low_men, high_women, high_men;
};

/// The index of consecutive years, the first of which is known. The distance between a low and a high variant
/// is read as an 80 % interval; where there are none, `sd_a_year` grows with the years.
Result<CareIndex> care_index(std::span<const PopulationYear>, const CareUse&, double sd_a_year);

/// How staff a unit of care has changed: drift of the logarithm a year and its sd, and the sd of a year's own
/// step (sv: personaltäthet).
struct StaffingTrend {
  double drift = 0, drift_sd = 0, step_sd = 0;
};

/// What is believed before the history is seen.
struct StaffingPrior {
  double drift_sd = 0.01;  ///< around no drift at unchanged productivity
  double step_sd = 0.02;
  double step_years = 4;        ///< years of history that this is worth
  double productivity = 0.005;  ///< care a full-time equivalent, growth a year: N(0.5 %, 0.5 %)
  double productivity_sd = 0.005;
};

/// From past full-time equivalents and care index of the same years, oldest first. What is seen is net of the
/// productivity that there was, so that is added back before the drift is pooled with the prior.
Result<StaffingTrend> staffing_trend(std::span<const double> fte, std::span<const double> index,
                                     const StaffingPrior&);

/// A group's own staff that is enough for the care of the first year.
struct Base {
  workforce::Index unit, profession;
  double fte = 0;
  double own_sd = 0;  ///< of the logarithm
};

/// What all groups of a profession follow, by place, unknown last.
struct ProfessionDrivers {
  CareIndex care;
  StaffingTrend staffing;
};

/// Need by population: base x index x staffing trend / productivity, with what each is uncertain by. The
/// first of `years` is the year that the bases hold for. Population and productivity are common to all, the
/// staffing trend to a profession; of professions with unlike care, the largest uncertainty is the common
/// one.
Result<Need> projected(std::span<const Base>, std::span<const ProfessionDrivers>, std::vector<int> years,
                       const StaffingPrior&);

}  // namespace framsyn::demand
