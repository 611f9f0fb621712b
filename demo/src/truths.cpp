#include "truths.hpp"

#include <cmath>

#include "table.hpp"

namespace framsyn::demo {

Truths::Truths() {
  for (const Row& row : table("resignation"))
    resignation_[row.integer("profession")] = row.number("hazard_a_year");
  for (const Row& row : table("retirement"))
    retirement_[row.integer("age")] = row.number("probability_a_year");
  for (const Row& row : table("resignation_age"))
    age_.push_back({row.integer("from_age"), row.number("factor")});
  for (const Row& row : table("resignation_tenure"))
    tenure_.push_back({row.integer("from_year"), row.number("factor")});
  for (const Row& row : table("calendar"))
    calendar_[row.integer("year")] = {row.number("resignation_factor"), row.number("move_factor"),
                                      row.number("posts_factor"), row.number("sick_leave_percent")};
  for (const char* name : {"troubled_units", "activities"})
    for (const Row& row : table(name))
      units_.push_back({row["unit"], row.date("from"), row.number("resignation_factor")});
  for (const Row& row : table("other_endings"))
    endings_.push_back({row["reason"], row.integer("from_age"), row.number("hazard_a_year")});
  for (const Row& row : table("moves"))
    (row["what"] == "change_of_unit" ? moves_ : extents_) = row.number("hazard_a_year");
}

double Truths::at(const std::vector<Step>& steps, int value) {
  double found = 0;
  for (const Step& step : steps)
    if (value >= step.from) found = step.value;
  return found;
}

double Truths::resignation(int profession_code, int age, int years_of_service, Date on,
                           std::string_view unit) const {
  return resignation_.at(profession_code) * at(age_, age) * at(tenure_, years_of_service) *
         calendar_.at(on.year()).resignation * unit_factor(unit, on);
}

double Truths::unit_factor(std::string_view unit, Date on) const {
  double factor = 1;
  for (const UnitStep& step : units_)
    if (step.unit == unit && on >= step.from) factor *= step.factor;
  return factor;
}

double Truths::retirement_in_year(int age) const {
  if (age < retirement_.begin()->first) return 0;
  if (age > retirement_.rbegin()->first) return 1;
  return retirement_.at(age);
}

double Truths::ending(std::string_view reason, int age) const {
  double hazard = 0;
  for (const Ending& ending : endings_)
    if (ending.reason == reason && age >= ending.from_age) hazard = ending.hazard;
  return hazard;
}

double chance_in_month(double hazard_a_year) { return 1 - std::exp(-hazard_a_year / 12); }

}  // namespace framsyn::demo
