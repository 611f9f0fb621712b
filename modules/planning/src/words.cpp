#include "words.hpp"

#include "names.hpp"

namespace framsyn::planning {

std::vector<Reason> reasons() {
  using organisation::EndReason;
  std::vector<Reason> reasons;
  for (const auto reason : {EndReason::resignation, EndReason::retirement, EndReason::end_of_fixed_term,
                            EndReason::other_employer, EndReason::dismissal, EndReason::death_or_disability,
                            EndReason::unknown}) {
    reasons.push_back({organisation::code(reason), organisation::words(reason)});
  }
  reasons.push_back({kWithheldReason, {"För få för att visas", "Too few to show"}});
  return reasons;
}

Words reason_words(std::string_view code) {
  for (const Reason& reason : reasons()) {
    if (reason.code == code) return reason.words;
  }
  return organisation::words(organisation::EndReason::unknown);
}

std::vector<Definition> definitions() {
  return {
      {"heads", "Anställda", "Employees",
       "Antal personer med pågående anställning sista dagen i perioden. Den som har två anställningar räknas "
       "en gång.",
       "Persons with a current employment on the last day of the period. Someone with two employments counts "
       "once."},
      {"fte", "Årsarbetare enligt avtal", "Contracted full-time equivalents",
       "Summan av sysselsättningsgraderna för pågående anställningar sista dagen i perioden. Saknas graden "
       "räknas "
       "den inte med.",
       "The sum of the contract degrees of current employments on the last day of the period. An unknown "
       "degree is "
       "not counted."},
      {"delivered_fte", "Utförda årsarbetare", "Delivered full-time equivalents",
       "Årsarbetare enligt avtal, minus dem som är långtidslediga den dagen (föräldralediga, studielediga "
       "och "
       "tjänstlediga i minst 90 dagar, sjuka från den nittionde dagen) och minus det som korttidsfrånvaron "
       "tog i "
       "genomsnitt det senaste året. Semester är ingen frånvaro. Visas bara för grupper med minst 20 "
       "personer. "
       "Finns ingen frånvaro inläst är måttet okänt.",
       "Contracted full-time equivalents, less those on long leave on the day (parental, study and other "
       "leave of "
       "at least 90 days, sickness from its ninetieth day) and less what short absence took on average in "
       "the last "
       "year. Vacation is no absence. Shown only for groups of at least 20 persons. Where no absence has "
       "been "
       "loaded it is not known."},
      {"joiners", "Började", "Joiners",
       "Personer som fick en anställning under året och inte hade någon dagen före. Inom en enhet räknas "
       "bara de som "
       "kom utifrån organisationen.",
       "Persons employed during the year who had no employment the day before. Within a unit, only those "
       "from outside "
       "the organisation count."},
      {"leavers", "Slutade", "Leavers",
       "Personer vars sista pågående anställning upphörde under året, oavsett orsak. Byte av enhet är inte "
       "avgång.",
       "Persons whose last current employment ended during the year, for any reason. A change of unit is no "
       "leaving."},
      {"moves", "Flyttade inom organisationen", "Internal moves",
       "Personer som bytte enhet eller yrke utan att sluta. Flyttar inom den valda delen räknas inte.",
       "Persons who changed unit or profession without leaving. Moves within the chosen part do not count."},
      {"interval", "Intervall", "Interval",
       "I åtta fall av tio väntas utfallet hamna inom 80-procentsintervallet, om framtidens år växlar så som "
       "de "
       "uppmätta åren har gjort.",
       "In eight cases of ten the outcome is expected to fall within the 80 per cent interval, if future "
       "years vary "
       "as the measured years have."},
  };
}

}  // namespace framsyn::planning
