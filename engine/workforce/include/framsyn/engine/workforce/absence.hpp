#pragma once

#include <framsyn/engine/workforce/history.hpp>

#include <functional>
#include <optional>
#include <span>

/// What is left of the contracted time when those who are away are taken off. Three quantities, defined here
/// once and kept apart:
/// - heads (sv: anställda): distinct persons;
/// - contracted FTE (sv: årsarbetare enligt avtal): the sum of contract degrees (sv: sysselsättningsgrad);
/// - delivered FTE (sv: utförda årsarbetare) on a day: contracted FTE, less those on long leave on that day
/// by
///   its extent, less what short absence took on average during the year up to that day.
/// A delivered FTE of a whole year is a full-time year less vacation and holidays: its hours are the annual
/// hours norm of the agreement, which is the same for contracted and delivered FTE.
namespace framsyn::workforce {

/// A leave of so many days is long (sv: långtidsledighet); a sickness from its 90th day on.
inline constexpr int kLongLeaveDays = 90;
/// Two periods with so few days between are one: the rule of a relapse (sv: återinsjuknande).
inline constexpr int kSameLeaveDays = 5;

/// A piece of time away for one reason, [from, until), of one extent and either long or short leave.
struct Away {
  Index person;
  AbsenceReason reason;
  Date from, until;
  double extent;  ///< of the contracted time, 0..1
  bool on_long_leave;
};
/// All of it, by person, then by day. What one person is away for at once is never more than all time. Sick
/// leave, and leave of unknown reason, is short until it has lasted kLongLeaveDays: nobody knows beforehand.
/// Other leave is planned: all of it is long where it lasts that long or goes on.
std::vector<Away> aways(const Workforce&);

/// A long leave, whatever for: pieces that follow each other taken together.
struct LongLeave {
  Index person;
  Date from, until;  ///< kOpen: goes on
};
/// By person, then by day.
std::vector<LongLeave> long_leaves(const Workforce&);

/// Between which days absences are told. Nothing where the history has none.
struct KnownAbsences {
  Date from, to;
};
std::optional<KnownAbsences> known_absences(const Workforce&);
/// Whether a whole year of absences is known on a day.
bool absence_known_on(const Workforce&, Date day);

/// What absence takes on a day, in FTE.
struct Loss {
  double on_long_leave = 0;  ///< on the day
  double short_absence = 0;  ///< mean of the year up to the day
  double fte() const { return on_long_leave + short_absence; }
};
/// Calls each with every loss of an employment, where the employment is. `day` is a place in `days`.
using EachLoss = std::function<void(std::size_t day, Index unit, Index profession, const Loss&)>;
void each_loss(const Workforce&, std::span<const Date> days, const EachLoss& each);

/// Nothing where absence is not known on the day, nor with Basis::stocks: unknown is not 0 per cent.
std::optional<double> delivered_fte(const Workforce&, const Filter&, Date day);

}  // namespace framsyn::workforce
