#pragma once

#include <map>
#include <string_view>
#include <vector>

#include <framsyn/base/date.hpp>

namespace framsyn::demo {

/// What is planted in the region, read from truths/*.tsv: the hazards that every happening is drawn from.
/// All hazards are per year; probability_in_month turns them into chances.
class Truths {
 public:
  Truths();

  /// Own resignation: profession x age x years of service x calendar year x what is special about the unit.
  double resignation(int profession_code, int age, int years_of_service, Date on,
                     std::string_view unit) const;
  double unit_factor(std::string_view unit, Date on) const;
  /// Chance within a year of leaving to pension, at an age in whole years.
  double retirement_in_year(int age) const;
  double ending(std::string_view reason, int age) const;
  double change_of_unit(int year) const { return moves_ * calendar_.at(year).move; }
  double change_of_extent() const { return extents_; }
  double posts_factor(int year) const { return calendar_.at(year).posts; }
  double sick_leave_percent(int year) const { return calendar_.at(year).sick; }

 private:
  struct Step {
    int from;
    double value;
  };
  struct Year {
    double resignation, move, posts, sick;
  };
  struct UnitStep {
    std::string_view unit;
    Date from;
    double factor;
  };
  struct Ending {
    std::string_view reason;
    int from_age;
    double hazard;
  };
  static double at(const std::vector<Step>& steps, int value);

  std::map<int, double> resignation_, retirement_;
  std::vector<Step> age_, tenure_;
  std::map<int, Year> calendar_;
  std::vector<UnitStep> units_;
  std::vector<Ending> endings_;
  double moves_ = 0, extents_ = 0;
};

/// A constant hazard a year, as the chance of its happening within one month.
double chance_in_month(double hazard_a_year);

}  // namespace framsyn::demo
