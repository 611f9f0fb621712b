#pragma once

#include <framsyn/base/result.hpp>

#include <span>
#include <vector>

namespace framsyn::demand {

extern const Refusal kBadPopulation;  ///< "demand.bad_population": counts, rates or lengths that cannot be

/// How ages are told: in classes of one or five years, the last one open (sv: åldersklasser).
struct AgeClasses {
  int width = 1;
  std::size_t count = 101;
};

/// Inhabitants of an area at the end of a year (sv: folkmängd), or what befell them during it, by age class.
struct Inhabitants {
  std::vector<double> women, men;
  double total() const;
};

/// Persons by year of age from classes of several years, which begin and end at `ends` (one more than there
/// are classes, growing): a class keeps its sum, none falls below zero, and neighbours run into each other.
/// By a monotone cubic through the sums from below (Fritsch and Carlson 1980); fewer than three classes are
/// divided evenly. Classes of one year come out as they are, and so does an open one that is given as one
/// year.
std::vector<double> by_year_of_age(std::span<const int> ends, std::span<const double> persons);

/// What happens to one sex in a step of one class width.
struct SexRates {
  /// Share of a class that is in the next one a step later; of the last two classes, in the open one. Above 1
  /// where only net change is known.
  std::vector<double> survival;
  double birth_survival = 1;      ///< share of the step's births that are alive at its end
  std::vector<double> migration;  ///< net, persons a step, by class at its end; none: an empty row
};

/// What a population is projected by (sv: framskrivningens antaganden).
struct PopulationRates {
  AgeClasses ages;
  std::vector<double> fertility;  ///< births a woman and year, by class
  double girls = 1 / 2.05;        ///< share of births
  SexRates women, men;
  /// Fall, of the logarithm and a year, of the share that classes of 65 and older lose: people live longer.
  double longevity = 0;
};

/// Years lived in each class out of one birth (sv: livslängdstabell), from deaths a person-year: the open
/// class last. Within a class deaths fall evenly, in the first year of life after a tenth of it.
std::vector<double> years_lived(std::span<const double> death_rate, AgeClasses);
/// Survival of a step from years lived: the open class takes T / (L + T) of the last two.
SexRates survival_by(std::span<const double> years_lived, AgeClasses);

/// One step of cohort-component projection (sv: framskrivning), as long as a class is wide: women's births of
/// the mean of the class now and a step later, half of the migrants exposed to what befalls the rest. Leslie
/// (1945); Preston, Heuveline and Guillot (2001), chapter 6.
Result<Inhabitants> stepped(const Inhabitants&, const PopulationRates&);
/// So many steps, the first one first; longevity grows from step to step.
Result<std::vector<Inhabitants>> stepped(const Inhabitants&, const PopulationRates&, int steps);

/// Growth a year, of the logarithm, that women's population tends to when the rates go on and nobody moves.
Result<double> intrinsic_growth(const PopulationRates&);

/// Counts of an area for consecutive years in classes of one year.
struct AreaHistory {
  std::vector<Inhabitants> population;      ///< by year
  std::vector<std::vector<double>> births;  ///< by year, by the mother's age; empty: not known
  std::vector<Inhabitants> deaths;          ///< by year, by age; empty: not known
};

/// Rates of each area from its latest years (at least two of population). With births and deaths: an age
/// profile shared by all areas times a multiple of the area's own, pooled towards the whole, and the mean of
/// what the counts leave as net migration. With population alone: the ratios of cohorts a year apart
/// (Hamilton and Perry 1962) and children a woman of 20-44. Longevity goes on as in the years before.
Result<std::vector<PopulationRates>> population_rates(std::span<const AreaHistory>, int latest_years = 5);

}  // namespace framsyn::demand
