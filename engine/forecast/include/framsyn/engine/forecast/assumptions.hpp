#pragma once

#include <framsyn/base/result.hpp>
#include <framsyn/engine/forecast/levers.hpp>
#include <framsyn/engine/rates/shared_draws.hpp>
#include <framsyn/engine/workforce/exposure.hpp>
#include <framsyn/engine/workforce/workforce.hpp>

#include <array>
#include <optional>
#include <vector>

namespace framsyn::forecast {

extern const Refusal
    kNoHistory;  ///< "forecast.no_history": less than a year, or nobody employed, on the data date
extern const Refusal kNobodyLeft;  ///< "forecast.nobody_left": how often people leave is told by no leaving
extern const Refusal
    kBadSetting;  ///< "forecast.bad_setting": a setting that is not a number or out of its range

/// A chance of retiring within a year at an age, known beforehand: a rule of a pack with its dates, not of
/// the code.
struct RetirementChance {
  int age;
  double chance;  ///< 0..1
};

/// The ages that a person's pension goes by (sv: pensionsåldrar), for those born from a year on. They move:
/// who is sixty today meets others than who was sixty ten years ago.
struct PensionAges {
  int born_from;
  int lowest;         ///< lowest age of the public pension
  int target;         ///< guarantee age until 2025, target age (sv: riktålder) after
  int right_to_stay;  ///< until when one may stay at work (LAS 32 a §)
};

/// What estimation is told before it sees the history.
struct Settings {
  std::vector<RetirementChance> retirement;  ///< by age; empty: history alone
  int retirement_born = 0;                   ///< whose pension ages the chances are about: a year of birth
  std::vector<PensionAges> pension_ages;     ///< oldest first; empty: retirement goes by age alone
  double retirement_weight = 20;             ///< person-years a year of age that this knowledge is worth
  double calendar_sd = 0.10;   ///< prior sd of a year's common effect on the log rate (NHS nurses 2018-2024)
  double calendar_weight = 4;  ///< years of history that this knowledge is worth
  double trend_damping = 0.7;  ///< what is left of a trend from one year to the next
  double churn = 0.12;         ///< Basis::stocks: share of people who change in a year, which counts hide
};

/// A rate known with an uncertainty: gamma distributed, mean shape/rate, in events a person-year or a
/// multiple of one.
struct Rate {
  double shape = 0, rate = 1;
  double mean() const { return shape / rate; }
};

/// A year's common effect on a log rate: sd of one year, what it rests on, sd of the level around which it
/// moves on the data date, and of the step that this level takes each year and keeps.
struct CalendarEffect {
  double sd = 0, degrees_of_freedom = 0, level_sd = 0, step_sd = 0;
};

/// The rate of a unit x profession: its own part, given what it shares with others (the whole, its
/// profession, the units above it), whose joint uncertainty is drawn for all groups at once. A draw in which
/// the others go up by m has the rate own x m / (1 - weight + weight m): what a group has seen itself does
/// not move with them.
struct GroupRate {
  Rate own;                    ///< events a year, where the factors of age and service are 1
  double weight = 0;           ///< 0..1: how much the group's own history decides
  double shared_variance = 0;  ///< of log m, so that its mean is 1
};

/// A unit x profession that has people on the data date.
struct GroupAssumptions {
  workforce::Index unit, profession;
  Rate hires;  ///< persons a year at the data date, besides those who fill the posts of leavers
  double fte_per_hire = 1;
  double vacancies = 0;  ///< posts that are vacant on the data date; below zero: more people than posts
  double growth_sd = 0;  ///< Basis::stocks: own sd of the yearly log growth
  GroupRate leave{}, move{};
};

/// Absence of a group, in shares of its contracted FTE.
struct GroupAbsence {
  double begins = 0;           ///< long leaves begun a person-year at work
  double begins_variance = 0;  ///< of its logarithm
  double returns = 1;          ///< a person-year on long leave
  double on_leave_now = 0;     ///< on long leave on the data date
  double short_absence = 0;    ///< in a usual year
  double short_variance = 0;   ///< of its logarithm
  double fte_per_head = 1;
};

/// What of the contracted time is away (sv: frånvaro). A person is at work or on long leave, and goes from
/// one to the other, or leaves; short absence is a share of the time (workforce/absence.hpp).
struct AbsenceAssumptions {
  double away_a_head = 1;   ///< share of FTE away to share of heads on long leave: some are away in part
  double turnover = 0;      ///< a year: who leaves ends a leave too, and who comes is at work
  double begins_sd = 0;     ///< of a year's common effect on the log rate of beginning
  double short_sd = 0;      ///< of a year's common effect on the log share of short absence
  double short_now = 0;     ///< log of the last year's short absence, compared with a usual year's
  double short_excess = 0;  ///< variance of a group's short absence in a year to its mean, in FTE: persons
                            ///< are away for days on end (overdispersion)
  int years = 0;            ///< of known absence
  std::vector<GroupAbsence> groups;  ///< as Assumptions::groups
};

/// How leavers without a reason were counted (sv: fördelade avgångar).
enum class Allocated : std::uint8_t {
  by_rates,  ///< to the reasons told, by their fitted shares among people of the same kind
  by_age,    ///< too few reasons are told for that: retirement from the pension age on, else resignation
  none_told  ///< no reason at all is: by age for the forecast, one line of the fitted table
};

/// What a projection rests on (sv: antaganden). All of it may be read; what a person may change are `levers`.
/// leaving(person, t) = leave of the group x leave_age[age] x leave_tenure[band] x common effect,
/// retiring(person, t) = retire[age] of the year of birth x retire_profession[profession] x common effect,
/// moving(person, t) = move of the group x move_age[age] x move_tenure[band]; a year each.
struct Assumptions {
  static constexpr int kFirstAge = 15, kAges = 71;  ///< 15..85; place kAges is "age unknown"
  using ByAge = std::array<double, kAges + 1>;
  workforce::Basis basis = workforce::Basis::employments;
  Date as_of;
  double years_of_history = 0, person_years = 0, leavers = 0, retirements = 0, moves = 0, joiners = 0;

  std::vector<Rate> retire_profession;           ///< multiples of 1, by profession, unknown last
  rates::SharedDraws leave_shared, move_shared;  ///< unknown profession last; empty: known for certain
  ByAge leave_age{}, move_age{};
  ByAge retire{};  ///< of those who are of each age on the data date
  /// Where pension ages move: the rate by age of those born from a year on, oldest first. Empty: `retire` for
  /// all.
  struct Cohort {
    int born_from;
    ByAge retire;
  };
  std::vector<Cohort> retire_cohorts;
  std::array<double, workforce::kTenureBands.size()> leave_tenure{}, move_tenure{};
  CalendarEffect leave_calendar, retire_calendar, hire_calendar, growth_calendar;
  /// Share of those who leave whose post is filled again (sv: återbesättning), how well it is known (an sd),
  /// and the years that a post is vacant on average (sv: tillsättningstid). The hires of the groups come
  /// besides: what the organisation grows by.
  double refill = 0, refill_sd = 0, time_to_fill = 0;
  /// Share of moves that change no unit's size: the one who moves is followed by another, and takes a post
  /// that was free. Their people's mixing between units is left out.
  double exchange = 0;
  /// Hires besides refills: how many they are to a leaver, and the share of them that the organisation grew
  /// by of late; the rest made up for posts that were not filled. Below zero where it shrank. What it grew by
  /// fades by trend_damping a year.
  double hires_per_leaver = 0, growing = 0;
  std::vector<Rate> unit_hires;  ///< by unit: multiples of 1 of its groups' hires; empty: known for certain
  double hire_trend = 0, hire_trend_sd = 0, trend_damping = 0.7;  ///< log a year, at the data date
  double growth = 0, growth_sd = 0;                               ///< Basis::stocks: log a year
  double churn = 0;                           ///< Basis::stocks: share of posts that turn over
  double fte_drift_sd = 0;                    ///< log FTE a head, a year
  std::optional<AbsenceAssumptions> absence;  ///< nothing: not known
  std::vector<GroupAssumptions> groups;       ///< by unit, then profession
  std::vector<std::vector<double>>
      destinations;  ///< by profession moved from: shares over `groups`, sum 1 or empty
  static constexpr std::array<int, 8> kEntryAges{22, 26, 30, 35, 41, 48, 55, 62};
  std::vector<std::array<double, 9>>
      entry_ages;               ///< by profession: shares of kEntryAges, then of unknown age
  double causes_allocated = 0;  ///< share of leavers whose reason was not told
  Allocated causes_allocated_by = Allocated::by_rates;
  bool ages_known = true, fte_known = true, causes_known = true;

  std::vector<Lever> levers;  ///< what is done otherwise; none: as it has been
};

/// Can anything be estimated from it? Refuses kNobodyLeft; counts without persons are looked at by
/// `estimate`.
Result<> check_history(const workforce::Workforce&);

/// Rates of a history, pooled towards the whole: a unit of 8 people is not guessed from itself alone.
/// Penalised Poisson likelihood on the Lexis grid (engine/rates), then each unit x profession by
/// gamma-Poisson in closed form; mass moves of half a unit on one day are reorganisations and no mobility.
/// The same bits whatever the threads.
Result<Assumptions> estimate(const workforce::Workforce&, const Settings&, int threads = 1);

}  // namespace framsyn::forecast
