#pragma once

#include <functional>
#include <optional>
#include <string_view>

#include <framsyn/base/share.hpp>
#include <framsyn/base/text.hpp>
#include <framsyn/organisation.hpp>

/// The recorded history, streamed for computation (sv: historiken): stretches of employment, or posts on
/// snapshot days.
namespace framsyn::organisation {

enum class Sex { unknown, woman, man };
/// Form of employment (sv: anställningsform). Only `permanent` is without an agreed end.
enum class Form { unknown, permanent, probation, fixed_term, substitute, hourly, other };
/// Why an employment ended (sv: avgångsorsak). `moved` is no leaving: the person stays with the employer.
enum class EndReason {
  unknown,
  resignation,
  retirement,
  end_of_fixed_term,
  other_employer,
  dismissal,
  death_or_disability,
  moved
};
/// What somebody was away for (sv: frånvaroorsak), as far as the source's word for it says. `short_only` is
/// what never lasts: care of a sick child, compensation for overtime.
enum class AbsenceReason { unknown, sick, parental, study, other_leave, short_only };
std::string_view code(Sex);
std::string_view code(Form);
std::string_view code(EndReason);

/// A code as people read it, the same on pages, in files and in reports.
struct Words {
  std::string_view sv, en;
  std::string_view in(Language language) const { return language == Language::sv ? sv : en; }
};
Words words(Sex);
Words words(Form);
Words words(EndReason);

/// A stretch of one employment in which nothing changed: unit, profession, form and degree.
struct Spell {
  Person::Id person;
  Employment::Id employment;
  Unit::Id unit;
  Profession::Id profession;  ///< 0: unknown
  Sex sex = Sex::unknown;
  Form form = Form::unknown;
  std::optional<Share> fte;  ///< degree of full time (sv: sysselsättningsgrad); nothing: unknown
  std::optional<int> birth_year;
  std::optional<Date> birth_date;
  std::optional<Date>
      hired;  ///< first day in the organisation, where the source tells it (sv: anställd sedan)
  Date from;
  std::optional<Date> to;  ///< last day, inclusive; nothing: goes on
  EndReason reason =
      EndReason::unknown;  ///< of the end of the employment; unknown where another stretch follows
};
/// Hands out every stretch, by person and then by first day. Nothing dated after `until` is used: a stretch
/// that begins later is left out, one that ends later goes on.
void history(db::Tx&, AsKnown, std::optional<Date> until, const std::function<void(const Spell&)>& each);

/// A period away from work (sv: frånvaro), whichever employment it is from.
struct Absence {
  Person::Id person;
  AbsenceReason reason = AbsenceReason::unknown;
  Share extent = Share::whole();  ///< of the contracted time; all of it where the source does not say
  Date from;
  std::optional<Date> to;  ///< last day, inclusive; nothing: goes on
};
/// Hands out every period but vacation, by person and then by first day; `until` as for `history`.
void absences(db::Tx&, AsKnown, std::optional<Date> until, const std::function<void(const Absence&)>& each);

/// A post held on a snapshot day, by a holder who is known within that day only.
struct Post {
  Date on;
  std::int64_t holder = 0;
  Unit::Id unit;
  Profession::Id profession;
  Sex sex = Sex::unknown;
  Form form = Form::unknown;
  std::optional<Share> fte;
  std::optional<int> birth_year;
};
void posts(db::Tx&, AsKnown, std::optional<Date> until, const std::function<void(const Post&)>& each);

}  // namespace framsyn::organisation
