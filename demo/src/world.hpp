#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <framsyn/base/date.hpp>
#include <framsyn/engine/statistics/philox.hpp>

#include "truths.hpp"

namespace framsyn::demo {

struct Profession {
  int code = 0;
  std::string_view name;
  double women = 0, growth = 0, part_time = 0, filled_a_month = 0;
  int youngest_hire = 0, oldest_hire = 0;
};

/// Posts of one profession in one unit; how many there should be changes with the years.
struct Post {
  int profession = 0;  ///< index in World::professions
  int at_start = 0, heads = 0;
};

struct Unit {
  std::string_view code, name, area_code, area, management_code, management;
  std::optional<Date> last_day;
  int into = -1;  ///< the unit that took over
  bool open = true;
  int manager = -1;  ///< index in World::people
  std::vector<Post> posts;
};

struct Person {
  Date born;
  bool woman = false, is_protected = false;
  bool stays = false;  ///< one of the people one remembers: nothing happens by chance
  std::string name, number;
  bool employed = false;
};

/// A stretch of an employment in which nothing changed: one row of the extract.
struct Stretch {
  int person = 0, employment = 0, unit = 0, profession = 0;
  std::string_view form;
  int fte_percent = 100;
  Date hired, from;
  std::optional<Date> to;
  std::string_view reason;
};

/// An employment that goes on: its open stretch, and the day a fixed term ends.
struct Open {
  std::size_t stretch = 0;
  std::optional<Date> term_ends;
};

/// The whole state of the region while the months go by.
struct World {
  explicit World(std::uint32_t seed);

  Truths truths;
  std::vector<Profession> professions;
  std::vector<Unit> units;
  std::vector<Person> people;
  std::vector<Stretch> stretches;
  std::vector<Open> open;
  Date first, last;
  int employments = 0;
  statistics::Key key;

  /// The chances of one happening: who, in which month, and what kind.
  statistics::Stream chance(int who, Date month, std::uint32_t what) const;
  int profession_index(int code) const;
  int unit_index(std::string_view name) const;
  Post& post(int unit, int profession);
  /// How many there should be now.
  int wanted(const Post&, Date on) const;
};

inline constexpr std::string_view kPermanent = "Tillsvidareanställning",
                                  kFixedTerm = "Allmän visstidsanställning", kSubstitute = "Vikariat";
inline constexpr std::string_view kResigned = "10 Egen uppsägning", kRetired = "20 Ålderspension",
                                  kDisability = "22 Sjukersättning eller avliden",
                                  kTermEnded = "30 Visstid upphör",
                                  kDismissed = "41 Uppsägning från arbetsgivaren",
                                  kMoved = "60 Intern rörlighet";

/// The kinds of happening, each with random numbers of its own: adding one changes no other.
enum What : std::uint32_t {
  kWhoIsHired = 1,
  kWhatHappens,
  kWhere,
  kVacancy,
  kTerm,
  kAbsence,
  kIdentity,
  kAtStart
};

int age(const World&, int person, Date on);

/// The last day of the month that begins on `month`, and the month after.
Date end_of_month(Date month);
Date next_month(Date month);
/// A day in the month: mostly the last, which is how people leave.
Date leaving_day(statistics::Stream&, Date month);

// The acts of a month, in the order they happen.
void settle_first_day(World&);               ///< population.cpp
void add_people_one_remembers(World&);       ///< population.cpp
void reorganise(World&, Date month);         ///< reorganisation.cpp
void let_things_happen(World&, Date month);  ///< events.cpp
void appoint_managers(World&, Date month);   ///< hiring.cpp
void fill_vacancies(World&, Date month);     ///< hiring.cpp

// What those are made of.
struct Start {
  int unit, profession;
  std::string_view form;
  int fte_percent;
  Date hired, from;
  std::optional<Date> term_ends;
};
void employ(World&, int person, const Start&);
/// Ends the open stretch and, with `next`, goes on with another one the day after.
void change(World&, Open&, Date last, std::string_view reason, const Stretch* next);
void leave(World&, Open&, Date last, std::string_view reason);
int draw_extent(statistics::Stream&, const Profession&);
int make_person(World&, bool woman, Date born);  ///< people.cpp

}  // namespace framsyn::demo
