#include "rules_assumptions.hpp"

namespace framsyn::planning {
namespace {

using Told = std::vector<std::pair<std::string_view, double>>;

Told of_employments(const forecast::Assumptions& a) {
  Told told = {{"years_of_history", a.years_of_history}, {"person_years", a.person_years}};
  if (a.person_years > 0) {
    told.emplace_back("leaving_rate", (a.leavers - a.retirements) / a.person_years);
    told.emplace_back("retirement_rate", a.retirements / a.person_years);
    told.emplace_back("moving_rate", a.moves / a.person_years);
  }
  told.emplace_back("causes_allocated", a.causes_allocated);
  if (a.years_of_history > 0) told.emplace_back("joiners_a_year", a.joiners / a.years_of_history);
  told.emplace_back("refill", a.refill);
  told.emplace_back("time_to_fill", a.time_to_fill * 12);
  told.emplace_back("growing", a.growing);
  told.emplace_back("hire_trend", a.hire_trend);
  told.emplace_back("leave_calendar_sd", a.leave_calendar.sd);
  told.emplace_back("hire_calendar_sd", a.hire_calendar.sd);
  return told;
}

Told of_stocks(const forecast::Assumptions& a) {
  return {{"years_of_history", a.years_of_history},
          {"growth", a.growth},
          {"growth_sd", a.growth_sd},
          {"growth_calendar_sd", a.growth_calendar.sd}};
}

}  // namespace

std::vector<std::pair<std::string_view, double>> telling_assumptions(const Outlook& outlook) {
  return outlook.workforce.basis() == workforce::Basis::stocks ? of_stocks(outlook.assumptions)
                                                               : of_employments(outlook.assumptions);
}

}  // namespace framsyn::planning
