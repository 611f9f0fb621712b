#include "worlds.hpp"

namespace framsyn::calibration {
namespace {

using forecast::Planted;

Planted ordinary() { return {.people = 1500, .units = 40, .professions = 6}; }

template <class Change>
World world(const char* name, const char* what, const Change& change, int told_later = 0) {
  Planted planted = ordinary();
  change(planted);
  return {name, what, planted, told_later};
}

}  // namespace

std::vector<World> worlds() {
  return {
      world("ordinary", "1,500 people, 40 units, 6 professions, 10 years; shocks of 12 % and 18 %",
            [](Planted&) {}),
      world("even years", "no shocks: every calendar year is alike",
            [](Planted& p) { p.leave_shock = p.hire_shock = 0; }),
      world("uneven years", "shocks of 25 % (leaving) and 35 % (hiring)",
            [](Planted& p) { p.leave_shock = .25, p.hire_shock = .35; }),
      world("drifting level", "the level of leaving takes a step of 10 % every year and keeps it",
            [](Planted& p) { p.leave_shock = .05, p.drift_sd = .10; }),
      world("units alike", "no unit is left more than another", [](Planted& p) { p.unit_sd = 0; }),
      world("units unlike", "units differ by 50 %", [](Planted& p) { p.unit_sd = .5; }),
      world("professions unlike", "professions differ by 40 %", [](Planted& p) { p.profession_sd = .4; }),
      world("pairs unlike", "a profession differs by 40 % from unit to unit",
            [](Planted& p) { p.pair_sd = .4; }),
      world("tiny units", "300 units, some five people each", [](Planted& p) { p.units = 300; }),
      world("age wave", "four in ten of the first people are 48-54 then, and 58-64 on the data date",
            [](Planted& p) { p.wave = .4; }),
      world(
          "pension reform", "from year 7 all retire two years later; the settings say the new ages",
          [](Planted& p) { p.reform = 6, p.later = 2; }, 2),
      world("reform to come", "a year after the data date all retire two years later; nobody has said so",
            [](Planted& p) { p.reform = p.years + 1, p.later = 2; }),
      world("posts refilled", "eight in ten of the leavers' posts are filled within 90 days",
            [](Planted& p) { p.refill = .8; }),
      world("nobody moves", "no moves between units", [](Planted& p) { p.move = 0; }),
      world("short history", "four years", [](Planted& p) { p.years = 4; }),
      world(
          "all at once", "professions and pairs unlike, wave, reform and refill, half drift, half shocks",
          [](Planted& p) {
            p.profession_sd = .3, p.pair_sd = .2, p.wave = .3, p.reform = 6, p.later = 2, p.refill = .5;
            p.leave_shock = .08, p.drift_sd = .05;
          },
          2),
  };
}

}  // namespace framsyn::calibration
